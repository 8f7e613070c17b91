import { createHash } from 'node:crypto';
import { newId } from '#app/kernel';
import { createPerson, type TestPerson } from '#app/testing';
import { nameHome } from '../../apps/api/src/network-home.js';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, problem } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const alfa = () => house.world.alfa.people;
const beta = () => house.world.beta.people;
const coordinator = () => house.as(house.world.network.network_coordinator);
const steps = (person: TestPerson, command: string, reason?: string) =>
  house.as(person).post('/network/participation/steps').send({ command, reason });
const decide = (slug: string, command: string, reason?: string) =>
  coordinator().post(`/network/centres/${slug}/participation-steps`).send({ command, reason });
const TEXT = 'Regolamento del tavolo, testo di prova.';

async function space(person: TestPerson, visibility: string): Promise<string> {
  const { body } = await house
    .as(person)
    .post('/spaces')
    .send({ kind: 'project', title: `Spazio ${Math.random()}`, visibility })
    .expect(201);
  return body.id as string;
}

async function document(person: TestPerson, spaceId: string, name = 'regolamento.txt'): Promise<string> {
  const { body: file } = await house.as(person).post('/files').attach('file', Buffer.from(TEXT), name).expect(201);
  const { body } = await house
    .as(person)
    .post('/documents')
    .send({ spaceId, documents: [{ fileId: file.id }] })
    .expect(201);
  return body.documents[0].id as string;
}

describe('taking part', () => {
  it('is asked for by the head of a centre, decided by the network, and ended by either', async () => {
    const head = house.as(alfa().centre_admin);
    expect((await head.get('/network/participation').expect(200)).body).toMatchObject({
      status: null,
      networkName: 'Rete di prova',
      commands: ['request'],
    });
    await problem(steps(alfa().operator, 'request'), 'permission_denied');
    await problem(steps(alfa().centre_admin, 'leave'), 'state_conflict');
    await steps(alfa().centre_admin, 'request', 'Per scambiare atti').expect(200);
    expect((await house.as(alfa().operator).get('/network/centres').expect(200)).body.items).toEqual([]);
    const { body } = await coordinator().get('/network/requests').expect(200);
    expect(body.items).toMatchObject([
      { slug: 'alfa', status: 'requested', message: 'Per scambiare atti', commands: ['admit', 'refuse'] },
    ]);
    expect(fieldsOf(await problem(decide('alfa', 'refuse'), 'validation_failed'))).toEqual(['reason: required']);
    await problem(decide('beta', 'admit'), 'not_found');
    await decide('alfa', 'refuse', 'Manca la delibera').expect(200);
    await steps(alfa().centre_admin, 'request', 'Con la delibera').expect(200);
    await decide('alfa', 'admit').expect(200);
    await problem(decide('alfa', 'admit'), 'state_conflict');
    const { body: own } = await head.get('/network/participation').expect(200);
    expect(own).toMatchObject({ status: 'member', commands: ['leave'] });
    expect(own.events.map(({ command }: { command: string }) => command)).toEqual([
      'admit',
      'request',
      'refuse',
      'request',
    ]);
    await steps(beta().centre_admin, 'request').expect(200);
    await decide('beta', 'admit').expect(200);
    const { body: centres } = await house.as(beta().auditor).get('/network/centres').expect(200);
    expect(centres.items[0]).toMatchObject({ lines: ['Innovazione'], home: false, plans: 0, services: 1 });
    expect(centres.items.map(({ slug, own: mine }: { slug: string; own: boolean }) => [slug, mine])).toEqual([
      ['alfa', false],
      ['beta', true],
    ]);
  });
});

