import { Injectable, SetMetadata } from '@nestjs/common';
import type { RequestContext } from '#app/platform';

/** Open data of a centre beside its catalogue, as DCAT-AP_IT describes a dataset. Texts are Italian. */
export interface OpenDataset {
  /** Among those of the centre, such as `tariffe`. */
  name: string;
  title: string;
  description: string;
  modified: Date;
  /** The page about it, beneath the centre's. */
  page: string;
  /** `path` is beneath `/api/v1/centres/{slug}/`; `type` a code of the European list of file types. */
  distributions: readonly { name: string; type: string; title: string; path: string }[];
}

/** What a module publishes beside the catalogue. */
export interface OpenDatasetSource {
  /** @param ctx of the public side of a centre; none of what is empty */
  datasets(ctx: RequestContext): Promise<OpenDataset[]>;
}

export const OPEN_DATASET_SOURCE = Symbol('OPEN_DATASET_SOURCE');

/** Marks a provider as an {@link OpenDatasetSource}: the description of the centre's open data names what it publishes. */
export function PublishesDatasets(): ClassDecorator {
  return (target) => {
    SetMetadata(OPEN_DATASET_SOURCE, true)(target);
    Injectable()(target);
  };
}
