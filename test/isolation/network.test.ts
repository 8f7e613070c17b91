import type { Client } from 'pg';
import pg from 'pg';
import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { contextsOf, within, type Context } from './support/contexts.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { addShown, contribute, takePart } from './support/network-rows.js';

let house: FilledHouse;
let app: Client;
let contexts: Context[];

beforeAll(async () => {
  house = await openFilledHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  contexts = contextsOf(house.world);
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

const OF_ALFA = 'operator of alfa, in the network';
const OF_BETA = 'operator of beta, in the network';
const COORDINATOR = 'the network coordinator, in the network';

/** Which of these tables show a row with this id to a context. */
async function showing(name: string, rows: Record<string, [table: string, id: string]>): Promise<string[]> {
  const context = contexts.find((one) => one.name === name)!;
  return within(app, context, async () => {
    const seen = [];
    for (const [what, [table, id]] of Object.entries(rows))
      if ((await app.query(`SELECT FROM ${table} WHERE id = $1`, [id])).rowCount) seen.push(what);
    return seen;
  });
}

const status = async (person: TestPerson, path: string) =>
  (
    await house
      .as(person)
      .get(path)
      .ok(() => true)
  ).status;
const owner = (sql: string, params: unknown[] = []) => house.database.owner.query(sql, params);

describe('what a centre shows the network', () => {
  it('is seen by the centres that take part and the network’s people, and by nobody else', async () => {
    const { spaceId, documentId, fileId } = await addShown(house, house.world.alfa, 'network');
    const rows: Record<string, [string, string]> = {
      space: ['space', spaceId],
      document: ['document', documentId],
      file: ['stored_file', fileId],
    };
    const own = ['operator of alfa', 'the system for alfa', OF_ALFA];
    const adhering = contexts
      .filter(({ level, name }) => level === 'body' && name.endsWith('alfa'))
      .map(({ name }) => name);
    for (const { name } of contexts) {
      const all = [...own, ...adhering, OF_BETA, COORDINATOR].includes(name);
      expect({ name, seen: await showing(name, rows) }).toEqual({ name, seen: all ? Object.keys(rows) : [] });
    }
  });

  it('is gone for the others at once when it is withdrawn, archived, thrown away or made confidential', async () => {
    const { beta } = house.world;
    for (const [sql, undo] of [
      [`UPDATE space SET visibility = 'adhering'`, `UPDATE space SET visibility = 'network'`],
      [`UPDATE space SET archived_at = now()`, `UPDATE space SET archived_at = NULL`],
    ]) {
      const { spaceId, documentId } = await addShown(house, house.world.alfa, 'network');
      const path = `/network/centres/alfa/documents/${documentId}`;
      expect(await status(beta.people.operator, path)).toBe(200);
      await owner(`${sql} WHERE id = $1`, [spaceId]);
      expect(await status(beta.people.operator, path)).toBe(404);
      await owner(`${undo} WHERE id = $1`, [spaceId]);
      expect(await status(beta.people.operator, path)).toBe(200);
      await owner(`UPDATE document SET confidential = true WHERE id = $1`, [documentId]);
      expect(await status(beta.people.operator, path)).toBe(404);
      await owner(
        `UPDATE document SET confidential = false, trashed_at = now(), trashed_by = created_by WHERE id = $1`,
        [documentId],
      );
      expect(await status(beta.people.operator, path)).toBe(404);
    }
  });

  it('is what says so itself, in a space that does not, and nothing else of that space', async () => {
    const { spaceId, documentId } = await addShown(house, house.world.alfa, 'centre', 'network');
    expect(await showing(OF_BETA, { space: ['space', spaceId], document: ['document', documentId] })).toEqual([
      'document',
    ]);
  });

  it('is never a draft, nor a version after the one that is shown', async () => {
    const { documentId } = await addShown(house, house.world.alfa, 'network');
    const [{ file_id: fileId }] = (
      await owner('SELECT file_id FROM document_version WHERE document_id = $1', [documentId])
    ).rows;
    await owner(
      `INSERT INTO document_version SELECT (jsonb_populate_record(v, '{"number": 2}')).* FROM document_version v WHERE document_id = $1`,
      [documentId],
    );
    await owner('UPDATE document SET current_version = 2 WHERE id = $1', [documentId]);
    const numbers = () =>
      within(
        app,
        contexts.find(({ name }) => name === OF_BETA)!,
        async () =>
          (
            await app.query<{ number: number }>('SELECT number FROM document_version WHERE document_id = $1', [
              documentId,
            ])
          ).rows.map(({ number }) => number),
      );
    expect(await numbers()).toEqual([1]);
    await owner('UPDATE document SET shown_version = NULL WHERE id = $1', [documentId]);
    expect(await numbers()).toEqual([]);
    expect(await showing(OF_BETA, { file: ['stored_file', fileId as string] })).toEqual([]);
  });
});

describe('a centre that does not take part', () => {
  it.each(['requested', 'refused', 'withdrawn', 'left', 'excluded'])(
    'being %s neither sees nor is seen',
    async (standing) => {
      const { alfa, beta } = house.world;
      const rows = (tenant: typeof alfa) => addShown(house, tenant, 'network');
      const [ofAlfa, ofBeta] = [await rows(alfa), await rows(beta)];
      const shown = (documentId: string): Record<string, [string, string]> => ({ document: ['document', documentId] });
      await takePart(house, beta, standing);
      try {
        expect(await showing(OF_BETA, shown(ofAlfa.documentId))).toEqual([]);
        expect(await showing(OF_BETA, shown(ofBeta.documentId))).toEqual([]);
        expect(await showing(OF_ALFA, shown(ofBeta.documentId))).toEqual([]);
        expect(await showing(COORDINATOR, shown(ofBeta.documentId))).toEqual([]);
        // Its comments, its groups, and the groups that it joined.
        const { commentId, groupId } = house.beta.network;
        expect(
          await showing(OF_ALFA, { comment: ['network_comment', commentId], group: ['network_group', groupId] }),
        ).toEqual([]);
        expect(await showing(OF_BETA, { group: ['network_group', house.alfa.network.groupId] })).toEqual([]);
        expect((await house.as(beta.people.operator).get('/network/documents').expect(200)).body.items).toEqual([]);
        expect((await house.as(beta.people.operator).get('/network/centres').expect(200)).body.items).toEqual([]);
      } finally {
        await takePart(house, beta, 'member');
      }
      expect(await showing(OF_BETA, shown(ofAlfa.documentId))).toEqual(['document']);
    },
  );

  it('of another network sees nothing of this one, and nobody of this one sees it', async () => {
    const { beta } = house.world;
    const other = newId();
    const { documentId } = await addShown(house, house.world.alfa, 'network');
    const { documentId: ofBeta } = await addShown(house, beta, 'network');
    await owner(`INSERT INTO network (id, name) VALUES ($1, 'Un’altra rete')`, [other]);
    await owner(`UPDATE network_participation SET network_id = $2 WHERE tenant_id = $1`, [beta.id, other]);
    expect(await showing(OF_BETA, { theirs: ['document', documentId], own: ['document', ofBeta] })).toEqual(['own']);
    expect(await showing(OF_ALFA, { theirs: ['document', ofBeta] })).toEqual([]);
    expect(await showing(COORDINATOR, { theirs: ['document', ofBeta] })).toEqual([]);
    const requests = await house.as(house.world.network.network_coordinator).get('/network/requests').expect(200);
    expect(requests.body.items.map(({ slug }: { slug: string }) => slug)).toEqual(['alfa']);
    await owner(
      `UPDATE network_participation SET network_id = (SELECT network_id FROM network_participation WHERE tenant_id <> $1 LIMIT 1) WHERE tenant_id = $1`,
      [beta.id],
    );
    await owner('DELETE FROM network WHERE id = $1', [other]);
  });
});

describe('a working group', () => {
  it('shows its documents to who joined, itself to who is invited, and nothing after the end', async () => {
    const { alfa, beta } = house.world;
    const { groupId, invitingId, groupDocumentId } = house.alfa.network;
    const rows: Record<string, [string, string]> = {
      group: ['network_group', groupId],
      inviting: ['network_group', invitingId],
      document: ['document', groupDocumentId],
    };
    expect(await showing(OF_BETA, rows)).toEqual(['group', 'inviting', 'document']);
    expect(await showing(COORDINATOR, rows)).toEqual([]);
    expect(await showing('operator of beta', rows)).toEqual([]);
    // Taken out by its lead: nothing from the next request on.
    await house
      .as(alfa.people.operator)
      .post(`/network/groups/${groupId}/member-steps`)
      .send({ centre: 'beta', command: 'remove' })
      .expect(200);
    expect(await showing(OF_BETA, rows)).toEqual(['inviting']);
    const say = (command: string) =>
      house.as(beta.people.operator).post(`/network/centres/alfa/groups/${invitingId}/answers`).send({ command });
    const [{ space_id: spaceId }] = (await owner('SELECT space_id FROM network_group WHERE id = $1', [invitingId]))
      .rows;
    const space = { space: ['space', spaceId as string] as [string, string] };
    expect(await showing(OF_BETA, space)).toEqual([]);
    await say('join').expect(200);
    expect(await showing(OF_BETA, space)).toEqual(['space']);
    await say('leave').expect(200);
    expect(await showing(OF_BETA, { ...rows, ...space })).toEqual([]);
    await say('join').expect(404);
  });
});

describe('a document that a centre shows a group', () => {
  it('is seen by the centres of the group alone, with its content, and nothing else of its space', async () => {
    const { alfa, beta } = house.world;
    const { groupId } = await ownGroup();
    const documentId = await contribute(house, alfa, beta, groupId, 'shown');
    const [{ space_id: spaceId, file_id: fileId }] = (
      await owner(
        'SELECT d.space_id, v.file_id FROM document d JOIN document_version v ON v.document_id = d.id WHERE d.id = $1',
        [documentId],
      )
    ).rows;
    const rows: Record<string, [string, string]> = {
      document: ['document', documentId],
      file: ['stored_file', fileId],
      space: ['space', spaceId],
    };
    for (const { name, level, tenantId } of contexts) {
      const own = tenantId === beta.id && ['centre', 'system'].includes(level);
      const inGroup = [OF_ALFA, OF_BETA].includes(name);
      expect({ name, seen: await showing(name, rows) }).toEqual({
        name,
        seen: own ? Object.keys(rows) : inGroup ? ['document', 'file'] : [],
      });
    }
  });

  it('is gone at once when its centre withdraws it or leaves, the lead removes it, the group closes, or it is confidential', async () => {
    const { alfa, beta } = house.world;
    const { groupId } = await ownGroup();
    const documentId = await contribute(house, alfa, beta, groupId, 'shown');
    const path = `/network/centres/beta/documents/${documentId}`;
    const seen = () => status(alfa.people.operator, path);
    const back = `UPDATE network_group_document SET status = 'shown' WHERE document_id = $1`;
    const pairs: [sql: string, undo: string, id: string][] = [
      [`UPDATE network_group_document SET status = 'withdrawn' WHERE document_id = $1`, back, documentId],
      [`UPDATE network_group_document SET status = 'removed' WHERE document_id = $1`, back, documentId],
      [
        `UPDATE network_group SET status = 'closed' WHERE id = $1`,
        `UPDATE network_group SET status = 'open' WHERE id = $1`,
        groupId,
      ],
      [
        `UPDATE network_group SET joined = ARRAY[tenant_id] WHERE id = $1`,
        `UPDATE network_group SET joined = seen_by WHERE id = $1`,
        groupId,
      ],
      [
        `UPDATE document SET confidential = true WHERE id = $1`,
        `UPDATE document SET confidential = false WHERE id = $1`,
        documentId,
      ],
      [
        `UPDATE document SET shown_version = NULL, status = 'draft' WHERE id = $1`,
        `UPDATE document SET shown_version = 1, status = 'approved' WHERE id = $1`,
        documentId,
      ],
    ];
    for (const [sql, undo, id] of pairs) {
      expect(await seen()).toBe(200);
      await owner(sql, [id]);
      expect({ sql, seen: await seen() }).toEqual({ sql, seen: 404 });
      await owner(undo, [id]);
    }
    expect(await seen()).toBe(200);
    await takePart(house, beta, 'left');
    expect(await seen()).toBe(404);
    await takePart(house, beta, 'member');
  });

  it('cannot be forced on a group by a centre that is not in it, nor shown to a group by its lead for another', async () => {
    const { alfa, beta } = house.world;
    const { groupId } = await ownGroup();
    await owner(`UPDATE network_group_member SET status = 'left' WHERE group_id = $1`, [groupId]);
    await owner(`UPDATE network_group SET joined = ARRAY[tenant_id], seen_by = ARRAY[tenant_id] WHERE id = $1`, [
      groupId,
    ]);
    const documentId = await contribute(house, alfa, beta, groupId, 'shown');
    expect(await showing(OF_ALFA, { forced: ['document', documentId] })).toEqual([]);
    const { documentId: ofBeta } = await addShown(house, beta, 'centre');
    await house
      .as(alfa.people.operator)
      .post(`/network/centres/alfa/groups/${groupId}/documents`)
      .send({ documentId: ofBeta })
      .expect(404);
    await house
      .as(beta.people.operator)
      .post(`/network/centres/alfa/groups/${groupId}/documents`)
      .send({ documentId: ofBeta })
      .expect(404);
  });

  /** Led by alfa, joined by beta. */
  async function ownGroup(): Promise<{ groupId: string }> {
    const { alfa, beta } = house.world;
    const { spaceId } = await addShown(house, alfa, 'centre');
    const { body } = await house
      .as(alfa.people.operator)
      .post('/network/groups')
      .send({ title: 'Gruppo', spaceId })
      .expect(201);
    await house
      .as(alfa.people.operator)
      .post(`/network/groups/${body.id}/member-steps`)
      .send({ centre: 'beta', command: 'invite' })
      .expect(200);
    await house
      .as(beta.people.operator)
      .post(`/network/centres/alfa/groups/${body.id}/answers`)
      .send({ command: 'join' })
      .expect(200);
    return { groupId: body.id as string };
  }
});

describe('a plan of the data bank', () => {
  const PLANS = `SELECT status FROM network_plan WHERE tenant_id = $1`;
  async function plansOf(name: string): Promise<string[]> {
    const context = contexts.find((one) => one.name === name)!;
    return within(app, context, async () =>
      (await app.query<{ status: string }>(PLANS, [house.world.alfa.id])).rows.map(({ status: one }) => one).sort(),
    );
  }

  it('is seen by the centres that take part once it is accepted, and before by its own and by who decides', async () => {
    const { alfa, beta } = house.world;
    const own = ['accepted', 'proposed', 'refused', 'withdrawn'];
    const decided = ['accepted', 'proposed', 'refused'];
    expect(await plansOf('operator of alfa')).toEqual(own);
    expect(await plansOf(OF_ALFA)).toEqual(['accepted']);
    expect(await plansOf(OF_BETA)).toEqual(['accepted']);
    expect(await plansOf(COORDINATOR)).toEqual(decided);
    for (const { name } of contexts.filter(
      ({ level, tenantId }) => ['body', 'partner', 'public'].includes(level) || tenantId === beta.id,
    ))
      expect({ name, seen: await plansOf(name) }).toEqual({ name, seen: [] });
    // Of the network's own tenant, and only as long as it is that.
    await owner('UPDATE network SET home_tenant_id = $1', [beta.id]);
    expect(await plansOf(OF_BETA)).toEqual(decided);
    expect(await plansOf('operator of beta')).toEqual([]);
    await owner('UPDATE network SET home_tenant_id = NULL');
    expect(await plansOf(OF_BETA)).toEqual(['accepted']);
    await takePart(house, alfa, 'excluded');
    expect(await plansOf(OF_BETA)).toEqual([]);
    await takePart(house, alfa, 'member');
  });

  it('is of the network it was proposed to, and of no other', async () => {
    const other = newId();
    await owner(`INSERT INTO network (id, name) VALUES ($1, 'Una terza rete')`, [other]);
    await owner(`UPDATE network_plan SET network_id = $2 WHERE tenant_id = $1`, [house.world.alfa.id, other]);
    for (const name of [OF_ALFA, OF_BETA, COORDINATOR]) expect(await plansOf(name)).toEqual([]);
    await owner(`UPDATE network_plan SET network_id = (SELECT id FROM network WHERE id <> $2) WHERE tenant_id = $1`, [
      house.world.alfa.id,
      other,
    ]);
    await owner('DELETE FROM network WHERE id = $1', [other]);
  });

  it('of the tenants that decide shows requests to their people alone', async () => {
    const { alfa, beta } = house.world;
    await takePart(house, alfa, 'requested');
    const seen = (name: string) =>
      within(
        app,
        contexts.find((one) => one.name === name)!,
        async () => Number((await app.query(`SELECT FROM network_participation WHERE status = 'requested'`)).rowCount),
      );
    expect(await seen(OF_BETA)).toBe(0);
    await owner('UPDATE network SET home_tenant_id = $1', [beta.id]);
    expect(await seen(OF_BETA)).toBe(1);
    await takePart(house, beta, 'left');
    expect(await seen(OF_BETA)).toBe(0);
    await takePart(house, beta, 'member');
    await owner('UPDATE network SET home_tenant_id = NULL');
    await takePart(house, alfa, 'member');
  });
});

describe('a partner', () => {
  it('is shown nothing of the network, whatever the document says', async () => {
    const { documentId } = await addShown(house, house.world.alfa, 'network');
    for (const name of ['partner of alfa', 'partner of beta', 'partner of alfa, in the network'])
      expect(await showing(name, { document: ['document', documentId] })).toEqual([]);
  });
});
