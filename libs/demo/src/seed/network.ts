import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { networkSpaces, partnerSpace, workingGroup, type SharedSpaceData } from '../data/network.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import { pdf } from './pdf.js';
import { insertRows, type RowValues } from './rows.js';

const AUTHOR = { brescia: 'elena-ghitti', lecce: 'marilena-rizzello' } as const;
const HEAD = { brescia: 'laura-bonomelli', lecce: 'antonio-spedicato' } as const;
const NAME = { brescia: 'Provincia di Brescia', lecce: 'Provincia di Lecce' } as const;
const COORDINATOR = 'Alberto Desiati';

interface Shown {
  id: string;
  title: string;
  sha256: string;
}

/** Spaces with their documents, to be written at once. */
class Spaces {
  private readonly files = new Files();
  private readonly rows: Record<'space' | 'document' | 'document_version' | 'document_event', RowValues[]> = {
    space: [],
    document: [],
    document_version: [],
    document_event: [],
  };

  constructor(private readonly now: Date) {}

  add(
    centre: SeededCentre,
    data: SharedSpaceData,
    visibility: string,
    daysAgo: number,
  ): { spaceId: string; documents: Shown[] } {
    const author = centre.members.get(AUTHOR[centre.key])!;
    const spaceId = newId();
    const base = { tenant_id: centre.tenantId };
    const at = italianTime(dayAgo(this.now, daysAgo), '10:20');
    this.rows.space.push({
      ...base,
      ...{ id: spaceId, kind: 'project', title: data.title, description: data.description, visibility },
      ...{
        needs_approval: false,
        required_metadata: [],
        defaults: {},
        created_by: author.id,
        created_at: at,
        version: 1,
      },
    });
    const documents = data.documents.map((document): Shown => {
      const id = newId();
      const bytes = pdf(document.title, document.lines);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { name: document.fileName, mediaType: 'application/pdf' };
      const fileId = this.files.add({
        ...{ tenantId: centre.tenantId, bodyId: null, ownerId: author.id, content: bytes, at, ...file },
      });
      this.rows.document.push({
        ...base,
        ...{ id, space_id: spaceId, batch: id, title: document.title, description: document.description },
        ...{ visibility: null, confidential: false, status: 'approved', current_version: 1, shown_version: 1 },
        ...{ tags: document.tags, doc_type: document.docType, author: author.name, document_on: null },
        ...{ protocol_number: '', metadata: {}, asks_receipt: false, created_by: author.id },
        ...{ created_at: at, changed_at: at, version: 1 },
      });
      this.rows.document_version.push({
        ...base,
        ...{ document_id: id, number: 1, file_id: fileId, name: file.name, media_type: file.mediaType },
        ...{
          size: bytes.length,
          sha256,
          note: '',
          created_by: author.id,
          created_by_name: author.name,
          created_at: at,
        },
      });
      this.rows.document_event.push({
        ...base,
        ...{ id: newId(), document_id: id, activity: 'create', to_status: 'draft', number: 1, reason: '' },
        ...{ actor_id: author.id, actor_name: author.name, at },
      });
      return { id, title: document.title, sha256 };
    });
    return { spaceId, documents };
  }

  /** The worker reads its text as it does of any other. */
  private readonly toBeRead = ({ tenant_id, document_id, number }: RowValues): RowValues => ({
    ...{ tenant_id, id: newId(), consumer: 'document-reading', event: 'document.version_added' },
    ...{ payload: { documentId: document_id, number }, request_id: 'demonstration' },
    ...{ created_at: this.now, due_at: this.now, attempts: 0, retries: 0 },
  });

  async write(client: Client, storage: FileStorage): Promise<void> {
    await this.files.write(client, storage, async () => {
      for (const table of ['space', 'document', 'document_version', 'document_event'] as const)
        await insertRows(client, table, this.rows[table]);
      await insertRows(client, 'outbox', this.rows.document_version.map(this.toBeRead));
    });
    // Each is the content of a version, and seen by who sees it.
    await client.query(
      `UPDATE stored_file f SET in_document = true FROM document_version v WHERE v.tenant_id = f.tenant_id AND v.file_id = f.id`,
    );
  }
}

