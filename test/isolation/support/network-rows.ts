import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';
import { CONTENT_HASH, writeContent } from './document-rows.js';

export interface NetworkRows {
  /** Shown to the network by this centre, with its space. */
  documentId: string;
  /** In the space of the group that this centre leads and the other joined. */
  groupDocumentId: string;
  groupId: string;
  /** Of the other centre, which shows it in that group. */
  contributedId: string;
  /** Led by this centre; the other is invited, and has not said anything. */
  invitingId: string;
  commentId: string;
  /** Of this centre, in the data bank. */
  planId: string;
  /** Of this centre alone: where copies go. */
  spaceId: string;
}

/** Two centres that take part in their network, each with groups that it leads, comments and a copy. */
export async function addNetwork(house: House): Promise<Record<'alfa' | 'beta', NetworkRows>> {
  const { alfa, beta } = house.world;
  for (const tenant of [alfa, beta]) await takePart(house, tenant, 'member');
  const rows = { alfa: await lead(house, alfa, beta), beta: await lead(house, beta, alfa) };
  await exchange(house, alfa, beta, rows.alfa, rows.beta);
  await exchange(house, beta, alfa, rows.beta, rows.alfa);
  return rows;
}

/** How a centre stands to the only network of the test, as its owner would write it. */
export async function takePart(house: House, tenant: Pick<TestTenant, 'id'>, status: string): Promise<void> {
  const { owner } = house.database;
  await owner.query(
    `INSERT INTO network_participation (tenant_id, network_id, status, message, changed_at, member_since, version)
     SELECT $1, n.id, $2, 'Per scambiare atti', now(), CASE WHEN $2 = 'member' THEN current_date END, 1 FROM network n LIMIT 1
     ON CONFLICT (tenant_id) DO UPDATE SET status = EXCLUDED.status, member_since = EXCLUDED.member_since`,
    [tenant.id, status],
  );
  await owner.query(
    `INSERT INTO network_participation_event (tenant_id, id, network_id, command, to_status, side, actor_name, reason, at)
     SELECT $1, $2, n.id, 'request', 'requested', 'centre', 'Responsabile', '', now() FROM network n LIMIT 1`,
    [tenant.id, newId()],
  );
}

/** A space with one shown document. @returns their ids */
export async function addShown(
  house: House,
  tenant: TestTenant,
  visibility: string,
  own: string | null = null,
): Promise<{ spaceId: string; documentId: string; fileId: string }> {
  const { owner } = house.database;
  const author = tenant.people.operator.membershipId;
  const [spaceId, documentId, fileId] = [newId(), newId(), newId()];
  await owner.query(
    `INSERT INTO space (tenant_id, id, kind, title, description, visibility, needs_approval, required_metadata, defaults, created_by, created_at, version)
     VALUES ($1, $2, 'project', $5, '', $3, false, '{}', '{}', $4, now(), 1)`,
    [tenant.id, spaceId, visibility, author, `Spazio di ${tenant.slug} ${spaceId}`],
  );
  await owner.query(
    `INSERT INTO document (tenant_id, id, space_id, title, description, visibility, confidential, status, current_version, shown_version,
       tags, doc_type, author, protocol_number, metadata, asks_receipt, batch, created_by, created_at, changed_at, version)
     VALUES ($1, $2, $3, $5, '', $6, false, 'draft', 1, 1, '{}', '', '', '', '{}', false, $2, $4, now(), now(), 1)`,
    [tenant.id, documentId, spaceId, author, `Regolamento di ${tenant.slug} ${documentId}`, own],
  );
  await owner.query(
    `INSERT INTO stored_file (tenant_id, id, owner_id, internal, is_public, in_document, name, media_type, size, sha256, status, attached_at, created_at, version)
     VALUES ($1, $2, $3, false, false, true, 'regolamento.pdf', 'application/pdf', 3, '${CONTENT_HASH}', 'stored', now(), now(), 1)`,
    [tenant.id, fileId, author],
  );
  writeContent(tenant.id, fileId);
  await owner.query(
    `INSERT INTO document_version (tenant_id, document_id, number, file_id, name, media_type, size, sha256, note, created_by, created_by_name, created_at)
     VALUES ($1, $2, 1, $3, 'regolamento.pdf', 'application/pdf', 3, '${CONTENT_HASH}', '', $4, 'Operatore', now())`,
    [tenant.id, documentId, fileId, author],
  );
  return { spaceId, documentId, fileId };
}

async function addGroup(
  house: House,
  tenant: TestTenant,
  other: TestTenant,
  status: 'open' | 'closed',
  member: 'invited' | 'joined' | 'left',
): Promise<{ groupId: string; documentId: string }> {
  const { owner } = house.database;
  const { spaceId, documentId } = await addShown(house, tenant, 'centre');
  const groupId = newId();
  await owner.query(
    `INSERT INTO network_group (tenant_id, id, space_id, title, purpose, status, seen_by, joined, created_by, created_at, version)
     VALUES ($1, $2, $3, $4, '', $5, $6, $7, $8, now(), 1)`,
    [
      tenant.id,
      groupId,
      spaceId,
      `Gruppo di ${tenant.slug} ${groupId}`,
      status,
      [tenant.id, ...(member === 'left' ? [] : [other.id])],
      [tenant.id, ...(member === 'joined' ? [other.id] : [])],
      tenant.people.operator.membershipId,
    ],
  );
  await owner.query(
    `INSERT INTO network_group_member (tenant_id, group_id, member_id, member_name, status, changed_at)
     VALUES ($1, $2, $3, $4, $5, now())`,
    [tenant.id, groupId, other.id, `Provincia ${other.slug}`, member],
  );
  return { groupId, documentId };
}

