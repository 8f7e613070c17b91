import { eventually, openTicket, type Json } from '../../e2e/support.js';
import type { Backend } from '../../support/backends.js';
import { MailServer } from '../../support/mail-server.js';
import { openSite, type Site } from '../support.js';

/** What happens to mails while something goes wrong. */
export function describeFailures(backend: Backend): void {
  describe(`on ${backend.name}`, () => {
    const server = new MailServer();
    let site: Site;
    beforeAll(async () => {
      await server.start();
      site = await openSite(backend, { SMTP_URL: server.url });
    });
    afterEach(async () => {
      await site.stopWorkers();
      await site.rows(`UPDATE outbox SET done_at = now() WHERE done_at IS NULL`);
      server.reset();
      await server.start();
    });
    afterAll(async () => {
      await site?.close();
      await server.stop();
    });

    const mailTo = async (address: string): Promise<Json> =>
      (
        await site.rows(`SELECT * FROM mail WHERE address = $1 ORDER BY created_at DESC, id DESC LIMIT 1`, [address])
      )[0];
    const outboxOf = async (mailId: string): Promise<Json> =>
      (await site.rows(`SELECT * FROM outbox WHERE payload ->> 'mailId' = $1`, [mailId]))[0];
    const clerk = () => site.world.alfa.people.body_clerk.email;
    const operator = () => site.world.alfa.people.operator.email;

    /** A new request whose mails are ordered, and tried or not, as the server lets them. */
    async function orderMails(): Promise<void> {
      const before = (await site.rows('SELECT count(*)::int AS count FROM mail'))[0].count as number;
      await openTicket(site);
      await eventually(
        'the mails are ordered',
        async () => (await site.rows('SELECT count(*)::int AS count FROM mail'))[0].count === before + 2,
      );
    }

    /** Waits until the mail's row of the outbox has failed this often. */
    const failedTimes = (address: string, attempts: number) =>
      eventually(`${attempts} attempts`, async () => {
        // Claimed, the row has the lease of five minutes; failed, the shorter wait for the next attempt.
        const [row] = await site.rows(
          `SELECT * FROM outbox WHERE payload ->> 'mailId' = $1 AND attempts = $2 AND last_error IS NOT NULL AND due_at < now() + interval '4 minutes'`,
          [(await mailTo(address)).id, attempts],
        );
        return row;
      });

    it('a server that is away gets the mail when it is back, once', async () => {
      await server.stop();
      await site.startWorker();
      await orderMails();
      for (const attempts of [1, 2, 3]) {
        const row = await failedTimes(clerk(), attempts);
        await failedTimes(operator(), attempts);
        expect(row.last_error).toMatch(/ECONNREFUSED/);
        // Each attempt waits longer than the one before: 10, 20, 40 seconds.
        const [{ wait }] = await site.rows(
          `SELECT extract(epoch FROM due_at - now())::int AS wait FROM outbox WHERE id = $1`,
          [row.id],
        );
        expect(wait).toBeGreaterThan(10 * 2 ** (attempts - 1) - 5);
        expect(wait).toBeLessThanOrEqual(10 * 2 ** (attempts - 1));
        if (attempts === 3) await server.start();
        await site.dueNow();
      }
      await site.settled();
      for (const address of [clerk(), operator()]) {
        expect(server.to(address)).toHaveLength(1);
        expect(await mailTo(address)).toMatchObject({ status: 'sent', attempts: 4, repeats: 0 });
      }
    });

    it('a recipient whom the server refuses for ever is given up, and the others get theirs', async () => {
      server.refuses = (address) => (address === clerk() ? { code: 550, text: 'no such mailbox' } : undefined);
      await site.startWorker();
      await orderMails();
      await site.settled();
      const refused = await mailTo(clerk());
      expect(refused).toMatchObject({ status: 'failed', attempts: 1, sent_at: null, sending_since: null });
      expect(await outboxOf(refused.id)).toMatchObject({
        done_at: null,
        attempts: 1,
        last_error: expect.stringContaining('550'),
      });
      expect((await outboxOf(refused.id)).failed_at).not.toBeNull();
      expect(await mailTo(operator())).toMatchObject({ status: 'sent' });
      expect(server.mails).toHaveLength(1);
    });

    it.each<[string, () => void, () => void, RegExp]>([
      [
        'whose mailbox is full for now',
        () => (server.refuses = () => ({ code: 452, text: 'mailbox full' })),
        () => (server.refuses = () => undefined),
        /452/,
      ],
      [
        'when the server does not know us, which is ours to mend',
        () => (server.signsIn = false),
        () => (server.signsIn = true),
        /535/,
      ],
    ])('a recipient %s gets the mail later', async (_what, breaks, mends, error) => {
      breaks();
      await site.startWorker();
      await orderMails();
      expect((await failedTimes(clerk(), 1)).last_error).toMatch(error);
      await failedTimes(operator(), 1);
      expect(await mailTo(clerk())).toMatchObject({ status: 'pending', attempts: 1, repeats: 0 });
      mends();
      await site.dueNow();
      await site.settled();
      expect(server.mails).toHaveLength(2);
      expect(await mailTo(clerk())).toMatchObject({ status: 'sent', attempts: 2, repeats: 0 });
    });

    describe('a mail that a process left while the server had it', () => {
      /** As a process that died leaves it, so long ago. */
      const leave = (address: string, ago: string, repeats: number) =>
        site.rows(
          `UPDATE mail SET status = 'sending', sending_since = now() - $2::interval, attempts = repeats + 1, repeats = $3 WHERE id = (SELECT id FROM mail WHERE address = $1 ORDER BY created_at DESC, id DESC LIMIT 1)`,
          [address, ago, repeats],
        );

      async function left(ago: string, repeats: number): Promise<void> {
        server.signsIn = false;
        await site.startWorker();
        await orderMails();
        for (const address of [clerk(), operator()]) await failedTimes(address, 1);
        await site.stopWorkers();
        await leave(clerk(), ago, repeats);
        server.signsIn = true;
        await site.dueNow();
        await site.startWorker();
      }

      it('is sent once more, and counted', async () => {
        await left('10 minutes', 0);
        await site.settled();
        expect(server.to(clerk())).toHaveLength(1);
        expect(await mailTo(clerk())).toMatchObject({ status: 'sent', repeats: 1 });
        expect(await mailTo(operator())).toMatchObject({ status: 'sent', repeats: 0 });
      });

      it('and left a second time is never sent a third time', async () => {
        await left('10 minutes', 1);
        await site.settled();
        expect(server.to(clerk())).toHaveLength(0);
        expect(await mailTo(clerk())).toMatchObject({ status: 'failed', repeats: 1 });
        expect(server.to(operator())).toHaveLength(1);
      });

      it('is left alone while that process may still be at work', async () => {
        await left('10 seconds', 0);
        expect((await failedTimes(clerk(), 2)).last_error).toBe('another process is sending it');
        expect(server.to(clerk())).toHaveLength(0);
        expect(await mailTo(clerk())).toMatchObject({ status: 'sending', repeats: 0 });
      });
    });

    it('a connection that breaks after the text was given may have delivered: at most once more', async () => {
      const mine = () => server.to(clerk());
      server.judges = (mail) => (mail.to![0]!.address === clerk() ? 'cut' : 'accept');
      await site.startWorker();
      await orderMails();
      await failedTimes(clerk(), 1);
      expect(await mailTo(clerk())).toMatchObject({ status: 'sending', attempts: 1, repeats: 0 });
      expect(mine()).toHaveLength(1);
      for (const [attempts, sent, status] of [
        [2, 2, 'sending'],
        [3, 2, 'failed'],
      ] as const) {
        await site.rows(`UPDATE mail SET sending_since = now() - interval '10 minutes' WHERE status = 'sending'`);
        await site.dueNow();
        if (status === 'sending') await failedTimes(clerk(), attempts);
        else await site.settled();
        expect(await mailTo(clerk())).toMatchObject({ status, attempts: 2, repeats: 1 });
        expect(mine()).toHaveLength(sent);
      }
      expect(new Set(mine().map(({ messageId }) => messageId)).size).toBe(1);
      await site.settled();
      expect(server.to(operator())).toHaveLength(1);
    });

    it('a row of a consumer’s error is tried again and keeps its reason', async () => {
      await site.startWorker();
      await site.rows(
        `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at) VALUES ($1, gen_random_uuid(), 'erasures', 'membership.erased', '{"erasureId": "00000000-0000-7000-8000-000000000000"}', 'r', now(), now())`,
        [site.world.alfa.id],
      );
      const [row] = await eventually('a failed attempt', async () => {
        const rows = await site.rows(
          `SELECT * FROM outbox WHERE payload ->> 'erasureId' = '00000000-0000-7000-8000-000000000000' AND last_error IS NOT NULL`,
        );
        return rows.length ? rows : undefined;
      });
      expect(row).toMatchObject({ attempts: 1, done_at: null, failed_at: null, last_error: 'not_found' });
      // At last it is given up, and the reason stays to be read.
      await site.rows(`UPDATE outbox SET attempts = 200, due_at = now() WHERE id = $1`, [row!.id]);
      await site.settled();
      expect((await site.rows(`SELECT failed_at FROM outbox WHERE id = $1`, [row!.id]))[0].failed_at).not.toBeNull();
    });
  });
}
