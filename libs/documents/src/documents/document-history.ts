import type { DocumentActivity } from '#app/contracts';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { DocumentEvent, type DocumentRecord } from '../persistence/document.entity.js';

/** What happened: who did it, and what became of its state. */
export interface Happened {
  from?: DocumentRecord['status'] | null;
  reason?: string;
}

/** Adds a line to the history of a document, which stands as it is now. @returns its id */
export async function recordDocument(
  tx: Transaction,
  { id, status, currentVersion }: Pick<DocumentRecord, 'id' | 'status' | 'currentVersion'>,
  activity: DocumentActivity,
  { from = status, reason = '' }: Happened = {},
): Promise<string> {
  const { actor } = tx.ctx;
  const eventId = newId();
  await tx.insert(DocumentEvent, {
    id: eventId,
    documentId: id,
    activity,
    fromStatus: from,
    toStatus: status,
    number: currentVersion,
    reason,
    actorId: actor?.membershipId ?? null,
    actorName: actor?.displayName ?? '',
    at: tx.now,
  });
  return eventId;
}
