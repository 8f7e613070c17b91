import { italianDay } from '#app/kernel';
import { openKit } from '../../support/kits.js';
import { TEST_PASSWORD, createSubscribableService, type TestPerson } from '#app/testing';
import {
  addConvention,
  addImport,
  addFeedback,
  addJob,
  addMade,
  addNotice,
  addMailing,
  addEvent,
  addPec,
  describeConvention,
  fillBody,
  upload,
  uploadSigned,
  type Centre,
  type Dossier,
  type FilledHouse,
} from './filled-house.js';
import { addRelationship } from './relationship-rows.js';
import { publishSheet } from '../../support/publish.js';

/** One call that its rightful maker may make; everybody else must hear 404. */
export interface Call {
  path: string;
  ifMatch?: string;
  body?: object;
}

export interface Attack {
  /** Whose right it is. */
  role: 'operator' | 'body_clerk' | 'body_admin' | 'auditor' | 'centre_admin';
  /** Also within the centre: `body`, from a clerk of another body; `person`, from everybody but its author. */
  within?: 'body' | 'person';
  /** Every session may call it: who stands above the centres hears 404, too. */
  anybody?: true;
  /** Makes what is attacked. Each call is valid but for who makes it. */
  make(house: FilledHouse, centre: Centre): Promise<Call>;
}

/** Why a route has no id of a tenant's row in its path, or why anybody may use it. */
type Exempt = 'list' | 'creates' | 'own session' | 'platform' | 'public';

const dossier = async (house: FilledHouse, { tenant, dossiers }: Centre): Promise<Dossier> =>
  fillBody(house, tenant, tenant.people.body_clerk, dossiers[0].bodyId);

const ticket =
  (tail = '', rest: Omit<Call, 'path'> & { etag?: true } = {}): Attack['make'] =>
  async (house, centre) => {
    const { ticketId } = await dossier(house, centre);
    const { etag, ...call } = rest;
    const read = etag && (await house.as(centre.tenant.people.operator).get(`/tickets/${ticketId}`).expect(200));
    return { path: `/tickets/${ticketId}${tail}`, ...call, ...(read && { ifMatch: read.headers.etag! }) };
  };

/** One more session of the operator. */
const session: Attack['make'] = async (house, { tenant }) => {
  const { email } = tenant.people.operator;
  await house.http.post('/api/v1/auth/login').send({ email, password: TEST_PASSWORD }).expect(200);
  const { body } = await house.as(tenant.people.operator).get('/sessions').expect(200);
  const [other] = (body.sessions as { id: string; current: boolean }[]).filter(({ current }) => !current);
  return { path: `/sessions/${other!.id}` };
};

const token: Attack['make'] = async (house, { tenant }) => {
  const { body } = await house
    .as(tenant.people.operator)
    .post('/api-tokens')
    .send({ name: 'Prova', scopes: ['tickets.read'], expiresOn: italianDay(new Date()) })
    .expect(201);
  return { path: `/api-tokens/${body.id as string}` };
};

let taken = 0;
/** Somebody new, who has not come yet. */
async function member(house: FilledHouse, { tenant }: Centre, tail: string, body?: object): Promise<Call> {
  const email = `preso${++taken}@${tenant.slug}.example.org`;
  const answer = await house
    .as(tenant.people.centre_admin)
    .post('/memberships')
    .send({ email, displayName: 'Nuova persona', role: 'auditor', validFrom: '2026-01-01' })
    .expect(201);
  return {
    path: `/memberships/${answer.body.id as string}${tail}`,
    ifMatch: answer.headers.etag!,
    ...(body && { body }),
  };
}

/** Somebody who signs in with a second factor, which the centre may take away. */
const memberWithFactor: Attack['make'] = async (house, centre) => {
  const { path } = await member(house, centre, '/second-factor-resets');
  await house.database.owner.query(
    `INSERT INTO second_factor (person_id, sealed, last_step, enabled_at, codes_made_at)
     SELECT person_id, '', 0, now(), now() FROM membership WHERE id = $1`,
    [path.split('/')[2]],
  );
  return { path };
};

/** A provider that goes by identifiers; nobody answers there. */
async function addIdentityProvider(house: FilledHouse, { tenant }: Centre) {
  const { body, headers } = await house
    .as(tenant.people.centre_admin)
    .post('/identity-providers')
    .send({ label: 'Prova', issuer: 'http://127.0.0.1:1', clientId: 'prova', matchBy: 'identifier' })
    .expect(201);
  return { id: body.id as string, etag: headers.etag! };
}

const identityProvider =
  (tail: string, body?: object): Attack['make'] =>
  async (house, centre) => {
    const { id, etag } = await addIdentityProvider(house, centre);
    return { path: `/identity-providers/${id}${tail}`, ifMatch: etag, ...(body && { body }) };
  };

/** Somebody new and a provider, which knows them or is about to. */
const identity =
  (state: 'to add' | 'added'): Attack['make'] =>
  async (house, centre) => {
    const { id: providerId } = await addIdentityProvider(house, centre);
    const call = await member(house, centre, '/sign-in-identities', { providerId, identifier: 'm.rossi' });
    if (state === 'to add') return call;
    const admin = house.as(centre.tenant.people.centre_admin);
    await admin.post(call.path).send(call.body).expect(204);
    const { body } = await admin.get(call.path).expect(200);
    return { path: `${call.path}/${(body.links as { id: string }[])[0]!.id}` };
  };

let away = 0;
const absence: Attack['make'] = async (house, { tenant }) => {
  const day = `2030-01-${String(++away).padStart(2, '0')}`;
  const { body } = await house
    .as(tenant.people.body_clerk)
    .post('/absences')
    .send({ substituteId: tenant.shared.membershipId, startsOn: day, endsOn: day })
    .expect(201);
  return { path: `/absences/${body.id as string}` };
};

let services = 0;
const SHEET = { title: 'Titolo', audience: 'Per gli enti.', inclusion: 'included', computerisation: 'online_request' };
const TEXTS = [
  'context',
  'object',
  'whoMayAsk',
  'obligations',
  'forms',
  'costs',
  'contact',
  'hours',
  'activationTime',
  'legalBasis',
];