describe('a document shown to the network', () => {
  it('is found, read, commented and copied with where it comes from; and is gone once withdrawn', async () => {
    const spaceId = await space(alfa().operator, 'network');
    const id = await document(alfa().operator, spaceId);
    const reader = house.as(beta().operator);
    const { body: found } = await reader.get('/network/documents?q=regolamento&centre=alfa').expect(200);
    expect(found.items).toMatchObject([
      { id, centreSlug: 'alfa', centreName: 'Provincia alfa', own: false, number: 1 },
    ]);
    expect((await house.as(beta().operator).get('/documents').expect(200)).body.items).toEqual([]);
    const path = `/network/centres/alfa/documents/${id}`;
    const { text } = await reader.get(`${path}/content`).expect(200);
    expect(text).toBe(TEXT);
    const key = '0190a6b0-0000-7000-8000-00000000c0de';
    const said = () => reader.post(`${path}/comments`).set('Idempotency-Key', key).send({ text: 'Utile anche a noi.' });
    await said().expect(201);
    expect((await said().expect(201)).body.thread).toHaveLength(1);
    const { body: seen } = await house.as(alfa().operator).get(path).expect(200);
    expect(seen.thread).toMatchObject([
      { authorName: beta().operator.name, centreName: 'Provincia beta', text: 'Utile anche a noi.', mine: false },
    ]);
    await problem(house.as(alfa().operator).delete(`/network/comments/${seen.thread[0].id}`), 'not_found');
    // Into a space of the own centre, never into another's.
    await problem(reader.post(`${path}/copies`).send({ spaceId }), 'not_found');
    const home = await space(beta().operator, 'centre');
    const copying = () =>
      reader.post(`${path}/copies`).set('Idempotency-Key', key.replace('c0de', 'c0d0')).send({ spaceId: home });
    const { body: copy } = await copying().expect(201);
    expect((await copying().expect(201)).body).toEqual(copy);
    const { body: copies } = await reader.get(`/network/copies?documentId=${copy.id}`).expect(200);
    const sha256 = createHash('sha256').update(TEXT).digest('hex');
    expect(copies.items).toMatchObject([
      {
        sourceCentreName: 'Provincia alfa',
        sourceSlug: 'alfa',
        sourceDocumentId: id,
        sourceVersion: 1,
        currentVersion: 1,
        sha256,
      },
    ]);
    expect((await reader.get(`/documents/${copy.id}`).expect(200)).body).toMatchObject({ sha256, spaceId: home });
    await problem(house.as(beta().auditor).post(`${path}/copies`).send({ spaceId: home }), 'permission_denied');

    const { body: shown, headers } = await house.as(alfa().operator).get(`/spaces/${spaceId}`).expect(200);
    expect(shown.visibility).toBe('network');
    await house
      .as(alfa().operator)
      .patch(`/spaces/${spaceId}`)
      .set('If-Match', headers.etag as string)
      .set('Content-Type', 'application/merge-patch+json')
      .send({ visibility: 'centre' })
      .expect(200);
    for (const gone of [path, `${path}/content`]) await problem(reader.get(gone), 'not_found');
    await problem(reader.post(`${path}/comments`).send({ text: 'Ancora.' }), 'not_found');
    // What was copied stays, and says that its source is not shown.
    expect((await reader.get('/network/copies').expect(200)).body.items).toMatchObject([
      { documentId: copy.id, sourceSlug: null, currentVersion: null },
    ]);
  });
});

