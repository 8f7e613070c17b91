import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess } from '../../support/processes.js';
import { LEASE_OVER_MS, MINUTE_MS, inTime } from '../support/plant.js';
import type { Grounds } from './outages.js';

/** The mail server is away, slow, or does not like somebody. */
export function describeMailServer(grounds: () => Grounds): void {
  it('away for an hour: everything waits, nothing is given up, and then each mail goes once', async () => {
    const { plant, load } = grounds();
    const api = await plant.startApi();
    const worker = plant.startWorker();
    const before = plant.server.mails.length;
    await plant.server.stop();
    for (let wish = 0; wish < 3; wish++) await load.wish(api);
    const tried = async (attempts: number) => {
      const waiting = await plant.rows(
        `SELECT attempts FROM outbox WHERE consumer = 'mail' AND done_at IS NULL AND last_error IS NOT NULL`,
      );
      return waiting.length === 6 && waiting.every((row) => row.attempts >= attempts);
    };
    await inTime('all are tried', () => tried(1));
    for (let minute = 1; minute <= 60; minute++) {
      plant.later(MINUTE_MS);
      await sleep(100);
    }
    // Of a busy machine the hours are longer.
    await inTime('all are tried again and again', async () => {
      if (await tried(4)) return true;
      plant.later(MINUTE_MS);
      await sleep(1_000);
      return false;
    });
    expect(plant.server.mails).toHaveLength(before);
    await plant.server.start();
    plant.later(60 * MINUTE_MS);
    await plant.settled();
    await load.expectFulfilled();
    expect(await plant.rows('SELECT FROM outbox WHERE failed_at IS NOT NULL')).toEqual([]);
    await Promise.all([api.process, worker].map((child) => endProcess(child)));
  });

  it('slow, for longer than a row is leased: requests are answered meanwhile, and each mail goes once', async () => {
    const { plant, load } = grounds();
    const api = await plant.startApi();
    const worker = plant.startWorker();
    const held: (() => void)[] = [];
    plant.server.judges = () => new Promise<void>((resolve) => held.push(resolve));
    await load.wish(api);
    await inTime('the server has both mails in hand', () => held.length === 2);
    const wish = await load.wish(api);
    expect(wish.statuses).toEqual([201]);
    plant.later(LEASE_OVER_MS);
    await inTime(
      'the rows are handed out again',
      async () =>
        (await plant.rows(`SELECT FROM outbox WHERE consumer = 'mail' AND done_at IS NULL AND attempts > 1`)).length ===
        2,
    );
    plant.server.judges = () => 'accept';
    for (const accept of held) accept();
    await plant.settled();
    await load.expectFulfilled();
    await Promise.all([api.process, worker].map((child) => endProcess(child)));
  });

  it('refusing one recipient of several: the others get theirs, and who looks after the platform sees the one', async () => {
    const { plant } = grounds();
    const { people, serviceId } = plant.world.beta;
    const api = await plant.startApi();
    const worker = plant.startWorker();
    plant.server.refuses = (address) =>
      address === people.body_clerk.email ? { code: 550, text: 'no such mailbox' } : undefined;
    await api.as(people.body_clerk).post('/tickets').send({ serviceId, subject: 'Rifiutata', text: 'x' }).expect(201);
    await plant.settled();
    expect(
      plant.server.mails.filter(({ subject }) => subject!.includes('Rifiutata')).map(({ to }) => to![0]!.address),
    ).toEqual([people.operator.email]);
    const { body } = await api.as(plant.world.network.platform_admin).get('/failed-deliveries').expect(200);
    expect((body as { items: unknown[] }).items).toMatchObject([
      { queue: 'mail', centreSlug: 'beta', attempts: 1, cause: expect.stringContaining('550') },
    ]);
    plant.server.refuses = () => undefined;
    await Promise.all([api.process, worker].map((child) => endProcess(child)));
  });
}