/** A new service, with the state that the command needs. */
const service =
  (tail: string, state: 'draft' | 'in_review' | 'published' | 'edited', body?: object): Attack['make'] =>
  async (house, { tenant }) => {
    const operator = house.as(tenant.people.operator);
    const sheet = {
      ...SHEET,
      ...Object.fromEntries(TEXTS.map((name) => [name, 'Testo'])),
      code: `prova-${++services}`,
      serviceLine: 'CIT',
    };
    let answer = await operator.post('/services').send(sheet).expect(201);
    const path = `/services/${answer.body.id as string}`;
    if (state === 'in_review')
      answer = await operator.post(`${path}/submit`).set('If-Match', answer.headers.etag!).expect(200);
    if (state === 'published' || state === 'edited')
      answer = await publishSheet(house, tenant, answer.body.id as string, answer.headers.etag!);
    if (state === 'edited')
      answer = await operator.patch(path).set('If-Match', answer.headers.etag!).send({ title: 'Altro' }).expect(200);
    return { path: `${path}${tail}`, ifMatch: answer.headers.etag!, ...(body && { body }) };
  };

/** A news item that everybody may read: outside, but by another way. */
const news =
  (body?: object): Attack['make'] =>
  async (house, { tenant }) => {
    const item = { title: 'Prova', summary: 'Una prova.', text: '', publishedAt: '2026-01-01T08:00:00.000Z' };
    const answer = await house.as(tenant.people.operator).post('/news').send(item).expect(201);
    return { path: `/news/${answer.body.id as string}`, ifMatch: answer.headers.etag!, ...(body && { body }) };
  };

const feedback: Attack['make'] = async (house, { tenant }) => ({
  path: `/feedback/${await addFeedback(house.database.owner, tenant)}`,
});

const clerksAndCentre = (make: Attack['make']): Attack[] => [
  { role: 'body_clerk', within: 'body', make },
  { role: 'operator', make },
];

let made = 0;
const convention = (house: FilledHouse, { tenant }: Centre) =>
  addConvention(house, tenant, `Convenzione ${++made} ${tenant.slug}`);

const ofConvention =
  (tail: string, rest: Omit<Call, 'path'> & { etag?: true } = {}): Attack['make'] =>
  async (house, centre) => {
    const { etag, ...call } = rest;
    return { path: `/conventions/${await convention(house, centre)}${tail}`, ...call, ...(etag && { ifMatch: '"1"' }) };
  };

/** A new adhesion of the first body: just asked for, in use, or in use and suspended by both sides. */
const adhesion =
  (tail: string, state: 'requested' | 'active' | 'suspended', body?: object): Attack['make'] =>
  async (house, centre) => {
    const { body: asked, headers } = await house
      .as(centre.tenant.people.body_clerk)
      .post('/adhesions')
      .send({ conventionId: await convention(house, centre), bodyId: centre.dossiers[0].bodyId })
      .expect(201);
    if (state !== 'requested')
      await house.database.owner.query(
        `UPDATE adhesion SET status = 'active', suspended_by_body = $2, suspended_by_centre = $2 WHERE id = $1`,
        [asked.id, state === 'suspended'],
      );
    return { path: `/adhesions/${asked.id as string}${tail}`, ifMatch: headers.etag!, ...(body && { body }) };
  };

const TERMS = { text: 'Testo', categories: 'Dati', measures: 'Misure', subProcessors: [] };

/** A new appointment of the first body, signed. */
const appointment =
  (tail: string, body?: object): Attack['make'] =>
  async (house, centre) => {
    const { path } = await adhesion('/processor-appointments', 'active')(house, centre);
    const asked = await house.as(centre.tenant.people.operator).post(path).expect(200);
    const { id } = (asked.body.appointments as { id: string }[])[0]!;
    await house.database.owner.query(
      `UPDATE processor_appointment SET status = 'signed', at_end = 'delete', signed_on = '2026-01-01', reason = 'Prova' WHERE id = $1`,
      [id],
    );
    return { path: `/processor-appointments/${id}${tail}`, ifMatch: '"1"', ...(body && { body }) };
  };

/** A new request of the first body for a service that the centre approves. */
const subscription =
  (tail: string, body?: object): Attack['make'] =>
  async (house, centre) => {
    const { body: asked, headers } = await house
      .as(centre.tenant.people.body_clerk)
      .post('/subscriptions')
      .send({
        // Of one service a body has one subscription.
        serviceId: await createSubscribableService(house.database.owner, centre.tenant),
        bodyId: centre.dossiers[0].bodyId,
        quantity: 1,
      })
      .expect(201);
    return { path: `/subscriptions/${asked.id as string}${tail}`, ifMatch: headers.etag!, ...(body && { body }) };
  };

const subscriptionPapers: Attack['make'] = async (house, centre) => {
  const fileId = await upload(house, centre.tenant.people.body_clerk);
  return subscription('/documents', { documents: [{ fileId, kind: 'paper_scan' }] })(house, centre);
};

const allowanceUse: Attack['make'] = async (house, { tenant, files }) => {
  const path = `/subscriptions/${files[0].subscriptionId}/allowance-uses`;
  const { body } = await house
    .as(tenant.people.operator)
    .post(path)
    .send({ allowanceCode: 'interrogazioni', usedOn: italianDay(new Date()), quantity: 1 })
    .expect(201);
  return { path: `${path}/${(body.uses as { id: string }[])[0]!.id}` };
};

/** The first body, with a new office, a new figure and a new address. */
const body =
  (
    tail: (made: { officeId: string; figureId: string; addressId: string }) => string,
    rest: Omit<Call, 'path'> = {},
  ): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const path = `/bodies/${dossiers[0].bodyId}`;
    const operator = house.as(tenant.people.operator);
    const figure = { kind: 'enterprises', year: 1861 + ++made, value: 60, source: 'Prova' };
    await operator.post(`${path}/figures`).send(figure).expect(201);
    const address = { kind: 'other', street: `via ${made}` };
    await operator.post(`${path}/addresses`).send(address).expect(201);
    const office = { kind: 'secretary', personName: `Persona ${made}`, acting: false, startsOn: '2025-01-01' };
    const { body: sheet, headers } = await operator.post(`${path}/offices`).send(office).expect(201);
    const find = (list: { id: string; year?: number; personName?: string; street?: string }[], mark: number | string) =>
      list.find(({ year, personName, street }) => [year, personName, street].includes(mark))!.id;
    const ids = {
      officeId: find(sheet.offices, office.personName),
      figureId: find(sheet.figures, figure.year),
      addressId: find(sheet.addresses, address.street),
    };
    return { path: path + tail(ids), ...rest, ...(rest.ifMatch === 'etag' && { ifMatch: headers.etag! }) };
  };