async function lead(house: House, tenant: TestTenant, other: TestTenant): Promise<NetworkRows> {
  const { documentId } = await addShown(house, tenant, 'network');
  for (const status of ['proposed', 'refused', 'withdrawn']) await addPlan(house, tenant, status, documentId);
  const { spaceId } = await addShown(house, tenant, 'centre');
  const joined = await addGroup(house, tenant, other, 'open', 'joined');
  const invited = await addGroup(house, tenant, other, 'open', 'invited');
  const left = await addGroup(house, tenant, other, 'open', 'left');
  const closed = await addGroup(house, tenant, other, 'closed', 'joined');
  const contributedId = await contribute(house, tenant, other, joined.groupId, 'shown');
  for (const status of ['withdrawn', 'removed']) await contribute(house, tenant, other, joined.groupId, status);
  // Whatever such a row says: of a group that its centre is not in, or that is closed.
  for (const { groupId } of [invited, left, closed]) await contribute(house, tenant, other, groupId, 'shown');
  return {
    documentId,
    groupDocumentId: joined.documentId,
    groupId: joined.groupId,
    contributedId,
    invitingId: invited.groupId,
    commentId: newId(),
    planId: await addPlan(house, tenant, 'accepted', documentId),
    spaceId,
  };
}

/** A document that is for its centre alone, and for a group of another's. @returns its id */
export async function contribute(
  house: House,
  leading: TestTenant,
  tenant: TestTenant,
  groupId: string,
  status: string,
): Promise<string> {
  const { documentId } = await addShown(house, tenant, 'centre');
  await house.database.owner.query(
    `INSERT INTO network_group_document (tenant_id, group_tenant_id, group_id, document_id, status, reason, added_by, added_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, '', $6, now(), now())`,
    [tenant.id, leading.id, groupId, documentId, status, tenant.people.operator.membershipId],
  );
  return documentId;
}

/** A comment on what the other shows, one on what nobody shows, and a copy. */
async function exchange(
  house: House,
  tenant: TestTenant,
  other: TestTenant,
  own: NetworkRows,
  theirs: NetworkRows,
): Promise<void> {
  const { owner } = house.database;
  const { membershipId, name } = tenant.people.operator;
  const { documentId: hidden } = await addShown(house, other, 'centre');
  for (const [id, documentId] of [
    [own.commentId, theirs.documentId],
    [newId(), theirs.groupDocumentId],
    [newId(), hidden],
  ])
    await owner.query(
      `INSERT INTO network_comment (tenant_id, id, source_tenant_id, source_document_id, author_id, author_name, centre_name, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'Utile anche a noi.', now())`,
      [tenant.id, id, other.id, documentId, membershipId, name, `Provincia ${tenant.slug}`],
    );
  const { documentId: copy } = await addShown(house, tenant, 'centre');
  await owner.query(
    `INSERT INTO network_copy (tenant_id, document_id, source_tenant_id, source_centre_name, source_document_id, source_title, source_version, sha256, copied_by, copied_at)
     VALUES ($1, $2, $3, $4, $5, 'Regolamento', 1, '${CONTENT_HASH}', $6, now())`,
    [tenant.id, copy, other.id, `Provincia ${other.slug}`, theirs.documentId, membershipId],
  );
}

/** A plan of this centre, as it stands to the data bank, with a document. @returns its id */
export async function addPlan(house: House, tenant: TestTenant, status: string, documentId: string): Promise<string> {
  const { owner } = house.database;
  const id = newId();
  await owner.query(
    `INSERT INTO network_plan (tenant_id, id, network_id, province, body_name, title, year, model, stage, summary, act_organ, act_number, url,
       status, created_by, created_at, changed_at, version)
     SELECT $1, $2, n.id, 'BS', $3, 'Piano di riassetto', 2026, 'single_centre', 'approved', '', 'Consiglio', '12', '', $4, $5, now(), now(), 1
     FROM network n LIMIT 1`,
    [tenant.id, id, `Provincia ${tenant.slug}`, status, tenant.people.operator.membershipId],
  );
  await owner.query(
    `INSERT INTO network_plan_event (tenant_id, id, plan_id, command, to_status, side, actor_name, reason, at)
     VALUES ($1, $2, $3, 'propose', 'proposed', 'centre', 'Operatore', '', now())`,
    [tenant.id, newId(), id],
  );
  await owner.query(
    `INSERT INTO network_plan_document (tenant_id, plan_id, document_id, position) VALUES ($1, $2, $3, 1)`,
    [tenant.id, id, documentId],
  );
  return id;
}
