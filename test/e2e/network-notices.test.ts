import { newId } from '#app/kernel';
import type { TestPerson, TestTenant } from '#app/testing';
import { openHouse, type House } from '../support/house.js';

let house: House;
let groupId: string;

beforeAll(async () => {
  house = await openHouse({ worker: true });
  const { alfa, beta } = house.world;
  for (const tenant of [alfa, beta]) await standing(tenant, 'member');
  const lead = house.as(alfa.people.operator);
  const spaceId = await space(alfa.people.operator);
  groupId = (await lead.post('/network/groups').send({ title: 'Sicurezza', spaceId }).expect(201)).body.id;
  await lead.post(`/network/groups/${groupId}/member-steps`).send({ centre: 'beta', command: 'invite' }).expect(200);
  await house
    .as(beta.people.operator)
    .post(`/network/centres/alfa/groups/${groupId}/answers`)
    .send({ command: 'join' })
    .expect(200);
  await house.drainQueues();
});
afterAll(() => house?.close());

const owner = (sql: string, params: unknown[] = []) => house.database.owner.query(sql, params);

async function standing({ id }: TestTenant, status: string): Promise<void> {
  await owner(
    `INSERT INTO network_participation (tenant_id, network_id, status, message, changed_at, member_since, version)
     SELECT $1, n.id, $2, '', now(), CASE WHEN $2 = 'member' THEN current_date END, 1 FROM network n
     ON CONFLICT (tenant_id) DO UPDATE SET status = EXCLUDED.status, member_since = EXCLUDED.member_since`,
    [id, status],
  );
}

async function space(person: TestPerson): Promise<string> {
  const { body } = await house
    .as(person)
    .post('/spaces')
    .send({ kind: 'project', title: `Spazio ${newId()}`, visibility: 'centre' })
    .expect(201);
  return body.id as string;
}

/** A document of beta that it shows the group, told already. */
async function contribution(): Promise<{ spaceId: string; documentId: string; title: string }> {
  const { operator } = house.world.beta.people;
  const beta = house.as(operator);
  const [spaceId, title] = [await space(operator), `contributo ${newId()}`];
  const { body: file } = await beta.post('/files').attach('file', Buffer.from('Testo.'), `${title}.txt`).expect(201);
  const { body } = await beta
    .post('/documents')
    .send({ spaceId, documents: [{ fileId: file.id }] })
    .expect(201);
  const documentId = body.documents[0].id as string;
  await beta.post(`/network/centres/alfa/groups/${groupId}/documents`).send({ documentId }).expect(201);
  await house.drainQueues();
  return { spaceId, documentId, title };
}

/** As if the worker came to it only now. */
async function late({ id }: TestTenant, payload: Record<string, string>): Promise<void> {
  await owner(
    `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at)
     VALUES ($1, $2, 'network-notices', 'network.happened', $3, 'late', now(), now())`,
    [id, newId(), JSON.stringify(payload)],
  );
  await house.drainQueues();
}

async function told(person: TestPerson, title: string): Promise<string[]> {
  const { rows } = await owner('SELECT title FROM notice WHERE membership_id = $1 AND title LIKE $2', [
    person.membershipId,
    `%${title}%`,
  ]);
  return (rows as { title: string }[]).map((row) => row.title);
}

