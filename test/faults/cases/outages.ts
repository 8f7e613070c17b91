import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, isOver } from '../../support/processes.js';
import type { Load } from '../support/load.js';
import { LEASE_OVER_MS, type Plant, inTime } from '../support/plant.js';

const OUTAGE_MS = 5_000;
const PERSONS = 4;
const LEASES = 3;
/** Longer than the queues wait before they try again to write an end down. */
const RETRIED_MS = 40_000;

/** A server that a test may take away. */
export interface Outage {
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface Grounds {
  plant: Plant;
  load: Load;
  postgres: Outage;
  /** Comes back empty; absent where PostgreSQL carries the queues. */
  redis: Outage | undefined;
}

/** What the product stands on goes away under load. Everything that was accepted is stored and told, without our help. */
export function describeOutages(grounds: () => Grounds): void {
  it('the API killed while requests are created: what was answered is stored, and no repetition makes a second', async () => {
    const { plant, load } = grounds();
    const worker = plant.startWorker();
    const first = await plant.startApi();
    const wishes = Array.from({ length: 40 }, () => load.wish(first));
    await inTime('some are accepted', () => load.wishes.filter(({ accepted }) => accepted).length >= 3);
    await endProcess(first.process, 'SIGKILL');
    await Promise.all(wishes);
    expect(load.wishes.some(({ statuses }) => statuses[0] === 201)).toBe(true);
    expect(load.wishes.some(({ statuses }) => statuses[0] === 0)).toBe(true);
    const second = await plant.startApi(first.port);
    await load.insist(second);
    await plant.settled();
    await load.expectFulfilled();
    await Promise.all([second.process, worker].map((child) => endProcess(child)));
  });

  it('PostgreSQL stopped for five seconds under load: accepted or told to try again, and all goes on by itself', async () => {
    const { plant, load, postgres } = grounds();
    const { server } = plant;
    const api = await plant.startApi();
    const worker = plant.startWorker();
    const before = load.wishes.length;
    const sent = server.mails.length;
    const accepted = () => load.wishes.slice(before).filter(({ accepted }) => accepted).length;
    await load.during(
      api,
      PERSONS,
      (async () => {
        // A process that is not up yet gives up instead: its supervisor starts it again.
        await inTime('the load is on, and mails are sent', () => accepted() >= 10 && server.mails.length > sent + 2);
        await postgres.stop();
        await sleep(OUTAGE_MS);
        await postgres.start();
        const then = accepted();
        await inTime('requests are accepted again', () => accepted() > then);
      })(),
    );
    const statuses = new Set(load.wishes.slice(before).flatMap(({ statuses }) => statuses));
    expect([...statuses].sort()).toEqual([201, 503]);
    await load.insist(api);
    await caughtUp(plant);
    await load.expectFulfilled();
    expect([api.process, worker].some(isOver)).toBe(false);
    await Promise.all([api.process, worker].map((child) => endProcess(child)));
  });

  it('the queue’s server stopped under load and back without its memory: nobody waits for it, and nothing is lost', async () => {
    const { plant, load, redis } = grounds();
    if (!redis) return;
    const api = await plant.startApi();
    const worker = plant.startWorker();
    const before = load.wishes.length;
    await load.during(
      api,
      PERSONS,
      (async () => {
        await inTime('mails are sent', () => plant.server.mails.length > 2 * before + 5);
        await redis.stop();
        const then = load.wishes.length;
        await inTime('more requests are made', () => load.wishes.length > then + 20);
        await redis.start();
      })(),
    );
    expect(load.wishes.slice(before).flatMap(({ statuses }) => statuses)).not.toContain(503);
    await caughtUp(plant);
    await load.expectFulfilled();
    expect([api.process, worker].some(isOver)).toBe(false);
    await Promise.all([api.process, worker].map((child) => endProcess(child)));
  });
}

/**
 * Lets leases run out until the outbox is settled. A row can be handed to a queue that still holds its former job, whose
 * end it could not write down while its server was away: then it waits for one lease more.
 */
async function caughtUp(plant: Plant): Promise<void> {
  for (let leases = 1; ; leases++) {
    await recorded(plant);
    plant.later(LEASE_OVER_MS);
    if (leases === LEASES) return plant.settled();
    if (
      await plant.settled(RETRIED_MS).then(
        () => true,
        () => false,
      )
    )
      return;
  }
}

/** Waits until each mail that the server took is known to be sent: before, a later hour would have it sent again. */
async function recorded({ server, rows }: Plant): Promise<void> {
  await inTime('what was sent is recorded', async () => {
    const sending = new Set((await rows(`SELECT id FROM mail WHERE status = 'sending'`)).map(({ id }) => id as string));
    return !server.mails.some(({ messageId }) => sending.has(messageId!.slice(1, 37)));
  });
}
