import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { DocumentMetadata } from '../domain/metadata.js';
import { DocumentRecord } from '../persistence/document.entity.js';
import { openSpace, type OpenSpace } from '../spaces/open-space.js';
import { documentDescribed } from './document-events.js';
import { recordDocument } from './document-history.js';
import { DocumentVersions } from './document-versions.js';
import type {
  CreatedDocuments,
  DocumentChanges,
  DocumentVisibility,
  NewDocument,
  NewDocuments,
} from './documents.dto.js';
import { openDocument } from './open-document.js';

const FOLDER = 'SELECT id FROM folder WHERE id = $1 AND space_id = $2';
const FILES = `SELECT id, name FROM stored_file WHERE id = ANY ($1)`;
/** Others with the same content, as far as the person sees them: the oldest is the one that was there first. */
const SAME = `SELECT mine.document_id AS "documentId", d.id, d.title, s.title AS "spaceTitle"
  FROM document_version mine
  JOIN document_version v ON v.tenant_id = mine.tenant_id AND v.sha256 = mine.sha256 AND v.document_id <> ALL ($1)
  JOIN document d ON d.tenant_id = v.tenant_id AND d.id = v.document_id AND d.trashed_at IS NULL AND d.current_version = v.number
  LEFT JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id
  WHERE mine.document_id = ANY ($1) ORDER BY v.created_at, d.id`;
const CREATED = 'SELECT id, title FROM document WHERE batch = $1 ORDER BY id LIMIT 100';
const SHARE = `INSERT INTO document_share (tenant_id, document_id, body_id) SELECT $1, $2, b.id FROM body b WHERE b.id = ANY ($3)`;
/** How many others with the same content are told of, of one document. */
const SAME_TOLD = 10;

