import { newId } from '#app/kernel';
import { TEST_PASSWORD, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, openTicket, problem } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const owner = (sql: string, values: unknown[]) => house.database.owner.query(sql, values);

/** The cookie of a new session of the portal. */
async function cookieOf({ email }: TestPerson): Promise<string> {
  const answer = await house.http.post('/api/v1/session').send({ email, password: TEST_PASSWORD }).expect(201);
  return (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
}

async function tokenOf({ email }: TestPerson): Promise<string> {
  const { body } = await house.http.post('/api/v1/auth/login').send({ email, password: TEST_PASSWORD }).expect(200);
  return body.accessToken as string;
}

describe('a cookie', () => {
  const write = (cookie: string) =>
    house.http
      .post('/api/v1/tickets')
      .set('Cookie', cookie)
      .send({ serviceId: house.world.alfa.serviceId, subject: 'PEC', text: 'Piena.' });
  const refused: [string, Record<string, string>][] = [
    ['without any word on its origin', {}],
    ['from another site', { Origin: 'https://evil.example' }],
    ['from another site that looks alike', { Origin: 'http://portal.test.evil.example' }],
    ['from nowhere', { Origin: 'null' }],
    ['from another port', { Origin: 'http://portal.test:8080' }],
    ['from another scheme', { Origin: 'https://portal.test' }],
    ['cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['typed by the user', { 'Sec-Fetch-Site': 'none' }],
    ['cross-site with an origin of ours', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://portal.test' }],
  ];

  it('does not change anything for a page of another site', async () => {
    const cookie = await cookieOf(house.world.alfa.people.body_clerk);
    for (const [, headers] of refused)
      await leavesNoTrace(house, () => problem(write(cookie).set(headers), 'cross_site_request'));
  });

  it('does so for our own pages, and reads from anywhere', async () => {
    const cookie = await cookieOf(house.world.alfa.people.body_clerk);
    for (const headers of [
      { Origin: 'http://portal.test' },
      { Origin: house.url },
      { 'Sec-Fetch-Site': 'same-origin' },
    ] as Record<string, string>[])
      await write(cookie).set(headers).expect(201);
    await house.http.get('/api/v1/tickets').set('Cookie', cookie).set('Sec-Fetch-Site', 'cross-site').expect(200);
  });

  it('signs nobody out for a page of another site', async () => {
    const cookie = await cookieOf(house.world.alfa.people.body_clerk);
    for (const [, headers] of refused)
      await problem(house.http.delete('/api/v1/session').set('Cookie', cookie).set(headers), 'cross_site_request');
    await house.http.get('/api/v1/session').set('Cookie', cookie).expect(200);
  });

  it('is worth nothing after signing out', async () => {
    const cookie = await cookieOf(house.world.alfa.people.body_clerk);
    const answer = await house.http
      .delete('/api/v1/session')
      .set('Cookie', cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .expect(204);
    expect(answer.headers['set-cookie']).toEqual(['cdc_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    await problem(house.http.get('/api/v1/tickets').set('Cookie', cookie), 'unauthenticated');
    await problem(write(cookie).set('Sec-Fetch-Site', 'same-origin'), 'unauthenticated');
    await house.http.delete('/api/v1/session').set('Cookie', cookie).set('Sec-Fetch-Site', 'same-origin').expect(204);
    await house.http.delete('/api/v1/session').expect(204);
  });
});

describe('a bearer token', () => {
  it('needs no word on its origin', async () => {
    await openTicket(house);
    await house
      .as(house.world.alfa.people.body_clerk)
      .post('/tickets')
      .set('Origin', 'https://program.example')
      .send({ serviceId: house.world.alfa.serviceId, subject: 'PEC', text: 'Piena.' })
      .expect(201);
  });

  it('is worth nothing after signing out, after its time, and after a revocation', async () => {
    const person = house.world.alfa.people.body_admin;
    const ends: [string, (token: string) => Promise<unknown>][] = [
      [
        'signing out',
        (token) => house.http.delete('/api/v1/session').set('Authorization', `Bearer ${token}`).expect(204),
      ],
      [
        'its time',
        (token) =>
          owner(`UPDATE session SET expires_at = now() - interval '1 second' WHERE token_hash = sha256($1)`, [
            Buffer.from(token),
          ]),
      ],
      [
        'a revocation',
        (token) => owner(`UPDATE session SET revoked_at = now() WHERE token_hash = sha256($1)`, [Buffer.from(token)]),
      ],
    ];
    for (const [, end] of ends) {
      const bearer = { ...person, token: await tokenOf(person) };
      await house.as(bearer).get('/tickets').expect(200);
      await end(bearer.token);
      await leavesNoTrace(house, async () => {
        for (const call of everyKindOf(bearer)) await problem(call, 'unauthenticated');
      });
    }
  });

  const everyKindOf = (person: TestPerson) => [
    house.as(person).get('/tickets'),
    house.as(person).get('/session'),
    house.as(person).get('/bodies'),
    house.as(person).post('/tickets').send({ serviceId: house.world.alfa.serviceId, subject: 'x', text: 'y' }),
    house.as(person).post('/tickets').send({}),
    house.as(person).post('/files').attach('file', Buffer.from('x'), 'a.txt'),
    house.as(person).patch('/session').send({ membershipId: person.membershipId }),
  ];

  it('is worth nothing once the membership has ended, or before it begins', async () => {
    for (const dates of [`valid_to = current_date - 1`, `valid_from = current_date + 2`]) {
      const person = house.world.beta.people.body_clerk;
      await house.as(person).get('/tickets').expect(200);
      await owner(`UPDATE membership SET ${dates} WHERE id = $1`, [person.membershipId]);
      for (const call of everyKindOf(person)) await problem(call, 'unauthenticated');
      await owner(`UPDATE membership SET valid_from = '2020-01-01', valid_to = NULL WHERE id = $1`, [
        person.membershipId,
      ]);
    }
    const coordinator = house.world.network.network_coordinator;
    await owner(`UPDATE network_membership SET valid_to = current_date - 1 WHERE id = $1`, [coordinator.membershipId]);
    await problem(house.as(coordinator).get('/session'), 'unauthenticated');
  });

  it('sees at once that a body was taken from its membership', async () => {
    const { shared, bodies } = house.world.beta;
    expect((await house.as(shared).get('/bodies').expect(200)).body.items).toHaveLength(2);
    await owner('DELETE FROM membership_body WHERE membership_id = $1 AND body_id = $2', [
      shared.membershipId,
      bodies[1]!.id,
    ]);
    expect((await house.as(shared).get('/bodies').expect(200)).body.items).toMatchObject([{ id: bodies[0]!.id }]);
    await problem(house.as(shared).get(`/bodies/${bodies[1]!.id}`), 'not_found');
  });
});

describe('a person with roles in two centres', () => {
  it('sees the centre of the role at hand, and changes between their own roles only', async () => {
    const { alfa, beta } = house.world;
    const person = { ...alfa.people.body_clerk, token: await tokenOf(alfa.people.body_clerk) };
    const second = newId();
    await owner(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, version) VALUES ($1, $2, $3, 'operator', $4, $5, '2020-01-01', now(), 1)`,
      [beta.id, second, person.personId, person.name, person.email],
    );
    const here = await openTicket(house);
    const there = await house
      .as(beta.people.body_clerk)
      .post('/tickets')
      .send({ serviceId: beta.serviceId, subject: 'Altrove', text: 'x' })
      .expect(201);
    const me = house.as(person);
    const ids = async () =>
      (await me.get('/tickets').expect(200)).body.items.map(({ id }: { id: string }) => id) as string[];
    expect(await ids()).toContain(here.id);
    expect(await ids()).not.toContain(there.body.id);
    await problem(me.get(`/tickets/${there.body.id}`), 'not_found');

    const session = await me.patch('/session').send({ membershipId: second }).expect(200);
    expect(session.body).toMatchObject({
      membership: { id: second, role: 'operator', centre: { slug: 'beta' }, bodies: [] },
    });
    expect(session.body.memberships.map(({ id }: { id: string }) => id).sort()).toEqual(
      [person.membershipId, second].sort(),
    );
    expect(await ids()).toEqual([there.body.id]);
    await problem(me.get(here.path), 'not_found');
    await problem(
      me.post('/tickets').send({
        serviceId: alfa.serviceId,
        subject: 'x',
        text: 'y',
        bodyId: alfa.bodies[0]!.id,
        onBehalf: { channel: 'phone', callerName: 'x', minutes: 1 },
      }),
      'not_found',
    );

    for (const foreign of [
      beta.people.operator.membershipId,
      alfa.people.centre_admin.membershipId,
      house.world.network.platform_admin.membershipId,
      newId(),
    ]) {
      expect(fieldsOf(await problem(me.patch('/session').send({ membershipId: foreign }), 'not_found'))).toEqual([
        'membershipId: not_found',
      ]);
    }
    expect((await me.get('/session').expect(200)).body.membership.id).toBe(second);
    await owner(`UPDATE membership SET valid_to = current_date - 1 WHERE id = $1`, [person.membershipId]);
    await problem(me.patch('/session').send({ membershipId: person.membershipId }), 'not_found');
  });
});
