import type { Actor } from '../context/request-context.js';
import type { PublishedChange } from './live-changes.js';

/**
 * Whether somebody hears of a change. What is one person's is theirs alone; the centre hears of
 * everything else of its tenant, a body of what is its own or everybody's.
 */
export function hears(actor: Actor, change: PublishedChange): boolean {
  if (!actor.tenantId || change.tenantId !== actor.tenantId) return false;
  if (change.membershipId) return change.membershipId === actor.membershipId;
  if (actor.access === 'centre') return true;
  if (actor.access !== 'body' || change.centreOnly) return false;
  return change.everybody === true || (change.bodyId !== undefined && actor.bodyIds.includes(change.bodyId));
}
