import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { openTicket, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const reads = async (person: TestPerson): Promise<Json[]> =>
  (
    await house.database.owner.query(
      `SELECT table_name, row_id, purpose, access, request_id FROM audit_entry WHERE operation = 'READ' AND membership_id = $1 ORDER BY seq`,
      [person.membershipId],
    )
  ).rows;
const ofMe = async (person: TestPerson): Promise<Json[]> =>
  (await house.as(person).get('/profile/reads').expect(200)).body.items as Json[];

describe('who reads the data of others is written into the register', () => {
  it('with whose they are, by which route and in which request; once in a quarter of an hour', async () => {
    const { centre_admin, operator } = house.world.alfa.people;
    const path = `/memberships/${operator.membershipId}`;
    const answer = await house.as(centre_admin).get(path).expect(200);
    await house.as(centre_admin).get(path).expect(200);
    expect(await reads(centre_admin)).toEqual([
      {
        table_name: 'membership',
        row_id: operator.membershipId,
        purpose: 'GET /api/v1/memberships/:id',
        access: 'centre',
        request_id: answer.headers['x-request-id'],
      },
    ]);
  });

  it('for lists, downloads, and the register of what one person did', async () => {
    const { auditor, body_clerk, operator } = house.world.alfa.people;
    const file = await house.as(body_clerk).post('/files').attach('file', Buffer.from('x'), 'a.txt').expect(201);
    await openTicket(house, body_clerk, { fileIds: [file.body.id] });
    const me = house.as(auditor);
    await me.get('/memberships').expect(200);
    await me.get('/memberships?status=ended').expect(200);
    await me.get(`/files/${file.body.id}/content`).expect(200);
    await me.get('/audit-entries').expect(200);
    await me.get(`/audit-entries?actorId=${operator.membershipId}`).expect(200);
    await me.get('/audit-entries?actor=Persona').expect(200);
    expect((await reads(auditor)).map(({ table_name: table, row_id: row }) => [table, row])).toEqual([
      ['membership', null],
      ['stored_file', file.body.id],
      ['audit_entry', operator.membershipId],
      ['audit_entry', null],
    ]);
  });

  it('not for oneself, for work, or for what one was not given', async () => {
    const { people, neighbour } = house.world.alfa;
    const clerk = house.as(people.body_clerk);
    await clerk.get('/tickets/counts').expect(200);
    await clerk.get(`/memberships/${people.body_clerk.membershipId}`).expect(200);
    await problem(clerk.get(`/memberships/${neighbour.membershipId}`), 'not_found');
    await clerk.get('/tickets').expect(200);
    await clerk.get('/bodies').expect(200);
    expect(await reads(people.body_clerk)).toEqual([]);
  });

  it('an answer whose trace cannot be written is not given', async () => {
    const { people } = house.world.beta;
    await house.database.owner.query('REVOKE INSERT ON audit_entry FROM cdc_app');
    try {
      const answer = await house
        .as(people.centre_admin)
        .get(`/memberships/${people.operator.membershipId}`)
        .ok(() => true);
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toContain(people.operator.email);
    } finally {
      await house.database.owner.query('GRANT INSERT ON audit_entry TO cdc_app');
    }
    await house.as(people.centre_admin).get(`/memberships/${people.operator.membershipId}`).expect(200);
    expect(await reads(people.centre_admin)).toHaveLength(1);
  });
});

describe('a person sees', () => {
  it('who read their own data, with the names that they may see, and nothing of others', async () => {
    const { people, shared } = house.world.alfa;
    await house.as(people.operator).get(`/memberships/${shared.membershipId}`).expect(200);
    await house.as(people.body_clerk).get(`/memberships/${shared.membershipId}`).expect(200);
    expect((await ofMe(shared)).map(({ tableName, side, readerName }) => ({ tableName, side, readerName }))).toEqual([
      { tableName: 'membership', side: 'body', readerName: people.body_clerk.name },
      { tableName: 'membership', side: 'centre', readerName: null },
    ]);
    expect(await ofMe(house.world.alfa.neighbour)).toEqual([]);
    expect((await ofMe(people.operator)).map(({ tableName, readerName }) => [tableName, readerName])).toEqual([
      ['audit_entry', people.auditor.name],
      ['membership', people.centre_admin.name],
    ]);
  });

  it('the auditor all of them, by a filter', async () => {
    const { body } = await house
      .as(house.world.alfa.people.auditor)
      .get('/audit-entries?operation=READ&tableName=membership')
      .expect(200);
    expect(body.items.length).toBeGreaterThanOrEqual(4);
    expect(body.items[0]).toMatchObject({ operation: 'READ', purpose: 'GET /api/v1/memberships/:id', seal: null });
  });
});
