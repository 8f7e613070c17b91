import type { Email } from 'postal-mime';
import { newId } from '#app/kernel';
import { eventually, openTicket, transition } from '../../e2e/support.js';
import type { Backend } from '../../support/backends.js';
import { MailServer } from '../../support/mail-server.js';
import { emptied, openSite, queueOf, type Site } from '../support.js';

/** What happens to mails while nothing goes wrong. */
export function describeDelivery(backend: Backend): void {
  describe(`on ${backend.name}`, () => {
    const server = new MailServer();
    let site: Site;
    beforeAll(async () => {
      await server.start();
      site = await openSite(backend, { SMTP_URL: server.url, PUBLIC_URL: 'https://casa.example.org' });
    });
    afterEach(async () => {
      await site.stopWorkers();
      server.reset();
    });
    afterAll(async () => {
      await site?.close();
      await server.stop();
    });

    it('the main job reaches the right people, once, in readable Italian', async () => {
      await site.startWorker();
      const { people } = site.world.alfa;
      const clerk = site.as(people.body_clerk);
      const operator = site.as(people.operator);
      const opened = await openTicket(site, undefined, {
        subject: 'PEC piena: «città» & <b>',
        text: 'Da ieri\nnon arriva nulla.',
      });
      await site.settled();
      const taken = await transition(operator, opened.path, opened.etag, 'take');
      const asked = await transition(operator, opened.path, taken.headers.etag!, 'ask');
      await operator.post(`${opened.path}/messages`).send({ kind: 'internal', text: 'Riservatissimo.' }).expect(201);
      await site.settled();
      const answered = await transition(clerk, opened.path, asked.headers.etag!, 'answer');
      const solved = await transition(operator, opened.path, answered.headers.etag!, 'solve');
      await transition(clerk, opened.path, solved.headers.etag!, 'close');
      await site.settled();

      const { number } = opened.body;
      const subject = 'PEC piena: «città» & <b>';
      const subjects = (address: string) =>
        server
          .to(address)
          .map((mail) => mail.subject)
          .sort();
      expect(subjects(people.body_clerk.email)).toEqual(
        [
          `Richiesta ${number} registrata: ${subject}`,
          `Richiesta ${number} presa in carico: ${subject}`,
          `Richiesta ${number}: serve una risposta: ${subject}`,
          `Richiesta ${number} risolta: ${subject}`,
        ].sort(),
      );
      const body = 'Comune Primo di alfa';
      expect(subjects(people.operator.email)).toEqual(
        [
          `Nuova richiesta ${number} – ${body}: ${subject}`,
          `Richiesta ${number}: risposta di ${body}: ${subject}`,
          `Richiesta ${number} chiusa – ${body}: ${subject}`,
        ].sort(),
      );
      expect(server.mails).toHaveLength(7);
      expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(7);
      for (const mail of server.mails)
        expectReadable(mail, `https://casa.example.org/alfa/area/richieste/${opened.id}`);

      const asking = server.to(people.body_clerk.email).find((mail) => mail.subject!.includes('serve una risposta'))!;
      expect(asking.text).toContain(`Gentile ${people.body_clerk.name},`);
      expect(asking.text).toContain('> Quale casella?');
      const first = server.to(people.body_clerk.email).find((mail) => mail.subject!.includes('registrata'))!;
      expect(first.text).toContain('> Da ieri\n> non arriva nulla.');
      expect(first.html).toContain('Da ieri<br>non arriva nulla.');
      expect(first.html).toContain('«città» &amp; &lt;b&gt;');
      expect(await site.rows(`SELECT DISTINCT status, attempts, repeats FROM mail`)).toEqual([
        { status: 'sent', attempts: 1, repeats: 0 },
      ]);
    });

    it('a request from the telephone reaches who answers for the body', async () => {
      await site.startWorker();
      const { people, bodies, serviceId, neighbour, shared } = site.world.alfa;
      const open = (fields: object) =>
        site
          .as(people.operator)
          .post('/tickets')
          .send({
            serviceId,
            bodyId: bodies[1]!.id,
            subject: 'Firma',
            text: 'Scaduta.',
            onBehalf: { channel: 'phone', callerName: 'Anna Bianchi', minutes: 3, ...fields },
          })
          .expect(201);
      await open({});
      await site.settled();
      expect(server.mails.map((mail) => mail.to![0]!.address).sort()).toEqual([neighbour.email, shared.email].sort());
      expect(server.mails[0]!.text).toContain('abbiamo registrato la richiesta di Anna Bianchi');
      server.reset();
      await open({ requesterId: shared.membershipId });
      await site.settled();
      expect(server.mails.map((mail) => mail.to![0]!.address)).toEqual([shared.email]);
    });

    it('what is handed on to several centres under one id reaches each, without waiting for a lease to run out', async () => {
      const { alfa, beta } = site.world;
      const centres = [alfa, beta].map(({ id }) => id);
      const payload = JSON.stringify({ news: 'told', from: newId() });
      await site.rows(
        `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at)
         SELECT centre, $2, 'network-notices', 'network.happened', $3, 'test', now(), now() FROM unnest($1::uuid[]) AS centre`,
        [centres, newId(), payload],
      );
      await site.startWorker();
      await site.settled();
      expect(
        await site.rows(
          `SELECT attempts, last_error FROM outbox WHERE consumer = 'network-notices' AND payload = $1::jsonb`,
          [payload],
        ),
      ).toEqual(centres.map(() => ({ attempts: 1, last_error: null })));
    });

    it('who is given a request is told, and who gives it is not', async () => {
      await site.startWorker();
      const { people } = site.world.alfa;
      const ticket = await openTicket(site);
      await site.settled();
      server.reset();
      const assign = (etag: string, assigneeId: string | null) =>
        site.as(people.operator).patch(ticket.path).set('If-Match', etag).send({ assigneeId }).expect(200);
      const given = await assign(ticket.etag, people.centre_admin.membershipId);
      await site.settled();
      expect(server.mails.map((mail) => [mail.to![0]!.address, mail.subject])).toEqual([
        [people.centre_admin.email, `Richiesta ${ticket.body.number} assegnata – Comune Primo di alfa: PEC piena`],
      ]);
      server.reset();
      const back = await site
        .as(people.centre_admin)
        .patch(ticket.path)
        .set('If-Match', given.headers.etag!)
        .send({ assigneeId: null })
        .expect(200);
      await site.settled();
      expect(server.mails.map((mail) => [mail.to![0]!.address, mail.subject])).toEqual([
        [people.operator.email, `Richiesta ${ticket.body.number} da assegnare – Comune Primo di alfa: PEC piena`],
      ]);
      expect(back.body.assignee).toBeNull();
    });

    it('a row that is delivered many times at once has its effect once', async () => {
      const worker = await site.startWorker();
      const ticket = await openTicket(site);
      const again = async (consumer: string) => {
        const rows = await site.rows('SELECT tenant_id, id FROM outbox WHERE consumer = $1', [consumer]);
        const queue = queueOf(worker, consumer);
        await Promise.all(
          rows.flatMap(({ tenant_id: tenantId, id }) =>
            [1, 2, 3].map((copy) => queue.add(consumer, { tenantId, id }, { jobId: `${id}-${copy}` })),
          ),
        );
        await emptied(queue);
      };
      await again('ticket-notifications');
      await site.settled();
      await again('mail');
      await again('ticket-notifications');
      await site.settled();
      expect(server.mails.filter((mail) => mail.subject!.includes(ticket.body.number))).toHaveLength(2);
      // The relay finds nothing more that is due.
      await site.dueNow();
      await site.settled();
      expect(server.mails).toHaveLength(2);
    });

    it('two workers share the work: each mail goes once, each row is handed out once', async () => {
      const COUNT = 25;
      const { people, serviceId } = site.world.beta;
      for (let index = 0; index < COUNT; index++)
        await site
          .as(people.body_clerk)
          .post('/tickets')
          .send({ serviceId, subject: `Numero ${index}`, text: 'x' })
          .expect(201);
      await Promise.all([site.startWorker(), site.startWorker()]);
      await site.settled();
      expect(server.mails).toHaveLength(2 * COUNT);
      expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(2 * COUNT);
      expect(
        await site.rows(`SELECT DISTINCT attempts FROM outbox WHERE tenant_id = $1`, [site.world.beta.id]),
      ).toEqual([{ attempts: 1 }]);
    });

    it('a worker that is stopped finishes what it has begun, and begins nothing', async () => {
      const held: (() => void)[] = [];
      server.judges = () => new Promise<void>((resolve) => held.push(resolve));
      const { people, serviceId } = site.world.beta;
      await site.startWorker();
      await site.as(people.body_clerk).post('/tickets').send({ serviceId, subject: 'Lenta', text: 'x' }).expect(201);
      await eventually('the server has a mail', () => server.mails.length === 2);
      const stopped = site.stopWorkers();
      const later = await site
        .as(people.body_clerk)
        .post('/tickets')
        .send({ serviceId, subject: 'Dopo', text: 'x' })
        .expect(201);
      let ended = false;
      void stopped.then(() => (ended = true));
      server.judges = () => 'accept';
      expect(await site.rows(`SELECT status FROM mail WHERE status <> 'sent'`)).toEqual([
        { status: 'sending' },
        { status: 'sending' },
      ]);
      expect(ended).toBe(false);
      for (const release of held) release();
      await stopped;
      expect(await site.rows(`SELECT status FROM mail WHERE status <> 'sent'`)).toEqual([]);
      expect(
        await site.rows(`SELECT attempts FROM outbox WHERE done_at IS NULL AND consumer = 'ticket-notifications'`),
      ).toEqual([{ attempts: 0 }]);
      await site.startWorker();
      await site.settled();
      expect(server.mails.filter((mail) => mail.subject!.includes(later.body.number))).toHaveLength(2);
    });
  });
}

function expectReadable(mail: Email, link: string): void {
  expect(mail.subject).toMatch(/^(Nuova richiesta|Richiesta) \d{4}-\d{6}/);
  expect(mail.from).toEqual({ name: 'Casa dei Comuni', address: 'notifiche@casadeicomuni.example.org' });
  expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@casa\.example\.org>$/);
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  expect(mail.text).toContain(link);
  expect(mail.html).toContain(`href="${link}"`);
  expect(mail.html).toMatch(/^<!doctype html><html lang="it">/);
  for (const words of [
    'Centro alfa',
    'centro@alfa.example.org',
    'Servizio posta-elettronica',
    'Comune Primo di alfa',
  ]) {
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
  }
  expect(mail.html).not.toMatch(/undefined|\bnull\b|<script|src=/);
  expect(`${mail.text}${mail.html}`).not.toContain('Riservatissimo');
}
