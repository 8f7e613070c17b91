import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { fillBody, openFilledHouse, upload, type FilledHouse } from './support/filled-house.js';
import { changes } from '../support/changes.js';

let house: FilledHouse;

beforeAll(async () => {
  house = await openFilledHouse();
});
afterAll(() => house?.close());

const ON_BEHALF = { channel: 'phone', callerName: 'Rossi', minutes: 0 };

interface Case {
  what: string;
  by: () => TestPerson;
  /** What is valid but for the reference. */
  body: () => object;
  path?: () => Promise<string>;
  field: string;
  /** References that must all be refused in the same way as one that exists nowhere. */
  foreign: () => Promise<string[]> | string[];
  place: (id: string) => object;
  /** A reference that is accepted: the refusals are due to whose it is. */
  own: () => Promise<string> | string;
}

const alfa = () => house.world.alfa;
const beta = () => house.world.beta;
const ticketOf = async () =>
  `/tickets/${(await fillBody(house, alfa(), alfa().people.body_clerk, alfa().bodies[0]!.id)).ticketId}`;
const request = () => ({ serviceId: alfa().serviceId, subject: 'Prova', text: 'Prova.' });

const filesOfOthers = async () => [
  house.beta.dossiers[0].looseFileId,
  house.beta.dossiers[0].fileId,
  house.alfa.dossiers[1].looseFileId,
  house.alfa.dossiers[1].fileId,
  house.alfa.dossiers[0].internalFileId,
  // The clerk's own, but attached already.
  house.alfa.dossiers[0].fileId,
  await upload(house, alfa().people.body_admin),
  await upload(house, alfa().people.operator),
];

const CASES: Case[] = [
  {
    what: 'predecessorIds of a merger',
    by: () => alfa().people.operator,
    path: () => Promise.resolve('/body-mergers/preview'),
    body: () => ({
      successor: { type: 'municipality', name: 'Comune nuovo', province: 'BS' },
      effectiveOn: '2026-01-01',
      act: 'Legge regionale',
    }),
    field: 'predecessorIds',
    foreign: () => [beta().bodies[0]!.id],
    place: (id) => ({ predecessorIds: [alfa().bodies[2]!.id, id] }),
    own: () => alfa().bodies[1]!.id,
  },
  {
    what: 'successorId of a merger',
    by: () => alfa().people.operator,
    path: () => Promise.resolve('/body-mergers/preview'),
    body: () => ({ predecessorIds: [alfa().bodies[2]!.id], effectiveOn: '2026-01-01', act: 'Legge regionale' }),
    field: 'successorId',
    foreign: () => [beta().bodies[0]!.id],
    place: (successorId) => ({ successorId }),
    own: () => alfa().bodies[1]!.id,
  },
  ...(['keptId', 'joinedId'] as const).map((field): Case => ({
    what: `${field} of a joining`,
    by: () => alfa().people.operator,
    path: () => Promise.resolve('/body-joins/preview'),
    body: () => ({ keptId: alfa().bodies[2]!.id, joinedId: alfa().bodies[2]!.id }),
    field,
    foreign: () => [beta().bodies[0]!.id],
    place: (id) => ({ [field]: id }),
    own: () => alfa().bodies[1]!.id,
  })),
  {
    what: 'bodyId of a member',
    by: () => alfa().people.operator,
    path: () => Promise.resolve(`/bodies/${house.alfa.files[0].unionId}/members`),
    body: () => ({ kind: 'project', title: 'Prova', startsOn: '2026-01-01' }),
    field: 'bodyId',
    foreign: () => [beta().bodies[0]!.id],
    place: (bodyId) => ({ bodyId }),
    own: () => alfa().bodies[1]!.id,
  },
  {
    what: 'bodyId of a clerk’s request',
    by: () => alfa().people.body_clerk,
    body: request,
    field: 'bodyId',
    foreign: () => [alfa().bodies[1]!.id, alfa().bodies[2]!.id, beta().bodies[0]!.id],
    place: (bodyId) => ({ bodyId }),
    own: () => alfa().bodies[0]!.id,
  },
  {
    what: 'bodyId of a request by telephone',
    by: () => alfa().people.operator,
    body: () => ({ ...request(), onBehalf: ON_BEHALF }),
    field: 'bodyId',
    foreign: () => [beta().bodies[0]!.id],
    place: (bodyId) => ({ bodyId }),
    own: () => alfa().bodies[0]!.id,
  },
  {
    what: 'serviceId',
    by: () => alfa().people.body_clerk,
    body: () => ({ subject: 'Prova', text: 'Prova.' }),
    field: 'serviceId',
    foreign: () => [beta().serviceId, beta().draftServiceId, alfa().draftServiceId],
    place: (serviceId) => ({ serviceId }),
    own: () => alfa().serviceId,
  },
  {
    what: 'requesterId',
    by: () => alfa().people.operator,
    body: () => ({ ...request(), bodyId: alfa().bodies[0]!.id }),
    field: 'onBehalf.requesterId',
    foreign: () => [
      beta().people.body_clerk.membershipId,
      alfa().neighbour.membershipId,
      alfa().people.operator.membershipId,
    ],
    place: (requesterId) => ({ onBehalf: { ...ON_BEHALF, requesterId } }),
    own: () => alfa().people.body_clerk.membershipId,
  },
  {
    what: 'fileIds of a new request',
    by: () => alfa().people.body_clerk,
    body: request,
    field: 'fileIds',
    foreign: filesOfOthers,
    place: (id) => ({ fileIds: [id] }),
    own: () => upload(house, alfa().people.body_clerk),
  },
  {
    what: 'fileIds of a message',
    by: () => alfa().people.body_clerk,
    path: async () => `${await ticketOf()}/messages`,
    body: () => ({ kind: 'public', text: 'Prova.' }),
    field: 'fileIds',
    foreign: filesOfOthers,
    place: (id) => ({ fileIds: [id] }),
    own: () => upload(house, alfa().people.body_clerk),
  },
  {
    what: 'substituteId of an absence of a clerk',
    by: () => alfa().people.body_clerk,
    path: async () => '/absences',
    body: () => ({ startsOn: '2030-05-01', endsOn: '2030-05-02' }),
    field: 'substituteId',
    foreign: () => [
      alfa().neighbour.membershipId,
      alfa().people.operator.membershipId,
      beta().people.body_clerk.membershipId,
      beta().people.centre_admin.membershipId,
    ],
    place: (substituteId) => ({ substituteId }),
    own: () => alfa().shared.membershipId,
  },
  {
    what: 'membershipId of an absence that an administrator sets',
    by: () => alfa().people.centre_admin,
    path: async () => '/absences',
    body: () => ({ substituteId: alfa().people.auditor.membershipId, startsOn: '2030-05-01', endsOn: '2030-05-02' }),
    field: 'membershipId',
    foreign: () => [beta().people.operator.membershipId, beta().people.body_clerk.membershipId],
    place: (membershipId) => ({ membershipId }),
    own: () => alfa().people.operator.membershipId,
  },
  {
    what: 'bodyIds of somebody new',
    by: () => alfa().people.centre_admin,
    path: async () => '/memberships',
    body: () => ({
      email: 'nuova@alfa.example.org',
      displayName: 'Nuova',
      role: 'body_clerk',
      validFrom: '2026-01-01',
    }),
    field: 'bodyIds',
    foreign: () => [beta().bodies[0]!.id, beta().bodies[2]!.id],
    place: (id) => ({ bodyIds: [id] }),
    own: () => alfa().bodies[2]!.id,
  },
];

