import { createHash } from 'node:crypto';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Client } from 'pg';
import { italianDay, newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { bodyName, conventions, people } from '../data/index.js';
import { otherSpaces } from '../data/documents-centre.js';
import { sharedSpaces } from '../data/documents-shared.js';
import { tableSpaces } from '../data/documents-tables.js';
import type { DemoDocument, DemoSpace, DemoVersion } from '../data/documents.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import { pdf } from './pdf.js';
import { insertRows, type RowValues } from './rows.js';

const MEDIA_TYPES: Record<DemoVersion['kind'], string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  csv: 'text/csv',
};
const CONVENTION = 'SELECT id FROM convention WHERE tenant_id = $1 AND title = $2';

/** In the order in which they are written: each refers to those before it. */
const TABLES = [
  'space',
  'space_body',
  'space_member',
  'space_recusal',
  'folder',
  'document',
  'document_version',
  'document_event',
  'post',
  'outbox',
] as const;

/** Spaces of documents with their papers: real small files, as people of the centre, of bodies and from outside brought them. */
export async function seedDocuments(
  client: Client,
  storage: FileStorage,
  centre: SeededCentre,
  now: Date,
): Promise<void> {
  const library = new Library(centre, now);
  for (const space of [...sharedSpaces, ...otherSpaces, ...tableSpaces]) await library.add(client, space);
  await library.files.write(client, storage, async () => {
    for (const table of TABLES) await insertRows(client, table, library.rows[table]);
  });
}

class Library {
  readonly files = new Files();
  readonly rows = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Record<
    (typeof TABLES)[number],
    RowValues[]
  >;

  constructor(
    private readonly centre: SeededCentre,
    private readonly now: Date,
  ) {}

  async add(client: Client, space: DemoSpace): Promise<void> {
    const { tenantId, members, bodies, services } = this.centre;
    const id = newId();
    const head = members.get('laura-bonomelli')!;
    const opened = this.at(space.openedDaysAgo, '09:20');
    const title = conventions.find(({ key }) => key === space.about)?.title;
    const convention = title && (await client.query<{ id: string }>(CONVENTION, [tenantId, title])).rows[0]?.id;
    this.rows.space.push({
      ...{ tenant_id: tenantId, id, kind: space.kind, title: space.title, description: space.description },
      ...{ visibility: space.visibility, needs_approval: space.needsApproval ?? false, version: 1 },
      ...{ required_metadata: space.requiredMetadata ?? [], defaults: space.defaults ?? {} },
      convention_id: space.kind === 'convention' ? convention : null,
      service_id: space.kind === 'service' ? services.get(space.about!) : null,
      subject_body_id: space.kind === 'body' ? bodies.get(space.about!) : null,
      ...{ created_by: head.id, created_at: opened },
      archived_at: space.archivedDaysAgo === undefined ? null : this.at(space.archivedDaysAgo, '12:00'),
    });
    const own = { tenant_id: tenantId, space_id: id };
    const named = space.kind === 'body' ? [[space.about!, 'contributor'] as const] : (space.bodies ?? []);
    for (const [code, role] of named) this.rows.space_body.push({ ...own, body_id: bodies.get(code), role });
    for (const [key, role, daysLeft] of space.members ?? [])
      this.rows.space_member.push({
        ...{ ...own, membership_id: members.get(key)!.id, role, added_by: head.id, added_at: opened },
        valid_to: daysLeft === null ? null : dayAgo(this.now, -daysLeft),
      });
    for (const [key, reason] of space.recusals ?? [])
      this.rows.space_recusal.push({
        ...{ ...own, membership_id: members.get(key)!.id, reason, recorded_by: head.id, recorded_at: opened },
      });
    const folders = new Map((space.folders ?? []).map((name) => [name, newId()]));
    for (const [name, folder] of folders)
      this.rows.folder.push({ ...own, id: folder, parent_id: null, name, created_at: opened, version: 1 });
    for (const [author, daysAgo, text] of space.news ?? []) this.post(id, null, 'news', author, daysAgo, text);
    for (const document of space.documents) await this.document(id, space, document, folders);
  }