/** Documents: added from uploads, described, shown to others, thrown away. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly versions: DocumentVersions,
  ) {}

  /**
   * Adds a document for each upload, in their order.
   * @param how what stands for the request under its key where that is not the input, and what else is done with it
   * @throws DomainError not_found on a field, permission_denied, state_conflict where the space is archived
   */
  async create(
    ctx: RequestContext,
    key: string | undefined,
    input: NewDocuments,
    how: { request?: unknown; also?: (tx: Transaction, ids: readonly string[]) => Promise<void> } = {},
  ): Promise<CreatedDocuments> {
    const { spaceId, folderId = null, documents } = input;
    // One key opens them all: the first is what it stands for, and the others follow it.
    const first = newId();
    const ids = [first, ...documents.slice(1).map(() => newId())];
    const made = await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, how.request ?? input, first, async () => {
        const space = await openSpace(tx, spaceId, () => notFoundField('spaceId'));
        await this.checkFolder(tx, spaceId, folderId);
        const names = await this.namesOf(tx, documents);
        for (const [at, document] of documents.entries())
          await this.insert(tx, space, {
            ...document,
            id: ids[at]!,
            batch: first,
            folderId,
            name: names.get(document.fileId)!,
          });
        await this.versions.attach(
          tx,
          documents.map(({ fileId }) => fileId),
          'documents',
        );
        await how.also?.(tx, ids);
        tx.changed('space', spaceId, { everybody: true });
      }),
    );
    return this.created(ctx, made);
  }

  /** @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: DocumentChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { document, space } = await openDocument(tx, id, version);
      const { folderId, tags, metadata, confidential, asksReceipt, receiptBy, ...fields } = changes;
      if ((asksReceipt !== undefined || receiptBy !== undefined) && !space.mayManage)
        throw new DomainError('permission_denied');
      if (folderId) await this.checkFolder(tx, document.spaceId, folderId);
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
      await tx.update(DocumentRecord, document, next);
      const moved = folderId !== undefined && folderId !== document.folderId;
      await recordDocument(tx, document, moved && Object.keys(changes).length === 1 ? 'move' : 'change');
      await tx.emit(documentDescribed(id));
      tx.changed('document', id, { everybody: true });
    });
  }

  /**
   * Says who reads it; whoever may not any more is out from the next request on.
   * @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed
   */
  async show(ctx: RequestContext, id: string, version: number, input: DocumentVisibility): Promise<void> {
    const { visibility, bodyIds = [] } = input;
    if (visibility === 'chosen' && !bodyIds.length) throw invalid('bodyIds', 'required');
    if (visibility !== 'chosen' && bodyIds.length) throw invalid('bodyIds', 'not_allowed');
    await this.database.run(ctx, async (tx) => {
      const { document } = await openDocument(tx, id, version);
      if (document.confidential && visibility && !['centre', 'chosen'].includes(visibility))
        throw invalid('visibility', 'not_allowed');
      await tx.execute('DELETE FROM document_share WHERE document_id = $1', [id]);
      if (bodyIds.length && (await tx.execute(SHARE, [tx.tenantId, id, bodyIds])) !== new Set(bodyIds).size)
        throw notFoundField('bodyIds');
      await tx.update(DocumentRecord, document, { visibility, changedAt: tx.now });
      await recordDocument(tx, document, 'share', { reason: visibility ?? '' });
      tx.changed('document', id, { everybody: true });
    });
  }

  /** Moves it to the trash. @throws DomainError not_found, permission_denied, stale_version, state_conflict */
  async trash(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { document } = await openDocument(tx, id, version);
      await recordDocument(tx, document, 'trash');
      await tx.update(DocumentRecord, document, { trashedAt: tx.now, trashedBy: tx.actor.membershipId });
      tx.changed('document', id, { everybody: true });
    });
  }

  /** Takes it out of the trash. @throws DomainError not_found, permission_denied, stale_version, state_conflict */
  async recover(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { document } = await openDocument(tx, id, version, true);
      await tx.update(DocumentRecord, document, { trashedAt: null, trashedBy: null, changedAt: tx.now });
      await recordDocument(tx, document, 'recover');
      tx.changed('document', id, { everybody: true });
    });
  }

  private async insert(
    tx: Transaction,
    space: OpenSpace,
    given: NewDocument & { id: string; batch: string; folderId: string | null; name: string },
  ): Promise<void> {
    const { id, fileId, folderId, name } = given;
    const { docType = '', confidential = false, retentionYears = null, ...metadata } = space.defaults;
    const document: Omit<DocumentRecord, 'tenantId'> = {
      id,
      spaceId: space.id,
      folderId,
      batch: given.batch,
      title: given.title ?? titleOf(name),
      description: '',
      visibility: null,
      confidential,
      status: 'draft',
      currentVersion: 1,
      shownVersion: space.needsApproval ? null : 1,
      tags: [],
      docType,
      author: '',
      documentOn: null,
      protocolNumber: '',
      protocolOn: null,
      metadata,
      retentionYears,
      asksReceipt: false,
      receiptBy: null,
      createdBy: tx.actor.membershipId,
      createdAt: tx.now,
      changedAt: tx.now,
      trashedBy: null,
      trashedAt: null,
      version: 1,
    };
    await tx.insert(DocumentRecord, document);
    await this.versions.insert(tx, { documentId: id, number: 1, fileId, note: '' });
    await recordDocument(tx, document, 'create', { from: null });
  }

  /** What a request made, whichever time it is asked. */
  private async created(ctx: RequestContext, batch: string): Promise<CreatedDocuments> {
    const rows = await this.database.read<{ id: string; title: string }>(ctx, CREATED, [batch]);
    const ids = rows.map(({ id }) => id);
    const same = await this.database.read<{
      documentId: string;
      id: string;
      title: string;
      spaceTitle: string | null;
    }>(ctx, SAME, [ids]);
    return {
      documents: rows.map(({ id, title }) => ({
        id,
        title,
        sameAs: same
          .filter(({ documentId }) => documentId === id)
          .slice(0, SAME_TOLD)
          .map(({ documentId: _of, ...other }) => other),
      })),
    };
  }

  private async checkFolder(tx: Transaction, spaceId: string, folderId: string | null): Promise<void> {
    if (folderId && !(await tx.query(FOLDER, [folderId, spaceId])).length) throw notFoundField('folderId');
  }

  private async namesOf(tx: Transaction, documents: readonly NewDocument[]): Promise<Map<string, string>> {
    const ids = documents.map(({ fileId }) => fileId);
    const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
    if (twice >= 0) throw invalid(`documents.${twice}.fileId`, 'in_use');
    const names = new Map(
      (await tx.query<{ id: string; name: string }>(FILES, [ids])).map(({ id, name }) => [id, name]),
    );
    const unknown = ids.findIndex((id) => !names.has(id));
    if (unknown >= 0)
      throw new DomainError('not_found', { errors: [fieldError(`documents.${unknown}.fileId`, 'not_found')] });
    return names;
  }
}

/** A file's name without its extension, as people would write it. */
function titleOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).replaceAll('_', ' ').trim() || name;
}

const tidy = (tags: readonly string[]) => [...new Set(tags.map((tag) => tag.toLowerCase()))];
