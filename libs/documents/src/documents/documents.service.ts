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
import { DocumentRecord } from '../persistence/document.entity.js';
import { openSpace, type OpenSpace } from '../spaces/open-space.js';
import { checkFolder } from './document-editing.service.js';
import { recordDocument } from './document-history.js';
import { DocumentVersions } from './document-versions.js';
import type { CreatedDocuments, NewDocument, NewDocuments } from './documents.dto.js';

const FILES = `SELECT id, name FROM stored_file WHERE id = ANY ($1)`;
/** Others with the same content, as far as the person sees them: the oldest is the one that was there first. */
const SAME = `SELECT mine.document_id AS "documentId", d.id, d.title, s.title AS "spaceTitle"
  FROM document_version mine
  JOIN document_version v ON v.tenant_id = mine.tenant_id AND v.sha256 = mine.sha256 AND v.document_id <> ALL ($1)
  JOIN document d ON d.tenant_id = v.tenant_id AND d.id = v.document_id AND d.trashed_at IS NULL AND d.current_version = v.number
  LEFT JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id
  WHERE mine.document_id = ANY ($1) ORDER BY v.created_at, d.id`;
const CREATED = 'SELECT id, title FROM document WHERE batch = $1 ORDER BY id LIMIT 100';
/** How many others with the same content are told of, of one document. */
const SAME_TOLD = 10;

/** Documents: added from uploads. */
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
        await checkFolder(tx, spaceId, folderId);
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
