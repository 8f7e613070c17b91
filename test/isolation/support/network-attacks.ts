import { newId } from '#app/kernel';
import { upload, type Centre, type FilledHouse } from './filled-house.js';
import type { Attack } from './attacks.js';

interface OwnGroup {
  groupId: string;
  documentId: string;
  spaceId: string;
}

/** A working group that its centre leads, that nobody was invited to yet, with a document in its space. */
async function groupOf(house: FilledHouse, { tenant }: Centre): Promise<OwnGroup> {
  const operator = house.as(tenant.people.operator);
  const title = `Gruppo ${newId()}`;
  const { body: space } = await operator
    .post('/spaces')
    .send({ kind: 'project', title, visibility: 'centre' })
    .expect(201);
  const fileId = await upload(house, tenant.people.operator, 'regolamento.txt');
  const { body: made } = await operator
    .post('/documents')
    .send({ spaceId: space.id, documents: [{ fileId }] })
    .expect(201);
  const { body: group } = await operator.post('/network/groups').send({ title, spaceId: space.id }).expect(201);
  return { groupId: group.id, documentId: made.documents[0].id, spaceId: space.id };
}

/** Something of a document that only the lead's centre sees, though it is read as the network's. */
const document =
  (tail = '', body?: (group: OwnGroup) => object): Attack['make'] =>
  async (house, centre) => {
    const group = await groupOf(house, centre);
    const path = `/network/centres/${centre.tenant.slug}/documents/${group.documentId}${tail}`;
    return { path, ...(body && { body: body(group) }) };
  };

const otherThan = (house: FilledHouse, centre: Centre) => (centre === house.alfa ? house.beta : house.alfa);

/** In a group that the other centre leads and this one joined: not even its lead shows or withdraws a document for it. */
async function contribution(house: FilledHouse, centre: Centre, route: 'documents' | 'document-steps') {
  const lead = otherThan(house, centre);
  const { groupId } = await groupOf(house, lead);
  const operator = house.as(centre.tenant.people.operator);
  const path = `/network/centres/${lead.tenant.slug}/groups/${groupId}`;
  await house
    .as(lead.tenant.people.operator)
    .post(`/network/groups/${groupId}/member-steps`)
    .send({ centre: centre.tenant.slug, command: 'invite' })
    .expect(200);
  await operator.post(`${path}/answers`).send({ command: 'join' }).expect(200);
  const { documentId } = await groupOf(house, centre);
  if (route === 'documents') return { path: `${path}/documents`, body: { documentId } };
  await operator.post(`${path}/documents`).send({ documentId }).expect(201);
  return {
    path: `${path}/document-steps`,
    body: { centre: centre.tenant.slug, documentId, command: 'withdraw' },
  };
}

/** A plan that its centre proposed, and nobody has decided on. */
async function proposed(house: FilledHouse, { tenant }: Centre): Promise<{ id: string; etag: string }> {
  const { body, headers } = await house
    .as(tenant.people.operator)
    .post('/network/plans')
    .send({ province: 'BS', bodyName: 'Provincia', title: 'Piano', year: 2026, model: 'other', stage: 'drafted' })
    .expect(201);
  return { id: body.id as string, etag: headers.etag! };
}

export const NETWORK_ATTACKS: Record<string, Attack[]> = {
  // Withdrawn it is its centre's alone: the network's people saw it while it waited for them.
  'GET /network/centres/{slug}/plans/{id}': [
    {
      role: 'auditor',
      anybody: true,
      make: async (house, centre) => {
        const { id } = await proposed(house, centre);
        const operator = house.as(centre.tenant.people.operator);
        await operator.post(`/network/plans/${id}/steps`).send({ command: 'withdraw' }).expect(200);
        return { path: `/network/centres/${centre.tenant.slug}/plans/${id}` };
      },
    },
  ],
  'PATCH /network/plans/{id}': [
    {
      role: 'operator',
      make: async (house, centre) => {
        const { id, etag } = await proposed(house, centre);
        return { path: `/network/plans/${id}`, body: { title: 'Un altro' }, ifMatch: etag };
      },
    },
  ],
  'POST /network/plans/{id}/steps': [
    {
      role: 'operator',
      make: async (house, centre) => ({
        path: `/network/plans/${(await proposed(house, centre)).id}/steps`,
        body: { command: 'withdraw' },
      }),
    },
  ],
  'GET /network/centres/{slug}/documents/{id}': [{ role: 'auditor', anybody: true, make: document() }],
  'GET /network/centres/{slug}/documents/{id}/content': [
    { role: 'auditor', anybody: true, make: document('/content') },
  ],
  'POST /network/centres/{slug}/documents/{id}/comments': [
    { role: 'operator', make: document('/comments', () => ({ text: 'Grazie.' })) },
  ],
  'POST /network/centres/{slug}/documents/{id}/copies': [
    { role: 'operator', make: document('/copies', ({ spaceId }) => ({ spaceId })) },
  ],
  'DELETE /network/comments/{id}': [
    {
      role: 'operator',
      within: 'person',
      make: async (house, centre) => {
        const { documentId } = await groupOf(house, centre);
        const { body } = await house
          .as(centre.tenant.people.operator)
          .post(`/network/centres/${centre.tenant.slug}/documents/${documentId}/comments`)
          .send({ text: 'Da togliere.' })
          .expect(201);
        return { path: `/network/comments/${body.thread[0].id}` };
      },
    },
  ],
  'GET /network/centres/{slug}/groups/{id}': [
    {
      role: 'auditor',
      anybody: true,
      make: async (house, centre) => ({
        path: `/network/centres/${centre.tenant.slug}/groups/${(await groupOf(house, centre)).groupId}`,
      }),
    },
  ],
  'POST /network/groups/{id}/steps': [
    {
      role: 'operator',
      make: async (house, centre) => ({
        path: `/network/groups/${(await groupOf(house, centre)).groupId}/steps`,
        body: { command: 'close' },
      }),
    },
  ],
  'POST /network/groups/{id}/member-steps': [
    {
      role: 'operator',
      make: async (house, centre) => ({
        path: `/network/groups/${(await groupOf(house, centre)).groupId}/member-steps`,
        body: { centre: otherThan(house, centre).tenant.slug, command: 'invite' },
      }),
    },
  ],
  ...Object.fromEntries(
    (['documents', 'document-steps'] as const).map((route): [string, Attack[]] => [
      `POST /network/centres/{slug}/groups/{id}/${route}`,
      [{ role: 'operator', make: (house, centre) => contribution(house, centre, route) }],
    ]),
  ),
  // Of a group that another centre leads: even its lead may not answer for who is invited.
  'POST /network/centres/{slug}/groups/{id}/answers': [
    {
      role: 'operator',
      make: async (house, centre) => {
        const lead = otherThan(house, centre);
        const { groupId } = await groupOf(house, lead);
        await house
          .as(lead.tenant.people.operator)
          .post(`/network/groups/${groupId}/member-steps`)
          .send({ centre: centre.tenant.slug, command: 'invite' })
          .expect(200);
        return { path: `/network/centres/${lead.tenant.slug}/groups/${groupId}/answers`, body: { command: 'join' } };
      },
    },
  ],
};
