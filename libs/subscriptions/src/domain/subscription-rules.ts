import { subscriptionMachine, type SubscriptionCommand, type SubscriptionStatus } from '#app/contracts';
import { holds, mayActFor, type Actor } from '#app/platform';

/** On which side a person stands, and what they may. */
export interface SubscriptionHand extends Pick<Actor, 'role' | 'scopes'> {
  side: 'body' | 'centre';
  /** For a body of their own, or one that delegated it to them; the centre, for all. */
  mayAsk: boolean;
}

export function handOf(actor: Actor, bodyId: string): SubscriptionHand {
  const { role, scopes, access } = actor;
  return { role, scopes, side: access === 'body' ? 'body' : 'centre', mayAsk: mayActFor(actor, bodyId, 'requests') };
}

/** Whether this person acts on subscriptions at all, for their side. */
export function takesPart(hand: SubscriptionHand): boolean {
  return hand.mayAsk && holds(hand, hand.side === 'body' ? 'subscriptions.request' : 'subscriptions.decide');
}

export interface SubscriptionFacts {
  status: SubscriptionStatus;
  quantity: number | null;
  requestedQuantity: number | null;
}

/** Answers to another quantity that was asked for. */
export const ON_PENDING_QUANTITY: readonly SubscriptionCommand[] = [
  'accept_quantity',
  'refuse_quantity',
  'drop_quantity',
];

/** What this person may do with a subscription now. */
export function subscriptionCommandsOf(facts: SubscriptionFacts, hand: SubscriptionHand): SubscriptionCommand[] {
  if (!takesPart(hand)) return [];
  const { status, quantity, requestedQuantity } = facts;
  return subscriptionMachine.allowed(status, hand.side).filter((command) => {
    if (ON_PENDING_QUANTITY.includes(command)) return requestedQuantity !== null;
    return command !== 'request_quantity' || (quantity !== null && requestedQuantity === null);
  });
}
