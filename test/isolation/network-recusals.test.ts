import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { IN_EVERY_TEXT, addTexts } from './support/document-texts.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { addShown, contribute } from './support/network-rows.js';

let house: FilledHouse;
beforeAll(async () => {
  house = await openFilledHouse();
});
afterAll(() => house?.close());

const owner = (sql: string, params: unknown[] = []) => house.database.owner.query(sql, params);

/** By which ways across the network somebody comes to a document of alfa. */
async function waysTo(person: TestPerson, documentId: string, spaceId: string): Promise<string[]> {
  const get = (path: string) =>
    house
      .as(person)
      .get(path)
      .ok(() => true);
  const path = `/network/centres/alfa/documents/${documentId}`;
  const ways: string[] = [];
  if ((await get(path)).status === 200) ways.push('document');
  if ((await get(`${path}/content`)).status === 200) ways.push('content');
  const listed = [
    ['list', '/network/documents?centre=alfa&limit=100'],
    ['search', `/network/document-search?q=${IN_EVERY_TEXT}&centre=alfa&limit=100`],
  ] as const;
  for (const [way, list] of listed) {
    const { body } = await get(list).expect(200);
    if ((body.items as { id: string; title: string }[]).some(({ id }) => id === documentId)) ways.push(way);
    if (JSON.stringify(body).includes(`Spazio di alfa ${spaceId}`)) ways.push(`${way}: space`);
  }
  return ways;
}
const ALL = ['document', 'content', 'list', 'list: space', 'search', 'search: space'];
const OF_DOCUMENT = ['document', 'content', 'list', 'search'];

async function read(): Promise<void> {
  await owner('DELETE FROM document_text');
  await addTexts(house);
}
const recuse = (spaceId: string, membershipId: string) =>
  owner(
    `INSERT INTO space_recusal (tenant_id, space_id, membership_id, reason, recorded_by, recorded_at) VALUES ($1, $2, $3, 'Parente', $4, now())`,
    [house.world.alfa.id, spaceId, membershipId, house.world.alfa.people.centre_admin.membershipId],
  );
/** What somebody was before, in another role. */
async function earlier({ membershipId }: TestPerson): Promise<string> {
  const id = newId();
  await owner(
    `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version)
     SELECT tenant_id, $2, person_id, 'centre_admin', display_name, email, '2019-01-01', '2019-12-31', now(), 1 FROM membership WHERE id = $1`,
    [membershipId, id],
  );
  return id;
}

describe('who is recused in the own centre', () => {
  it.each(['by what they are', 'by what they were'])(
    'from a space, %s, comes to its documents by no way of the network; a colleague does, and another centre',
    async (which) => {
      const { alfa, beta } = house.world;
      const { operator, centre_admin: colleague } = alfa.people;
      const shown = await addShown(house, alfa, 'network');
      const own = await addShown(house, alfa, 'centre', 'network');
      await read();
      const all = async (person: TestPerson) => [
        await waysTo(person, shown.documentId, shown.spaceId),
        await waysTo(person, own.documentId, own.spaceId),
      ];
      for (const person of [operator, colleague]) expect(await all(person)).toEqual([ALL, OF_DOCUMENT]);
      const membershipId = which === 'by what they are' ? operator.membershipId : await earlier(operator);
      for (const { spaceId } of [shown, own]) await recuse(spaceId, membershipId);
      expect(await all(operator)).toEqual([[], []]);
      for (const person of [colleague, beta.people.operator]) expect(await all(person)).toEqual([ALL, OF_DOCUMENT]);
    },
  );

  it('from a space comes to none of its documents that are shown a group', async () => {
    const { alfa, beta } = house.world;
    const { operator, centre_admin: colleague } = alfa.people;
    const documentId = await contribute(house, beta, alfa, house.beta.network.groupId, 'shown');
    const { rows } = await owner('SELECT space_id FROM document WHERE id = $1', [documentId]);
    const spaceId = (rows as { space_id: string }[])[0]!.space_id;
    await read();
    for (const person of [operator, colleague]) expect(await waysTo(person, documentId, spaceId)).toEqual(OF_DOCUMENT);
    await recuse(spaceId, operator.membershipId);
    expect(await waysTo(operator, documentId, spaceId)).toEqual([]);
    for (const person of [colleague, beta.people.operator])
      expect(await waysTo(person, documentId, spaceId)).toEqual(OF_DOCUMENT);
  });

  it('from an item of a table comes to its papers by no way of the network', async () => {
    const { alfa, beta } = house.world;
    const { operator, centre_admin: colleague } = alfa.people;
    const { spaceId, documentId } = await addShown(house, alfa, 'network');
    const { rows } = await owner(
      `SELECT p.file_id AS id, p.item_id, s.id AS seat_id FROM table_paper p JOIN table_item i ON i.id = p.item_id
         JOIN table_meeting m ON m.id = i.meeting_id JOIN table_seat s ON s.table_id = m.table_id AND s.membership_id = $2
       WHERE p.tenant_id = $1 AND p.document_id IS NULL LIMIT 1`,
      [alfa.id, operator.membershipId],
    );
    const [paper] = rows as { id: string; item_id: string; seat_id: string }[];
    await owner('UPDATE table_paper SET document_id = $2, document_number = 1 WHERE file_id = $1', [
      paper!.id,
      documentId,
    ]);
    await read();
    expect(await waysTo(operator, documentId, spaceId)).toEqual(ALL);
    await owner(
      `INSERT INTO table_recusal (tenant_id, id, item_id, seat_id, alternate, membership_id, person_name, reason, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, false, $5, 'Operatore', 'Parente', $6, now())`,
      [alfa.id, newId(), paper!.item_id, paper!.seat_id, await earlier(operator), colleague.membershipId],
    );
    expect(await waysTo(operator, documentId, spaceId)).toEqual([]);
    for (const person of [colleague, beta.people.operator])
      expect(await waysTo(person, documentId, spaceId)).toEqual(ALL);
  });
});
