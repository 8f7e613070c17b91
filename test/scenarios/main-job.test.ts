import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DEMO_PASSWORD } from '#app/demo';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';

const CLERK = 'marta.sembinelli@comune-temu.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const OF_LECCE = 'antonio.spedicato@provincia-lecce.example.org';
const CENTRE = '/api/v1/centres/provincia-di-brescia';

let house: DemoHouse;
beforeAll(async () => {
  house = await openDemoHouse();
});
afterAll(() => house?.close());

/** Signs in as a program does. */
async function signIn(email: string) {
  const http = request(house.url);
  const { body } = await http.post('/api/v1/auth/login').send({ email, password: DEMO_PASSWORD }).expect(200);
  const authorised = (made: request.Test) => made.set('Authorization', `Bearer ${body.accessToken}`);
  return {
    get: (path: string) => authorised(http.get(`/api/v1${path}`)),
    post: (path: string) => authorised(http.post(`/api/v1${path}`)),
  };
}

describe('the main job, through the public API', () => {
  it('goes from the catalogue to a closed request, with mails to both sides, and nobody else sees it', async () => {
    const { smtp } = house;
    const clerk = await signIn(CLERK);
    const operator = await signIn(OPERATOR);

    const found = await request(house.url).get(`${CENTRE}/services?q=posta certificata`).expect(200);
    const service = found.body.items.find(({ code }: { code: string }) => code === 'caselle-pec');
    const { body: session } = await clerk.get('/session').expect(200);
    const temu = session.membership.bodies.find(({ name }: { name: string }) => name === 'Comune di Temù');
    const { body: file } = await clerk
      .post('/files')
      .attach('file', Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n'), 'avviso.pdf')
      .expect(201);

    const key = randomUUID();
    const request1 = {
      bodyId: temu.id,
      serviceId: service.id,
      subject: 'La PEC del protocollo non riceve',
      text: 'Da stamattina i messaggi tornano indietro. Allego l’avviso.',
      fileIds: [file.id],
    };
    const opened = await clerk.post('/tickets').set('Idempotency-Key', key).send(request1).expect(201);
    const repeated = await clerk.post('/tickets').set('Idempotency-Key', key).send(request1).expect(201);
    expect(repeated.body.id).toBe(opened.body.id);
    const { id, number } = opened.body;
    const path = `/tickets/${id}`;

    const confirmation = await smtp!.waitFor(CLERK, `${number} registrata`);
    expect(confirmation.text).toContain('la richiesta è arrivata al centro servizi');
    const notice = await smtp!.waitFor(OPERATOR, `Nuova richiesta ${number} – Comune di Temù`);
    expect(notice.text).toContain('Da stamattina i messaggi tornano indietro');
    expect(notice.html).toContain(`${house.url}/provincia-di-brescia/area/richieste/${id}`);

    const step = (who: typeof clerk, etag: string, content: object) =>
      who.post(`${path}/transitions`).set('If-Match', etag).send(content).expect(200);
    const taken = await step(operator, opened.headers.etag!, { command: 'take' });
    const asked = await step(operator, taken.headers.etag!, { command: 'ask', text: 'A quale casella scrivono?' });
    expect(asked.body.turn).toBe('body');
    expect((await smtp!.waitFor(CLERK, 'serve una risposta')).text).toContain('> A quale casella scrivono?');

    const answered = await clerk
      .post(`${path}/messages`)
      .send({ kind: 'public', text: 'protocollo@pec, quella del comune.' })
      .expect(201);
    expect((await smtp!.waitFor(OPERATOR, 'risposta di Comune di Temù')).text).toContain('protocollo@pec');
    await operator
      .post(`${path}/messages`)
      .send({ kind: 'internal', text: 'Segnalare al fornitore la quota.' })
      .expect(201);
    await operator.post(`${path}/time-entries`).send({ minutes: 30, workedOn: '2026-01-12' }).expect(201);
    const solved = await step(operator, answered.headers.etag!, {
      command: 'solve',
      text: 'La casella era piena: l’abbiamo ampliata.',
    });
    expect(solved.body.totalMinutes).toBe(30);
    expect((await smtp!.waitFor(CLERK, `${number} risolta`)).html).toContain('l’abbiamo ampliata');
    await step(clerk, solved.headers.etag!, { command: 'close' });
    await smtp!.waitFor(OPERATOR, `${number} chiusa`);

    const seen = await clerk.get(path).expect(200);
    expect(JSON.stringify(seen.body)).not.toContain('fornitore');
    expect(
      smtp!
        .to(CLERK)
        .filter((mail) => mail.subject?.includes(number))
        .map((mail) => mail.subject),
    ).toHaveLength(4);
    expect(new Set(smtp!.mails.map((mail) => mail.messageId)).size).toBe(smtp!.mails.length);

    const otherClerk = await house.database.owner.query(
      `SELECT m.email FROM membership m JOIN membership_body mb USING (tenant_id) WHERE mb.membership_id = m.id AND m.role = 'body_clerk'
       AND NOT EXISTS (SELECT FROM membership_body x WHERE x.membership_id = m.id AND x.body_id = $1) ORDER BY m.email LIMIT 1`,
      [temu.id],
    );
    for (const email of [otherClerk.rows[0].email as string, OF_LECCE]) {
      const stranger = await signIn(email);
      await stranger.get(path).expect(404);
      await stranger.get(`/files/${file.id}/content`).expect((answer) => expect([403, 404]).toContain(answer.status));
      const list = await stranger.get(`/tickets?limit=100&q=${number}`).expect(200);
      expect(list.body.items).toEqual([]);
    }
  });
});