describe('a working group', () => {
  it('is led by one centre; who joins reads its documents, until either ends it', async () => {
    const lead = house.as(alfa().operator);
    const member = house.as(beta().operator);
    const spaceId = await space(alfa().operator, 'centre');
    const id = await document(alfa().operator, spaceId);
    const { body: group } = await lead
      .post('/network/groups')
      .send({ title: 'Accessibilità', purpose: 'Un modello comune', spaceId })
      .expect(201);
    expect(group).toMatchObject({ own: true, membership: null, spaceId, members: [], commands: ['close'] });
    await problem(lead.post('/network/groups').send({ title: 'Ancora', spaceId }), 'duplicate');
    const path = `/network/centres/alfa/groups/${group.id}`;
    await problem(member.get(path), 'not_found');
    const move = (centre: string, command: string) =>
      lead.post(`/network/groups/${group.id}/member-steps`).send({ centre, command });
    await problem(move('alfa', 'invite'), 'not_found');
    await problem(move('nessuno', 'invite'), 'not_found');
    await move('beta', 'invite').expect(200);
    await problem(move('beta', 'invite'), 'state_conflict');
    expect((await member.get(path).expect(200)).body).toMatchObject({
      own: false,
      spaceId: null,
      membership: 'invited',
      documents: 0,
      answers: ['join', 'decline'],
    });
    const shared = `/network/centres/alfa/documents/${id}`;
    await problem(member.get(shared), 'not_found');
    await member.post(`${path}/answers`).send({ command: 'join' }).expect(200);
    await member.get(shared).expect(200);
    expect((await member.get(`/network/documents?groupId=${group.id}`).expect(200)).body.items).toHaveLength(1);
    // A group is not the whole network.
    await problem(coordinator().get(shared), 'not_found');
    await lead.post(`/network/groups/${group.id}/steps`).send({ command: 'close' }).expect(200);
    for (const gone of [path, shared]) await problem(member.get(gone), 'not_found');
    await lead.post(`/network/groups/${group.id}/steps`).send({ command: 'reopen' }).expect(200);
    await member.get(shared).expect(200);
    await member.post(`${path}/answers`).send({ command: 'leave' }).expect(200);
    await problem(member.get(shared), 'not_found');
  });
});

describe('documents that centres show a group', () => {
  it('are added by who joined, told to the others, taken out by the lead and taken back by their centre', async () => {
    const lead = house.as(alfa().operator);
    const member = house.as(beta().operator);
    const { body: group } = await lead
      .post('/network/groups')
      .send({ title: 'Sicurezza', spaceId: await space(alfa().operator, 'centre') })
      .expect(201);
    const path = `/network/centres/alfa/groups/${group.id}`;
    const documentId = await document(beta().operator, await space(beta().operator, 'centre'), 'contributo.txt');
    const key = '0190a6b0-0000-7000-8000-00000000c0d1';
    const add = (id = documentId) =>
      member.post(`${path}/documents`).set('Idempotency-Key', key).send({ documentId: id });
    await lead.post(`/network/groups/${group.id}/member-steps`).send({ centre: 'beta', command: 'invite' }).expect(200);
    await house.drainQueues();
    // Invited is not joined.
    await problem(add(), 'not_found');
    await member.post(`${path}/answers`).send({ command: 'join' }).expect(200);
    const { body: shown } = await add().expect(201);
    expect((await add().expect(201)).body.contributions).toHaveLength(1);
    expect(shown).toMatchObject({
      mayContribute: true,
      documents: 1,
      contributions: [{ centreSlug: 'beta', documentId, status: 'shown', commands: ['withdraw'] }],
    });
    await problem(member.post(`${path}/documents`).send({ documentId }), 'duplicate');
    const read = () => lead.get(`/network/centres/beta/documents/${documentId}`);
    expect((await read().expect(200)).body).toMatchObject({ spaceTitle: null });
    expect((await lead.get(`/network/documents?groupId=${group.id}`).expect(200)).body.items).toMatchObject([
      { id: documentId },
    ]);
    // Beside what all centres see it says that it is the group's alone.
    const { items } = (await lead.get('/network/documents').expect(200)).body;
    expect(items.find(({ id }: { id: string }) => id === documentId)).toMatchObject({
      forAll: false,
      spaceTitle: null,
    });
    const listed = (await lead.get('/network/groups').expect(200)).body.items as { id: string; documents: number }[];
    expect(listed.find(({ id }) => id === group.id)!.documents).toBe(1);
    const step = (command: string, reason?: string, as = lead) =>
      as.post(`${path}/document-steps`).send({ centre: 'beta', documentId, command, reason });
    expect(fieldsOf(await problem(step('remove'), 'validation_failed'))).toEqual(['reason: required']);
    await problem(step('withdraw'), 'not_found');
    const { body: removed } = await step('remove', 'Contiene nomi').expect(200);
    expect(removed.contributions).toMatchObject([
      { documentId, title: '', status: 'removed', reason: 'Contiene nomi', commands: ['restore'] },
    ]);
    await problem(read(), 'not_found');
    await problem(step('show', undefined, member), 'state_conflict');
    await house.drainQueues();
    const told = async (person: TestPerson) =>
      (await house.as(person).get('/notices').expect(200)).body.items
        .filter(({ kind }: { kind: string }) => kind === 'network.step')
        .map(({ title, path: to }: { title: string; path: string }) => [title, to]);
    expect(await told(beta().operator)).toContainEqual([
      'Tolto dal gruppo: contributo',
      `/beta/area/documenti/documento/${documentId}`,
    ]);
    expect(await told(beta().centre_admin)).toContainEqual([
      'Invito al gruppo: Sicurezza',
      `/beta/area/rete/gruppi/alfa/${group.id}`,
    ]);
    expect(await told(alfa().operator)).toEqual(
      expect.arrayContaining([
        ['Sicurezza: Provincia beta', `/alfa/area/rete/gruppi/alfa/${group.id}`],
        // Withdrawn before it was told: of what is not shown any more nobody hears.
      ]),
    );
    await step('restore').expect(200);
    await read().expect(200);
    await step('withdraw', undefined, member).expect(200);
    await problem(read(), 'not_found');
    await step('show', undefined, member).expect(200);
    await read().expect(200);
    const { body: comments } = await lead
      .post(`/network/centres/beta/documents/${documentId}/comments`)
      .send({ text: 'Grazie.' })
      .expect(201);
    expect(comments.thread).toHaveLength(1);
    await house.drainQueues();
    expect(await told(beta().operator)).toContainEqual([
      'Nuovo commento: Provincia alfa',
      `/beta/area/rete/documenti/beta/${documentId}`,
    ]);
    expect(JSON.stringify(await told(beta().body_clerk))).toBe('[]');
  });
});

