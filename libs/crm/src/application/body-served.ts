import { italianDay } from '#app/kernel';
import { invalid, mayActFor, notFoundField, type Transaction } from '#app/platform';

const EXISTING = 'SELECT id FROM body WHERE id = ANY ($1) AND (valid_to IS NULL OR valid_to >= $2) LIMIT 2';

/**
 * For which body something is asked: the one that is named, else the only one that a person of a body serves today.
 * Those that were merged into another are read, and nothing is asked for them.
 * A body that delegated the person's own to ask for it is named, too.
 * @throws DomainError validation_failed where it must be named, not_found where nothing may be asked for it
 */
export async function bodyServed(tx: Transaction, bodyId: string | undefined): Promise<string> {
  const { access, bodyIds } = tx.actor;
  if (bodyId) {
    if (!mayActFor(tx.actor, bodyId, 'requests')) throw notFoundField('bodyId');
    return bodyId;
  }
  if (access === 'body' && bodyIds.length === 1) return bodyIds[0]!;
  if (access !== 'body') throw invalid('bodyId', 'required');
  const existing = await tx.query<{ id: string }>(EXISTING, [bodyIds, italianDay(tx.now)]);
  if (existing.length !== 1) throw invalid('bodyId', 'required');
  return existing[0]!.id;
}