/** Two centres that take part in their network: what they show, copied and said, a group of both, and a partner from outside. */
export async function seedNetwork(
  client: Client,
  storage: FileStorage,
  networkId: string,
  centres: readonly SeededCentre[],
  now: Date,
): Promise<void> {
  const [brescia, lecce] = (['brescia', 'lecce'] as const).map((key) =>
    centres.find((centre) => centre.key === key)!,
  ) as [SeededCentre, SeededCentre];
  await takePart(client, networkId, [brescia, lecce], now);
  const spaces = new Spaces(now);
  spaces.add(brescia, networkSpaces.brescia, 'network', 41);
  const theirs = spaces.add(lecce, networkSpaces.lecce, 'network', 33);
  const group = spaces.add(brescia, workingGroup.space, 'centre', 16);
  const project = spaces.add(brescia, partnerSpace, 'centre', 60);
  const [source] = theirs.documents as [Shown];
  const text = networkSpaces.lecce.documents[0]!;
  const copied = spaces.add(
    brescia,
    { title: 'Materiali da altri centri', description: 'Copie, con la loro provenienza.', documents: [text] },
    'centre',
    20,
  );
  await spaces.write(client, storage);
  const author = brescia.members.get(AUTHOR.brescia)!;
  const at = (daysAgo: number) => italianTime(dayAgo(now, daysAgo), '11:05');
  await insertRows(client, 'network_copy', [
    {
      ...{ tenant_id: brescia.tenantId, document_id: copied.documents[0]!.id, source_tenant_id: lecce.tenantId },
      ...{
        source_centre_name: NAME.lecce,
        source_document_id: source.id,
        source_title: source.title,
        source_version: 1,
      },
      ...{ sha256: source.sha256, copied_by: author.id, copied_at: at(20) },
    },
  ]);
  await insertRows(client, 'network_comment', [
    {
      ...{ tenant_id: brescia.tenantId, id: newId(), source_tenant_id: lecce.tenantId, source_document_id: source.id },
      ...{ author_id: author.id, author_name: author.name, centre_name: NAME.brescia, created_at: at(19) },
      text: 'Lo abbiamo ripreso per il nostro tavolo. Una domanda: chi vota per le unioni, ha un voto o uno per comune?',
    },
  ]);
  const groupId = newId();
  await insertRows(client, 'network_group', [
    {
      ...{ tenant_id: brescia.tenantId, id: groupId, space_id: group.spaceId, status: 'open', version: 2 },
      ...{ title: workingGroup.title, purpose: workingGroup.purpose, created_by: author.id, created_at: at(16) },
      seen_by: [brescia.tenantId, lecce.tenantId],
      joined: [brescia.tenantId, lecce.tenantId],
    },
  ]);
  await insertRows(client, 'network_group_member', [
    {
      ...{ tenant_id: brescia.tenantId, group_id: groupId, member_id: lecce.tenantId, member_name: NAME.lecce },
      ...{ status: 'joined', changed_at: at(15) },
    },
  ]);
  await insertRows(client, 'space_member', [
    {
      ...{ tenant_id: brescia.tenantId, space_id: project.spaceId, role: 'contributor' },
      ...{
        membership_id: brescia.members.get('giulia-sartori')!.id,
        valid_to: null,
        added_by: author.id,
        added_at: at(59),
      },
    },
  ]);
}

async function takePart(client: Client, networkId: string, centres: readonly SeededCentre[], now: Date): Promise<void> {
  const asked = italianTime(dayAgo(now, 70), '09:30');
  const admitted = italianTime(dayAgo(now, 66), '15:10');
  await insertRows(
    client,
    'network_participation',
    centres.map(({ tenantId }) => ({
      ...{ tenant_id: tenantId, network_id: networkId, status: 'member', member_since: dayAgo(now, 66), version: 2 },
      ...{ message: 'Per scambiare regolamenti e modelli di atti.', changed_at: admitted },
    })),
  );
  await insertRows(
    client,
    'network_participation_event',
    centres.flatMap(({ tenantId, key, members }) => {
      const row = { tenant_id: tenantId, network_id: networkId, reason: '' };
      const head = members.get(HEAD[key])!;
      return [
        {
          ...row,
          id: newId(),
          command: 'request',
          to_status: 'requested',
          side: 'centre',
          actor_name: head.name,
          at: asked,
        },
        {
          ...row,
          id: newId(),
          command: 'admit',
          to_status: 'member',
          side: 'network',
          actor_name: COORDINATOR,
          at: admitted,
        },
      ];
    }),
  );
}
