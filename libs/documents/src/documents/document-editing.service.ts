import { Injectable } from '@nestjs/common';
import {
  DomainError,
  TenantDatabase,
  invalid,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { DocumentMetadata } from '../domain/metadata.js';
import { DocumentRecord } from '../persistence/document.entity.js';
import { documentDescribed } from './document-events.js';
import { recordDocument } from './document-history.js';
import type { DocumentChange, DocumentChanges, DocumentVisibility } from './documents.dto.js';
import { openDocument } from './open-document.js';

const FOLDER = 'SELECT id FROM folder WHERE id = $1 AND space_id = $2';
const SHARE = `INSERT INTO document_share (tenant_id, document_id, body_id) SELECT $1, $2, b.id FROM body b WHERE b.id = ANY ($3)`;
const SHARED = 'SELECT body_id AS id FROM document_share WHERE document_id = $1 ORDER BY body_id';

/** A document as it was read: what is done with it holds for this version alone. */
interface Read {
  id: string;
  version: number;
}

/** Documents described, moved, shown to others, thrown away: one at a time, or inside a transaction of several. */
@Injectable()
export class DocumentEditing {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: DocumentChanges): Promise<void> {
    await this.database.run(ctx, (tx) => this.changeIn(tx, { id, version }, changes));
  }

  /**
   * Says who reads it; whoever may not any more is out from the next request on.
   * @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed
   */
  async show(ctx: RequestContext, id: string, version: number, input: DocumentVisibility): Promise<void> {
    await this.database.run(ctx, (tx) => this.showIn(tx, { id, version }, input));
  }

  /** Moves it to the trash. @throws DomainError not_found, permission_denied, stale_version, state_conflict */
  async trash(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, (tx) => this.trashIn(tx, { id, version }));
  }

  /** Takes it out of the trash. @throws DomainError not_found, permission_denied, stale_version, state_conflict */
  async recover(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, (tx) => this.recoverIn(tx, { id, version }));
  }

  /**
   * All that is asked of one document, in a transaction of several.
   * @returns what takes it back
   * @throws DomainError as the single changes
   */
  async applyIn(tx: Transaction, change: DocumentChange): Promise<DocumentChange> {
    const { id, folderId, tags, visibility, bodyIds, trashed } = change;
    const { document } = await openDocument(tx, id, change.version, trashed === false);
    const before: DocumentChange = { id, version: change.version };
    let { version } = change;
    if (trashed === false) {
      version = await this.recoverIn(tx, { id, version });
      before.trashed = true;
    }
    if (folderId !== undefined || tags) {
      if (folderId !== undefined) before.folderId = document.folderId;
      if (tags) before.tags = document.tags;
      const fields = { ...(folderId !== undefined && { folderId }), ...(tags && { tags }) };
      version = await this.changeIn(tx, { id, version }, fields);
    }
    if (visibility !== undefined) {
      before.visibility = document.visibility;
      if (document.visibility === 'chosen')
        before.bodyIds = (await tx.query<{ id: string }>(SHARED, [id])).map((body) => body.id);
      version = await this.showIn(tx, { id, version }, { visibility, bodyIds });
    } else if (bodyIds) throw invalid('bodyIds', 'not_allowed');
    if (trashed) {
      version = await this.trashIn(tx, { id, version });
      before.trashed = false;
    }
    return { ...before, version };
  }

  private async changeIn(tx: Transaction, { id, version }: Read, changes: DocumentChanges): Promise<number> {
    const { document, space } = await openDocument(tx, id, version);
    const { folderId, tags, metadata, confidential, asksReceipt, receiptBy, ...fields } = changes;
    if ((asksReceipt !== undefined || receiptBy !== undefined) && !space.mayManage)
      throw new DomainError('permission_denied');
    if (folderId) await checkFolder(tx, document.spaceId, folderId);
    const secret = confidential ?? document.confidential;
    if (secret && document.visibility && !['centre', 'chosen'].includes(document.visibility))
      throw invalid('confidential', 'not_allowed');
    const next = {
      ...fields,
      ...(folderId !== undefined && { folderId }),
      ...(tags && { tags: tidy(tags) }),
      ...(metadata && { metadata: metadata as DocumentMetadata }),
      ...(asksReceipt !== undefined && { asksReceipt }),
      ...(receiptBy !== undefined && { receiptBy }),
      confidential: secret,
      changedAt: tx.now,
    };
    const changed = await tx.update(DocumentRecord, document, next);
    const moved = folderId !== undefined && folderId !== document.folderId;
    await recordDocument(tx, document, moved && Object.keys(changes).length === 1 ? 'move' : 'change');
    await tx.emit(documentDescribed(id));
    tx.changed('document', id, { everybody: true });
    return changed;
  }

  private async showIn(tx: Transaction, { id, version }: Read, input: DocumentVisibility): Promise<number> {
    const { visibility, bodyIds = [] } = input;
    if (visibility === 'chosen' && !bodyIds.length) throw invalid('bodyIds', 'required');
    if (visibility !== 'chosen' && bodyIds.length) throw invalid('bodyIds', 'not_allowed');
    const { document, space } = await openDocument(tx, id, version);
    if (!space.mayManage) throw new DomainError('permission_denied');
    if (document.confidential && visibility && !['centre', 'chosen'].includes(visibility))
      throw invalid('visibility', 'not_allowed');
    await tx.execute('DELETE FROM document_share WHERE document_id = $1', [id]);
    if (bodyIds.length && (await tx.execute(SHARE, [tx.tenantId, id, bodyIds])) !== new Set(bodyIds).size)
      throw notFoundField('bodyIds');
    const changed = await tx.update(DocumentRecord, document, { visibility, changedAt: tx.now });
    await recordDocument(tx, document, 'share', { reason: visibility ?? '' });
    await tx.emit(documentDescribed(id));
    tx.changed('document', id, { everybody: true });
    return changed;
  }

  private async trashIn(tx: Transaction, { id, version }: Read): Promise<number> {
    const { document } = await openDocument(tx, id, version);
    await recordDocument(tx, document, 'trash');
    const gone = { trashedAt: tx.now, trashedBy: tx.actor.membershipId };
    const changed = await tx.update(DocumentRecord, document, gone);
    tx.changed('document', id, { everybody: true });
    return changed;
  }

  private async recoverIn(tx: Transaction, { id, version }: Read): Promise<number> {
    const { document } = await openDocument(tx, id, version, true);
    const back = { trashedAt: null, trashedBy: null, changedAt: tx.now };
    const changed = await tx.update(DocumentRecord, document, back);
    await recordDocument(tx, document, 'recover');
    tx.changed('document', id, { everybody: true });
    return changed;
  }
}

/** @throws DomainError not_found where the folder is not one of the space */
export async function checkFolder(tx: Transaction, spaceId: string, folderId: string | null): Promise<void> {
  if (folderId && !(await tx.query(FOLDER, [folderId, spaceId])).length) throw notFoundField('folderId');
}

/** As tags are kept: in small letters, each once. */
export const tidy = (tags: readonly string[]) => [...new Set(tags.map((tag) => tag.toLowerCase()))];
