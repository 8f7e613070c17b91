import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
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
import { openDocument, type OpenDocument } from './open-document.js';

const FOLDER = 'SELECT id FROM folder WHERE id = $1 AND space_id = $2';
const SHARE = `INSERT INTO document_share (tenant_id, document_id, body_id) SELECT $1, $2, b.id FROM body b WHERE b.id = ANY ($3)`;
const SHARED = 'SELECT body_id AS id FROM document_share WHERE document_id = $1 ORDER BY body_id';

/** Documents described, moved, shown to others, thrown away: one at a time, or inside a transaction of several. */
@Injectable()
export class DocumentEditing {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: DocumentChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => this.changeIn(tx, await openDocument(tx, id, version), changes));
  }

  /**
   * Says who reads it; whoever may not any more is out from the next request on.
   * @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed
   */
  async show(ctx: RequestContext, id: string, version: number, input: DocumentVisibility): Promise<void> {
    checkBodies(input);
    await this.database.run(ctx, async (tx) => this.showIn(tx, await openDocument(tx, id, version), input));
  }

  /** Moves it to the trash. @throws DomainError not_found, permission_denied, stale_version, state_conflict */
  async trash(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => this.trashIn(tx, await openDocument(tx, id, version)));
  }

  /** Takes it out of the trash. @throws DomainError not_found, permission_denied, stale_version, state_conflict */
  async recover(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => this.recoverIn(tx, await openDocument(tx, id, version, true)));
  }

  /**
   * All that is asked of one document, in a transaction of several.
   * @returns what takes it back
   * @throws DomainError as the single changes
   */
  async applyIn(tx: Transaction, change: DocumentChange): Promise<DocumentChange> {
    const { id, folderId, tags, visibility, bodyIds, trashed } = change;
    if (visibility === undefined && bodyIds) throw invalid('bodyIds', 'not_allowed');
    const opened = await openDocument(tx, id, change.version, trashed === false);
    const { document } = opened;
    const before: DocumentChange = { id, version: change.version };
    if (trashed === false) {
      await this.recoverIn(tx, opened);
      before.trashed = true;
    }
    if (folderId !== undefined || tags) {
      if (folderId !== undefined) before.folderId = document.folderId;
      if (tags) before.tags = document.tags;
      await this.changeIn(tx, opened, { ...(folderId !== undefined && { folderId }), ...(tags && { tags }) });
    }
    if (visibility !== undefined) {
      checkBodies({ visibility, bodyIds });
      before.visibility = document.visibility;
      if (document.visibility === 'chosen')
        before.bodyIds = (await tx.query<{ id: string }>(SHARED, [id])).map((body) => body.id);
      await this.showIn(tx, opened, { visibility, bodyIds });
    }
    if (trashed) {
      await this.trashIn(tx, opened);
      before.trashed = false;
    }
    return { ...before, version: document.version };
  }

  private async changeIn(tx: Transaction, { document, space }: OpenDocument, changes: DocumentChanges): Promise<void> {
    const { id, folderId: from } = document;
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
    await this.write(tx, document, next);
    const moved = folderId !== undefined && folderId !== from;
    await recordDocument(tx, document, moved && Object.keys(changes).length === 1 ? 'move' : 'change');
    await tx.emit(documentDescribed(id));
  }

  private async showIn(tx: Transaction, { document, space }: OpenDocument, input: DocumentVisibility): Promise<void> {
    const { id } = document;
    const { visibility, bodyIds = [] } = input;
    if (!space.mayManage) throw new DomainError('permission_denied');
    if (document.confidential && visibility && !['centre', 'chosen'].includes(visibility))
      throw invalid('visibility', 'not_allowed');
    await tx.execute('DELETE FROM document_share WHERE document_id = $1', [id]);
    if (bodyIds.length && (await tx.execute(SHARE, [tx.tenantId, id, bodyIds])) !== new Set(bodyIds).size)
      throw notFoundField('bodyIds');
    await this.write(tx, document, { visibility, changedAt: tx.now });
    await recordDocument(tx, document, 'share', { reason: visibility ?? '' });
    await tx.emit(documentDescribed(id));
  }

  private async trashIn(tx: Transaction, { document }: OpenDocument): Promise<void> {
    await recordDocument(tx, document, 'trash');
    await this.write(tx, document, { trashedAt: tx.now, trashedBy: tx.actor.membershipId });
  }

  private async recoverIn(tx: Transaction, { document }: OpenDocument): Promise<void> {
    await this.write(tx, document, { trashedAt: null, trashedBy: null, changedAt: tx.now });
    await recordDocument(tx, document, 'recover');
  }

  /** Writes what changes; the record then is what stands in the database, ready for the next change. */
  private async write(tx: Transaction, document: DocumentRecord, next: Partial<DocumentRecord>): Promise<void> {
    const version = await tx.update(DocumentRecord, document, next as QueryDeepPartialEntity<DocumentRecord>);
    Object.assign(document, next, { version });
    tx.changed('document', document.id, { everybody: true });
  }
}

/** @throws DomainError validation_failed where bodies are named that nobody asks for, or none where they are asked for */
function checkBodies({ visibility, bodyIds = [] }: DocumentVisibility): void {
  if (visibility === 'chosen' && !bodyIds.length) throw invalid('bodyIds', 'required');
  if (visibility !== 'chosen' && bodyIds.length) throw invalid('bodyIds', 'not_allowed');
}

/** @throws DomainError not_found where the folder is not one of the space */
export async function checkFolder(tx: Transaction, spaceId: string, folderId: string | null): Promise<void> {
  if (folderId && !(await tx.query(FOLDER, [folderId, spaceId])).length) throw notFoundField('folderId');
}

/** As tags are kept: in small letters, each once. */
export const tidy = (tags: readonly string[]) => [...new Set(tags.map((tag) => tag.toLowerCase()))];
