import type { QuantityOrigin } from '#app/contracts';

/** What stands for an object in a driver. */
export interface StandingQuantity {
  /** A decimal; null where the object has none. */
  quantity: string | null;
  origin: QuantityOrigin | null;
}

/** What the system counts for an object. */
export interface CountedQuantity {
  /** Null where it cannot be counted: of bodies something is missing. */
  quantity: string | null;
}

/**
 * What becomes of what stands when the quantities of the system are taken: `keep` leaves it, for it is the same, was
 * typed, or cannot be counted; `set` writes what the system counts; `remove` takes away what the system counted once.
 */
export type Taking = 'keep' | 'set' | 'remove';

/** @param overwrites whether a typed quantity gives way to that of the system */
export function takingOf(standing: StandingQuantity, counted: CountedQuantity, overwrites: boolean): Taking {
  if (counted.quantity === null) return 'keep';
  if (standing.origin === 'typed' && !overwrites) return 'keep';
  if (isSame(standing.quantity, counted.quantity)) return standing.origin === 'typed' ? 'set' : 'keep';
  if (isNothing(counted.quantity)) return standing.quantity === null ? 'keep' : 'remove';
  return 'set';
}

/** Whether two decimals say the same; nothing and zero do. */
export function isSame(one: string | null, other: string | null): boolean {
  return plain(one) === plain(other);
}

const isNothing = (quantity: string) => plain(quantity) === '0';
const plain = (quantity: string | null) =>
  quantity === null
    ? '0'
    : quantity
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
        .replace(/^0+(?=\d)/, '');

/** Minutes as hours with two decimals, half a hundredth up: the quantity of a driver is what people read. */
export function hoursOf(minutes: number): string {
  const hundredths = Math.floor((minutes * 100 * 2 + 60) / 120);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
