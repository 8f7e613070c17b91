import type { TestPerson } from '#app/testing';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, problem, type Json } from './support.js';

let house: House;
let library: ReturnType<typeof libraryOf>;
beforeAll(async () => {
  house = await openHouse();
  library = libraryOf(house);
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const bodies = () => house.world.alfa.bodies;
const titles = async (person: TestPerson, query: string): Promise<string[]> =>
  ((await house.as(person).get(`/documents?${query}`).expect(200)).body.items as Json[]).map(
    ({ title }) => title as string,
  );
const nameBody = (spaceId: string, bodyId: string, role: string) =>
  house.as(people().operator).put(`/spaces/${spaceId}/bodies/${bodyId}`).send({ role }).expect(200);
const change = (person: TestPerson, { id }: Json, fields: object) =>
  library.change(person, 'patch', `/documents/${id as string}`, fields);
const step = (person: TestPerson, { id }: Json, command: string) =>
  library.change(person, 'post', `/documents/${id as string}/steps`, { command });

describe('what waits for somebody', () => {
  it('to be approved waits for who may, and did not write it', async () => {
    const { operator, centre_admin: head, body_clerk: clerk } = people();
    const space = await library.openSpace(operator, { visibility: 'adhering', needsApproval: true });
    const [ours, theirs] = [
      await library.add(operator, space.id as string, undefined, 'Del centro.txt'),
      await library.add(head, space.id as string, undefined, 'Della responsabile.txt'),
    ];
    await library.add(operator, space.id as string, undefined, 'Bozza.txt');
    for (const one of [ours, theirs]) await step(operator, one, 'submit');
    const waits = (person: TestPerson) => titles(person, `spaceId=${space.id as string}&waiting=review`);
    expect([await waits(operator), await waits(head), await waits(clerk)]).toEqual([
      ['Della responsabile'],
      ['Del centro'],
      [],
    ]);
    const member = { role: 'manager', validTo: null };
    await house
      .as(operator)
      .put(`/spaces/${space.id as string}/members/${clerk.membershipId}`)
      .send(member)
      .expect(200);
    expect((await waits(clerk)).sort()).toEqual(['Del centro', 'Della responsabile']);
    // What the centre shows in its own way is the centre's to judge, and what is archived nobody's.
    await library.change(operator, 'put', `/documents/${ours.id as string}/visibility`, { visibility: 'adhering' });
    expect(await waits(clerk)).toEqual(['Della responsabile']);
    await library.change(operator, 'patch', `/spaces/${space.id as string}`, { archived: true });
    expect([await waits(head), await waits(clerk)]).toEqual([[], []]);
  });

  it('to be read waits for each body that was asked, until somebody of it says so', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour, shared } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'chosen' });
    for (const { id } of bodies().slice(0, 2)) await nameBody(space.id as string, id, 'reader');
    const document = await library.add(operator, space.id as string, undefined, 'Circolare.txt');
    await library.add(operator, space.id as string, undefined, 'Nota.txt');
    await change(operator, document, { asksReceipt: true, receiptBy: '2999-12-31' });
    const all = [clerk, neighbour, shared, operator];
    const waits = async () => {
      const lists = [];
      for (const person of all) lists.push(await titles(person, `spaceId=${space.id as string}&waiting=receipt`));
      return lists.map((list) => list.length);
    };
    expect(await waits()).toEqual([1, 1, 1, 0]);
    const { body } = await house
      .as(clerk)
      .get(`/documents?waiting=receipt&spaceId=${space.id as string}`)
      .expect(200);
    expect(body.items).toMatchObject([{ title: 'Circolare', receiptBy: '2999-12-31' }]);
    await house
      .as(clerk)
      .put(`/documents/${document.id as string}/receipts/mine`)
      .expect(200);
    // Who serves both bodies has still to say it for the other.
    expect(await waits()).toEqual([0, 1, 1, 0]);
    await house
      .as(shared)
      .put(`/documents/${document.id as string}/receipts/mine`)
      .expect(200);
    expect(await waits()).toEqual([0, 0, 0, 0]);
    const fileId = await library.upload(operator, 'circolare-2.txt', 'Nuova\n');
    await library.change(operator, 'post', `/documents/${document.id as string}/versions`, { fileId });
    expect(await waits()).toEqual([1, 1, 1, 0]);
    // Chosen for one body alone it is asked of that one.
    const alone = { visibility: 'chosen', bodyIds: [bodies()[1]!.id] };
    await library.change(operator, 'put', `/documents/${document.id as string}/visibility`, alone);
    expect(await waits()).toEqual([0, 1, 1, 0]);
  });
});