describe.each(CASES)('$what', ({ by, path, body, field, foreign, place, own }) => {
  it('of somebody else is as if it did not exist', async () => {
    const target = path ? await path() : '/tickets';
    const ids = [newId(), ...(await foreign())];
    const before = await changes(house.database.owner);
    for (const id of ids) {
      const answer = await house
        .as(by())
        .post(target)
        .send({ ...body(), ...place(id) });
      expect({ id, status: answer.status, code: answer.body.code, errors: answer.body.errors }).toEqual({
        id,
        status: 404,
        code: 'not_found',
        errors: [expect.objectContaining({ field, code: 'not_found' })],
      });
    }
    expect(await changes(house.database.owner)).toEqual(before);
    await house
      .as(by())
      .post(target)
      .send({ ...body(), ...place(await own()) })
      .expect(target.endsWith('/preview') ? 200 : 201);
  });
});

describe('assigneeId', () => {
  it('of somebody else is as if it did not exist', async () => {
    const path = await ticketOf();
    const operator = house.as(alfa().people.operator);
    const { headers } = await operator.get(path).expect(200);
    const before = await changes(house.database.owner);
    for (const id of [
      newId(),
      beta().people.operator.membershipId,
      alfa().people.body_clerk.membershipId,
      alfa().people.auditor.membershipId,
      house.world.network.network_coordinator.membershipId,
    ]) {
      const answer = await operator.patch(path).set('If-Match', headers.etag!).send({ assigneeId: id });
      expect({ id, status: answer.status, errors: answer.body.errors }).toEqual({
        id,
        status: 404,
        errors: [expect.objectContaining({ field: 'assigneeId' })],
      });
    }
    expect(await changes(house.database.owner)).toEqual(before);
    await operator
      .patch(path)
      .set('If-Match', headers.etag!)
      .send({ assigneeId: house.alfa.colleague.membershipId })
      .expect(200);
  });
});

describe('membershipId of a session', () => {
  it('of somebody else is as if it did not exist', async () => {
    const clerk = house.as(alfa().people.body_clerk);
    const before = await changes(house.database.owner);
    for (const membershipId of [
      newId(),
      beta().people.operator.membershipId,
      alfa().people.operator.membershipId,
      alfa().neighbour.membershipId,
      house.world.network.platform_admin.membershipId,
    ]) {
      await clerk.patch('/session').send({ membershipId }).expect(404);
    }
    expect(await changes(house.database.owner)).toEqual(before);
    await clerk.patch('/session').send({ membershipId: alfa().people.body_clerk.membershipId }).expect(200);
  });
});

describe('an Idempotency-Key', () => {
  it('of somebody else opens nothing of theirs', async () => {
    const key = newId();
    const first = await house
      .as(alfa().people.body_clerk)
      .post('/tickets')
      .set('Idempotency-Key', key)
      .send(request())
      .expect(201);
    for (const [person, serviceId] of [
      [alfa().neighbour, alfa().serviceId],
      [alfa().people.body_admin, alfa().serviceId],
      [beta().people.body_clerk, beta().serviceId],
    ] as const) {
      const answer = await house
        .as(person)
        .post('/tickets')
        .set('Idempotency-Key', key)
        .send({ ...request(), serviceId })
        .expect(201);
      expect(answer.body.id).not.toBe(first.body.id);
    }
  });
});

describe('an id inside another one', () => {
  it('is looked for there only', async () => {
    const [first, second] = house.alfa.dossiers;
    const before = await changes(house.database.owner);
    await house
      .as(alfa().people.operator)
      .delete(`/tickets/${second.ticketId}/time-entries/${first.timeEntryId}`)
      .expect(404);
    expect(await changes(house.database.owner)).toEqual(before);
  });
});
