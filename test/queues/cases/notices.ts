import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { EventReader } from '../../support/event-reader.js';
import { eventually, openTicket, type Json } from '../../e2e/support.js';
import type { Backend } from '../../support/backends.js';
import { MailServer } from '../../support/mail-server.js';
import { openSite, queueOf, type Site, type Worker } from '../support.js';

/** The daily digest, what is tried again, what is forgotten, and the event streams, with workers at work. */
export function describeNotices(backend: Backend): void {
  describe(`on ${backend.name}`, () => {
    const server = new MailServer();
    let site: Site;
    beforeAll(async () => {
      await server.start();
      site = await openSite(backend, { SMTP_URL: server.url, PUBLIC_URL: 'https://casa.example.org' });
    });
    afterEach(async () => {
      await site.stopWorkers();
      await site.rows('DELETE FROM outbox');
      await site.rows('DELETE FROM notice');
      await site.rows('DELETE FROM mail');
      server.reset();
    });
    afterAll(async () => {
      await site?.close();
      await server.stop();
    });

    interface NoticeFields {
      title?: string;
      kind?: string;
      due?: string | null;
      read?: boolean;
    }
    async function notice(person: TestPerson, tenantId: string, fields: NoticeFields = {}): Promise<string> {
      const { title = 'Titolo', kind = 'ticket.progress', due = '-1 minute', read = false } = fields;
      const id = newId();
      await site.rows(
        `INSERT INTO notice (tenant_id, id, membership_id, kind, title, text, path, created_at, read_at, digest_due_at)
         VALUES ($1, $2, $3, $4, $5, 'Testo.', '/alfa/area/richieste/1', now(), CASE WHEN $6 THEN now() END, now() + $7::interval)`,
        [tenantId, id, person.membershipId, kind, title, read, due],
      );
      return id;
    }

    /** Has a schedule run so many times at once. */
    async function tick(name: string, workers: Worker[], times = 1): Promise<void> {
      const queue = queueOf(workers[0]!, 'schedules');
      for (let time = 0; time < times; time++) await queue.add(name, {}, { jobId: `${name}-${newId()}` });
      // The next turn of each schedule waits there, too.
      await eventually(`${name} was run`, async () => {
        const { wait, active } = await queue.getJobCounts('wait', 'active');
        return !wait && !active;
      });
    }

    it('sends each person one digest of what waited, each notice once, with two workers at work', async () => {
      const { alfa, beta } = site.world;
      const workers = [await site.startWorker(), await site.startWorker()];
      const people = [alfa.people.body_clerk, alfa.neighbour, alfa.shared, alfa.people.operator];
      for (const person of people)
        for (const title of ['Prima <b>cosa</b>', 'Seconda cosa']) await notice(person, alfa.id, { title });
      await notice(beta.people.body_clerk, beta.id, { title: 'Sola' });
      await notice(beta.people.operator, beta.id, { due: '1 hour' });
      await notice(beta.people.auditor, beta.id, { due: null });
      await notice(beta.people.body_admin, beta.id, { read: true });
      await notice(beta.neighbour, beta.id, { read: true, kind: 'adhesion.reminder', title: 'Dovuta' });
      await tick('digest', workers, 6);
      await site.settled();
      await tick('digest', workers, 2);
      await site.settled();
      expect(server.mails.map((mail) => [mail.to![0]!.address, mail.subject]).sort()).toEqual(
        [
          ...people.map(({ email }) => [email, 'Riepilogo: 2 novità']),
          [beta.people.body_clerk.email, 'Riepilogo: Sola'],
          [beta.neighbour.email, 'Riepilogo: Dovuta'],
        ].sort(),
      );
      const [mail] = server.to(alfa.people.body_clerk.email);
      expect(mail!.text).toContain('- Prima <b>cosa</b>\n  Testo.\n  https://casa.example.org/alfa/area/richieste/1');
      expect(mail!.html).toContain('Prima &lt;b&gt;cosa&lt;/b&gt;');
      expect(mail!.text).toContain('https://casa.example.org/alfa/area/notifiche');
      expect(mail!.text).toContain(
        'Scegli quali e-mail ricevere: https://casa.example.org/alfa/area/profilo/notifiche',
      );
      expect(await site.rows(`SELECT count(*)::int AS left FROM notice WHERE digested_at IS NULL`)).toEqual([
        { left: 2 },
      ]);
    });

    it('a digest lists what fits a mail and counts the rest; who left gets none', async () => {
      const { alfa } = site.world;
      const worker = await site.startWorker();
      for (let count = 0; count < 53; count++) await notice(alfa.people.body_admin, alfa.id, { title: `N. ${count}` });
      await notice(alfa.people.accounting_officer, alfa.id);
      await site.rows(`UPDATE membership SET valid_to = '2020-12-31' WHERE id = $1`, [
        alfa.people.accounting_officer.membershipId,
      ]);
      await tick('digest', [worker]);
      await site.settled();
      expect(server.mails.map(({ subject }) => subject)).toEqual(['Riepilogo: 53 novità']);
      expect(server.mails[0]!.text!.match(/- N\. /g)).toHaveLength(50);
      expect(server.mails[0]!.text).toContain('Altre 3 si leggono nel portale.');
    });

    it('a mail that was given up is sent when the platform has it tried again, and only then', async () => {
      const { alfa, network } = site.world;
      const clerk = alfa.people.body_clerk;
      const platform = site.as(network.platform_admin);
      server.refuses = (address) => (address === clerk.email ? { code: 550, text: `no ${address} here` } : undefined);
      await site.startWorker();
      await openTicket(site);
      await site.settled();
      const failed = async () => (await platform.get('/failed-deliveries').expect(200)).body.items as Json[];
      const [delivery, ...more] = await failed();
      expect(more).toEqual([]);
      expect(delivery).toMatchObject({ centreSlug: 'alfa', queue: 'mail', event: 'mail.ordered', attempts: 1 });
      expect(delivery.cause).toContain('550');
      expect(delivery.cause).not.toContain('@');
      const retry = () =>
        platform
          .post('/failed-deliveries/retries')
          .send({ ids: [delivery.id] })
          .expect(204);
      // Still refused: it fails again, and is shown again.
      await retry();
      await eventually('the second refusal', async () => (await failed()).length === 1);
      expect(await site.rows(`SELECT retries, status FROM mail WHERE status = 'failed'`)).toEqual([
        { retries: 1, status: 'failed' },
      ]);
      server.refuses = () => undefined;
      await retry();
      await retry();
      await site.settled();
      expect(await failed()).toEqual([]);
      expect(server.to(clerk.email)).toHaveLength(1);
      expect(await site.rows(`SELECT status, retries, repeats FROM mail WHERE address = $1`, [clerk.email])).toEqual([
        { status: 'sent', retries: 2, repeats: 0 },
      ]);
    });

    it('a mail that may have gone twice is given up in sight, and goes a third time by hand alone', async () => {
      const { alfa, network } = site.world;
      server.signsIn = false;
      await site.startWorker();
      await openTicket(site);
      await eventually(
        'both were tried',
        async () => (await site.rows(`SELECT FROM mail WHERE attempts = 1 AND status = 'pending'`)).length === 2,
      );
      await site.stopWorkers();
      await site.rows(
        `UPDATE mail SET status = 'sending', sending_since = now() - interval '1 hour', repeats = 1 WHERE address = $1`,
        [alfa.people.body_clerk.email],
      );
      server.signsIn = true;
      await site.dueNow();
      await site.startWorker();
      await site.settled();
      const platform = site.as(network.platform_admin);
      const { items } = (await platform.get('/failed-deliveries').expect(200)).body as Json;
      expect(items).toMatchObject([{ cause: 'it may have been sent twice already' }]);
      expect(server.to(alfa.people.body_clerk.email)).toEqual([]);
      await platform
        .post('/failed-deliveries/retries')
        .send({ ids: [items[0].id] })
        .expect(204);
      await site.settled();
      expect(server.to(alfa.people.body_clerk.email)).toHaveLength(1);
    });

    it('a mail with a link that opens a session is forgotten once it was sent', async () => {
      const { alfa } = site.world;
      const order = async (kind: string) => {
        const id = newId();
        await site.rows(
          `INSERT INTO mail (tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, version)
           VALUES ($1, $2, $3, $4, $5, 'Accesso', '<p>geheim</p>', 'geheim', 'pending', 0, 0, now(), 1)`,
          [alfa.id, id, alfa.people.body_clerk.membershipId, alfa.people.body_clerk.email, kind],
        );
        await site.rows(
          `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at) VALUES ($1, $2, 'mail', 'mail.ordered', $3, 'r', now(), now())`,
          [alfa.id, newId(), JSON.stringify({ mailId: id })],
        );
        return id;
      };
      const ids = [await order('access.sign_in'), await order('ticket.question')];
      await site.startWorker();
      await site.settled();
      expect(server.mails.map(({ text }) => text!.trim())).toEqual(['geheim', 'geheim']);
      expect(await site.rows('SELECT text, html FROM mail WHERE id = ANY ($1) ORDER BY id', [ids])).toEqual([
        { text: '', html: '' },
        { text: 'geheim', html: '<p>geheim</p>' },
      ]);
    });

    it('what people were told long ago is forgotten, and nothing younger', async () => {
      const { alfa, beta } = site.world;
      const old = await notice(alfa.people.body_clerk, alfa.id, { due: null, read: true });
      const unread = await notice(beta.people.body_clerk, beta.id, { due: null });
      const recent = await notice(alfa.people.body_clerk, alfa.id, { due: null, read: true });
      await site.rows(`UPDATE notice SET created_at = now() - interval '190 days' WHERE id = ANY ($1)`, [
        [old, unread],
      ]);
      await site.rows(`UPDATE notice SET read_at = now() - interval '181 days' WHERE id = $1`, [old]);
      const mail = async (kind: string, status: string, days: number) => {
        const id = newId();
        await site.rows(
          `INSERT INTO mail (tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, sent_at, version)
           VALUES ($1, $2, $3, 'a@b.it', $4, 'S', 'h', 't', $5, 1, 0, now() - make_interval(days => $6), CASE WHEN $5 = 'sent' THEN now() END, 1)`,
          [beta.id, id, beta.people.body_clerk.membershipId, kind, status, days],
        );
        return id;
      };
      const gone = [
        await mail('ticket.solved', 'sent', 91),
        await mail('ticket.solved', 'failed', 91),
        await mail('access.invitation', 'failed', 15),
      ];
      const kept = [
        await mail('ticket.solved', 'sent', 89),
        await mail('ticket.solved', 'failed', 15),
        await mail('ticket.solved', 'pending', 91),
        await mail('access.invitation', 'failed', 13),
      ];
      const done = async (age: string) => {
        const id = newId();
        await site.rows(
          `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at, done_at)
           VALUES ($1, $2, 'mail', 'x', '{}', 'r', now(), now(), now() - $3::interval)`,
          [alfa.id, id, age],
        );
        return id;
      };
      const [longDone, lately] = [await done('31 days'), await done('29 days')];
      const worker = await site.startWorker();
      await tick('notices-sweep', [worker]);
      await tick('sweep', [worker]);
      expect((await site.rows('SELECT id FROM notice')).map(({ id }) => id).sort()).toEqual([unread, recent].sort());
      const texts = await site.rows('SELECT id, text, html FROM mail');
      const empty = texts.filter(({ text, html }) => !text && !html).map(({ id }) => id as string);
      expect(empty.sort()).toEqual(gone.sort());
      expect(
        texts
          .filter(({ text }) => text)
          .map(({ id }) => id as string)
          .sort(),
      ).toEqual(kept.sort());
      expect(await site.rows('SELECT id FROM outbox WHERE id = ANY ($1)', [[longDone, lately]])).toEqual([
        { id: lately },
      ]);
    });

    it('streams hear of everything, once, whichever of two workers tells it', async () => {
      const { alfa } = site.world;
      const reader = await new EventReader(site.url, alfa.people.operator.token).opened();
      try {
        const waiting = await openTicket(site);
        expect(reader.changes).toEqual([]);
        await Promise.all([site.startWorker(), site.startWorker()]);
        await reader.hears('ticket', waiting.id);
        const tickets = [];
        for (let count = 0; count < 10; count++) tickets.push(await openTicket(site));
        for (const { id } of tickets) await reader.hears('ticket', id);
        await site.settled();
        for (const { id } of [waiting, ...tickets])
          expect(reader.changes.filter((change) => change.id === id)).toHaveLength(1);
        // The operator's own notices, too: one for each request.
        await eventually('the notices', () => reader.changes.filter(({ topic }) => topic === 'notice').length === 11);
      } finally {
        reader.close();
      }
    });
  });
}
