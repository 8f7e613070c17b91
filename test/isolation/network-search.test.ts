import { within } from './support/contexts.js';
import { IN_EVERY_TEXT, addTexts, wordOf } from './support/document-texts.js';
import { COORDINATOR, OF_ALFA, OF_BETA, openNetworkHouse, type NetworkHouse } from './support/network-house.js';
import { addShown, takePart } from './support/network-rows.js';

let net: NetworkHouse;
beforeAll(async () => {
  net = await openNetworkHouse();
});
afterAll(() => net?.close());

const idsOf = async (sql: string, params: unknown[] = []) =>
  (await net.app.query<{ id: string }>(sql, params)).rows.map(({ id }) => id).sort();
const find = (words: string, tenant: string | null = null, limit = 1000) =>
  idsOf('SELECT id FROM search.find_shared_documents($1, $2, NULL, NULL, NULL, NULL, $3)', [words, tenant, limit]);
/** What the context sees of documents, whose version that it sees last is this one; or any. */
const seen = (number: number | null = null, tenant: string | null = null) =>
  idsOf(
    `SELECT d.id FROM document d WHERE d.trashed_at IS NULL AND ($2::uuid IS NULL OR d.tenant_id = $2) AND ($1::int IS NULL
       OR $1 = (SELECT max(v.number) FROM document_version v WHERE v.document_id = d.id))`,
    [number, tenant],
  );

describe('search.find_shared_documents', () => {
  it('finds in every context what it sees as a reader of the network, and nothing in any other', async () => {
    const found: Record<string, number> = {};
    for (const each of net.contexts) {
      const [hits, expected] = await within(net.app, each, async () => [
        await find(IN_EVERY_TEXT),
        each.peer ? await seen() : [],
      ]);
      expect({ context: each.name, hits }).toEqual({ context: each.name, hits: expected });
      found[each.name] = hits.length;
    }
    // What is shown to the network, and for who joined a group its documents.
    for (const name of [OF_ALFA, OF_BETA]) expect(found[name]).toBeGreaterThan(found[COORDINATOR]!);
    expect(found[COORDINATOR]).toBeGreaterThan(3);
  });

  it.each([1, 2, 3])('finds by the words of version %i where that is the one that is shown', async (number) => {
    for (const name of [OF_ALFA, OF_BETA, COORDINATOR]) {
      const [hits, expected] = await net.as(name, async () => [await find(wordOf(number)), await seen(number)]);
      expect({ name, hits }).toEqual({ name, hits: expected });
    }
  });

  it('finds of one centre what that centre shows', async () => {
    const { alfa, beta } = net.house.world;
    for (const { id } of [alfa, beta]) {
      const [hits, expected] = await net.as(OF_BETA, async () => [await find(IN_EVERY_TEXT, id), await seen(null, id)]);
      expect(hits).toEqual(expected);
      expect(hits.length).toBeGreaterThan(0);
    }
    expect(await net.as(OF_BETA, () => find(IN_EVERY_TEXT, null, 2))).toHaveLength(2);
  });

  it.each(['il', ' ', '', '-vallecamonica', 'network', '"network:"', `' | '`, '%', '\\', '((', 'è:*'])(
    'finds for «%s» nothing that the context does not see',
    async (words) => {
      for (const each of net.contexts) {
        const [hits, visible] = await within(net.app, each, async () => [await find(words), await seen()]);
        const foreign = hits.filter((id) => !visible.includes(id));
        expect({ context: each.name, foreign }).toEqual({ context: each.name, foreign: [] });
      }
    },
  );

  it('finds it no more from the statement on that withdraws it, whatever the mark says, and again when it is shown', async () => {
    const { alfa, beta } = net.house.world;
    const { spaceId, documentId } = await addShown(net.house, alfa, 'network');
    await net.owner('DELETE FROM document_text');
    await addTexts(net.house);
    const finds = async () => (await net.as(OF_BETA, () => find(IN_EVERY_TEXT))).includes(documentId);
    expect(await finds()).toBe(true);
    const withdrawals: [undone: string, done: string, id: string][] = [
      [`space SET visibility = 'network'`, `space SET visibility = 'adhering'`, spaceId],
      [`space SET archived_at = NULL`, `space SET archived_at = now()`, spaceId],
      [`document SET visibility = NULL`, `document SET visibility = 'centre'`, documentId],
      [`document SET confidential = false`, `document SET confidential = true`, documentId],
      [`document SET shown_version = 1`, `document SET shown_version = NULL`, documentId],
      [
        `document SET trashed_at = NULL, trashed_by = NULL`,
        `document SET trashed_at = now(), trashed_by = created_by`,
        documentId,
      ],
    ];
    for (const [undone, done, id] of withdrawals) {
      await net.owner(`UPDATE ${done} WHERE id = $1`, [id]);
      expect({ done, finds: await finds() }).toEqual({ done, finds: false });
      await net.owner(`UPDATE ${undone} WHERE id = $1`, [id]);
      expect({ undone, finds: await finds() }).toEqual({ undone, finds: true });
    }
    for (const tenant of [alfa, beta])
      for (const status of ['requested', 'left', 'excluded']) {
        await takePart(net.house, tenant, status);
        expect({ status, finds: await finds() }).toEqual({ status, finds: false });
        await takePart(net.house, tenant, 'member');
        expect(await finds()).toBe(true);
      }
  });

  it('finds the documents of a group for who joined it, as long as it is open and they are in it', async () => {
    const { groupId, groupDocumentId } = net.house.alfa.network;
    const { beta } = net.house.world;
    const finds = async (name: string) => (await net.as(name, () => find(IN_EVERY_TEXT))).includes(groupDocumentId);
    expect([await finds(OF_ALFA), await finds(OF_BETA), await finds(COORDINATOR)]).toEqual([true, true, false]);
    await net.owner('UPDATE network_group SET joined = array_remove(joined, $2) WHERE id = $1', [groupId, beta.id]);
    expect([await finds(OF_ALFA), await finds(OF_BETA)]).toEqual([true, false]);
    await net.owner(`UPDATE network_group SET joined = joined || $2::uuid, status = 'closed' WHERE id = $1`, [
      groupId,
      beta.id,
    ]);
    expect([await finds(OF_ALFA), await finds(OF_BETA)]).toEqual([false, false]);
    await net.owner(`UPDATE network_group SET status = 'open' WHERE id = $1`, [groupId]);
    expect(await finds(OF_BETA)).toBe(true);
  });
});
