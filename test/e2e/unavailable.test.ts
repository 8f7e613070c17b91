import { jest } from '@jest/globals';
import { TEST_PASSWORD } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { Wire } from '../support/cuttable-wire.js';
import { eventually, expectProblem, openTicket, type Opened } from './support.js';

let house: House;
let wire: Wire;
let ticket: Opened;
let direct: string;
beforeAll(async () => {
  direct = process.env.TEST_CLUSTER_URL!;
  wire = new Wire(new URL(direct));
  await wire.mend();
  process.env.TEST_CLUSTER_URL = wire.url;
  house = await openHouse();
  house.database.owner.on('error', () => undefined);
  ticket = await openTicket(house);
});
afterAll(async () => {
  await house?.close().catch(() => undefined);
  await wire?.cut();
});

const calls = () => {
  const { people, serviceId } = house.world.alfa;
  const clerk = house.as(people.body_clerk);
  return {
    '/status': house.http.get('/status'),
    'a list': clerk.get('/tickets'),
    'a request': clerk.get(ticket.path),
    'the public catalogue': house.as(undefined).get('/centres/alfa/services'),
    'a change': clerk.post('/tickets').send({ serviceId, subject: 'x', text: 'y' }),
    'an upload': clerk.post('/files').attach('file', Buffer.from('x'), 'a.txt'),
    'signing in': house.http.post('/api/v1/session').send({ email: people.operator.email, password: TEST_PASSWORD }),
  };
};

it('without PostgreSQL every answer is a problem that says to try again, and with it all goes on', async () => {
  for (const call of Object.values(calls())) expect((await call.ok(() => true)).status).toBeLessThan(300);
  const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await wire.cut();
  // Connections that were open, and those that can no longer be made.
  for (let round = 0; round < 3; round++) {
    for (const [what, call] of Object.entries(calls())) {
      const answer = await call.ok(() => true);
      if (answer.status !== 503) throw new Error(`${what}: ${answer.status} ${answer.text}`);
      expect(expectProblem(answer, 'unavailable').errorId).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers['retry-after']).toBe('5');
    }
  }
  logged.mockRestore();
  await wire.mend();
  const kinds = Object.keys(calls()) as (keyof ReturnType<typeof calls>)[];
  for (const what of kinds) await eventually(what, async () => (await calls()[what].ok(() => true)).status < 300);
});