describe('the tags of a space', () => {
  const tagged = async () => {
    const { operator } = people();
    const space = await library.openSpace(operator, { visibility: 'chosen' });
    const add = async (name: string, tags: string[]) => {
      const document = await library.add(operator, space.id as string, undefined, name);
      return (await change(operator, document, { tags })).body as Json;
    };
    const documents = [
      await add('Uno.txt', ['bilancio', 'cit']),
      await add('Due.txt', ['bilanci', 'cit', 'bilancio']),
      await add('Tre.txt', ['verbali']),
    ];
    return { space: space.id as string, documents };
  };
  const counts = async (person: TestPerson, space: string) =>
    Object.fromEntries(
      ((await house.as(person).get(`/spaces/${space}/tags`).expect(200)).body.tags as Json[]).map(
        ({ tag, documents }) => [tag as string, documents as number],
      ),
    );

  it('are counted as far as somebody sees the documents, the trash aside', async () => {
    const { operator, body_clerk: clerk } = people();
    const { space, documents } = await tagged();
    await problem(house.as(clerk).get(`/spaces/${space}/tags`), 'not_found');
    await nameBody(space, bodies()[0]!.id, 'reader');
    const all = { bilanci: 1, bilancio: 2, cit: 2, verbali: 1 };
    expect([await counts(operator, space), await counts(clerk, space)]).toEqual([all, all]);
    const path = (at: number) => `/documents/${documents[at]!.id as string}`;
    await library.change(operator, 'put', `${path(0)}/visibility`, { visibility: 'centre' });
    await library.change(operator, 'delete', path(2));
    expect(await counts(operator, space)).toEqual({ bilanci: 1, bilancio: 2, cit: 2 });
    expect(await counts(clerk, space)).toEqual({ bilanci: 1, bilancio: 1, cit: 1 });
  });

  it('are renamed, made one and taken away in all documents at once', async () => {
    const { operator, body_clerk: clerk } = people();
    const { space, documents } = await tagged();
    await nameBody(space, bodies()[0]!.id, 'contributor');
    const send = (person: TestPerson, from: string[], to: string | null) =>
      house
        .as(person)
        .post(`/spaces/${space}/tag-changes`)
        .send({ from, to })
        .ok(() => true);
    expectProblem(await send(clerk, ['bilanci'], 'bilancio'), 'permission_denied');
    // What bears the name already is not written anew.
    const merged = await send(operator, ['Bilanci', 'verbali', 'bilancio'], 'Bilancio');
    expect(merged.body.tags).toEqual([
      { tag: 'bilancio', documents: 3 },
      { tag: 'cit', documents: 2 },
    ]);
    const read = (at: number) => library.read(operator, documents[at]!.id as string);
    expect([(await read(1)).tags, (await read(2)).tags]).toEqual([['bilancio', 'cit'], ['bilancio']]);
    expect(await read(0)).toMatchObject({ tags: ['bilancio', 'cit'], version: documents[0]!.version as number });
    expect((await read(1)).version).toBe((documents[1]!.version as number) + 1);
    expect((await read(1)).events).toMatchObject([
      { activity: 'change' },
      { activity: 'change' },
      { activity: 'create' },
    ]);
    expect((await send(operator, ['cit'], null)).body.tags).toEqual([{ tag: 'bilancio', documents: 3 }]);
    expect((await send(operator, ['nessuna'], 'altra')).body.tags).toEqual([{ tag: 'bilancio', documents: 3 }]);
    await library.change(operator, 'patch', `/spaces/${space}`, { archived: true });
    expectProblem(await send(operator, ['bilancio'], 'conti'), 'state_conflict');
  });
});

describe('the register of documents', () => {
  const exported = async (person: TestPerson, query: string) =>
    house.as(person).get(`/documents/export?${query}`).buffer().expect(200);

  it('holds all that documents say of themselves, of what the reader sees', async () => {
    const { operator, body_clerk: clerk } = people();
    const space = await library.openSpace(operator, { title: 'Atti', visibility: 'chosen' });
    await nameBody(space.id as string, bodies()[0]!.id, 'reader');
    const document = await library.add(operator, space.id as string, 'contenuto\n', 'Delibera.txt');
    const hidden = await library.add(operator, space.id as string, undefined, 'Appunti.txt');
    await library.change(operator, 'put', `/documents/${hidden.id as string}/visibility`, { visibility: 'centre' });
    const metadata = {
      formation: 'acquired',
      flow: 'incoming',
      register: 'protocol',
      registerCode: 'AOO-1',
      sender: 'Comune di Temù',
      recipients: 'Provincia; Regione',
      attachments: 2,
      mainDocument: 'Bilancio 2026',
      checks: ['signed', 'timestamped'],
      classification: '1.6',
      dossier: '2026/12',
      notes: 'Con allegati',
    };
    const fields = {
      docType: 'Deliberazione',
      protocolNumber: '0012',
      protocolOn: '2026-03-01',
      tags: ['cit'],
      metadata,
    };
    expect((await change(operator, document, fields)).body.metadata).toEqual(metadata);
    const query = `spaceId=${space.id as string}&sort=title&format=csv&separator=semicolon`;
    const csv = (await exported(operator, query)).text.split('\r\n');
    expect(csv[0]).toContain('Identificativo;Oggetto;Descrizione');
    expect(csv).toHaveLength(4);
    const [line] = csv.slice(2);
    for (const value of [
      ...[
        document.id,
        'Delibera',
        'Atti',
        'Deliberazione',
        'b) acquisizione',
        'Entrata',
        'Protocollo ordinario',
        'AOO-1',
      ],
      ...['0012', '2026-03-01', 'Comune di Temù', 'Bilancio 2026', 'firmato digitalmente, con marca temporale'],
      ...[document.sha256, 'Delibera.txt', 'text/plain', '1.6', '2026/12', 'Con allegati', 'Enti scelti'],
    ])
      expect(line).toContain(value as string);
    const theirs = (await exported(clerk, query)).text;
    expect(theirs).toContain(document.id as string);
    expect(theirs).not.toContain('Appunti');
    expect((await exported(house.world.beta.people.operator, 'format=csv')).text).not.toContain('Delibera');
    const pdf = await exported(operator, `spaceId=${space.id as string}&format=pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const xlsx = await exported(operator, `spaceId=${space.id as string}&format=xlsx&tag=CIT`);
    expect(xlsx.headers['content-disposition']).toMatch(/registro-documenti-.*\.xlsx/);
  });
});