describe('the data bank of plans', () => {
  const PLAN = {
    province: 'BS',
    bodyName: 'Provincia beta',
    title: 'Piano di riassetto 2026–2028',
    year: 2026,
    model: 'single_centre',
    stage: 'approved',
    actOrgan: 'Consiglio provinciale',
    actNumber: '12',
    actOn: '2026-03-02',
    url: 'https://www.example.org/piano',
  };
  /** The network's own tenant, with somebody who works there. */
  async function home(): Promise<TestPerson> {
    const { owner } = house.database;
    const id = newId();
    await owner.query(
      `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
       SELECT $1, n.id, 'sede', 'Sede della rete', 'Rete di prova', 'RM', 'sede@example.org', 'via Roma 1', '9–13', now() FROM network n`,
      [id],
    );
    const { ownerUrl } = house.database;
    const homes = async () =>
      (
        await owner.query(
          `SELECT n.home_tenant_id AS home, p.status, p.member_since::text AS since, p.version
           FROM network n LEFT JOIN network_participation p ON p.tenant_id = $1`,
          [id],
        )
      ).rows as object[];
    await expect(nameHome(ownerUrl, 'nessuna', new Date())).rejects.toThrow('There is no centre nessuna');
    expect(await homes()).toEqual([{ home: null, status: null, since: null, version: null }]);
    // Half past midnight in Rome; and once more it changes nothing.
    for (const at of ['2026-03-01T23:30:00Z', '2026-05-01T10:00:00Z'])
      expect(await nameHome(ownerUrl, 'sede', new Date(at))).toEqual(expect.any(String));
    expect(await homes()).toEqual([{ home: id, status: 'member', since: '2026-03-02', version: 1 }]);
    return createPerson(owner, id, 'sede', 'segreteria', 'operator', []);
  }

  it('holds what the network’s own tenant enters, and what centres propose and its people accept', async () => {
    const secretary = await home();
    const member = house.as(beta().operator);
    const reader = house.as(alfa().auditor);
    const shown = await document(beta().operator, await space(beta().operator, 'network'), 'piano.txt');
    const hidden = await document(beta().operator, await space(beta().operator, 'centre'), 'bozza.txt');
    expect(
      fieldsOf(await problem(member.post('/network/plans').send({ ...PLAN, documentIds: [hidden] }), 'not_found')),
    ).toEqual(['documentIds: not_found']);
    expect(
      fieldsOf(await problem(member.post('/network/plans').send({ ...PLAN, url: 'piano' }), 'validation_failed')),
    ).toEqual(['url: invalid_format']);
    const key = '0190a6b0-0000-7000-8000-00000000c0d2';
    const propose = () =>
      member
        .post('/network/plans')
        .set('Idempotency-Key', key)
        .send({ ...PLAN, documentIds: [shown] });
    const { body: plan, headers } = await propose().expect(201);
    expect((await propose().expect(201)).body.id).toBe(plan.id);
    expect(plan).toMatchObject({
      status: 'proposed',
      own: true,
      attached: [{ id: shown, shown: true }],
      commands: ['withdraw'],
      decisions: [],
      mayChange: true,
    });
    const path = `/network/centres/beta/plans/${plan.id}`;
    await problem(reader.get(path), 'not_found');
    expect((await reader.get('/network/plans?status=proposed').expect(200)).body.items).toEqual([]);
    const changed = await member
      .patch(`/network/plans/${plan.id}`)
      .set('If-Match', headers.etag as string)
      .set('Content-Type', 'application/merge-patch+json')
      .send({ stage: 'under_way' })
      .expect(200);
    expect(changed.body).toMatchObject({ stage: 'under_way', attached: [{ id: shown }] });
    // Neither its own centre nor another decides; the network's staff and its own tenant do.
    const version = async () => (await member.get(path).expect(200)).headers.etag!;
    const decide = (who: TestPerson, etag: string, command: string, reason?: string) =>
      house.as(who).post(`${path}/decisions`).set('If-Match', etag).send({ command, reason });
    for (const who of [alfa().operator, beta().operator])
      await problem(decide(who, await version(), 'accept'), 'not_found');
    for (const who of [secretary, house.world.network.network_coordinator]) {
      expect((await house.as(who).get('/network/plans?status=proposed').expect(200)).body.items).toMatchObject([
        { id: plan.id, centreSlug: 'beta' },
      ]);
      expect((await house.as(who).get(path).expect(200)).body.decisions).toEqual(['accept', 'refuse']);
    }
    expect(fieldsOf(await problem(decide(secretary, await version(), 'refuse'), 'validation_failed'))).toEqual([
      'reason: required',
    ]);
    // What was read is decided on, and not what its centre made of it meanwhile.
    const read = (await house.as(secretary).get(path).expect(200)).headers.etag as string;
    await member
      .patch(`/network/plans/${plan.id}`)
      .set('If-Match', read)
      .set('Content-Type', 'application/merge-patch+json')
      .send({ summary: 'Tutto diverso' })
      .expect(200);
    const accept = () => house.as(secretary).post(`${path}/decisions`).send({ command: 'accept' });
    await problem(accept().set('If-Match', read), 'stale_version');
    await problem(accept(), 'precondition_required');
    await decide(secretary, await version(), 'refuse', 'Manca la delibera').expect(200);
    await member.post(`/network/plans/${plan.id}/steps`).send({ command: 'propose' }).expect(200);
    // Told before it is decided on: of a proposal that does not stand any more nobody hears.
    await house.drainQueues();
    const told = async (person: TestPerson) =>
      (await house.as(person).get('/notices').expect(200)).body.items.map(({ title }: { title: string }) => title);
    expect(await told(secretary)).toContain('Piano proposto: Piano di riassetto 2026–2028');
    await decide(house.world.network.network_coordinator, await version(), 'accept').expect(200);
    // Everybody reads it now; to take it out is still the network's.
    for (const who of [alfa().operator, beta().operator])
      await problem(decide(who, await version(), 'remove', 'Non serve'), 'not_found');
    expect(
      (await reader.get('/network/plans?province=BS&model=single_centre&q=riassetto').expect(200)).body.items,
    ).toMatchObject([{ id: plan.id, bodyName: 'Provincia beta', status: 'accepted', documents: 1, own: false }]);
    expect((await reader.get('/network/plans?year=2025').expect(200)).body.items).toEqual([]);
    // Who said what of it is not for the others.
    expect((await reader.get(path).expect(200)).body).toMatchObject({
      events: [],
      attached: [{ id: shown }],
      decisions: [],
    });
    const { text } = await reader.get('/network/plans/export?format=csv').expect(200);
    expect(text).toContain('Piano di riassetto 2026–2028');
    // Accepted, it is changed only once it is withdrawn.
    await problem(
      member
        .patch(`/network/plans/${plan.id}`)
        .set('If-Match', '"99"')
        .set('Content-Type', 'application/merge-patch+json')
        .send({ title: 'Altro' }),
      'stale_version',
    );
    const { headers: now } = await member.get(path).expect(200);
    await problem(
      member
        .patch(`/network/plans/${plan.id}`)
        .set('If-Match', now.etag as string)
        .set('Content-Type', 'application/merge-patch+json')
        .send({ title: 'Altro' }),
      'state_conflict',
    );
    await problem(
      house.as(alfa().operator).post(`/network/plans/${plan.id}/steps`).send({ command: 'withdraw' }),
      'not_found',
    );
    const { body: entered } = await house
      .as(secretary)
      .post('/network/plans')
      .send({ ...PLAN, province: 'LE', bodyName: 'Provincia senza centro' })
      .expect(201);
    expect(entered).toMatchObject({ status: 'accepted', mayChange: true });
    expect((await reader.get('/network/plans?sort=bodyName').expect(200)).body.items).toHaveLength(2);
    expect((await member.get('/network/own-plans').expect(200)).body.items).toHaveLength(1);
    await house.drainQueues();
    expect(await told(beta().operator)).toContain('Piano accolto: Piano di riassetto 2026–2028');
    // It serves no bodies: it is no centre that one looks for, and nobody makes it leave.
    const listed = (await house.http.get('/api/v1/centres').expect(200)).body.items as { slug: string }[];
    expect(listed.map(({ slug }) => slug)).toEqual(['alfa', 'beta']);
    await problem(decideOn(secretary, 'sede', 'exclude', 'Prova'), 'not_found');
    expect((await house.as(secretary).get('/network/participation').expect(200)).body).toMatchObject({
      home: true,
      commands: [],
    });
    expect(
      (await house.as(secretary).get('/network/requests').expect(200)).body.items.map(
        ({ slug }: { slug: string }) => slug,
      ),
    ).toEqual(['alfa', 'beta']);
    expect((await house.as(alfa().operator).get('/network/requests').expect(200)).body.items).toEqual([]);
    await problem(decideOn(alfa().operator, 'beta', 'exclude', 'Prova'), 'not_found');
    await member.post(`/network/plans/${plan.id}/steps`).send({ command: 'withdraw' }).expect(200);
    await problem(reader.get(path), 'not_found');
  });
  const decideOn = (who: TestPerson, slug: string, command: string, reason: string) =>
    house.as(who).post(`/network/centres/${slug}/participation-steps`).send({ command, reason });
});

describe('leaving', () => {
  it('hides at once what was shared, both ways', async () => {
    const id = await document(beta().operator, await space(beta().operator, 'network'));
    const path = `/network/centres/beta/documents/${id}`;
    await house.as(alfa().operator).get(path).expect(200);
    await steps(beta().centre_admin, 'leave').expect(200);
    await problem(house.as(alfa().operator).get(path), 'not_found');
    for (const list of ['/network/documents', '/network/centres'])
      expect((await house.as(beta().operator).get(list).expect(200)).body.items).toEqual([]);
    await problem(
      house
        .as(beta().operator)
        .post('/network/groups')
        .send({ title: 'Da soli', spaceId: await space(beta().operator, 'centre') }),
      'state_conflict',
    );
  });
});
