import { Injectable, SetMetadata } from '@nestjs/common';
import type { InheritanceKind } from '#app/contracts';
import type { Transaction } from '#app/platform';

/** Bodies that become one, or are taken into one that stays. */
export interface Merger {
  /** Of a new body there is no row before {@link BodyHeir.inherit}. */
  successorId: string;
  successorName: string;
  /** Whether the successor is a body that was there before. */
  incorporation: boolean;
  predecessors: readonly { id: string; name: string }[];
  predecessorIds: readonly string[];
  /** The first day of the successor. */
  effectiveOn: string;
  /** The last day of the predecessors. */
  lastDay: string;
  act: string;
}

/** One thing that passes, or ends. */
export interface Inheritance {
  kind: InheritanceKind;
  label: string;
  /** The bodies that it comes from. */
  from: string[];
  /** Several became one. */
  joined: boolean;
}

/**
 * Passes on what its module keeps of bodies that are merged. What was theirs ends with them and stays readable under
 * their name; the successor gets its own. Both run in one transaction of the centre, which has locked the bodies.
 */
export interface BodyHeir {
  /** What would pass. Writes nothing. */
  plan(tx: Transaction, merger: Merger): Promise<Inheritance[]>;
  inherit(tx: Transaction, merger: Merger): Promise<void>;
}

export const HEIR = Symbol('HEIR');

/** Marks a provider as a {@link BodyHeir}; every module that keeps what a successor takes over has one. */
export function Heir(): ClassDecorator {
  return (target) => {
    SetMetadata(HEIR, true)(target);
    Injectable()(target);
  };
}

/** What stands in a history beside what passed. */
export function reasonOf({ predecessors, successorName, act }: Merger): string {
  return `${predecessors.map(({ name }) => name).join(', ')} → ${successorName} (${act})`.slice(0, 1_000);
}

/** What several bodies have of the same thing, by the thing; where the successor alone has it, nothing passes. */
export function sharedBy<Row extends { bodyId: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { successorId }: Merger,
): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()].filter((group) => group.some(({ bodyId }) => bodyId !== successorId));
}
