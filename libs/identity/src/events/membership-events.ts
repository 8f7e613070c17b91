import type { DomainEvent, Transaction } from '#app/platform';

/** Somebody was taken in and is to be invited. */
export const membershipInvited = (membershipId: string): DomainEvent => ({
  name: 'membership.invited',
  consumers: ['invitations'],
  payload: { membershipId },
});

/** The centre took away the second factor of who has lost it. */
export const secondFactorReset = (membershipId: string): DomainEvent => ({
  name: 'second_factor.reset',
  consumers: ['second-factor-notices'],
  payload: { membershipId },
});

/** The data of somebody who left are to be erased. */
export const membershipErased = (erasureId: string): DomainEvent => ({
  name: 'membership.erased',
  consumers: ['erasures'],
  payload: { erasureId },
});

/** Somebody will be absent, and somebody else stands in. */
export const absenceSet = (absenceId: string): DomainEvent => ({
  name: 'absence.set',
  consumers: ['absence-notices'],
  payload: { absenceId },
});

/** Tells the centre, and the bodies that the person serves, to read a membership again. */
export function membershipChanged(tx: Transaction, id: string, bodyIds: readonly string[]): void {
  if (!bodyIds.length) tx.changed('membership', id, { centreOnly: true });
  for (const bodyId of bodyIds) tx.changed('membership', id, { bodyId });
}
