import { italianDay } from '#app/kernel';
import { TEST_PASSWORD, createSubscribableService } from '#app/testing';
import {
  addConvention,
  addImport,
  addFeedback,
  addJob,
  addMailing,
  addEvent,
  addPec,
  fillBody,
  upload,
  type Centre,
  type Dossier,
  type FilledHouse,
} from './filled-house.js';
import { addCosts, type CostRows } from './cost-rows.js';
import { addDeadlines, type DeadlineRows } from './deadline-rows.js';
import { addSimulations } from './simulation-rows.js';
import { addDues, type DueRows } from './due-rows.js';
import { addDraftPlan, type PlanRows } from './plan-rows.js';
import { addLibrary, type LibraryRows } from './document-rows.js';
import { addTable, type MeetingRows } from './meeting-rows.js';
import { addRelationship } from './relationship-rows.js';
import { addTimesheet, type TimesheetRows } from './timesheet-rows.js';
import { publishSheet } from '../../support/publish.js';

/** One call that its rightful maker may make; everybody else must hear 404. */
export interface Call {
  path: string;
  ifMatch?: string;
  body?: object;
  headers?: Record<string, string>;
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
export type Exempt = 'list' | 'creates' | 'own session' | 'platform' | 'public';

export const dossier = async (house: FilledHouse, { tenant, dossiers }: Centre): Promise<Dossier> =>
  fillBody(house, tenant, tenant.people.body_clerk, dossiers[0].bodyId);

export const ticket =
  (tail = '', rest: Omit<Call, 'path'> & { etag?: true } = {}): Attack['make'] =>
  async (house, centre) => {
    const { ticketId } = await dossier(house, centre);
    const { etag, ...call } = rest;
    const read = etag && (await house.as(centre.tenant.people.operator).get(`/tickets/${ticketId}`).expect(200));
    return { path: `/tickets/${ticketId}${tail}`, ...call, ...(read && { ifMatch: read.headers.etag! }) };
  };

/** One more session of the operator. */
export const session: Attack['make'] = async (house, { tenant }) => {
  const { email } = tenant.people.operator;
  await house.http.post('/api/v1/auth/login').send({ email, password: TEST_PASSWORD }).expect(200);
  const { body } = await house.as(tenant.people.operator).get('/sessions').expect(200);
  const [other] = (body.sessions as { id: string; current: boolean }[]).filter(({ current }) => !current);
  return { path: `/sessions/${other!.id}` };
};

export const token: Attack['make'] = async (house, { tenant }) => {
  const { body } = await house
    .as(tenant.people.operator)
    .post('/api-tokens')
    .send({ name: 'Prova', scopes: ['tickets.read'], expiresOn: italianDay(new Date()) })
    .expect(201);
  return { path: `/api-tokens/${body.id as string}` };
};

let taken = 0;
/** Somebody new, who has not come yet. */
export async function member(house: FilledHouse, { tenant }: Centre, tail: string, body?: object): Promise<Call> {
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
export const memberWithFactor: Attack['make'] = async (house, centre) => {
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

export const identityProvider =
  (tail: string, body?: object): Attack['make'] =>
  async (house, centre) => {
    const { id, etag } = await addIdentityProvider(house, centre);
    return { path: `/identity-providers/${id}${tail}`, ifMatch: etag, ...(body && { body }) };
  };

/** Somebody new and a provider, which knows them or is about to. */
export const identity =
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
export const absence: Attack['make'] = async (house, { tenant }) => {
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
export const service =
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
export const news =
  (body?: object): Attack['make'] =>
  async (house, { tenant }) => {
    const item = { title: 'Prova', summary: 'Una prova.', text: '', publishedAt: '2026-01-01T08:00:00.000Z' };
    const answer = await house.as(tenant.people.operator).post('/news').send(item).expect(201);
    return { path: `/news/${answer.body.id as string}`, ifMatch: answer.headers.etag!, ...(body && { body }) };
  };

export const feedback: Attack['make'] = async (house, { tenant }) => ({
  path: `/feedback/${await addFeedback(house.database.owner, tenant)}`,
});

export const clerksAndCentre = (make: Attack['make']): Attack[] => [
  { role: 'body_clerk', within: 'body', make },
  { role: 'operator', make },
];

let made = 0;
/** A number that no row has yet. */
export const unused = () => ++made;

export const convention = (house: FilledHouse, { tenant }: Centre) =>
  addConvention(house, tenant, `Convenzione ${unused()} ${tenant.slug}`);

export const ofConvention =
  (tail: string, rest: Omit<Call, 'path'> & { etag?: true } = {}): Attack['make'] =>
  async (house, centre) => {
    const { etag, ...call } = rest;
    return { path: `/conventions/${await convention(house, centre)}${tail}`, ...call, ...(etag && { ifMatch: '"1"' }) };
  };

/** A new adhesion of the first body: just asked for, in use, or in use and suspended by both sides. */
export const adhesion =
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

export const TERMS = { text: 'Testo', categories: 'Dati', measures: 'Misure', subProcessors: [] };

/** A new appointment of the first body, signed. */
export const appointment =
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
export const subscription =
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

export const subscriptionPapers: Attack['make'] = async (house, centre) => {
  const fileId = await upload(house, centre.tenant.people.body_clerk);
  return subscription('/documents', { documents: [{ fileId, kind: 'paper_scan' }] })(house, centre);
};

export const allowanceUse: Attack['make'] = async (house, { tenant, files }) => {
  const path = `/subscriptions/${files[0].subscriptionId}/allowance-uses`;
  const { body } = await house
    .as(tenant.people.operator)
    .post(path)
    .send({ allowanceCode: 'interrogazioni', usedOn: italianDay(new Date()), quantity: 1 })
    .expect(201);
  return { path: `${path}/${(body.uses as { id: string }[])[0]!.id}` };
};

/** The first body, with a new office, a new figure and a new address. */
export const body =
  (
    tail: (made: { officeId: string; figureId: string; addressId: string }) => string,
    rest: Omit<Call, 'path'> = {},
  ): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const path = `/bodies/${dossiers[0].bodyId}`;
    const operator = house.as(tenant.people.operator);
    const figure = { kind: 'enterprises', year: 1861 + unused(), value: 60, source: 'Prova' };
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

export const centreAndBodyAdmin = (make: Attack['make']): Attack[] => [
  { role: 'body_admin', within: 'body', make },
  { role: 'operator', make },
];

export const OFFICE = { kind: 'mayor', personName: 'Sindaca', acting: false, startsOn: '2025-01-01' };

/** A file that the operator had read. */
export const imported =
  (tail: string, status: 'preview' | 'applied'): Attack['make'] =>
  async (house, { tenant }) => ({
    path: `/imports/${await addImport(house.database.owner, tenant, status)}${tail}`,
  });

/** Long work that the clerk asked for. */
export const job =
  (tail: string): Attack['make'] =>
  async (house, { tenant }) => ({
    path: `/jobs/${await addJob(house.database.owner, tenant, tenant.people.body_clerk)}${tail}`,
  });

/** A mailing in this state. */
export const ofMailing =
  (status: 'draft' | 'scheduled' | 'sent', tail = '', body?: object): Attack['make'] =>
  async (house, { tenant, dossiers }) => ({
    path: `/mailings/${await addMailing(house.database.owner, tenant, dossiers[0].bodyId, status)}${tail}`,
    ifMatch: '"1"',
    ...(body && { body }),
  });

/** An event in this state; `{person}` in the path is somebody who comes. */
export const ofEvent =
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
export const ofPec =
  (kind: 'pec-accounts' | 'pec-messages' | 'pec-incoming' | 'tasks', body?: object, tail = ''): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const ids = await addPec(house, tenant, dossiers[0].bodyId);
    return { path: `/${kind}/${ids[kind]}${tail}`, ...(body && { body, ifMatch: '"1"' }) };
  };

/** A new cost model, with what it holds; braces in the path stand for the ids of that. */
export const ofCosts =
  (path: string, body?: object | ((ids: CostRows) => object)): Attack['make'] =>
  async (house, { tenant }) => {
    const ids = await addCosts(house, tenant);
    return {
      path: path.replace(/\{(\w+)\}/g, (_brace, name: keyof CostRows) => ids[name]),
      ifMatch: '"1"',
      ...(body && { body: typeof body === 'function' ? body(ids) : body }),
    };
  };

/** A document that is the centre's alone, such as an invoice. */
async function addPaper(house: FilledHouse, { tenant }: Centre): Promise<string> {
  const id = await upload(house, tenant.people.operator);
  await house.database.owner.query('UPDATE stored_file SET internal = true, attached_at = now() WHERE id = $1', [id]);
  return id;
}

/** The document of an item that was bought. */
export const ofInvoice: Attack['make'] = async (house, centre) => {
  const { models, items } = await addCosts(house, centre.tenant, await addPaper(house, centre));
  return { path: `/cost-models/${models}/items/${items}/document` };
};

/** Simulations of a draft of their own; braces in the path stand for their ids, and `body` for that of the first body. */
export const ofSimulation =
  (path: string, body?: object): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const ids = { ...(await addSimulations(house, tenant)), body: dossiers[0].bodyId };
    return { path: path.replace(/\{(\w+)\}/g, (_brace, name: keyof typeof ids) => ids[name]), ...(body && { body }) };
  };

/** A table at which the first body sits, with a meeting in this state; braces in the path stand for the ids. */
export const ofTable =
  (path: string, body?: object, status?: Parameters<typeof addTable>[4]): Attack['make'] =>
  async (house, { tenant }) => {
    const ids = await addTable(house, tenant, tenant.bodies[0]!, tenant.people.body_clerk, status, 'draft');
    return {
      path: path.replace(/\{(\w+)\}/g, (_brace, name: keyof MeetingRows) => ids[name]),
      ifMatch: '"1"',
      ...(body && { body }),
    };
  };

/** A vote that is open, where the clerk and the centre sit: of the seat that is named. */
export const ofBallot =
  (seat: 'seats' | 'ours'): Attack['make'] =>
  async (house, { tenant }) => {
    const clerk = tenant.people.body_clerk;
    const ids = await addTable(house, tenant, tenant.bodies[0]!, clerk, 'held', 'draft');
    await house.database.owner.query(
      `INSERT INTO table_attendance (tenant_id, meeting_id, seat_id, state, alternate, person_name) VALUES ($1, $2, $3, 'present', false, $4)`,
      [tenant.id, ids.meetings, ids.seats, clerk.name],
    );
    await house.database.owner.query(`UPDATE table_item SET voting = 'voting' WHERE id = $1`, [ids.items]);
    return { path: `/table-meetings/${ids.meetings}/items/${ids.items}/votes/${ids[seat]}`, body: { vote: 'favour' } };
  };

/** A space to which the first body contributes; braces in the path stand for the ids. */
export const ofLibrary =
  (path: string, body?: object, ifMatch = '"1"'): Attack['make'] =>
  async (house, { tenant }) => {
    const ids = await addLibrary(house, tenant);
    return {
      path: path.replace(/\{(\w+)\}/g, (_brace, name: keyof LibraryRows) => ids[name]),
      ifMatch,
      ...(body && { body }),
    };
  };

/** A version that the operator uploaded. */
export const ofNewVersion: Attack['make'] = async (house, centre) => {
  const fileId = await upload(house, centre.tenant.people.operator);
  return ofLibrary('/documents/{document}/versions', { fileId }, '"3"')(house, centre);
};

/** A paper that the operator uploaded, for an item. */
export const ofNewPaper: Attack['make'] = async (house, centre) => {
  const fileId = await upload(house, centre.tenant.people.operator);
  return ofTable('/table-meetings/{meetings}/items/{items}/papers', { fileId })(house, centre);
};

/** A label of the first body, and a choice of bodies. */
export const ofRelationship =
  (
    path: (ids: { bodyId: string } & Awaited<ReturnType<typeof addRelationship>>) => string,
    body?: object,
  ): Attack['make'] =>
  async (house, { tenant, dossiers }) => {
    const { bodyId } = dossiers[0];
    const ids = await addRelationship(house, tenant, bodyId);
    return { path: path({ bodyId, ...ids }), ...(body && { body, ifMatch: '"1"' }) };
  };

/** Hours of the operator: a row in a month of its own, a month that is confirmed, a period of the contract. */
export const ofTimesheet =
  (path: (ids: TimesheetRows) => string, body?: object | ((ids: TimesheetRows) => object)): Attack['make'] =>
  async (house, { tenant }) => {
    const ids = await addTimesheet(house, tenant);
    return { path: path(ids), ifMatch: '"1"', ...(body && { body: typeof body === 'function' ? body(ids) : body }) };
  };

/** A new cost model with a driver, whose quantities the system counts. */
export const ofQuantities =
  (path: (ids: CostRows) => string, body?: object): Attack['make'] =>
  async (house, { tenant }) => ({
    path: path(await addCosts(house, tenant)),
    ...(body && { body, ifMatch: '"1"' }),
  });
/** An obligation, a site and an open deadline of the first body. */
export const ofDeadlines =
  (path: (ids: DeadlineRows) => string, body?: object): Attack['make'] =>
  async (house, { tenant, dossiers }) => ({
    path: path(await addDeadlines(house, tenant, dossiers[0].bodyId)),
    ...(body && { body, ifMatch: '"1"' }),
  });

let duesOf = 2100;
/** Dues of a year of their own, of the plan and the costs that the centre has. */
export const ofDues =
  (path: (ids: DueRows) => string, body?: object | ((ids: DueRows) => object)): Attack['make'] =>
  async (house, centre) => {
    const ids = await duesAnew(house, centre);
    return { path: path(ids), ifMatch: '"1"', ...(body && { body: typeof body === 'function' ? body(ids) : body }) };
  };

/** A dossier that was drawn, with minutes. */
export const ofPapers =
  (path: (ids: DueRows) => string): Attack['make'] =>
  async (house, centre) => ({ path: path(await duesAnew(house, centre, await addPaper(house, centre))) });

async function duesAnew(house: FilledHouse, { tenant }: Centre, fileId?: string): Promise<DueRows> {
  const { rows } = await house.database.owner.query<{ plan: string; costs: string }>(
    `SELECT id AS plan, cost_model_id AS costs FROM tariff_plan WHERE tenant_id = $1 AND status = 'in_force' LIMIT 1`,
    [tenant.id],
  );
  const { plan: planId, costs: costModelId } = rows[0]!;
  await house.database.owner.query('DELETE FROM dossier WHERE plan_id = $1', [planId]);
  return addDues(house, tenant, { planId, costModelId, serviceId: tenant.serviceId, year: ++duesOf, fileId });
}

/** A tariff plan that is a draft, what is agreed with one body, and what that body paid and used. */
export const ofPlan =
  (path: (ids: PlanRows) => string, body?: (ids: PlanRows) => object): Attack['make'] =>
  async (house, { tenant }) => {
    const ids = await addDraftPlan(house, tenant);
    return { path: path(ids), ifMatch: '"1"', ...(body && { body: body(ids) }) };
  };

/** A document that the first body may change, among several. */
export const ofSeveral: Attack['make'] = async (house, { tenant }) => {
  const { document } = await addLibrary(house, tenant);
  return { path: '/documents/changes', body: { documents: [{ id: document, version: 3, tags: ['bilancio'] }] } };
};