describe('news between centres that come late', () => {
  it('are told once though they were handed on twice', async () => {
    const { alfa } = house.world;
    const { documentId, title } = await contribution();
    await owner(`UPDATE outbox SET done_at = NULL, due_at = now() WHERE payload->>'documentId' = $1`, [documentId]);
    await house.drainQueues();
    expect(await told(alfa.people.operator, title)).toHaveLength(1);
  });

  it('tell nobody of a document that is confidential by then, or shown no more', async () => {
    const { alfa, beta } = house.world;
    const { documentId, title } = await contribution();
    const show = { news: 'contribution', groupId, documentId, command: 'show' };
    expect(await told(alfa.people.operator, title)).toHaveLength(1);
    await late(beta, show);
    expect(await told(alfa.people.operator, title)).toHaveLength(2);
    await owner('UPDATE document SET confidential = true WHERE id = $1', [documentId]);
    await late(beta, show);
    await owner(`UPDATE document SET confidential = false, shown_version = NULL WHERE id = $1`, [documentId]);
    await late(beta, show);
    expect(await told(alfa.people.operator, title)).toHaveLength(2);
  });

  it.each(['left', 'excluded'])('tell nothing to a centre that has %s, nor of it', async (status) => {
    const { alfa, beta } = house.world;
    const title = newId();
    const words = { subject: title, text: title, path: '/rete/gruppi', label: 'Apri', role: 'heads' };
    const toBeta = { news: 'told', ...words, from: alfa.id };
    const ofBeta = { news: 'contributed', groupId, from: beta.id, title, centre: 'Provincia beta' };
    await late(beta, toBeta);
    await late(alfa, ofBeta);
    const counts = async () => [
      (await told(beta.people.centre_admin, title)).length,
      (await told(alfa.people.operator, title)).length,
    ];
    expect(await counts()).toEqual([1, 1]);
    await standing(beta, status);
    await late(beta, toBeta);
    await late(alfa, ofBeta);
    await late(alfa, { ...toBeta, from: beta.id });
    await standing(beta, 'member');
    expect(await counts()).toEqual([1, 1]);
    expect(await told(alfa.people.centre_admin, title)).toEqual([]);
    // What the network decided on them they hear all the same.
    const { rows } = await owner(
      `INSERT INTO network_participation_event (tenant_id, id, network_id, command, to_status, side, actor_name, reason, at)
       SELECT $1, $2, n.id, 'exclude', 'excluded', 'network', 'Coordinatrice', $3, now() FROM network n RETURNING id`,
      [beta.id, newId(), title],
    );
    await standing(beta, 'excluded');
    await late(beta, { news: 'participation', eventId: (rows as { id: string }[])[0]!.id });
    expect((await told(beta.people.centre_admin, 'escluso dalla rete')).length).toBeGreaterThan(0);
    await standing(beta, 'member');
  });
});

describe('news of a document', () => {
  const step = (documentId: string, command: string) =>
    house
      .as(house.world.alfa.people.operator)
      .post(`/network/centres/alfa/groups/${groupId}/document-steps`)
      .send({ centre: 'beta', documentId, command, reason: command === 'remove' ? 'Contiene nomi' : undefined })
      .expect(200);
  const comment = (documentId: string) =>
    house
      .as(house.world.alfa.people.operator)
      .post(`/network/centres/beta/documents/${documentId}/comments`)
      .send({ text: 'Grazie.' })
      .expect(201);
  const comments = (person: TestPerson) => told(person, 'Nuovo commento');

  it('reach who sees it, and neither who is recused, whatever the decision, nor who would stand in for somebody', async () => {
    const { operator, centre_admin: admin, auditor } = house.world.beta.people;
    const { spaceId, documentId, title } = await contribution();
    for (const command of ['remove', 'restore']) {
      await step(documentId, command);
      await house.drainQueues();
    }
    expect((await told(operator, title)).sort()).toEqual([
      `Di nuovo nel gruppo: ${title}`,
      `Tolto dal gruppo: ${title}`,
    ]);
    await comment(documentId);
    await house.drainQueues();
    const before = (await comments(operator)).length;
    expect(before).toBeGreaterThan(0);
    // Kept out by what they were before, in another role.
    const earlier = newId();
    await owner(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version)
       SELECT tenant_id, $2, person_id, 'auditor', display_name, email, '2019-01-01', '2019-12-31', now(), 1 FROM membership WHERE id = $1`,
      [operator.membershipId, earlier],
    );
    const recuse = (membershipId: string) =>
      owner(
        `INSERT INTO space_recusal (tenant_id, space_id, membership_id, reason, recorded_by, recorded_at)
         SELECT tenant_id, id, $2, 'Parente', $3, now() FROM space WHERE id = $1`,
        [spaceId, membershipId, admin.membershipId],
      );
    await recuse(earlier);
    await comment(documentId);
    await step(documentId, 'remove');
    await house.drainQueues();
    expect(await comments(operator)).toHaveLength(before);
    expect(await told(operator, title)).toHaveLength(2);
    // Somebody stands in for them, and is recused themselves.
    await owner('DELETE FROM space_recusal WHERE membership_id = $1', [earlier]);
    await owner(
      `INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, version)
       SELECT tenant_id, $2, id, $3, current_date - 1, current_date + 1, '', now(), 1 FROM membership WHERE id = $1`,
      [operator.membershipId, newId(), auditor.membershipId],
    );
    await step(documentId, 'restore');
    await house.drainQueues();
    expect(await told(auditor, title)).toHaveLength(1);
    await recuse(auditor.membershipId);
    await step(documentId, 'remove');
    await house.drainQueues();
    expect(await told(operator, title)).toHaveLength(4);
    expect(await told(auditor, title)).toHaveLength(1);
  });
});
