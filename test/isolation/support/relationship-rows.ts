import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

let made = 0;

/** A label of a body, and a choice of bodies that asks for it. */
export async function addRelationship(
  house: House,
  tenant: TestTenant,
  bodyId: string,
): Promise<Record<'tags' | 'segments', string>> {
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
  return { tags: tagId, segments: segmentId };
}