  private async document(
    spaceId: string,
    { needsApproval, defaults = {} }: DemoSpace,
    document: DemoDocument,
    folders: Map<string, string>,
  ): Promise<void> {
    const { tenantId, members } = this.centre;
    const { versions, status = 'draft', trashedDaysAgo, receiptIn } = document;
    const id = newId();
    const [first, last] = [versions[0]!, versions.at(-1)!];
    const author = members.get(first.author)!;
    const shown = !needsApproval || status === 'approved' ? versions.length : null;
    this.rows.document.push({
      ...{ tenant_id: tenantId, id, space_id: spaceId, batch: newId(), title: document.title },
      folder_id: document.folder ? folders.get(document.folder) : null,
      ...{ description: document.description ?? '', visibility: null, confidential: document.confidential ?? false },
      ...{ status, current_version: versions.length, shown_version: shown, tags: document.tags ?? [] },
      ...{ doc_type: document.docType ?? '', author: document.author ?? '' },
      document_on: italianDay(this.at(first.daysAgo)),
      protocol_number: document.protocol?.[0] ?? '',
      protocol_on: document.protocol ? dayAgo(this.now, document.protocol[1]) : null,
      metadata: document.metadata ?? {},
      retention_years: document.retentionYears ?? defaults.retentionYears ?? null,
      ...{ asks_receipt: receiptIn !== undefined, receipt_by: receiptIn ? dayAgo(this.now, -receiptIn) : null },
      ...{ created_by: author.id, created_at: this.at(first.daysAgo), changed_at: this.at(last.daysAgo) },
      trashed_by: trashedDaysAgo === undefined ? null : author.id,
      trashed_at: trashedDaysAgo === undefined ? null : this.at(trashedDaysAgo),
      version: versions.length,
    });
    for (const [index, version] of versions.entries()) await this.version(id, index + 1, version);
    const submitted = { ...last, daysAgo: last.daysAgo - 1 };
    if (status !== 'draft') this.event(id, versions.length, submitted, 'submit', 'draft', 'in_review');
    if (status === 'approved') {
      const approved = { author: 'laura-bonomelli', daysAgo: submitted.daysAgo - 1 };
      this.event(id, versions.length, approved, 'approve', 'in_review', 'approved');
    }
    if (trashedDaysAgo !== undefined)
      this.event(id, versions.length, { author: first.author, daysAgo: trashedDaysAgo }, 'trash', status, status);
    for (const [by, daysAgo, text] of document.comments ?? []) this.post(spaceId, id, 'comment', by, daysAgo, text);
  }

  private async version(documentId: string, number: number, version: DemoVersion): Promise<void> {
    const { tenantId, members } = this.centre;
    const author = members.get(version.author)!;
    const at = this.at(version.daysAgo);
    const content = await contentOf(version);
    const mediaType = MEDIA_TYPES[version.kind];
    const fileId = this.files.add({
      ...{ tenantId, bodyId: null, ownerId: author.id, name: version.file, mediaType, content, at },
      inDocument: true,
    });
    this.rows.document_version.push({
      ...{ tenant_id: tenantId, document_id: documentId, number, file_id: fileId, name: version.file },
      ...{ media_type: mediaType, size: content.length, note: version.note ?? '', restored_from: null },
      sha256: createHash('sha256').update(content).digest('hex'),
      ...{ created_by: author.id, created_by_name: author.name, created_at: at },
    });
    this.event(documentId, number, version, number === 1 ? 'create' : 'add_version', number === 1 ? null : 'draft');
    // The worker reads its text as it does of any other.
    this.rows.outbox.push({
      ...{ tenant_id: tenantId, id: newId(), consumer: 'document-reading', event: 'document.version_added' },
      ...{ payload: { documentId, number }, request_id: 'demonstration', created_at: this.now, due_at: this.now },
      ...{ attempts: 0, retries: 0 },
    });
  }

  private event(
    documentId: string,
    number: number,
    { author, daysAgo }: Pick<DemoVersion, 'author' | 'daysAgo'>,
    activity: string,
    from: string | null,
    to = 'draft',
  ): void {
    const actor = this.centre.members.get(author)!;
    this.rows.document_event.push({
      ...{ tenant_id: this.centre.tenantId, id: newId(), document_id: documentId, activity, from_status: from },
      ...{ to_status: to, number, reason: '', actor_id: actor.id, actor_name: actor.name, at: this.at(daysAgo) },
    });
  }

  private post(
    spaceId: string,
    documentId: string | null,
    kind: 'news' | 'comment',
    author: string,
    daysAgo: number,
    text: string,
  ): void {
    const person = this.centre.members.get(author)!;
    const [body] = people.find(({ key }) => key === author)?.bodies ?? [];
    this.rows.post.push({
      ...{ tenant_id: this.centre.tenantId, id: newId(), space_id: spaceId, document_id: documentId, kind, text },
      ...{ author_id: person.id, author_name: person.name, author_body: body ? bodyName(body) : null },
      ...{ created_at: this.at(daysAgo, '15:10'), edited_at: null, removed_at: null, version: 1 },
    });
  }

  private at(daysAgo: number, time = '11:30'): Date {
    return italianTime(dayAgo(this.now, daysAgo), time);
  }
}

async function contentOf({ kind, lines }: DemoVersion): Promise<Buffer> {
  const [title, ...rest] = lines;
  if (kind === 'pdf') return pdf(title!, ['', ...rest, '', 'Documento dimostrativo.']);
  if (kind !== 'docx') return Buffer.from(`${lines.join('\n')}\n`);
  const heading = new Paragraph({ text: title!, heading: HeadingLevel.HEADING_1 });
  const children = [heading, ...rest.map((line) => new Paragraph(line))];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
