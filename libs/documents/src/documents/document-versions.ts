import { Injectable } from '@nestjs/common';
import { LIMITS, documentMachine } from '#app/contracts';
import {
  Idempotency,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { DocumentRecord, DocumentVersion } from '../persistence/document.entity.js';
import type { OpenSpace } from '../spaces/open-space.js';
import { versionAdded } from './document-events.js';
import { recordDocument } from './document-history.js';
import type { NewDocumentVersion } from './documents.dto.js';
import { openDocument } from './open-document.js';

const FILE = `SELECT name, media_type AS "mediaType", size, sha256 FROM stored_file
  WHERE id = $1 AND owner_id = $2 AND status = 'stored' AND attached_at IS NULL`;
type Content = Pick<DocumentVersion, 'name' | 'mediaType' | 'size' | 'sha256'>;

interface AddedVersion {
  documentId: string;
  number: number;
  fileId: string;
  note: string;
  restoredFrom?: number;
  /** Of a version that holds it already. */
  content?: Content;
}

/** The versions of documents: only ever added. */
@Injectable()
export class DocumentVersions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found, permission_denied, stale_version, state_conflict, validation_failed after too many versions */
  async add(
    ctx: RequestContext,
    key: string | undefined,
    id: string,
    version: number,
    input: NewDocumentVersion,
  ): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { ...input, id }, id, async () => {
        const { document, space } = await openDocument(tx, id, version);
        const number = nextNumber(document);
        await this.insert(tx, { documentId: id, number, fileId: input.fileId, note: input.note ?? '' });
        await this.attach(tx, [input.fileId], 'fileId');
        await this.becomesCurrent(tx, document, space, number, 'add_version');
      }),
    );
  }

  /** Makes an earlier version the current one again, as a new version. @throws DomainError as {@link add} */
  async restore(ctx: RequestContext, id: string, number: number, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { document, space } = await openDocument(tx, id, version);
      const [earlier] = await tx.query<Content & { fileId: string }>(
        `SELECT file_id AS "fileId", name, media_type AS "mediaType", size, sha256 FROM document_version
         WHERE document_id = $1 AND number = $2`,
        [id, number],
      );
      if (!earlier || number === document.currentVersion) throw notFound();
      const { fileId, ...content } = earlier;
      const next = nextNumber(document);
      await this.insert(tx, { documentId: id, number: next, fileId, note: '', restoredFrom: number, content });
      await this.becomesCurrent(tx, document, space, next, 'restore_version');
    });
  }

  /** Writes a version down; its file is attached once all rows of a request are there. @throws DomainError not_found */
  async insert(tx: Transaction, added: AddedVersion): Promise<void> {
    const { documentId, number, fileId, note, restoredFrom = null } = added;
    const content = added.content ?? (await tx.query<Content>(FILE, [fileId, tx.actor.membershipId]))[0];
    if (!content) throw notFoundField('fileId');
    await tx.insert(DocumentVersion, {
      documentId,
      number,
      fileId,
      ...content,
      note,
      restoredFrom,
      createdBy: tx.actor.membershipId,
      createdByName: tx.actor.displayName,
      createdAt: tx.now,
    });
    await tx.emit(versionAdded(documentId, number));
  }

  /** From now on their files are seen by who sees the versions. @throws DomainError not_found */
  async attach(tx: Transaction, fileIds: readonly string[], field: string): Promise<void> {
    await this.files.attachToDocument(tx, fileIds, field);
  }

  private async becomesCurrent(
    tx: Transaction,
    document: DocumentRecord,
    { needsApproval }: OpenSpace,
    number: number,
    activity: 'add_version' | 'restore_version',
  ): Promise<void> {
    const { id, status: from } = document;
    const status = documentMachine.accepts(from, 'revise', 'system') ? documentMachine.transition('revise').to : from;
    await tx.update(DocumentRecord, document, {
      currentVersion: number,
      status,
      changedAt: tx.now,
      ...(!needsApproval && { shownVersion: number }),
    });
    await recordDocument(tx, { id, status, currentVersion: number }, activity, { from });
    tx.changed('document', id, { everybody: true });
  }
}

function nextNumber({ currentVersion }: DocumentRecord): number {
  if (currentVersion >= LIMITS.documentVersions) throw invalid('fileId', 'too_long');
  return currentVersion + 1;
}
