import { Injectable, SetMetadata } from '@nestjs/common';
import type { Permission, TimelineKind } from '#app/contracts';

/** One kind of event that a module knows of a body. */
export interface TimelinePart {
  kind: TimelineKind;
  /** Asked for whoever has it; the policies decide which rows they see. */
  permission: Permission;
  /** What happened on a day has no time. */
  daily?: true;
  /** Three more `?` follow: moment and id of the row after which to begin, and how many are wanted. For what answers by function. */
  paged?: true;
  /**
   * A constant SELECT of `id` (uuid, no two alike), `at` (timestamptz), `what` (a code) and the texts `code`, `title`, `detail`,
   * `who` and `path` (after the area's address), each of which may be null. Its one `?` is the body's id. Who asks puts the
   * order and the limit around it, so that an index by body and moment serves it.
   */
  sql: string;
}

/** What a module tells of a body's history. */
export interface TimelineSource {
  readonly parts: readonly TimelinePart[];
}

export const TIMELINE_SOURCE = Symbol('TIMELINE_SOURCE');

/** Marks a provider as a {@link TimelineSource}; no module reads another's tables for the history. */
export function TellsTimeline(): ClassDecorator {
  return (target) => {
    SetMetadata(TIMELINE_SOURCE, true)(target);
    Injectable()(target);
  };
}
