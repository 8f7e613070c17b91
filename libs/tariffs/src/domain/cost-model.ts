import type { Quantities } from './proportion.js';

/** How the costs of supports reach the services. */
export type AllocationMethod =
  /** To services alone; what supports do for each other is left out. */
  | 'direct'
  /** In the order of the model: each to services and to the supports that come after it. */
  | 'step_down'
  /** To all that it serves, as all supports at once: simultaneous equations. */
  | 'reciprocal';

/** A service, or an activity that supports others. Of supports the order counts where the method is `step_down`. */
export interface CostObject {
  id: string;
  /** The driver by which it passes on all that it costs; absent for a service, which keeps it. */
  passesOnBy?: string;
}

/** Something that costs: `cents` are negative for a grant or another income that reduces the costs. */
export interface CostItem {
  id: string;
  cents: bigint;
  /** The object that it is for, or the driver by which it is divided among objects. */
  to: { object: string } | { driver: string };
}

/** Quantities by object: hours, mailboxes, inhabitants served… One that stands in none has none. */
export interface Driver {
  id: string;
  quantities: Quantities;
}

export interface CostModel {
  objects: readonly CostObject[];
  drivers: readonly Driver[];
  items: readonly CostItem[];
  method: AllocationMethod;
}

/** The full costs, and the trail: what is nobody's part in the rounding stands nowhere. */
export interface FullCosts {
  /** By service: in cents, and of which items. */
  services: ReadonlyMap<string, { cents: bigint; items: ReadonlyMap<string, bigint> }>;
  /** By item: to which services. */
  items: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
}
