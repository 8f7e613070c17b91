import { Mails } from '#app/notifications';
import { TenantDatabase, systemContext } from '#app/platform';
import { newId } from '#app/kernel';
import { SmtpSink } from '#app/testing';
import type { Test } from 'supertest';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { eventually, problem, type Json } from './support.js';

let house: House;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await SmtpSink.start();
  house = await openHouse({ worker: true, env: { SMTP_URL: sink.url } });
});
afterAll(async () => {
  await house?.close();
  await sink?.stop();
});

const owner = (sql: string, params: unknown[] = []) => house.database.owner.query(sql, params);
const people = () => house.world.alfa.people;

/** A document that everybody may read, and a paper of a table that a body reads: every way to their content. */
async function doors(): Promise<{ files: string[]; ways: Record<string, () => Test> }> {
  const { operator, body_clerk: clerk } = people();
  const library = libraryOf(house);
  for (const slug of ['alfa', 'beta'] as const) {
    await house
      .as(house.world[slug].people.centre_admin)
      .post('/network/participation/steps')
      .send({ command: 'request' })
      .expect(200);
    await house
      .as(house.world.network.network_coordinator)
      .post(`/network/centres/${slug}/participation-steps`)
      .send({ command: 'admit' })
      .expect(200);
  }
  const space = await library.openSpace(operator, { visibility: 'public' });
  const document = await library.add(operator, space.id);
  const { body: link } = await house.as(clerk).post(`/documents/${document.id}/versions/1/links`).expect(201);

  const table = { kind: 'strategic', title: 'Tavolo', quorumRule: 'majority', majorityRule: 'simple' };
  const made = `/working-tables/${(await house.as(operator).post('/working-tables').send(table).expect(201)).body.id}`;
  const done = async (resource: string, tail: string, body: object): Promise<Json> => {
    const { headers } = await house.as(operator).get(resource).expect(200);
    const answer = await house.as(operator).post(`${resource}${tail}`).set('If-Match', headers.etag!).send(body);
    if (answer.status >= 300) throw new Error(`${resource}${tail}: ${answer.text}`);
    return answer.body as Json;
  };
  await done(made, '/seats', {
    bodyId: house.world.alfa.bodies[0]!.id,
    role: 'member',
    membershipId: clerk.membershipId,
  });
  const when = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const meeting = {
    tableId: made.split('/').pop(),
    title: 'Riunione',
    startsAt: when(2),
    endsAt: when(3),
    place: 'Sala',
  };
  const path = `/table-meetings/${(await house.as(operator).post('/table-meetings').send(meeting).expect(201)).body.id}`;
  await done(path, '/items', { title: 'Punto', voted: true });
  const item = (await house.as(operator).get(path).expect(200)).body.agenda[0].id as string;
  const paper = await library.upload(operator, 'relazione.txt');
  await done(path, `/items/${item}/papers`, { fileId: paper });
  await done(path, '/steps', { command: 'call' });
  const own = await library.upload(clerk);
  return {
    files: [
      document.fileId ??
        (await owner('SELECT file_id AS id FROM document_version WHERE document_id = $1', [document.id])).rows[0].id,
      paper,
      own,
    ],
    ways: {
      'an own file': () => house.as(clerk).get(`/files/${own}/content`),
      'a document': () => house.as(clerk).get(`/documents/${document.id}/versions/1/content`),
      'a sealed link': () => house.as(undefined).get((link as { url: string }).url.replace(/^.*\/api\/v1/, '')),
      'a public document': () => house.as(undefined).get(`/centres/alfa/documents/${document.id}/content`),
      'a document of the network': () =>
        house.as(house.world.beta.people.operator).get(`/network/centres/alfa/documents/${document.id}/content`),
      'a copy of it': () =>
        house
          .as(house.world.beta.people.operator)
          .post(`/network/centres/alfa/documents/${document.id}/copies`)
          .send({ spaceId: newId() }),
      'a paper of a table': () => house.as(clerk).get(`${path}/items/${item}/papers/${paper}/content`),
    },
  };
}

const setting = (open: boolean) => owner(`UPDATE tenant SET unscanned_downloads = $1 WHERE slug = 'alfa'`, [open]);
const found = (ids: string[], status: string, note: string | null = null) =>
  owner('UPDATE stored_file SET scan_status = $2, scan_note = $3 WHERE id = ANY ($1)', [ids, status, note]);

it('what nobody has looked at goes out by no door where the centre says so, and what is infected by none at all', async () => {
  const { files, ways } = await doors();
  const passes = async (what: string) => {
    const answer = await ways[what]!().ok(() => true);
    // A copy gets as far as the space, which is nobody's.
    expect({ what, status: answer.status }).toEqual({ what, status: what.startsWith('a copy') ? 404 : 200 });
  };
  for (const what of Object.keys(ways)) await passes(what);
  await setting(false);
  for (const [what, way] of Object.entries(ways)) {
    const { code } = (await way().ok(() => true)).body as Json;
    expect({ what, code }).toEqual({ what, code: 'file_not_scanned' });
  }
  await found(files, 'clean');
  for (const what of Object.keys(ways)) await passes(what);
  await setting(true);
  await found(files, 'infected', 'Eicar');
  for (const way of Object.values(ways)) await problem(way(), 'file_infected');
  await found(files, 'clean');
});

it('a mail waits until somebody has looked at what goes with it', async () => {
  const { operator, body_clerk: clerk } = people();
  const file = await libraryOf(house).upload(operator, 'invito.txt', 'Invito');
  await setting(false);
  const ctx = systemContext(house.world.alfa.id, new Date(), newId());
  const content = { subject: 'Con un allegato', greeting: 'Gentile,', paragraphs: ['In allegato.'] };
  await house.app
    .get(TenantDatabase, { strict: false })
    .run(ctx, (tx) =>
      house.app
        .get(Mails, { strict: false })
        .order(tx, { membershipId: clerk.membershipId, kind: 'ticket.question', content, fileIds: [file] }),
    );
  const waiting = async () =>
    (await owner(`SELECT id, last_error FROM outbox WHERE consumer = 'mail' AND done_at IS NULL`)).rows as Json[];
  await eventually('it is tried', async () =>
    (await waiting()).some(({ last_error }) => String(last_error).includes('file_not_scanned')),
  );
  const sent = () => sink.mails.filter(({ subject }) => subject === 'Con un allegato').length;
  expect(sent()).toBe(0);
  await found([file], 'clean');
  await owner(`UPDATE outbox SET due_at = now() WHERE done_at IS NULL`);
  await house.drainQueues();
  expect(sent()).toBe(1);
  await setting(true);
});
