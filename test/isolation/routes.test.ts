import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { hasId, probe, unknownRoutes, type Send } from './support/probe.js';
import { ROUTES, attackersOf } from './support/routes.js';

let house: FilledHouse;

beforeAll(async () => {
  house = await openFilledHouse();
});
afterAll(() => house?.close());

const send: Send = async (person, method, { path, ifMatch, body, headers }) => {
  const call = house.as(person)[method.toLowerCase() as 'get'](path);
  if (headers) call.set(headers);
  if (ifMatch) call.set('If-Match', ifMatch);
  const { status, text } = await (body ? call.send(body) : call);
  return { status, text: text ?? '' };
};

it('the routes of the running API are all known', async () => {
  const { body } = await house.http.get('/api/openapi.json').expect(200);
  expect(unknownRoutes(body, Object.keys(ROUTES))).toEqual([]);
  // An id of a tenant's row in the path is attacked; only the demonstration's mails are of nobody, and the way to a
  // centre's identity provider is everybody's (provider-sign-in.test.ts). What a centre shows to everybody, and what a
  // link opens by its session's right, are tried in documents.test.ts. On plans the network's own people decide, and no
  // centre (e2e network.test.ts).
  expect(
    Object.entries(ROUTES)
      .filter(([route, attacks]) => hasId(route) && !Array.isArray(attacks))
      .map(([route]) => route),
  ).toEqual([
    'GET /centres/{slug}/identity-providers/{id}/sign-in',
    'GET /demo-mails/{id}',
    'GET /centres/{slug}/documents/{id}/content',
    'GET /content/{token}',
    'GET /calendars/{file}',
    'POST /network/centres/{slug}/plans/{id}/decisions',
  ]);
});

describe.each(Object.entries(ROUTES).filter(([, attacks]) => Array.isArray(attacks)))('%s', (route, attacks) => {
  it.each(Array.isArray(attacks) ? attacks : [])(
    'as $role answers 404 to everybody else and changes nothing',
    async (attack) => {
      for (const [own, other] of [[house.alfa, house.beta] as const, [house.beta, house.alfa] as const]) {
        const call = await attack.make(house, own);
        expect(await probe(send, house.database.owner, route, call, attackersOf(attack, own, other))).toEqual([]);
        const { network } = house.world;
        for (const person of [network.platform_admin, network.network_coordinator])
          expect((await send(person, route.split(' ')[0]!, call)).status).toBe(attack.anybody ? 404 : 403);
        // Somebody from outside, who was invited to nothing of this.
        for (const { people } of [own.tenant, other.tenant])
          expect([403, 404]).toContain((await send(people.partner, route.split(' ')[0]!, call)).status);
        expect((await send(undefined, route.split(' ')[0]!, call)).status).toBe(401);
        // The same call was valid: its rightful maker succeeds, after all the others.
        const { status, text } = await send(own.tenant.people[attack.role], route.split(' ')[0]!, call);
        expect({ status: Math.floor(status / 100), text: status < 300 ? '' : text }).toEqual({ status: 2, text: '' });
      }
    },
  );
});

describe('what a body may not see of its own centre', () => {
  it('is not found', async () => {
    const { tenant, dossiers } = house.alfa;
    const [{ internalFileId, ticketId }] = dossiers;
    const clerk = tenant.people.body_clerk;
    for (const path of [
      `/files/${internalFileId}/content`,
      `/services/${tenant.draftServiceId}`,
      `/bodies/${tenant.bodies[2]!.id}`,
    ]) {
      expect({ path, status: (await send(clerk, 'GET', { path })).status }).toEqual({ path, status: 404 });
    }
    const { text } = await send(clerk, 'GET', { path: `/tickets/${ticketId}` });
    expect(JSON.parse(text)).toMatchObject({ messages: [{ kind: 'public' }], timeEntries: [], totalMinutes: 0 });
    expect(text).not.toContain(internalFileId);
  });
});