const centreAndBodyAdmin = (make: Attack['make']): Attack[] => [
  { role: 'body_admin', within: 'body', make },
  { role: 'operator', make },
];

const OFFICE = { kind: 'mayor', personName: 'Sindaca', acting: false, startsOn: '2025-01-01' };

/** A file that the operator had read. */
const imported =
  (tail: string, status: 'preview' | 'applied'): Attack['make'] =>
  async (house, { tenant }) => ({
    path: `/imports/${await addImport(house.database.owner, tenant, status)}${tail}`,
  });

/** Long work that the clerk asked for. */
const job =
  (tail: string): Attack['make'] =>
  async (house, { tenant }) => ({
    path: `/jobs/${await addJob(house.database.owner, tenant, tenant.people.body_clerk)}${tail}`,
  });

/** A mailing in this state. */
const ofMailing =
  (status: 'draft' | 'scheduled' | 'sent', tail = '', body?: object): Attack['make'] =>
  async (house, { tenant, dossiers }) => ({
    path: `/mailings/${await addMailing(house.database.owner, tenant, dossiers[0].bodyId, status)}${tail}`,
    ifMatch: '"1"',
    ...(body && { body }),
  });

/** An event in this state; `{person}` in the path is somebody who comes. */
const ofEvent =
  (status: 'draft' | 'open', tail = '', body?: object): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const { id, participantId } = await addEvent(house.database.owner, tenant, dossiers[0].bodyId, status);
    return {
      path: `/roadshow-events/${id}${tail.replace('{person}', participantId)}`,
      ifMatch: '"1"',
      ...(body && { body }),
    };
  };

/** What the centre has by PEC, and a task that came of it. */
const ofPec =
  (kind: 'pec-accounts' | 'pec-messages' | 'pec-incoming' | 'tasks', body?: object, tail = ''): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const ids = await addPec(house, tenant, dossiers[0].bodyId);
    return { path: `/${kind}/${ids[kind]}${tail}`, ...(body && { body, ifMatch: '"1"' }) };
  };

/** A label of the first body, and a choice of bodies. */
const ofRelationship =
  (
    path: (ids: { bodyId: string } & Awaited<ReturnType<typeof addRelationship>>) => string,
    body?: object,
  ): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const { bodyId } = dossiers[0];
    const ids = await addRelationship(house, tenant, bodyId);
    return { path: path({ bodyId, ...ids }), ...(body && { body, ifMatch: '"1"' }) };
  };

