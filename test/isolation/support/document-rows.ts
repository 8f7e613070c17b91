import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VISIBILITIES, type Visibility } from '#app/contracts';
import { newId } from '#app/kernel';
import type { TestPerson, TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

export interface DocumentRows {
  /** A space of chosen bodies: the first contributes, the second reads. */
  spaceId: string;
  folderId: string;
  /** In it, shown, with a version more than is shown. */
  documentId: string;
  fileId: string;
  /** By the visibility of the space; their documents have none of their own, and one of each. */
  spaces: Record<Visibility, string>;
}

/** What a document of the test is; the rest is the same for all. */
interface DocumentOf {
  spaceId: string;
  folderId?: string;
  visibility?: Visibility;
  confidential?: boolean;
  trashed?: boolean;
  /** How many versions there are, and how many of them are shown. */
  versions?: number;
  shown?: number | null;
}

/** What the rows of these tests say that their files hold. */
export function writeContent(tenantId: string, fileId: string): void {
  const folder = join(process.env.DATA_DIR!, 'files', tenantId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileId), 'abc');
}
/** SHA-256 of it. */
export const CONTENT_HASH = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

let spaceCount = 0;
let folderCount = 0;

/** Every kind of visibility on spaces and on documents, people named and kept out, drafts and trash. */
export async function addDocuments(house: House, tenant: TestTenant): Promise<DocumentRows> {
  const { owner } = house.database;
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, ...params]);
  const [first, second] = [tenant.bodies[0]!, tenant.bodies[1]!];
  const { operator, body_clerk: clerk, partner } = tenant.people;
  const author = operator.membershipId;
  const addSpace = async (visibility: Visibility, kind = 'project', bodyId: string | null = null) => {
    const id = newId();
    await insert(
      `INSERT INTO space (tenant_id, id, kind, title, description, visibility, needs_approval, required_metadata, defaults, subject_body_id, created_by, created_at, version)
       VALUES ($1, $2, $3, $4, '', $5, false, '{}', '{}', $6, $7, now(), 1)`,
      ...[id, kind, `Spazio ${++spaceCount}`, visibility, bodyId, author],
    );
    return id;
  };
  const nameBody = (spaceId: string, bodyId: string, role: string) =>
    insert(
      'INSERT INTO space_body (tenant_id, space_id, body_id, role) VALUES ($1, $2, $3, $4)',
      spaceId,
      bodyId,
      role,
    );
  const nameMember = (spaceId: string, membershipId: string, role: string, validTo: string | null = null) =>
    insert(
      `INSERT INTO space_member (tenant_id, space_id, membership_id, role, valid_to, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, now())`,
      ...[spaceId, membershipId, role, validTo, author],
    );
  const keepOut = (spaceId: string, membershipId: string) =>
    insert(
      `INSERT INTO space_recusal (tenant_id, space_id, membership_id, reason, recorded_by, recorded_at) VALUES ($1, $2, $3, 'Conflitto', $4, now())`,
      ...[spaceId, membershipId, tenant.people.centre_admin.membershipId],
    );
  const addFolder = async (spaceId: string) => {
    const id = newId();
    await insert(
      `INSERT INTO folder (tenant_id, id, space_id, name, created_at, version) VALUES ($1, $2, $3, $4, now(), 1)`,
      ...[id, spaceId, `Atti ${++folderCount}`],
    );
    return id;
  };
  const addDocument = async (of: DocumentOf): Promise<[document: string, file: string]> => {
    const { spaceId, folderId = null, visibility = null, confidential = false, trashed = false, versions = 1 } = of;
    const { shown = 1 } = of;
    const [id, files] = [newId(), Array.from({ length: versions }, () => newId())];
    await insert(
      `INSERT INTO document (tenant_id, id, space_id, folder_id, title, description, visibility, confidential, status, current_version, shown_version,
         tags, doc_type, author, protocol_number, metadata, asks_receipt, batch, created_by, created_at, changed_at, trashed_by, trashed_at, version)
       VALUES ($1, $2, $3, $4, 'Verbale', '', $5, $6, 'draft', $7, $8, '{}', '', '', '', '{}', false, $2, $9, now(), now(),
         CASE WHEN $10 THEN $9::uuid END, CASE WHEN $10 THEN now() END, 1)`,
      ...[id, spaceId, folderId, visibility, confidential, versions, shown, author, trashed],
    );
    for (const [at, fileId] of files.entries()) {
      await insert(
        `INSERT INTO stored_file (tenant_id, id, owner_id, internal, is_public, in_document, name, media_type, size, sha256, status, attached_at, created_at, version)
         VALUES ($1, $2, $3, false, false, true, 'verbale.pdf', 'application/pdf', 3, '${CONTENT_HASH}', 'stored', now(), now(), 1)`,
        ...[fileId, at % 2 ? clerk.membershipId : author],
      );
      writeContent(tenant.id, fileId);
      await insert(
        `INSERT INTO document_version (tenant_id, document_id, number, file_id, name, media_type, size, sha256, note, created_by, created_by_name, created_at)
         VALUES ($1, $2, $3, $4, 'verbale.pdf', 'application/pdf', 3, '${CONTENT_HASH}', '', $5, 'Operatore', now())`,
        ...[id, at + 1, fileId, author],
      );
    }
    await insert(
      `INSERT INTO document_event (tenant_id, id, document_id, activity, to_status, number, reason, actor_id, actor_name, at)
       VALUES ($1, $2, $3, 'create', 'draft', 1, '', $4, 'Operatore', now())`,
      ...[newId(), id, author],
    );
    if (visibility === 'chosen')
      for (const bodyId of [first.id, second.id].slice(0, spaceCount % 2 ? 1 : 2))
        await insert(
          'INSERT INTO document_share (tenant_id, document_id, body_id) VALUES ($1, $2, $3)',
          ...[id, bodyId],
        );
    return [id, files[0]!];
  };
  const spaces = {} as Record<Visibility, string>;
  for (const visibility of VISIBILITIES) {
    const spaceId = (spaces[visibility] = await addSpace(visibility));
    await addFolder(spaceId);
    await addDocument({ spaceId });
    for (const own of VISIBILITIES) await addDocument({ spaceId, visibility: own });
    await addDocument({ spaceId, confidential: true });
    await addDocument({ spaceId, trashed: true });
    await addDocument({ spaceId, shown: null });
  }
  const spaceId = spaces.chosen;
  await nameBody(spaceId, first.id, 'contributor');
  await nameBody(spaceId, second.id, 'reader');
  // Named where nobody but the centre reads: it stays so.
  for (const { id } of [first, second]) await nameBody(spaces.centre, id, 'contributor');
  const inner = await addFolder(spaceId);
  const [documentId, fileId] = await addDocument({ spaceId, versions: 3, shown: 2 });
  for (const body of [first, second]) {
    const ofBody = await addSpace('chosen', 'body', body.id);
    await nameBody(ofBody, body.id, 'contributor');
    await addDocument({ spaceId: ofBody });
  }
  // By name: now, and until a day that is over; and kept out of what they would see otherwise.
  const named = await addSpace('centre');
  for (const person of [clerk, partner]) await nameMember(named, person.membershipId, 'contributor');
  // An outside partner reads here.
  await nameMember(spaces.chosen, partner.membershipId, 'reader');
  await addDocument({ spaceId: named, confidential: true });
  const over = await addSpace('centre');
  for (const person of [clerk, partner]) await nameMember(over, person.membershipId, 'manager', '2020-12-31');
  await addDocument({ spaceId: over });
  const closed = await addSpace('public');
  await nameMember(closed, clerk.membershipId, 'manager');
  for (const person of [clerk, operator, partner]) await keepOut(closed, person.membershipId);
  await addDocument({ spaceId: closed });
  await addDocument({ spaceId: closed, visibility: 'chosen' });
  // Kept out by what they were before in another role: as a person, so now, too.
  const closedBefore = await addSpace('public');
  for (const [person, role] of [
    [clerk, 'body_admin'],
    [operator, 'auditor'],
    [partner, 'operator'],
  ] as const) {
    const before = newId();
    await insert(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version)
       SELECT $1, $2, person_id, $4, display_name, email, '2020-01-01', '2020-12-31', now(), 1 FROM membership WHERE id = $3`,
      ...[before, person.membershipId, role],
    );
    await keepOut(closedBefore, before);
  }
  await addDocument({ spaceId: closedBefore });
  await addDocument({ spaceId: closedBefore, visibility: 'adhering' });
  const archived = await addSpace('network');
  await owner.query('UPDATE space SET archived_at = now() WHERE id = $1', [archived]);
  await nameMember(archived, clerk.membershipId, 'contributor');
  await addDocument({ spaceId: archived });
  await owner.query('UPDATE folder SET parent_id = $2 WHERE id = $1', [await addFolder(spaceId), inner]);
  await owner.query('UPDATE document SET folder_id = $2 WHERE id = $1', [documentId, inner]);
  const addAbout = async (kind: 'convention' | 'service', aboutId: string) =>
    insert(
      `INSERT INTO space (tenant_id, id, kind, title, description, visibility, needs_approval, required_metadata, defaults, convention_id, service_id,
         created_by, created_at, version)
       VALUES ($1, $2, $3, $4, '', 'centre', false, '{}', '{}', CASE WHEN $3 = 'convention' THEN $5::uuid END,
         CASE WHEN $3 = 'service' THEN $5::uuid END, $6, now(), 1)`,
      ...[newId(), kind, `Spazio ${++spaceCount}`, aboutId, author],
    );
  await addAbout('convention', tenant.conventionId);
  await addAbout('service', tenant.serviceId);
  const say = (authorId: string, of: string | null, kind = 'comment') =>
    insert(
      `INSERT INTO post (tenant_id, id, space_id, document_id, kind, text, author_id, author_name, created_at, version)
       VALUES ($1, $2, $3, $4, $5, 'Testo', $6, 'Chi scrive', now(), 1)`,
      ...[newId(), spaceId, of, kind, authorId],
    );
  for (const authorId of [author, clerk.membershipId, tenant.neighbour.membershipId]) {
    await say(authorId, documentId);
    await say(authorId, null);
  }
  await say(author, null, 'news');
  for (const [body, reader] of [
    [first, clerk],
    [second, tenant.neighbour],
  ] as const)
    await insert(
      `INSERT INTO document_receipt (tenant_id, document_id, body_id, number, membership_id, reader_name, read_at) VALUES ($1, $2, $3, 1, $4, 'Chi legge', now())`,
      ...[documentId, body.id, reader.membershipId],
    );
  for (const { membershipId } of [operator, clerk, tenant.neighbour, partner])
    for (const followed of [spaceId, named])
      await insert(
        `INSERT INTO space_follower (tenant_id, space_id, membership_id, frequency, told_at) VALUES ($1, $2, $3, 'daily', now())`,
        ...[followed, membershipId],
      );
  return { spaceId, folderId: inner, documentId, fileId, spaces };
}

export interface LibraryRows {
  space: string;
  folder: string;
  document: string;
  trashed: string;
  /** What the operator wrote about the space. */
  post: string;
  body: string;
  member: string;
  recused: string;
}

/** A space to which the first body contributes, to be attacked: a folder, a document of two versions and one in the trash. */
export async function addLibrary(house: House, tenant: TestTenant): Promise<LibraryRows> {
  const { operator, body_clerk: clerk, centre_admin: head, tariff_admin: recused } = tenant.people;
  const as = (person: TestPerson) => house.as(person);
  const made = async (person: TestPerson, path: string, body: object): Promise<string> =>
    (await as(person).post(path).send(body).expect(201)).body.id as string;
  const upload = async (): Promise<string> =>
    (await as(operator).post('/files').attach('file', Buffer.from(newId()), 'atto.txt').expect(201)).body.id as string;
  const space = await made(operator, '/spaces', { kind: 'project', title: 'Attaccato', visibility: 'chosen' });
  const body = tenant.bodies[0]!.id;
  await as(operator).put(`/spaces/${space}/bodies/${body}`).send({ role: 'contributor' }).expect(200);
  await as(operator).put(`/spaces/${space}/members/${clerk.membershipId}`).send({ role: 'reader' }).expect(200);
  await as(head).put(`/spaces/${space}/recusals/${recused.membershipId}`).send({ reason: 'Parente' }).expect(200);
  const folder = await made(operator, `/spaces/${space}/folders`, { name: 'Atti' });
  const documents = [{ fileId: await upload() }, { fileId: await upload() }];
  const added = await as(operator).post('/documents').send({ spaceId: space, documents }).expect(201);
  const [document, trashed] = (added.body.documents as { id: string }[]).map(({ id }) => id) as [string, string];
  const change = { fileId: await upload() };
  await as(operator).post(`/documents/${document}/versions`).set('If-Match', '"1"').send(change).expect(200);
  await as(operator).patch(`/documents/${document}`).set('If-Match', '"2"').send({ asksReceipt: true }).expect(200);
  await as(operator).delete(`/documents/${trashed}`).set('If-Match', '"1"').expect(204);
  const post = await made(operator, `/spaces/${space}/posts`, { kind: 'comment', text: 'Testo' });
  return { space, folder, document, trashed, post, body, member: clerk.membershipId, recused: recused.membershipId };
}
