import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'supertest';
import { expectProblem } from '../../e2e/support.js';
import { inTime, type Api, type Plant } from './plant.js';

/** A request that somebody wants opened, and what they were told. */
export interface Wish {
  key: string;
  /** Each answer's status; 0 where the connection broke. */
  statuses: number[];
  /** Of the ticket, once the API said that it is stored. */
  accepted?: { id: string; number: string };
}

/** Between two wishes of a person. */
const PAUSE_MS = 150;

/** One person's wishes to one centre. A wish that was not accepted can be made again, under the same key. */
export class Load {
  readonly wishes: Wish[] = [];

  constructor(private readonly plant: Plant) {}

  /** Makes a wish at that API; whatever happens to it is in the wish. */
  async wish(api: Api, wish: Wish = this.newWish()): Promise<Wish> {
    const { people, serviceId } = this.plant.world.alfa;
    const answer = await api
      .as(people.body_clerk)
      .post('/tickets')
      .set('Idempotency-Key', wish.key)
      .send({ serviceId, subject: `Desiderio ${wish.key}`, text: 'x' })
      .ok(() => true)
      .then(
        (response): Response | undefined => response,
        () => undefined,
      );
    wish.statuses.push(answer?.status ?? 0);
    if (answer?.status === 201) {
      const { id, number } = answer.body as { id: string; number: string };
      if (wish.accepted) expect({ id, number }).toEqual(wish.accepted);
      wish.accepted = { id, number };
    } else if (answer) expectProblem(answer, 'unavailable');
    return wish;
  }

  /** As long as `until` is not settled, so many persons wish one thing after the other. */
  async during<T>(api: Api, persons: number, until: Promise<T>): Promise<T> {
    let over = false;
    const end = until.finally(() => (over = true));
    const person = async () => {
      for (; !over; await sleep(PAUSE_MS)) await this.wish(api);
    };
    await Promise.all([end, ...Array.from({ length: persons }, person)]);
    return until;
  }

  /** Makes what was not accepted again, with the same keys, until it is; and some of what was accepted once more, too. */
  async insist(api: Api): Promise<void> {
    const again = this.wishes.filter(({ accepted }) => accepted).slice(-20);
    for (const wish of again) await this.wish(api, wish);
    for (const wish of this.wishes)
      await inTime('accepted', async () => wish.accepted ?? (await this.wish(api, wish)).accepted);
  }

  /**
   * Fails unless each wish is stored once, whole, with a number without gaps; and each was told to the two whom it
   * concerns, in one mail.
   */
  async expectFulfilled(): Promise<void> {
    const { plant, wishes } = this;
    expect(wishes.filter(({ accepted }) => !accepted)).toEqual([]);
    const stored = await plant.rows(
      `SELECT t.id, t.number, t.subject, (SELECT count(*)::int FROM ticket_event e WHERE e.ticket_id = t.id) AS events,
         (SELECT count(*)::int FROM outbox o WHERE o.consumer = 'ticket-notifications' AND o.payload ->> 'ticketId' = t.id::text) AS announced
       FROM ticket t WHERE t.tenant_id = $1 ORDER BY t.number`,
      [plant.world.alfa.id],
    );
    expect(stored).toHaveLength(wishes.length);
    expect(stored.filter(({ events, announced }) => events !== 1 || announced !== 1)).toEqual([]);
    const ids = new Map(stored.map(({ id, subject }) => [subject as string, id as string]));
    for (const { key, accepted } of wishes) expect(ids.get(`Desiderio ${key}`)).toBe(accepted!.id);
    expect(stored.map(({ number }) => Number((number as string).split('-')[1]))).toEqual(
      wishes.map((_wish, index) => index + 1),
    );
    const delivered = (address: string) =>
      plant.server
        .to(address)
        .map(({ subject }) => /Desiderio (.*)$/.exec(subject!)?.[1])
        .sort();
    const keys = wishes.map(({ key }) => key).sort();
    for (const person of ['body_clerk', 'operator'] as const)
      expect(delivered(plant.world.alfa.people[person].email)).toEqual(keys);
  }

  private newWish(): Wish {
    const wish: Wish = { key: randomUUID(), statuses: [] };
    this.wishes.push(wish);
    return wish;
  }
}
