import type { Backend } from '../../support/backends.js';
import { endProcess } from '../../support/processes.js';
import { KillableWorker } from '../support/killable.js';
import { LEASE_OVER_MS, openPlant, inTime } from '../support/plant.js';

/**
 * The worker killed at every step between a request that was opened and its mail that was sent. The steps are those
 * of a run in which nobody dies: the answers that the worker gets from PostgreSQL, its queue and the mail server.
 */
export async function describeKills(backend: Backend): Promise<void> {
  const plant = await openPlant(backend, { QUEUES: 'ticket-notifications,mail' });
  const { server, rows, world } = plant;
  const api = await plant.startApi();

  /** A request that one mail follows: to the person for whom the operator opens it. */
  async function openRequest(): Promise<{ id: string; number: string }> {
    const { people, serviceId, bodies, shared } = world.alfa;
    const { body } = await api
      .as(people.operator)
      .post('/tickets')
      .send({
        serviceId,
        bodyId: bodies[1]!.id,
        subject: 'Firma',
        text: 'Scaduta.',
        onBehalf: { channel: 'phone', callerName: 'Anna Bianchi', minutes: 3, requesterId: shared.membershipId },
      })
      .expect(201);
    return body as { id: string; number: string };
  }

  /** The messages that the server has, by their ids, and what the database says of it. */
  async function outcome({ id, number }: { id: string; number: string }) {
    const mails = server.mails.filter(({ subject }) => subject!.includes(number));
    const known = await rows(`SELECT status, repeats FROM mail WHERE subject LIKE '%' || $1 || '%'`, [number]);
    const notices = await rows('SELECT FROM notice WHERE path LIKE $1', [`%${id}%`]);
    return {
      sent: mails.length,
      messages: new Set(mails.map(({ messageId }) => messageId)).size,
      known,
      notices: notices.length,
    };
  }

  let worker = await new KillableWorker(plant.env).start();
  let next = new KillableWorker(plant.env);
  await worker.dieAt();
  const untouched = await openRequest();
  await plant.settled();
  const steps = await inTime('the last job is settled', async () => {
    const crossed = await worker.crossed();
    return crossed.at(-1) === 'mail: the job is settled' && crossed;
  });
  // From one to the other the mail server has the mail and our database does not say so yet.
  const opens = steps.indexOf('mail: SMTP has answered the text');
  const closes = steps.findLastIndex((step) => /^mail: .*COMMIT/.test(step));

  describe(`on ${backend.name}`, () => {
    afterAll(async () => {
      await Promise.all([worker, next].map(({ process }) => endProcess(process)));
      await plant.close();
    });

    it('a worker that lives sends the mail once, in steps that are known', async () => {
      expect(await outcome(untouched)).toEqual({
        sent: 1,
        messages: 1,
        known: [{ status: 'sent', repeats: 0 }],
        notices: 1,
      });
      expect(opens).toBeGreaterThan(0);
      expect(closes).toBeGreaterThan(opens);
      expect(steps.filter((step) => step.includes('the job is'))).toHaveLength(6);
    });

    it.each(steps.map((step, index) => ({ step, index })))('killed when $step', async ({ step, index }) => {
      server.hangUp();
      await worker.dieAt(step);
      const request = await openRequest();
      expect(await worker.death()).toBe('SIGKILL');
      plant.later(LEASE_OVER_MS);
      worker = await next.start();
      next = new KillableWorker(plant.env);
      await plant.settled();
      const { sent, messages, known, notices } = await outcome(request);
      expect({ sent, messages, notices }).toEqual({
        sent: index >= opens && index < closes ? 2 : 1,
        messages: 1,
        notices: 1,
      });
      // Who dies with the mail in hand may have sent it; only one who had it in hand says so.
      expect(known).toEqual([{ status: 'sent', repeats: sent === 2 ? 1 : expect.any(Number) }]);
    });
  });
}
