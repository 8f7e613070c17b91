import { newId } from '#app/kernel';
import { COORDINATOR, OF_ALFA, OF_BETA, openNetworkHouse, type NetworkHouse } from './support/network-house.js';
import { addShown, takePart } from './support/network-rows.js';

let net: NetworkHouse;
beforeAll(async () => {
  net = await openNetworkHouse();
});
afterAll(() => net?.close());

describe('what a centre shows the network', () => {
  it('is seen by the centres that take part and the network’s people, and by nobody else', async () => {
    const { spaceId, documentId, fileId } = await addShown(net.house, net.house.world.alfa, 'network');
    const rows: Record<string, [string, string]> = {
      space: ['space', spaceId],
      document: ['document', documentId],
      file: ['stored_file', fileId],
    };
    const own = ['operator of alfa', 'the system for alfa', OF_ALFA];
    const adhering = net.contexts
      .filter(({ level, name }) => level === 'body' && name.endsWith('alfa'))
      .map(({ name }) => name);
    for (const { name } of net.contexts) {
      const all = [...own, ...adhering, OF_BETA, COORDINATOR].includes(name);
      expect({ name, seen: await net.showing(name, rows) }).toEqual({ name, seen: all ? Object.keys(rows) : [] });
    }
  });

  it('is gone for the others at once when it is withdrawn, archived, thrown away or made confidential', async () => {
    const { beta } = net.house.world;
    for (const [sql, undo] of [
      [`UPDATE space SET visibility = 'adhering'`, `UPDATE space SET visibility = 'network'`],
      [`UPDATE space SET archived_at = now()`, `UPDATE space SET archived_at = NULL`],
    ]) {
      const { spaceId, documentId } = await addShown(net.house, net.house.world.alfa, 'network');
      const path = `/network/centres/alfa/documents/${documentId}`;
      expect(await net.status(beta.people.operator, path)).toBe(200);
      await net.owner(`${sql} WHERE id = $1`, [spaceId]);
      expect(await net.status(beta.people.operator, path)).toBe(404);
      await net.owner(`${undo} WHERE id = $1`, [spaceId]);
      expect(await net.status(beta.people.operator, path)).toBe(200);
      await net.owner(`UPDATE document SET confidential = true WHERE id = $1`, [documentId]);
      expect(await net.status(beta.people.operator, path)).toBe(404);
      await net.owner(
        `UPDATE document SET confidential = false, trashed_at = now(), trashed_by = created_by WHERE id = $1`,
        [documentId],
      );
      expect(await net.status(beta.people.operator, path)).toBe(404);
    }
  });

  it('is what says so itself, in a space that does not, and nothing else of that space', async () => {
    const { spaceId, documentId } = await addShown(net.house, net.house.world.alfa, 'centre', 'network');
    expect(await net.showing(OF_BETA, { space: ['space', spaceId], document: ['document', documentId] })).toEqual([
      'document',
    ]);
  });

  it('is never a draft, nor a version after the one that is shown', async () => {
    const { documentId } = await addShown(net.house, net.house.world.alfa, 'network');
    const [{ file_id: fileId }] = (
      await net.owner('SELECT file_id FROM document_version WHERE document_id = $1', [documentId])
    ).rows;
    await net.owner(
      `INSERT INTO document_version SELECT (jsonb_populate_record(v, '{"number": 2}')).* FROM document_version v WHERE document_id = $1`,
      [documentId],
    );
    await net.owner('UPDATE document SET current_version = 2 WHERE id = $1', [documentId]);
    const numbers = () =>
      net.as(OF_BETA, async () =>
        (
          await net.app.query<{ number: number }>('SELECT number FROM document_version WHERE document_id = $1', [
            documentId,
          ])
        ).rows.map(({ number }) => number),
      );
    expect(await numbers()).toEqual([1]);
    await net.owner('UPDATE document SET shown_version = NULL WHERE id = $1', [documentId]);
    expect(await numbers()).toEqual([]);
    expect(await net.showing(OF_BETA, { file: ['stored_file', fileId as string] })).toEqual([]);
  });
});

