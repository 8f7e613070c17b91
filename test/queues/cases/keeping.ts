import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { QueueRunner } from '#app/platform';
import { eventually, openTicket, storedFiles, type Json } from '../../e2e/support.js';
import type { Backend } from '../../support/backends.js';
import { openSite, queueOf, type Site } from '../support.js';
import { longWorkCases } from './long-work.js';

/** What the house does by itself: the mails of a demonstration, sweeping, and what an emptied queue does not lose. */
export function describeKeeping(backend: Backend): void {
  describe(`on ${backend.name}`, () => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite(backend, { DEMO: '1', PUBLIC_URL: 'https://casa.example.org' });
    });
    afterEach(() => site.stopWorkers());
    afterAll(() => site?.close());

    const demoMails = async () => (await site.http.get('/api/v1/demo-mails').expect(200)).body.items as Json[];

    it('without SMTP the mails go to a folder, and the demonstration shows them', async () => {
      await site.startWorker();
      const ticket = await openTicket(site);
      await site.settled();
      const mails = await demoMails();
      expect(mails.map(({ to }) => to).sort()).toEqual(
        [site.world.alfa.people.body_clerk.email, site.world.alfa.people.operator.email].sort(),
      );
      const one = mails.find(({ to }) => to === site.world.alfa.people.body_clerk.email)!;
      expect(one.subject).toBe(`Richiesta ${ticket.body.number} registrata: PEC piena`);
      const { body } = await site.http.get(`/api/v1/demo-mails/${one.id}`).expect(200);
      expect(body.html).toContain(`href="https://casa.example.org/alfa/area/richieste/${ticket.id}"`);
      expect(body.text).toContain('Gentile Persona body_clerk alfa,');
      expect(await readdir(join(process.env.DATA_DIR!, 'mails'))).toHaveLength(2);
    });

    it('rows that were handed to a queue which then was emptied are handed out again', async () => {
      const before = (await demoMails()).length;
      const ticket = await openTicket(site);
      // What a relay does that dies, or whose queue is emptied, before any consumer has seen the row.
      const claimed = await site.rows(
        `UPDATE outbox SET attempts = attempts + 1, due_at = now() + interval '5 minutes' WHERE done_at IS NULL AND consumer <> 'live' RETURNING tenant_id, id`,
      );
      expect(claimed).toHaveLength(1);
      const worker = await site.startWorker();
      const queue = queueOf(worker, 'ticket-notifications');
      await queue.pause();
      await queue.add(
        'ticket-notifications',
        { tenantId: claimed[0].tenant_id, id: claimed[0].id },
        { jobId: claimed[0].id },
      );
      await emptyQueues(worker);
      await queue.resume();
      expect(await demoMails()).toHaveLength(before);
      expect(await site.rows(`SELECT attempts FROM outbox WHERE done_at IS NULL AND consumer <> 'live'`)).toEqual([
        { attempts: 1 },
      ]);
      await site.dueNow();
      await site.settled();
      expect((await demoMails()).filter(({ subject }) => subject.includes(ticket.body.number))).toHaveLength(2);
      expect(await site.rows(`SELECT attempts FROM outbox WHERE id = $1`, [claimed[0].id])).toEqual([{ attempts: 2 }]);
    });

    it('a worker goes on after its queues were emptied, schedules included', async () => {
      const worker = await site.startWorker();
      await openTicket(site);
      await site.settled();
      await emptyQueues(worker);
      expect(await queueOf(worker, 'schedules').getJobScheduler('sweep')).toBeFalsy();
      const ticket = await openTicket(site);
      await site.settled();
      expect((await demoMails()).filter(({ subject }) => subject.includes(ticket.body.number))).toHaveLength(2);
      await worker.get(QueueRunner, { strict: false }).ensureSchedules();
      expect(await queueOf(worker, 'schedules').getJobScheduler('sweep')).toMatchObject({ every: 3_600_000 });
    });

    /** Long work of alfa that ended so many days ago. */
    const ended = async (days: number): Promise<string> => {
      const [row] = await site.rows(
        `INSERT INTO job (tenant_id, id, kind, status, input, created_by, created_at, finished_at)
         SELECT $1, gen_random_uuid(), 'test', 'succeeded', '{}', $2, at, at FROM (SELECT now() - $3::int * interval '1 day' AS at) x RETURNING id`,
        [site.world.alfa.id, site.world.alfa.people.operator.membershipId, days],
      );
      return row.id as string;
    };
    /** An import of alfa that this work ended, read so many days ago. */
    const imported = (jobId: string, days: number) =>
      site.rows(
        `WITH batch AS (
           INSERT INTO import_batch (tenant_id, id, target, status, file_name, ignored, job_id, created_by, created_at)
           VALUES ($1, gen_random_uuid(), 'services', 'applied', 'a.csv', '{}', $2, $3, now() - $4::int * interval '1 day') RETURNING tenant_id, id
         )
         INSERT INTO import_row (tenant_id, batch_id, id, number, cells, errors, outcome)
         SELECT tenant_id, id, gen_random_uuid(), $4::int, '{}', '[]', 'applied' FROM batch`,
        [site.world.alfa.id, jobId, site.world.alfa.people.operator.membershipId, days],
      );

    it('the sweep takes what nobody needs, of every centre, and nothing else', async () => {
      const clerk = site.as(site.world.alfa.people.body_clerk);
      const upload = async (caller = clerk) =>
        (await caller.post('/files').attach('file', Buffer.from('x'), 'a.txt').expect(201)).body.id as string;
      const [loose, fresh, attached, cut] = [await upload(), await upload(), await upload(), await upload()];
      const foreign = await upload(site.as(site.world.beta.people.body_clerk));
      await openTicket(site, undefined, { fileIds: [attached] });
      const keyed = (key: string) =>
        clerk
          .post('/tickets')
          .set('Idempotency-Key', key)
          .send({ serviceId: site.world.alfa.serviceId, subject: 'x', text: 'y' })
          .expect(201);
      const [oldKey, newKey] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
      const first = await keyed(oldKey);
      await keyed(newKey);
      await site.rows(`UPDATE stored_file SET created_at = now() - interval '25 hours' WHERE id = ANY ($1)`, [
        [loose, attached, cut, foreign],
      ]);
      // A process that died in the middle of an upload leaves a row without its bytes' size.
      await site.rows(`UPDATE stored_file SET status = 'pending' WHERE id = $1`, [cut]);
      await site.rows(`UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE key = $1`, [oldKey]);
      const [oldJob, usedJob, freshJob] = [await ended(31), await ended(31), await ended(29)];
      await imported(usedJob, 89);
      await imported(await ended(91), 91);
      const worker = await site.startWorker();
      await queueOf(worker, 'schedules').add('sweep', {}, { jobId: 'sweep-now' });
      await eventually(
        'the sweep is done',
        async () =>
          !(await site.rows(`SELECT FROM stored_file WHERE id = ANY ($1)`, [[loose, cut, foreign]])).length &&
          !(await site.rows(`SELECT FROM idempotency_key WHERE key = $1`, [oldKey])).length &&
          !(await site.rows(`SELECT FROM job WHERE id = $1`, [oldJob])).length,
      );
      expect(storedFiles().sort()).toEqual([fresh, attached].sort());
      expect((await site.rows('SELECT id FROM stored_file')).map(({ id }) => id).sort()).toEqual(
        [fresh, attached].sort(),
      );
      expect((await site.rows('SELECT key FROM idempotency_key')).map(({ key }) => key)).toEqual([newKey]);
      await clerk.get(`/files/${attached}/content`).expect(200);
      // An import that may still be taken back keeps its work.
      expect((await site.rows('SELECT id FROM job')).map(({ id }) => id).sort()).toEqual([usedJob, freshJob].sort());
      expect(await site.rows('SELECT job_id FROM import_batch')).toEqual([{ job_id: usedJob }]);
      expect(await site.rows('SELECT number FROM import_row')).toEqual([{ number: 89 }]);
      // A key that was swept is free again.
      expect((await keyed(oldKey)).body.id).not.toBe(first.body.id);
      expect(existsSync(process.env.DATA_DIR!)).toBe(true);
    });

    it('a process may work some queues only', async () => {
      process.env.QUEUES = 'mail';
      try {
        await site.startWorker();
      } finally {
        delete process.env.QUEUES;
      }
      await openTicket(site);
      await site.rows(
        `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at) VALUES ($1, gen_random_uuid(), 'mail', 'x', '{"mailId": "00000000-0000-7000-8000-000000000000"}', 'r', now(), now())`,
        [site.world.alfa.id],
      );
      await eventually(
        'the mail’s row is tried',
        async () => (await site.rows(`SELECT FROM outbox WHERE event = 'x' AND attempts > 0`)).length,
      );
      expect(
        await site.rows(
          `SELECT DISTINCT attempts FROM outbox WHERE consumer = 'ticket-notifications' AND done_at IS NULL`,
        ),
      ).toEqual([{ attempts: 0 }]);
    });

    longWorkCases(() => site, emptyQueues);

    /** As if Redis had lost its memory; on PostgreSQL the tables of the queues. */
    async function emptyQueues(worker: Parameters<typeof queueOf>[0]): Promise<void> {
      if (!backend.url) {
        await site.rows('TRUNCATE bullmq.job, bullmq.scheduler CASCADE');
        return;
      }
      const redis = new Redis(backend.url);
      await redis.flushdb();
      redis.disconnect();
      await queueOf(worker, 'mail').waitUntilReady();
    }
  });
}
