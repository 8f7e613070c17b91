import { DomainError, staleVersion, stateConflict, type Transaction } from '#app/platform';
import { DocumentRecord } from '../persistence/document.entity.js';
import { openSpace, type OpenSpace } from '../spaces/open-space.js';

/** A document that stands still, and what the person may do in its space. */
export interface OpenDocument {
  document: DocumentRecord;
  space: OpenSpace;
}

/**
 * A document that the person may change, with its space; it stands still until the transaction ends. What has its own
 * visibility is the centre's to change: others read it only.
 * @param version that was read; absent where what is done does not depend on it
 * @throws DomainError not_found, permission_denied, stale_version, state_conflict where the space is archived or it lies in the trash
 */
export async function openDocument(
  tx: Transaction,
  id: string,
  version?: number,
  inTrash = false,
): Promise<OpenDocument> {
  const seen = await tx.get(DocumentRecord, { tenantId: tx.tenantId, id });
  const space = await openSpace(tx, seen.spaceId, () => new DomainError('permission_denied'));
  if (tx.actor.access !== 'centre' && seen.visibility) throw new DomainError('permission_denied');
  const document = await tx.get(DocumentRecord, { tenantId: tx.tenantId, id }, true);
  if (version !== undefined && document.version !== version) throw staleVersion();
  if ((document.trashedAt !== null) !== inTrash) throw stateConflict([]);
  return { document, space };
}
