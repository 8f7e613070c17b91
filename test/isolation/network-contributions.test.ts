import { OF_ALFA, OF_BETA, openNetworkHouse, type NetworkHouse } from './support/network-house.js';
import { addShown, contribute, takePart } from './support/network-rows.js';

let net: NetworkHouse;
beforeAll(async () => {
  net = await openNetworkHouse();
});
afterAll(() => net?.close());

describe('a document that a centre shows a group', () => {
  it('is seen by the centres of the group alone, with its content, and nothing else of its space', async () => {
    const { alfa, beta } = net.house.world;
    const { groupId } = await ownGroup();
    const documentId = await contribute(net.house, alfa, beta, groupId, 'shown');
    const [{ space_id: spaceId, file_id: fileId }] = (
      await net.owner(
        'SELECT d.space_id, v.file_id FROM document d JOIN document_version v ON v.document_id = d.id WHERE d.id = $1',
        [documentId],
      )
    ).rows;
    const rows: Record<string, [string, string]> = {
      document: ['document', documentId],
      file: ['stored_file', fileId],
      space: ['space', spaceId],
    };
    for (const { name, level, tenantId } of net.contexts) {
      const own = tenantId === beta.id && ['centre', 'system'].includes(level);
      const inGroup = [OF_ALFA, OF_BETA].includes(name);
      expect({ name, seen: await net.showing(name, rows) }).toEqual({
        name,
        seen: own ? Object.keys(rows) : inGroup ? ['document', 'file'] : [],
      });
    }
  });

  it('is gone at once when its centre withdraws it or leaves, the lead removes it, the group closes, or it is confidential', async () => {
    const { alfa, beta } = net.house.world;
    const { groupId } = await ownGroup();
    const documentId = await contribute(net.house, alfa, beta, groupId, 'shown');
    const path = `/network/centres/beta/documents/${documentId}`;
    const seen = () => net.status(alfa.people.operator, path);
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
      await net.owner(sql, [id]);
      expect({ sql, seen: await seen() }).toEqual({ sql, seen: 404 });
      await net.owner(undo, [id]);
    }
    expect(await seen()).toBe(200);
    await takePart(net.house, beta, 'left');
    expect(await seen()).toBe(404);
    await takePart(net.house, beta, 'member');
  });

  it('cannot be forced on a group by a centre that is not in it, nor shown to a group by its lead for another', async () => {
    const { alfa, beta } = net.house.world;
    const { groupId } = await ownGroup();
    await net.owner(`UPDATE network_group_member SET status = 'left' WHERE group_id = $1`, [groupId]);
    await net.owner(`UPDATE network_group SET joined = ARRAY[tenant_id], seen_by = ARRAY[tenant_id] WHERE id = $1`, [
      groupId,
    ]);
    const documentId = await contribute(net.house, alfa, beta, groupId, 'shown');
    expect(await net.showing(OF_ALFA, { forced: ['document', documentId] })).toEqual([]);
    const { documentId: ofBeta } = await addShown(net.house, beta, 'centre');
    await net.house
      .as(alfa.people.operator)
      .post(`/network/centres/alfa/groups/${groupId}/documents`)
      .send({ documentId: ofBeta })
      .expect(404);
    await net.house
      .as(beta.people.operator)
      .post(`/network/centres/alfa/groups/${groupId}/documents`)
      .send({ documentId: ofBeta })
      .expect(404);
  });

  /** Led by alfa, joined by beta. */
  async function ownGroup(): Promise<{ groupId: string }> {
    const { alfa, beta } = net.house.world;
    const { spaceId } = await addShown(net.house, alfa, 'centre');
    const { body } = await net.house
      .as(alfa.people.operator)
      .post('/network/groups')
      .send({ title: 'Gruppo', spaceId })
      .expect(201);
    await net.house
      .as(alfa.people.operator)
      .post(`/network/groups/${body.id}/member-steps`)
      .send({ centre: 'beta', command: 'invite' })
      .expect(200);
    await net.house
      .as(beta.people.operator)
      .post(`/network/centres/alfa/groups/${body.id}/answers`)
      .send({ command: 'join' })
      .expect(200);
    return { groupId: body.id as string };
  }
});
