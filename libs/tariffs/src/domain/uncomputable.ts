/** Why a cost model or a plan gives no figures. */
export type UncomputableReason =
  /** There is nothing by which to divide: all quantities are missing or zero. */
  | 'no_quantity'
  | 'negative_quantity'
  | 'unknown_object'
  | 'unknown_driver'
  /** Supports that serve only each other: their costs would never reach a service. */
  | 'closed_circle'
  | 'no_hours';

/** A model says nothing, and `about` says of what to look at: ids of items, objects or drivers. */
export class Uncomputable extends Error {
  constructor(
    readonly reason: UncomputableReason,
    readonly about: readonly string[],
  ) {
    super(`${reason}: ${about.join(', ')}`);
  }
}
