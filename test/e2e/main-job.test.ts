import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../support/house.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe('a request for assistance', () => {
  it('is opened by a clerk, worked by an operator and closed', async () => {
    const { people, serviceId } = house.world.alfa;
    const clerk = house.as(people.body_clerk);
    const operator = house.as(people.operator);
    const file = await clerk.post('/files').attach('file', Buffer.from('Errore alle 9:12\n'), 'errore.txt').expect(201);
    const opened = await clerk
      .post('/tickets')
      .set('Idempotency-Key', randomUUID())
      .send({ serviceId, subject: 'PEC piena', text: 'Non arrivano più messaggi.', fileIds: [file.body.id] })
      .expect(201);
    const path = `/tickets/${opened.body.id}`;
    expect(opened.body).toMatchObject({
      status: 'new',
      turn: 'centre',
      channel: 'web',
      body: { name: 'Comune Primo di alfa' },
    });
    expect(opened.body.messages[0].attachments[0]).toMatchObject({
      name: 'errore.txt',
      mediaType: 'text/plain',
      size: 17,
    });

    const taken = await operator
      .post(`${path}/transitions`)
      .set('If-Match', opened.headers.etag!)
      .send({ command: 'take' })
      .expect(200);
    expect(taken.body).toMatchObject({ status: 'in_progress', assignee: { name: people.operator.name } });
    const asked = await operator
      .post(`${path}/transitions`)
      .set('If-Match', taken.headers.etag!)
      .send({ command: 'ask', text: 'Quale casella?' })
      .expect(200);
    await operator.post(`${path}/messages`).send({ kind: 'internal', text: 'Verificare la quota.' }).expect(201);
    const answered = await clerk
      .post(`${path}/messages`)
      .send({ kind: 'public', text: 'Quella del protocollo.' })
      .expect(201);
    expect(answered.body.status).toBe('in_progress');
    expect(asked.body.commands).toEqual(['resume', 'solve']);
    expect(answered.body.messages.map((message: { kind: string }) => message.kind)).toEqual([
      'public',
      'public',
      'public',
    ]);
    await operator
      .post(`${path}/time-entries`)
      .send({ minutes: 25, workedOn: '2026-01-15', note: 'Quota' })
      .expect(201);
    const solved = await operator
      .post(`${path}/transitions`)
      .set('If-Match', answered.headers.etag!)
      .send({ command: 'solve', text: 'Quota aumentata.' })
      .expect(200);
    expect(solved.body).toMatchObject({ totalMinutes: 25, status: 'solved', turn: 'body' });
    const closed = await clerk
      .post(`${path}/transitions`)
      .set('If-Match', solved.headers.etag!)
      .send({ command: 'close' })
      .expect(200);
    expect(closed.body).toMatchObject({ status: 'closed', turn: 'nobody', timeEntries: [], commands: ['reopen'] });
    expect(closed.body.history.map((step: { command: string }) => step.command)).toEqual([
      'open',
      'take',
      'ask',
      'answer',
      'solve',
      'close',
    ]);
    const content = await operator.get(`/files/${file.body.id}/content`).buffer(true).expect(200);
    expect(content.text).toBe('Errore alle 9:12\n');
  });
});
