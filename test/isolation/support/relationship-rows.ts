import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

let made = 0;

/** A label of a body, a choice of bodies, a contact with a file, and how far the body has come. */
export async function addRelationship(
  house: House,
  tenant: TestTenant,
  bodyId: string,
): Promise<Record<'tags' | 'segments' | 'interactions' | 'prospects', string>> {
  const { owner } = house.database;
  const [tagId, segmentId] = [newId(), newId()];
  const number = ++made;
  await owner.query(`INSERT INTO tag (tenant_id, id, name, created_at, version) VALUES ($1, $2, $3, now(), 1)`, [
    tenant.id,
    tagId,
    `Etichetta ${number}`,
  ]);
  await owner.query(`INSERT INTO body_tag (tenant_id, body_id, tag_id, created_at) VALUES ($1, $2, $3, now())`, [
    tenant.id,
    bodyId,
    tagId,
  ]);
  await owner.query(
    `INSERT INTO segment (tenant_id, id, name, filters, created_at, version) VALUES ($1, $2, $3, '{}', now(), 1)`,
    [tenant.id, segmentId, `Elenco ${number}`],
  );
  const interactionId = newId();
  const { membershipId } = tenant.people.operator;
  await owner.query(
    `INSERT INTO interaction (tenant_id, id, body_id, kind, happened_on, with_name, text, author_id, author_name, created_at, version)
     VALUES ($1, $2, $3, 'call', '2026-01-01', 'Segretaria', 'Ne parlano in giunta.', $4, 'Operatore', now(), 1)`,
    [tenant.id, interactionId, bodyId, membershipId],
  );
  await owner.query(
    `INSERT INTO interaction_file (tenant_id, body_id, interaction_id, file_id)
     SELECT $1, $2, $3, id FROM stored_file WHERE tenant_id = $1 AND body_id = $2 ORDER BY id LIMIT 1`,
    [tenant.id, bodyId, interactionId],
  );
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO prospect (tenant_id, id, body_id, stage, since, follower_id, note, created_at, version)
     VALUES ($1, $2, $3, 'lost', '2026-01-01', $4, '', now(), 1)
     ON CONFLICT (tenant_id, body_id) DO UPDATE SET version = 1 RETURNING id`,
    [tenant.id, newId(), bodyId, membershipId],
  );
  const prospectId = rows[0]!.id;
  await owner.query(
    `INSERT INTO prospect_step (tenant_id, id, body_id, prospect_id, stage, since, reason, actor_id, actor_name, at)
     VALUES ($1, $2, $3, $4, 'lost', '2026-01-01', 'Non serve.', $5, 'Operatore', now())`,
    [tenant.id, newId(), bodyId, prospectId, membershipId],
  );
  return { tags: tagId, segments: segmentId, interactions: interactionId, prospects: prospectId };
}
