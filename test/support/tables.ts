import type { TestPerson } from '#app/testing';
import { fieldsOf, type Json } from '../e2e/support.js';
import type { House } from './house.js';

const HOUR = 3_600_000;
type Method = 'post' | 'put' | 'patch' | 'delete';

export interface Table {
  path: string;
  id: string;
  /** Of the first body with its clerk, of the second with a typed person, of the centre. */
  seats: [string, string, string];
}

/** What tests of working tables do again and again, by the operator. */
export function tablesOf(house: () => House) {
  const people = () => house().world.alfa.people;
  const bodies = () => house().world.alfa.bodies;
  const owner = async (sql: string, params: unknown[] = []) =>
    (await house().database.owner.query(sql, params)).rows as Json[];
  const read = async (path: string, person: TestPerson = people().operator): Promise<Json> =>
    (await house().as(person).get(path).expect(200)).body;
  const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

  /** A call by the operator on what the resource is now. */
  const call = async (method: Method, resource: string, tail = '', body?: object) => {
    const { headers } = await house().as(people().operator).get(resource).expect(200);
    const request = house().as(people().operator)[method](`${resource}${tail}`).set('If-Match', headers.etag!);
    return body ? request.send(body) : request;
  };
  const done = async (...given: Parameters<typeof call>): Promise<Json> => {
    const { status, body, text } = await call(...given);
    const [method, resource, tail = ''] = given;
    if (status >= 300) throw new Error(`${method} ${resource}${tail}: ${status} ${text}`);
    return body;
  };
  const refused = async (
    ...given: Parameters<typeof call>
  ): Promise<{ status: number; fields: string[]; body: Json }> => {
    const { status, body } = await call(...given);
    return { status, fields: fieldsOf(body), body };
  };

  async function upload(name = 'relazione.txt'): Promise<string> {
    const { body } = await house()
      .as(people().operator)
      .post('/files')
      .attach('file', Buffer.from('Testo.'), name)
      .expect(201);
    return body.id;
  }

  /** A table where two bodies and the centre vote, and one more listens. */
  async function table(more: object = {}): Promise<Table> {
    const input = { kind: 'strategic', title: 'Tavolo', quorumRule: 'majority', majorityRule: 'simple', ...more };
    const { body } = await house().as(people().operator).post('/working-tables').send(input).expect(201);
    const path = `/working-tables/${body.id}`;
    const [first, second] = bodies();
    const { operator, body_clerk: clerk, centre_admin: admin } = people();
    for (const seat of [
      { bodyId: first!.id, role: 'member', membershipId: clerk.membershipId, alternateName: 'Carla Supplente' },
      { bodyId: second!.id, role: 'member', holderName: 'Bruno Sindaco', holderEmail: 'bruno@comune.example.org' },
      { role: 'chair', membershipId: operator.membershipId, alternateId: admin.membershipId },
      { role: 'observer', holderName: 'Dario Uditore' },
    ])
      await done('post', path, '/seats', seat);
    const { seatList } = await read(path);
    const of = (name: string) => seatList.find(({ holderName }: Json) => holderName === name).id;
    return { path, id: body.id, seats: [of(clerk.name), of('Bruno Sindaco'), of(operator.name)] };
  }

  async function meeting(
    { id }: Pick<Table, 'id'>,
    items: object[] = [{ title: 'Punto', voted: true }],
  ): Promise<string> {
    const input = { tableId: id, title: 'Riunione', startsAt: at(2), endsAt: at(3), place: 'Sala' };
    const { body } = await house().as(people().operator).post('/table-meetings').send(input).expect(201);
    const path = `/table-meetings/${body.id}`;
    for (const item of items) await done('post', path, '/items', item);
    return path;
  }
  const step = (path: string, command: string, more: object = {}) => done('post', path, '/steps', { command, ...more });
  const present = (path: string, seats: string[]) =>
    done('put', path, '/attendance', { seats: seats.map((seatId) => ({ seatId, state: 'present' })) });
  const itemOf = async (path: string, index = 0): Promise<string> => (await read(path)).agenda[index].id;
  const voted = (seats: string[], votes: string[]) => ({
    votes: seats.map((seatId, index) => ({ seatId, vote: votes[index] })),
  });

  /** A meeting under way where both bodies and the centre are present. */
  async function sitting(items?: object[]): Promise<{ path: string; seats: Table['seats']; table: Table }> {
    const made = await table();
    const path = await meeting(made, items);
    await step(path, 'call');
    await step(path, 'hold');
    await present(path, made.seats);
    return { path, seats: made.seats, table: made };
  }
  return {
    people,
    bodies,
    owner,
    read,
    at,
    call,
    done,
    refused,
    upload,
    table,
    meeting,
    step,
    present,
    itemOf,
    voted,
    sitting,
  };
}