/** Every route of the API. The test fails on one that is not here. */
export const ROUTES: Record<string, Exempt | Attack[]> = {
  'GET /status': 'public',
  'GET /status/live': 'public',
  'GET /status/ready': 'public',
  'POST /auth/login': 'public',
  'POST /session': 'public',
  'POST /session/by-link': 'public',
  'POST /auth/sign-in-links': 'public',
  'POST /auth/password-resets': 'public',
  'POST /auth/links/inspect': 'public',
  'POST /session/provider-sign-out': 'public',
  'GET /centres/{slug}/identity-providers': 'public',
  'GET /centres/{slug}/identity-providers/{id}/sign-in': 'public',
  'GET /centres/{slug}/sign-in-callback': 'public',
  'GET /identity-providers': 'list',
  'POST /identity-providers': 'creates',
  'GET /identity-providers/{id}': [{ role: 'centre_admin', make: identityProvider('') }],
  'PATCH /identity-providers/{id}': [{ role: 'centre_admin', make: identityProvider('', { label: 'Altro nome' }) }],
  'DELETE /identity-providers/{id}': [{ role: 'centre_admin', make: identityProvider('') }],
  'POST /identity-providers/{id}/checks': [{ role: 'centre_admin', make: identityProvider('/checks') }],
  'GET /memberships/{id}/sign-in-identities': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/sign-in-identities') },
  ],
  'POST /memberships/{id}/sign-in-identities': [{ role: 'centre_admin', make: identity('to add') }],
  'DELETE /memberships/{id}/sign-in-identities/{identityId}': [{ role: 'centre_admin', make: identity('added') }],
  'PUT /memberships/{id}/fiscal-code': [
    {
      role: 'centre_admin',
      make: async (house, centre) => member(house, centre, '/fiscal-code', { fiscalCode: 'RSSMRA85T10A562S' }),
    },
  ],
  'DELETE /memberships/{id}/fiscal-code': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/fiscal-code') },
  ],
  'GET /profile': 'own session',
  'PUT /profile/password': 'own session',
  'GET /profile/second-factor': 'own session',
  'POST /profile/second-factor/proposals': 'own session',
  'POST /profile/second-factor': 'own session',
  'POST /profile/second-factor/recovery-codes': 'own session',
  'POST /profile/second-factor/removal': 'own session',
  'POST /session/second-factor': 'own session',
  'GET /sessions': 'own session',
  'DELETE /sessions': 'own session',
  'DELETE /sessions/{id}': [{ role: 'operator', within: 'person', anybody: true, make: session }],
  'GET /api-tokens': 'own session',
  'POST /api-tokens': 'own session',
  'DELETE /api-tokens/{id}': [{ role: 'operator', within: 'person', anybody: true, make: token }],
  'GET /session': 'own session',
  'PATCH /session': 'own session',
  'DELETE /session': 'own session',
  'GET /centres': 'public',
  'GET /centres/{slug}': 'public',
  'GET /centres/{slug}/adhering-bodies': 'public',
  'GET /centres/{slug}/agreements': 'public',
  'GET /centres/{slug}/agreements/export': 'public',
  'GET /centres/{slug}/open-data/services': 'public',
  'GET /centres/{slug}/open-data/dataset': 'public',
  'GET /centres/{slug}/services': 'public',
  'GET /centres/{slug}/services/{code}': 'public',
  'POST /centres/{slug}/services/{code}/feedback': 'public',
  'GET /centres/{slug}/news': 'public',
  'GET /centres/{slug}/news/{code}': 'public',
  'GET /news': 'list',
  'POST /news': 'creates',
  'GET /news/{id}': [{ role: 'operator', make: news() }],
  'PATCH /news/{id}': [{ role: 'operator', make: news({ title: 'Altro titolo' }) }],
  'DELETE /news/{id}': [{ role: 'operator', make: news() }],
  'GET /feedback': 'list',
  'GET /feedback/summary': 'list',
  'DELETE /feedback/{id}': [{ role: 'operator', make: feedback }],
  'GET /demo-mails': 'public',
  'GET /demo-mails/{id}': 'public',
  'GET /events': 'own session',
  'GET /notice-preferences': 'own session',
  'PATCH /notice-preferences': 'own session',
  'GET /notices': 'list',
  'GET /notices/counts': 'own session',
  'POST /notices/read-all': 'own session',
  'PATCH /notices/{id}': [
    {
      role: 'body_clerk',
      within: 'person',
      anybody: true,
      make: async (house, { tenant }) => ({
        path: `/notices/${await addNotice(house.database.owner, tenant, tenant.people.body_clerk)}`,
        body: { read: true },
      }),
    },
  ],
  'GET /failed-deliveries': 'platform',
  'POST /failed-deliveries/retries': 'platform',
  'GET /queues': 'platform',
  'GET /audit-entries': 'list',
  'GET /audit-chain': 'own session',
  'GET /memberships': 'list',
  'POST /memberships': 'creates',
  'POST /memberships/reviews': 'creates',
  'GET /memberships/{id}': clerksAndCentre(async (_house, { tenant }) => ({
    path: `/memberships/${tenant.people.body_clerk.membershipId}`,
  })),
  'PATCH /memberships/{id}': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '', { displayName: 'Altro nome' }) },
  ],
  'GET /memberships/{id}/personal-data': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/personal-data') },
  ],
  'POST /memberships/{id}/second-factor-resets': [{ role: 'centre_admin', make: memberWithFactor }],
  'POST /memberships/{id}/invitations': [
    { role: 'centre_admin', make: async (house, centre) => member(house, centre, '/invitations') },
  ],
  'POST /memberships/{id}/erasures': [
    {
      role: 'centre_admin',
      make: async (house, centre) => {
        const call = await member(house, centre, '/erasures', { ground: 'objection' });
        await house.database.owner.query(`UPDATE membership SET valid_to = '2026-01-02' WHERE id = $1`, [
          call.path.split('/')[2],
        ]);
        return call;
      },
    },
  ],
  'GET /profile/reads': 'own session',
  'GET /profile/personal-data': 'own session',
  'GET /imports': 'list',
  'POST /imports': 'creates',
  'GET /imports/templates/{code}': 'creates',
  'GET /imports/{id}': [{ role: 'operator', make: imported('', 'preview') }],
  'GET /imports/{id}/rows': [{ role: 'operator', make: imported('/rows', 'preview') }],
  'GET /imports/{id}/rows/export': [{ role: 'operator', make: imported('/rows/export', 'preview') }],
  'POST /imports/{id}/confirmation': [{ role: 'operator', make: imported('/confirmation', 'preview') }],
  'POST /imports/{id}/undo': [{ role: 'operator', make: imported('/undo', 'applied') }],
  'GET /jobs/{id}': [{ role: 'body_clerk', within: 'body', anybody: true, make: job('') }],
  'GET /jobs/{id}/archive': [
    {
      role: 'operator',
      within: 'person',
      anybody: true,
      make: async (house, { tenant }) => ({
        path: `/jobs/${await addMade(house, tenant, tenant.people.operator)}/archive`,
      }),
    },
  ],
  'POST /jobs/{id}/cancellation': [{ role: 'body_clerk', within: 'body', anybody: true, make: job('/cancellation') }],
  'GET /absences': 'list',
  'POST /absences': 'creates',
  'DELETE /absences/{id}': [{ role: 'body_clerk', within: 'body', anybody: true, make: absence }],
  'GET /centres/{slug}/logo': 'public',
  'GET /centres/{slug}/theme': 'public',
  'GET /centre': 'own session',
  'PATCH /centre': 'own session',
  'GET /bodies': 'list',
  'GET /adhesions': 'list',
  'GET /conventions': 'list',
  'POST /bodies': 'creates',
  'POST /adhesions': 'creates',
  'GET /body-duplicates': 'list',
  'POST /body-duplicates/search': 'creates',
  'POST /body-distinctions': 'creates',
  'DELETE /body-distinctions/{id}': [
    {
      role: 'operator',
      make: async (_house, { files }) => ({ path: `/body-distinctions/${files[0].distinctionId}` }),
    },
  ],
  'POST /body-joins': 'creates',
  'POST /body-joins/preview': 'creates',
  'GET /body-joins/{id}': [
    {
      role: 'body_clerk',
      within: 'body',
      make: async (_house, { files }) => ({ path: `/body-joins/${files[0].joiningId}` }),
    },
  ],
  'POST /body-mergers': 'creates',
  'POST /body-mergers/preview': 'creates',
  'GET /tasks': 'list',
  'POST /tasks': 'creates',
  'GET /tasks/{id}': [{ role: 'operator', make: ofPec('tasks') }],
  'PATCH /tasks/{id}': [{ role: 'operator', make: ofPec('tasks', { note: 'Altro' }) }],
  'GET /tags': 'list',
  'PATCH /tags/{id}': [{ role: 'operator', make: ofRelationship(({ tags }) => `/tags/${tags}`, { name: 'Altra' }) }],
  'DELETE /tags/{id}': [{ role: 'operator', make: ofRelationship(({ tags }) => `/tags/${tags}`) }],
  'GET /bodies/{id}/tags': [{ role: 'operator', make: ofRelationship(({ bodyId }) => `/bodies/${bodyId}/tags`) }],
  'POST /bodies/{id}/tags': [
    { role: 'operator', make: ofRelationship(({ bodyId }) => `/bodies/${bodyId}/tags`, { name: 'Nuova' }) },
  ],
  'DELETE /bodies/{id}/tags/{tagId}': [
    { role: 'operator', make: ofRelationship(({ bodyId, tags }) => `/bodies/${bodyId}/tags/${tags}`) },
  ],
  'GET /bodies/{id}/timeline': clerksAndCentre(ofRelationship(({ bodyId }) => `/bodies/${bodyId}/timeline`)),
  'GET /interactions': 'list',
  'GET /interactions/export': 'list',
  'POST /interactions': 'creates',
  'GET /interactions/{id}': [
    { role: 'operator', make: ofRelationship(({ interactions }) => `/interactions/${interactions}`) },
    { role: 'auditor', make: ofRelationship(({ interactions }) => `/interactions/${interactions}`) },
  ],
  'PATCH /interactions/{id}': [
    {
      role: 'operator',
      make: ofRelationship(({ interactions }) => `/interactions/${interactions}`, { text: 'Altro' }),
    },
  ],
  'POST /interactions/{id}/removal': [
    {
      role: 'operator',
      make: ofRelationship(({ interactions }) => `/interactions/${interactions}/removal`, { reason: 'Sbagliato.' }),
    },
  ],
  'GET /prospects': 'list',
  'GET /prospects/export': 'list',
  'GET /prospects/counts': 'list',
  'POST /prospects': 'creates',
  'GET /prospects/{id}': [
    { role: 'operator', make: ofRelationship(({ prospects }) => `/prospects/${prospects}`) },
    { role: 'auditor', make: ofRelationship(({ prospects }) => `/prospects/${prospects}`) },
  ],
  'PATCH /prospects/{id}': [
    { role: 'operator', make: ofRelationship(({ prospects }) => `/prospects/${prospects}`, { note: 'Altro' }) },
  ],
  'GET /segments': 'list',
  'POST /segments': 'creates',
  'GET /segments/{id}': [
    { role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}`) },
    { role: 'auditor', make: ofRelationship(({ segments }) => `/segments/${segments}`) },
  ],
  'GET /segments/{id}/bodies': [
    { role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}/bodies`) },
  ],
  'PATCH /segments/{id}': [
    { role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}`, { name: 'Altro elenco' }) },
  ],
  'DELETE /segments/{id}': [{ role: 'operator', make: ofRelationship(({ segments }) => `/segments/${segments}`) }],
  'GET /calendars/{file}': 'public',
  'POST /calendar-feeds': 'own session',
  'GET /mailings': 'list',
  'POST /mailings': 'creates',
  'POST /mailings/previews': 'creates',
  'GET /mailings/{id}': [
    { role: 'operator', make: ofMailing('draft') },
    { role: 'auditor', make: ofMailing('sent') },
  ],
  'PATCH /mailings/{id}': [{ role: 'operator', make: ofMailing('draft', '', { subject: 'Altro' }) }],
  'DELETE /mailings/{id}': [{ role: 'operator', make: ofMailing('draft') }],
  'GET /mailings/{id}/check': [{ role: 'auditor', make: ofMailing('draft', '/check') }],
  'GET /mailings/{id}/recipients': [{ role: 'auditor', make: ofMailing('sent', '/recipients') }],
  'GET /mailings/{id}/recipients/export': [{ role: 'auditor', make: ofMailing('sent', '/recipients/export') }],
  'POST /mailings/{id}/tests': [
    {
      role: 'operator',
      make: async (house, centre) => ({
        ...(await ofMailing('draft', '/tests')(house, centre)),
        body: { bodyId: centre.dossiers[0].bodyId },
      }),
    },
  ],
  'POST /mailings/{id}/dispatch': [{ role: 'operator', make: ofMailing('draft', '/dispatch', {}) }],
  'POST /mailings/{id}/cancellation': [{ role: 'operator', make: ofMailing('scheduled', '/cancellation') }],
  'POST /mailings/{id}/retries': [{ role: 'operator', make: ofMailing('sent', '/retries') }],
  'GET /protocol-registry': 'own session',
  'PATCH /protocol-registry': 'own session',
  'POST /protocol-registry/checks': 'own session',
  'GET /protocol-requests': 'list',
  'POST /protocol-requests': 'creates',
  'GET /roadshow-events': 'list',
  'POST /roadshow-events': 'creates',
  'GET /roadshow-events/{id}': [
    { role: 'operator', make: ofEvent('draft') },
    { role: 'auditor', make: ofEvent('open') },
  ],
  'PATCH /roadshow-events/{id}': [{ role: 'operator', make: ofEvent('open', '', { title: 'Altro' }) }],
  'DELETE /roadshow-events/{id}': [{ role: 'operator', make: ofEvent('draft') }],
  'POST /roadshow-events/{id}/steps': [{ role: 'operator', make: ofEvent('open', '/steps', { command: 'close' }) }],
  'POST /roadshow-events/{id}/mailings': [
    { role: 'operator', make: ofEvent('open', '/mailings', { part: 'invitation' }) },
  ],
  'GET /roadshow-events/{id}/guests': [{ role: 'auditor', make: ofEvent('open', '/guests') }],
  'GET /roadshow-events/{id}/participants': [{ role: 'auditor', make: ofEvent('open', '/participants') }],
  'GET /roadshow-events/{id}/participants/export': [{ role: 'auditor', make: ofEvent('open', '/participants/export') }],
  'POST /roadshow-events/{id}/participants': [
    {
      role: 'operator',
      make: ofEvent('open', '/participants', { bodyName: 'Fondazione', name: 'Anna', present: true }),
    },
  ],
  'PUT /roadshow-events/{id}/participants/{participantId}/attendance': [
    { role: 'operator', make: ofEvent('open', '/participants/{person}/attendance', { attended: true }) },
  ],
  'DELETE /roadshow-events/{id}/participants/{participantId}': [
    { role: 'operator', make: ofEvent('open', '/participants/{person}') },
  ],
  'POST /event-links/inspect': 'public',
  'POST /event-links/registrations': 'public',
  'POST /event-links/declines': 'public',
  'GET /pec-accounts': 'list',
  'POST /pec-accounts': 'creates',
  'GET /pec-accounts/{id}': [{ role: 'operator', make: ofPec('pec-accounts') }],
  'PATCH /pec-accounts/{id}': [{ role: 'centre_admin', make: ofPec('pec-accounts', { enabled: false }) }],
  'POST /pec-accounts/{id}/checks': [{ role: 'centre_admin', make: ofPec('pec-accounts', undefined, '/checks') }],
  'GET /pec-messages': 'list',
  'POST /pec-messages': 'creates',
  'GET /pec-messages/{id}': [
    { role: 'operator', make: ofPec('pec-messages') },
    { role: 'auditor', make: ofPec('pec-messages') },
  ],
  'PATCH /pec-messages/{id}': [{ role: 'operator', make: ofPec('pec-messages', { protocolNumber: '12' }) }],
  'GET /pec-incoming': 'list',
  'GET /pec-incoming/{id}': [
    { role: 'operator', make: ofPec('pec-incoming') },
    { role: 'auditor', make: ofPec('pec-incoming') },
  ],
  'PATCH /pec-incoming/{id}': [{ role: 'operator', make: ofPec('pec-incoming', { handled: true }) }],
  'GET /pec-incoming/{id}/attachments/{number}': [
    { role: 'operator', make: ofPec('pec-incoming', undefined, '/attachments/1') },
  ],
  'GET /subscriptions': 'list',
  'GET /subscriptions/export': 'list',
  'GET /subscriptions/summary': 'list',
  'POST /subscriptions': 'creates',
  'GET /subscriptions/eligibility': clerksAndCentre(async (_house, { subscribableServiceId, dossiers }) => ({
    path: `/subscriptions/eligibility?serviceId=${subscribableServiceId}&bodyId=${dossiers[0].bodyId}`,
  })),
  'POST /conventions': 'creates',
  'GET /kits': 'list',
  'GET /kit-imports': 'list',
  'GET /services': 'list',
  'GET /services/export': 'list',
  'GET /bodies/export': 'list',
  'GET /tickets/export': 'list',
  'GET /adhesions/export': 'list',
  'GET /memberships/export': 'list',
  'GET /feedback/export': 'list',
  'GET /territory': 'list',
  'GET /territory/export': 'list',
  'GET /reports/centre': 'list',
  'POST /reports/bodies': 'creates',
  'GET /tickets': 'list',
  'GET /tickets/counts': 'list',
  'POST /files': 'creates',
  'POST /kits': 'creates',
  'POST /kit-imports': 'creates',
  'POST /services': 'creates',
  'POST /tickets': 'creates',
  'GET /bodies/{id}': clerksAndCentre(async (_house, { dossiers }) => ({ path: `/bodies/${dossiers[0].bodyId}` })),
  'GET /reports/bodies/{id}': clerksAndCentre(async (_house, { dossiers }) => ({
    path: `/reports/bodies/${dossiers[0].bodyId}`,
  })),
  'PATCH /bodies/{id}': [{ role: 'operator', make: body(() => '', { ifMatch: 'etag', body: { phone: '030 1' } }) }],
  'POST /bodies/{id}/figures': [
    {
      role: 'operator',
      make: async (_house, { dossiers }) => ({
        path: `/bodies/${dossiers[0].bodyId}/figures`,
        body: { kind: 'population', year: 1861 + ++made, value: 600, source: 'Prova' },
      }),
    },
  ],
  'DELETE /bodies/{id}/figures/{figureId}': [
    { role: 'operator', make: body(({ figureId }) => `/figures/${figureId}`) },
  ],
  'POST /bodies/{id}/addresses': [
    { role: 'operator', make: body(() => '/addresses', { body: { kind: 'other', street: 'via Roma 1' } }) },
  ],
  'PATCH /bodies/{id}/addresses/{addressId}': [
    {
      role: 'operator',
      make: body(({ addressId }) => `/addresses/${addressId}`, { ifMatch: '"1"', body: { note: 'Secondo piano' } }),
    },
  ],
  'DELETE /bodies/{id}/addresses/{addressId}': [
    { role: 'operator', make: body(({ addressId }) => `/addresses/${addressId}`) },
  ],
  'POST /bodies/{id}/members': [
    {
      role: 'operator',
      make: async (_house, { files, dossiers }) => ({
        path: `/bodies/${files[0].unionId}/members`,
        body: { bodyId: dossiers[0].bodyId, kind: 'project', title: `Progetto ${++made}`, startsOn: '2026-01-01' },
      }),
    },
  ],
  'PATCH /bodies/{id}/members/{memberId}': [
    {
      role: 'operator',
      make: async (_house, { files: [{ unionId, groupingId }] }) => ({
        path: `/bodies/${unionId}/members/${groupingId}`,
        ifMatch: '"1"',
        body: { act: 'Delibera 1' },
      }),
    },
  ],
  'DELETE /bodies/{id}/members/{memberId}': [
    {
      role: 'operator',
      make: async (_house, { files: [{ unionId, groupingId }] }) => ({
        path: `/bodies/${unionId}/members/${groupingId}`,
      }),
    },
  ],
  'POST /bodies/{id}/delegations': [
    {
      role: 'operator',
      make: async (_house, { files, dossiers }) => ({
        path: `/bodies/${dossiers[0].bodyId}/delegations`,
        body: {
          delegateId: files[0].unionId,
          powers: ['signs'],
          readsTickets: false,
          act: { organ: 'Consiglio comunale', number: '1', date: '2015-01-01' },
          startsOn: `${1800 + ++made}-01-01`,
          endsOn: `${1800 + made}-01-01`,
        },
      }),
    },
  ],
  'PATCH /bodies/{id}/delegations/{delegationId}': [
    {
      role: 'operator',
      make: async (_house, { files: [{ delegationId }], dossiers }) => ({
        path: `/bodies/${dossiers[0].bodyId}/delegations/${delegationId}`,
        ifMatch: '"1"',
        body: { endsOn: '2040-12-31' },
      }),
    },
  ],
  'POST /bodies/{id}/offices': centreAndBodyAdmin(body(() => '/offices', { body: OFFICE })),
  'PATCH /bodies/{id}/offices/{officeId}': centreAndBodyAdmin(
    body(({ officeId }) => `/offices/${officeId}`, { ifMatch: '"1"', body: { acting: true } }),
  ),
  'DELETE /bodies/{id}/offices/{officeId}': centreAndBodyAdmin(body(({ officeId }) => `/offices/${officeId}`)),
  'GET /adhesions/{id}': [
    ...clerksAndCentre(adhesion('', 'requested')),
    { role: 'auditor', make: adhesion('', 'active') },
  ],
  'GET /adhesions/{id}/acts': clerksAndCentre(adhesion('/acts', 'requested')),
  'GET /adhesions/{id}/signers': clerksAndCentre(adhesion('/signers', 'requested')),
  'GET /adhesions/{id}/act-document': clerksAndCentre(adhesion('/act-document?kind=resolution', 'requested')),
  'POST /adhesions/{id}/transitions': clerksAndCentre(
    adhesion('/transitions', 'requested', { command: 'give_up', reason: 'Non serve più.' }),
  ),
  'POST /adhesions/{id}/suspensions': clerksAndCentre(adhesion('/suspensions', 'active', { reason: 'Prova.' })),
  'POST /adhesions/{id}/resumptions': clerksAndCentre(adhesion('/resumptions', 'suspended', { reason: 'Prova.' })),
  'POST /adhesions/{id}/reminders': [{ role: 'operator', make: adhesion('/reminders', 'requested', {}) }],
  'GET /subscriptions/{id}': [...clerksAndCentre(subscription('')), { role: 'auditor', make: subscription('') }],
  'GET /subscriptions/{id}/form': clerksAndCentre(subscription('/form?kind=activation')),
  'POST /subscriptions/{id}/transitions': clerksAndCentre(
    subscription('/transitions', { command: 'withdraw', reason: 'Non serve più.' }),
  ),
  'POST /subscriptions/{id}/documents': [{ role: 'body_clerk', within: 'body', make: subscriptionPapers }],
  'POST /subscriptions/{id}/allowance-uses': [
    {
      role: 'operator',
      make: async (_house, { files }) => ({
        path: `/subscriptions/${files[0].subscriptionId}/allowance-uses`,
        body: { allowanceCode: 'interrogazioni', usedOn: italianDay(new Date()), quantity: 1 },
      }),
    },
  ],
  'DELETE /subscriptions/{id}/allowance-uses/{useId}': [{ role: 'operator', make: allowanceUse }],
  'GET /conventions/{id}': [
    { role: 'body_clerk', make: ofConvention('') },
    { role: 'operator', make: ofConvention('') },
  ],
  'GET /conventions/{id}/act-template': [{ role: 'centre_admin', make: ofConvention('/act-template?kind=resolution') }],
  'PATCH /conventions/{id}': [
    { role: 'centre_admin', make: ofConvention('', { etag: true, body: { noticeDays: 60 } }) },
  ],
  'GET /conventions/{id}/schemes': [
    { role: 'body_clerk', make: ofConvention('/schemes') },
    { role: 'operator', make: ofConvention('/schemes') },
  ],
  'POST /conventions/{id}/schemes': [
    {
      role: 'centre_admin',
      make: ofConvention('/schemes', { body: { clauses: [{ number: '1', title: 'Oggetto', text: 'Testo' }] } }),
    },
  ],
  'GET /conventions/{id}/documents': [
    { role: 'body_clerk', make: ofConvention('/documents') },
    { role: 'operator', make: ofConvention('/documents') },
  ],
  'POST /conventions/{id}/documents': [
    {
      role: 'centre_admin',
      make: async (house, centre) => ({
        path: `/conventions/${await convention(house, centre)}/documents`,
        body: { fileId: await upload(house, centre.tenant.people.centre_admin), title: 'Prova' },
      }),
    },
  ],
  'DELETE /conventions/{id}/documents/{documentId}': [
    {
      role: 'centre_admin',
      make: async (house, centre) => {
        const id = await convention(house, centre);
        return { path: `/conventions/${id}/documents/${await describeConvention(house, centre.tenant, id)}` };
      },
    },
  ],
  'GET /conventions/{id}/processing-terms': [
    { role: 'body_clerk', make: ofConvention('/processing-terms') },
    { role: 'operator', make: ofConvention('/processing-terms') },
  ],
  'POST /conventions/{id}/processing-terms': [
    { role: 'centre_admin', make: ofConvention('/processing-terms', { body: TERMS }) },
  ],
  'GET /conventions/{id}/processing-terms/{number}': [
    {
      role: 'body_clerk',
      make: async (_house, { campaignId }) => ({ path: `/conventions/${campaignId}/processing-terms/1` }),
    },
  ],
  'GET /processing-register': 'list',
  'GET /processing-register/export': 'list',
  'POST /conventions/{id}/processor-appointments': [
    { role: 'operator', make: ofConvention('/processor-appointments') },
  ],
  'GET /adhesions/{id}/processor-appointments': clerksAndCentre(adhesion('/processor-appointments', 'requested')),
  'POST /adhesions/{id}/processor-appointments': [
    { role: 'operator', make: adhesion('/processor-appointments', 'requested') },
  ],
  'GET /processor-appointments/{id}/document': clerksAndCentre(appointment('/document')),
  'POST /processor-appointments/{id}/transitions': clerksAndCentre(
    appointment('/transitions', { command: 'end', reason: 'Prova.' }),
  ),
  'POST /conventions/{id}/requests': [{ role: 'centre_admin', make: ofConvention('/requests', { body: {} }) }],
  'POST /conventions/{id}/reminders': [
    { role: 'operator', make: ofConvention('/reminders', { body: { filter: 'to_remind' } }) },
  ],
  'GET /services/{id}': [
    { role: 'body_clerk', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}` }) },
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}` }) },
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}` }) },
  ],
  'GET /services/{id}/history': [
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}/history` }) },
  ],
  'GET /services/{id}/versions': [
    { role: 'body_clerk', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}/versions` }) },
    { role: 'operator', make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}/versions` }) },
  ],
  'GET /services/{id}/versions/{number}': [
    { role: 'body_clerk', make: async (_house, { tenant }) => ({ path: `/services/${tenant.serviceId}/versions/1` }) },
    {
      role: 'operator',
      make: async (_house, { tenant }) => ({ path: `/services/${tenant.draftServiceId}/versions/1` }),
    },
  ],
  'GET /kits/{id}': [{ role: 'operator', make: async (_house, { kits }) => ({ path: `/kits/${kits.kitId}` }) }],
  'GET /kits/{id}/releases/{number}/archive': [
    { role: 'operator', make: async (_house, { kits }) => ({ path: `/kits/${kits.kitId}/releases/1/archive` }) },
  ],
  'POST /kits/{id}/releases': [
    {
      role: 'operator',
      make: async (house, { tenant, kits }) => ({
        path: `/kits/${kits.kitId}/releases`,
        ifMatch: (await house.as(tenant.people.operator).get(`/kits/${kits.kitId}`).expect(200)).headers.etag!,
        body: { serviceIds: [tenant.serviceId] },
      }),
    },
  ],
  'GET /kit-imports/{id}': [
    { role: 'operator', make: async (_house, { kits }) => ({ path: `/kit-imports/${kits.importId}` }) },
  ],
  'GET /kit-imports/{id}/items/{code}': [
    {
      role: 'operator',
      make: async (_house, { kits }) => ({ path: `/kit-imports/${kits.importId}/items/${kits.code}` }),
    },
  ],
  'POST /kit-imports/{id}/application': [
    {
      role: 'operator',
      make: async (house, { tenant }) => {
        const other = tenant === house.alfa.tenant ? house.beta : house.alfa;
        const { body, etag } = await openKit(house, tenant.people.operator, other.kits.archive);
        return { path: `/kit-imports/${body.id as string}/application`, ifMatch: etag, body: { choices: [] } };
      },
    },
  ],
  'PATCH /services/{id}': [{ role: 'operator', make: service('', 'draft', { title: 'Altro titolo' }) }],
  'POST /services/{id}/submit': [{ role: 'operator', make: service('/submit', 'draft', { reason: 'Prezzi' }) }],
  'POST /services/{id}/take-back': [{ role: 'operator', make: service('/take-back', 'in_review') }],
  'POST /services/{id}/send-back': [
    { role: 'operator', make: service('/send-back', 'in_review', { reason: 'Manca il prezzo' }) },
  ],
  'POST /services/{id}/publish': [{ role: 'centre_admin', make: service('/publish', 'in_review') }],
  'POST /services/{id}/retire': [{ role: 'operator', make: service('/retire', 'published') }],
  'DELETE /services/{id}/draft': [{ role: 'operator', make: service('/draft', 'edited') }],
  'GET /tickets/{id}': [...clerksAndCentre(ticket()), { role: 'auditor', make: ticket() }],
  'PATCH /tickets/{id}': [{ role: 'operator', make: ticket('', { etag: true, body: { assigneeId: null } }) }],
  'POST /tickets/{id}/transitions': [
    { role: 'operator', make: ticket('/transitions', { etag: true, body: { command: 'take' } }) },
    {
      role: 'body_clerk',
      within: 'body',
      make: ticket('/transitions', { etag: true, body: { command: 'withdraw', reason: 'Risolto da soli.' } }),
    },
  ],
  'POST /tickets/{id}/messages': clerksAndCentre(
    ticket('/messages', { body: { kind: 'public', text: 'Un messaggio.' } }),
  ),
  'POST /tickets/{id}/time-entries': [
    { role: 'operator', make: ticket('/time-entries', { body: { minutes: 5, workedOn: '2026-01-15' } }) },
  ],
  'DELETE /tickets/{id}/time-entries/{entryId}': [
    {
      role: 'operator',
      within: 'person',
      make: async (house, centre) => {
        const { ticketId, timeEntryId } = await dossier(house, centre);
        return { path: `/tickets/${ticketId}/time-entries/${timeEntryId}` };
      },
    },
  ],
  'GET /files/{id}/content': [
    ...clerksAndCentre(async (house, centre) => ({ path: `/files/${(await dossier(house, centre)).fileId}/content` })),
    {
      role: 'operator',
      make: async (house, centre) => ({ path: `/files/${(await dossier(house, centre)).internalFileId}/content` }),
    },
    {
      role: 'body_clerk',
      within: 'person',
      make: async (house, { tenant }) => ({ path: `/files/${await upload(house, tenant.people.body_clerk)}/content` }),
    },
  ],
  'GET /files/{id}/signatures': clerksAndCentre(async (house, centre) => ({
    path: `/files/${(await dossier(house, centre)).fileId}/signatures`,
  })),
  'GET /files/{id}/signed-content': [
    {
      role: 'body_clerk',
      within: 'person',
      make: async (house, { tenant }) => ({
        path: `/files/${await uploadSigned(house, tenant.people.body_clerk)}/signed-content`,
      }),
    },
  ],
  'DELETE /files/{id}': [
    {
      role: 'body_clerk',
      within: 'person',
      make: async (house, { tenant }) => ({ path: `/files/${await upload(house, tenant.people.body_clerk)}` }),
    },
  ],
};

/** Everybody who must hear 404, with the permission that the call needs. */
export function attackersOf({ role, within }: Attack, own: Centre, other: Centre): TestPerson[] {
  const { people, neighbour } = own.tenant;
  const strangers =
    role === 'body_clerk'
      ? [other.tenant.people.body_clerk, other.tenant.neighbour, other.tenant.shared, other.tenant.people.body_admin]
      : [other.tenant.people[role], other.tenant.people.centre_admin];
  if (!within) return strangers;
  const insiders =
    role === 'operator'
      ? [own.colleague, people.centre_admin]
      : role === 'body_admin'
        ? [own.mayor]
        : within === 'body'
          ? [neighbour]
          : [neighbour, people.body_admin, own.tenant.shared, people.operator, people.centre_admin];
  return [...strangers, ...insiders];
}