describe('a centre that does not take part', () => {
  it.each(['requested', 'refused', 'withdrawn', 'left', 'excluded'])(
    'being %s neither sees nor is seen',
    async (standing) => {
      const { alfa, beta } = net.house.world;
      const rows = (tenant: typeof alfa) => addShown(net.house, tenant, 'network');
      const [ofAlfa, ofBeta] = [await rows(alfa), await rows(beta)];
      const shown = (documentId: string): Record<string, [string, string]> => ({ document: ['document', documentId] });
      await takePart(net.house, beta, standing);
      try {
        expect(await net.showing(OF_BETA, shown(ofAlfa.documentId))).toEqual([]);
        expect(await net.showing(OF_BETA, shown(ofBeta.documentId))).toEqual([]);
        expect(await net.showing(OF_ALFA, shown(ofBeta.documentId))).toEqual([]);
        expect(await net.showing(COORDINATOR, shown(ofBeta.documentId))).toEqual([]);
        // Its comments, its groups, and the groups that it joined.
        const { commentId, groupId } = net.house.beta.network;
        expect(
          await net.showing(OF_ALFA, { comment: ['network_comment', commentId], group: ['network_group', groupId] }),
        ).toEqual([]);
        expect(await net.showing(OF_BETA, { group: ['network_group', net.house.alfa.network.groupId] })).toEqual([]);
        expect((await net.house.as(beta.people.operator).get('/network/documents').expect(200)).body.items).toEqual([]);
        expect((await net.house.as(beta.people.operator).get('/network/centres').expect(200)).body.items).toEqual([]);
      } finally {
        await takePart(net.house, beta, 'member');
      }
      expect(await net.showing(OF_BETA, shown(ofAlfa.documentId))).toEqual(['document']);
    },
  );

  it('of another network sees nothing of this one, and nobody of this one sees it', async () => {
    const { beta } = net.house.world;
    const other = newId();
    const { documentId } = await addShown(net.house, net.house.world.alfa, 'network');
    const { documentId: ofBeta } = await addShown(net.house, beta, 'network');
    await net.owner(`INSERT INTO network (id, name) VALUES ($1, 'Un’altra rete')`, [other]);
    await net.owner(`UPDATE network_participation SET network_id = $2 WHERE tenant_id = $1`, [beta.id, other]);
    expect(await net.showing(OF_BETA, { theirs: ['document', documentId], own: ['document', ofBeta] })).toEqual([
      'own',
    ]);
    expect(await net.showing(OF_ALFA, { theirs: ['document', ofBeta] })).toEqual([]);
    expect(await net.showing(COORDINATOR, { theirs: ['document', ofBeta] })).toEqual([]);
    const requests = await net.house
      .as(net.house.world.network.network_coordinator)
      .get('/network/requests')
      .expect(200);
    expect(requests.body.items.map(({ slug }: { slug: string }) => slug)).toEqual(['alfa']);
    await net.owner(
      `UPDATE network_participation SET network_id = (SELECT network_id FROM network_participation WHERE tenant_id <> $1 LIMIT 1) WHERE tenant_id = $1`,
      [beta.id],
    );
    await net.owner('DELETE FROM network WHERE id = $1', [other]);
  });
});

describe('a working group', () => {
  it('shows its documents to who joined, itself to who is invited, and nothing after the end', async () => {
    const { alfa, beta } = net.house.world;
    const { groupId, invitingId, groupDocumentId } = net.house.alfa.network;
    const rows: Record<string, [string, string]> = {
      group: ['network_group', groupId],
      inviting: ['network_group', invitingId],
      document: ['document', groupDocumentId],
    };
    expect(await net.showing(OF_BETA, rows)).toEqual(['group', 'inviting', 'document']);
    expect(await net.showing(COORDINATOR, rows)).toEqual([]);
    expect(await net.showing('operator of beta', rows)).toEqual([]);
    // Taken out by its lead: nothing from the next request on.
    await net.house
      .as(alfa.people.operator)
      .post(`/network/groups/${groupId}/member-steps`)
      .send({ centre: 'beta', command: 'remove' })
      .expect(200);
    expect(await net.showing(OF_BETA, rows)).toEqual(['inviting']);
    const say = (command: string) =>
      net.house.as(beta.people.operator).post(`/network/centres/alfa/groups/${invitingId}/answers`).send({ command });
    const [{ space_id: spaceId }] = (await net.owner('SELECT space_id FROM network_group WHERE id = $1', [invitingId]))
      .rows;
    const space = { space: ['space', spaceId as string] as [string, string] };
    expect(await net.showing(OF_BETA, space)).toEqual([]);
    await say('join').expect(200);
    expect(await net.showing(OF_BETA, space)).toEqual(['space']);
    await say('leave').expect(200);
    expect(await net.showing(OF_BETA, { ...rows, ...space })).toEqual([]);
    await say('join').expect(404);
  });
});

describe('a partner', () => {
  it('is shown nothing of the network, whatever the document says', async () => {
    const { documentId } = await addShown(net.house, net.house.world.alfa, 'network');
    for (const name of ['partner of alfa', 'partner of beta', 'partner of alfa, in the network'])
      expect(await net.showing(name, { document: ['document', documentId] })).toEqual([]);
  });
});
