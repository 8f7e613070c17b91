import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { SERVICE_ACTIVITIES } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import { AuditSealing } from '#app/platform';
import { createPerson, createSubscribableService, signedMessage, type TestPerson, type TestTenant } from '#app/testing';
import { openHouse, type House } from '../../support/house.js';
import { addCosts } from './cost-rows.js';
import { addDocuments } from './document-rows.js';
import { addDeadlines } from './deadline-rows.js';
import { addTexts } from './document-texts.js';
import { addDues } from './due-rows.js';
import { addNetwork, type NetworkRows } from './network-rows.js';
import { addPlans } from './plan-rows.js';
import { addTable } from './meeting-rows.js';
import { addRelationship } from './relationship-rows.js';
import { addTimesheet } from './timesheet-rows.js';
import { addSimulation } from './simulation-rows.js';
import { makeKit, openKit, packed } from '../../support/kits.js';

/** The traces of one body in its centre: enough that every table of the tenant has something to steal. */
export interface Dossier {
  bodyId: string;
  clerk: TestPerson;
  ticketId: string;
  /** Attached by the clerk, for both sides. */
  fileId: string;
  /** Attached by the operator to an internal note. */
  internalFileId: string;
  /** Uploaded by the clerk and not attached. */
  looseFileId: string;
  timeEntryId: string;
}

/** What the register of the centre holds of one body. */
export interface BodyFile {
  adhesionId: string;
  /** A resolution that came with the adhesion. */
  resolutionId: string;
  officeId: string;
  figureId: string;
  /** Of the associated form that the body belongs to, and its membership there. */
  unionId: string;
  groupingId: string;
  /** What the body delegates to it. */
  delegationId: string;
  /** Said to be another than the body whose place it took. */
  distinctionId: string;
  /** A record that was joined to it. */
  joiningId: string;
  /** Active, with a paper and a use of its allowance. */
  subscriptionId: string;
  allowanceUseId: string;
}

export interface Centre {
  tenant: TestTenant;
  /** Of the first and of the second body. */
  dossiers: [Dossier, Dossier];
  /** A second operator, whom a request can be assigned to. */
  colleague: TestPerson;
  /** Who answers for the second body. */
  mayor: TestPerson;
  /** A service that bodies subscribe to. */
  subscribableServiceId: string;
  /** A convention that the first two bodies are about to adhere to, and what came of it. */
  campaignId: string;
  files: [BodyFile, BodyFile];
  kits: Kits;
  network: NetworkRows;
}

/** A kit that the centre hands on, and one of the other centre that came in. */
interface Kits {
  kitId: string;
  archive: Buffer;
  importId: string;
  /** Of a service in what came in. */
  code: string;
}

type Body = TestTenant['bodies'][number];

export interface FilledHouse extends House {
  alfa: Centre;
  beta: Centre;
}

/** Words that stand in internal notes and nowhere else. */
export const SECRET = 'riservatissimo';

/** Two centres at work. No worker runs: nothing changes but by the tests. */
export async function openFilledHouse(): Promise<FilledHouse> {
  const house = await openHouse();
  const { world } = house;
  const given = { alfa: await giveKit(house, world.alfa), beta: await giveKit(house, world.beta) };
  const alfa = {
    ...(await fillCentre(house, world.alfa)),
    kits: await takeKit(house, world.alfa, given.alfa, given.beta),
  };
  const beta = {
    ...(await fillCentre(house, world.beta)),
    kits: await takeKit(house, world.beta, given.beta, given.alfa),
  };
  const network = await addNetwork(house);
  await addTexts(house);
  for (const { tenant } of [alfa, beta]) await sealRegister(house, tenant);
  return { ...house, alfa: { ...alfa, network: network.alfa }, beta: { ...beta, network: network.beta } };
}

type GivenKit = Pick<Kits, 'kitId' | 'archive'>;

async function giveKit(house: House, { people, serviceId }: TestTenant): Promise<GivenKit> {
  const { body } = await makeKit(house, people.operator, [serviceId]);
  // Another one, that no other centre has seen.
  await makeKit(house, people.operator, [serviceId]);
  const kitId = body.id as string;
  return { kitId, archive: await packed(house, people.operator, kitId) };
}

/** Takes nothing of it; who sees where a service comes from depends on the service. */
async function takeKit(house: House, tenant: TestTenant, given: GivenKit, other: GivenKit): Promise<Kits> {
  const { body } = await openKit(house, tenant.people.operator, other.archive);
  for (const [serviceId, code] of [
    [tenant.serviceId, 'uno'],
    [tenant.draftServiceId, 'due'],
  ])
    await house.database.owner.query(
      `INSERT INTO kit_origin (tenant_id, id, service_id, import_id, source_id, source_slug, source_name, kit_id, kit_title, release, code, content_hash, imported_at, version)
       SELECT tenant_id, $2, $3, id, source_id, source_slug, source_name, kit_id, title, release, $4, repeat('0', 64), now(), 1
       FROM kit_import WHERE id = $1`,
      [body.id, newId(), serviceId, code],
    );
  return { ...given, importId: body.id as string, code: body.items[0].code as string };
}

async function fillCentre(house: House, tenant: TestTenant): Promise<Omit<Centre, 'kits' | 'network'>> {
  const { owner } = house.database;
  const [first, second, third] = tenant.bodies as [Body, Body, Body];
  await owner.query(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, last_event_at, created_at, version)
     VALUES ($1, $2, $3, $4, 'withdrawn', now(), now(), 1)`,
    [tenant.id, third.id, newId(), tenant.conventionId],
  );
  // A code that the other centre has not, so that a reference to it is foreign.
  await owner.query('INSERT INTO service_line (tenant_id, id, code, name) VALUES ($1, $2, $3, $3)', [
    tenant.id,
    newId(),
    tenant.slug === 'alfa' ? 'SUA' : 'SIT',
  ]);
  await house
    .as(tenant.people.operator)
    .post('/tickets')
    .set('Idempotency-Key', randomUUID())
    .send({
      bodyId: first.id,
      serviceId: tenant.serviceId,
      subject: 'Telefonata',
      text: 'Chiamata.',
      onBehalf: { channel: 'phone', callerName: 'Rossi', minutes: 5 },
    })
    .expect(201);
  for (const [{ membershipId, email }, body] of [
    [tenant.people.body_clerk, first],
    [tenant.neighbour, second],
  ] as const) {
    await owner.query(
      `INSERT INTO mail (tenant_id, id, membership_id, about_body_id, address, kind, subject, html, text, status, attempts, repeats, created_at, version)
       VALUES ($1, $2, $3, $5, $4, 'ticket.open', 'Nuova richiesta', '<p>Testo</p>', 'Testo', 'pending', 0, 0, now(), 1)`,
      [tenant.id, newId(), membershipId, email, body.id],
    );
  }
  const batchId = await addImport(owner, tenant, 'preview');
  await owner.query(
    `INSERT INTO service_event (tenant_id, id, service_id, number, command, to_status, actor_id, at)
     VALUES ($1, $2, $3, 1, $4, 'draft', $5, now())`,
    [tenant.id, newId(), tenant.serviceId, SERVICE_ACTIVITIES[0], tenant.people.operator.membershipId],
  );
  const uploaders = [tenant.people.body_clerk, tenant.neighbour, tenant.people.operator, tenant.people.partner];
  for (const person of uploaders) await beginUpload(house, person);
  for (const person of [tenant.people.body_clerk, tenant.neighbour, tenant.people.operator]) {
    await addNotice(owner, tenant, person);
    const jobId = await addJob(owner, tenant, person);
    await addMade(house, tenant, person);
    await owner.query('UPDATE import_batch SET job_id = $1, undo_job_id = $1 WHERE id = $2', [jobId, batchId]);
    await owner.query(
      `INSERT INTO notice_preference (tenant_id, membership_id, kind, mode) VALUES ($1, $2, 'ticket.progress', 'daily')`,
      [tenant.id, person.membershipId],
    );
  }
  await addNotice(owner, tenant, tenant.people.partner);
  await upload(house, tenant.people.partner);
  await owner.query(
    `INSERT INTO idempotency_key (tenant_id, membership_id, key, fingerprint, resource_id, created_at) VALUES ($1, $2, $3, 'x', $3, now())`,
    [tenant.id, tenant.people.partner.membershipId, newId()],
  );
  await fillAccess(owner, tenant);
  await fillProviders(owner, tenant);
  for (const { id } of [first, second]) {
    await addPec(house, tenant, id);
    const mailingId = await addMailing(owner, tenant, id, 'sent');
    const fileId = await upload(house, tenant.people.operator);
    await owner.query('UPDATE stored_file SET internal = true, attached_at = now() WHERE id = $1', [fileId]);
    await owner.query('INSERT INTO mailing_attachment (tenant_id, mailing_id, file_id) VALUES ($1, $2, $3)', [
      tenant.id,
      mailingId,
      fileId,
    ]);
    const event = await addEvent(owner, tenant, id, 'open', true);
    await owner.query(`UPDATE mailing SET event_id = $2, event_part = 'invitation' WHERE id = $1`, [
      mailingId,
      event.id,
    ]);
  }
  const invoiceId = await upload(house, tenant.people.operator, 'fattura.txt');
  await owner.query('UPDATE stored_file SET internal = true, attached_at = now() WHERE id = $1', [invoiceId]);
  const { models: costModelId } = await addCosts(house, tenant, invoiceId);
  await addTimesheet(house, tenant);
  await addDocuments(house, tenant);
  const { drafts: planId, plans: approvedId } = await addPlans(house, tenant, costModelId);
  const papers = await upload(house, tenant.people.operator, 'verbale.txt');
  await owner.query('UPDATE stored_file SET internal = true, attached_at = now() WHERE id = $1', [papers]);
  await addDues(house, tenant, {
    planId: approvedId,
    costModelId,
    serviceId: tenant.serviceId,
    year: 2030,
    fileId: papers,
  });
  const reckoning = await addJob(owner, tenant, tenant.people.tariff_admin);
  for (const table of ['due_run', 'dossier'])
    await owner.query(`UPDATE ${table} SET job_id = $1 WHERE tenant_id = $2`, [reckoning, tenant.id]);
  await addSimulation(house, tenant, planId, costModelId);
  const campaignId = await addConvention(house, tenant, 'Rinnovo');
  await describeConvention(house, tenant, campaignId);
  await publishLogo(house, tenant);
  await renewConvention(house.database, tenant);
  await fillPublicSite(house, tenant);
  const subscribableServiceId = await createSubscribableService(owner, tenant);
  const files: Centre['files'] = [
    await fillRegister(house, tenant, tenant.people.body_clerk, first.id, campaignId, subscribableServiceId),
    await fillRegister(house, tenant, tenant.neighbour, second.id, campaignId, subscribableServiceId),
  ];
  const mayor = await createPerson(owner, tenant.id, tenant.slug, 'mayor', 'body_admin', [second.id]);
  const dossiers: Centre['dossiers'] = [
    await fillBody(house, tenant, tenant.people.body_clerk, first.id),
    await fillBody(house, tenant, tenant.neighbour, second.id),
  ];
  for (const [body, clerk] of [
    [first, tenant.people.body_clerk],
    [second, tenant.neighbour],
  ] as const)
    for (const status of ['closed', 'draft'] as const) await addTable(house, tenant, body, clerk, status);
  for (const [index, { id }] of [first, second].entries()) {
    await addDeadlines(house, tenant, id, dossiers[index]!.fileId);
    await addRelationship(house, tenant, id);
    await fillReferences(owner, tenant.id, id);
  }
  return {
    tenant,
    subscribableServiceId,
    campaignId,
    files,
    mayor,
    dossiers,
    colleague: await createPerson(owner, tenant.id, tenant.slug, 'colleague', 'operator', []),
  };
}

/** References that most rows have not: the newest of each body has one. */
async function fillReferences(owner: House['database']['owner'], tenantId: string, bodyId: string): Promise<void> {
  const some = (table: string, more = '') =>
    `(SELECT r.id FROM ${table} r WHERE r.tenant_id = $1 AND r.body_id = $2 ${more} ORDER BY r.id DESC LIMIT 1)`;
  for (const [table, column, target] of [
    ['adhesion_event', 'delegation_id', some('body_delegation')],
    ['subscription_event', 'delegation_id', some('body_delegation')],
    ['ticket', 'delegation_id', some('body_delegation')],
    ['body_delegation', 'file_id', some('stored_file', 'AND NOT r.internal')],
    ['mailing_recipient', 'mail_id', '(SELECT m.id FROM mail m WHERE m.tenant_id = $1 ORDER BY m.id DESC LIMIT 1)'],
  ] as const) {
    // Histories refuse a change by their triggers.
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.query(`UPDATE ${table} SET ${column} = ${target} WHERE tenant_id = $1 AND id = ${some(table)}`, [
      tenantId,
      bodyId,
    ]);
    await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

/** A register with a seal and what is not sealed yet, who looked at whom in both, what was erased and what was checked. */
async function sealRegister(house: House, { id, people, neighbour }: TestTenant): Promise<void> {
  const { owner } = house.database;
  const looks = async () => {
    for (const seen of [people.body_clerk, neighbour, people.partner])
      await owner.query(
        `INSERT INTO audit_entry (tenant_id, at, membership_id, access, table_name, row_id, operation, purpose, changed_columns)
         VALUES ($1, now(), $2, 'centre', 'membership', $3, 'READ', 'A membership', '{}')`,
        [id, people.operator.membershipId, seen.membershipId],
      );
  };
  await looks();
  await house.app.get(AuditSealing, { strict: false }).seal(id);
  await looks();
  await owner.query(`INSERT INTO audit_erasure (tenant_id, id, seqs, at) VALUES ($1, $2, '{1}', now())`, [id, newId()]);
  await owner.query(
    `INSERT INTO erasure (tenant_id, id, membership_id, ground, note, requested_by, requested_at)
     VALUES ($1, $2, $3, 'objection', 'Prova', $4, now())`,
    [id, newId(), people.auditor.membershipId, people.centre_admin.membershipId],
  );
  await owner.query(`INSERT INTO audit_check (tenant_id, checked_at, entries) VALUES ($1, now(), 1)`, [id]);
}

/** Who is away, who was looked at, and a link that waits in a mailbox. */
async function fillAccess(owner: Client, { id, people, neighbour, shared }: TestTenant): Promise<void> {
  const absences = [
    [people.body_clerk, shared],
    [neighbour, shared],
    [shared, people.body_clerk],
    [people.operator, people.centre_admin],
  ] as const;
  for (const [absent, substitute] of absences) {
    await owner.query(
      `INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, version)
       VALUES ($1, $2, $3, $4, '2031-01-01', '2031-01-31', 'Ferie', now(), 1)`,
      [id, newId(), absent.membershipId, substitute.membershipId],
    );
  }
  await owner.query('UPDATE membership SET reviewed_at = now(), reviewed_by = $2 WHERE id = $1', [
    people.operator.membershipId,
    people.centre_admin.membershipId,
  ]);
  await owner.query(
    `INSERT INTO access_link (id, token_hash, person_id, purpose, tenant_id, membership_id, created_at, expires_at)
     VALUES ($1, sha256($2), $3, 'invitation', $4, $5, now(), now() + interval '14 days')`,
    [newId(), Buffer.from(`invitation of ${id}`), neighbour.personId, id, neighbour.membershipId],
  );
}

/** A provider that nobody answers at, who is known there, and a sign-in that was begun. */
async function fillProviders(owner: Client, { id, people }: TestTenant): Promise<void> {
  const providerId = newId();
  await owner.query(
    `INSERT INTO identity_provider (tenant_id, id, label, position, issuer, client_id, scopes, match_by, claim,
       trusted_second_factor, enabled, created_at, version)
     VALUES ($1, $2, 'Dipendenti', 1, 'https://sso.example.org', 'cdc', 'openid', 'identifier', 'sub', false, true, now(), 1)`,
    [id, providerId],
  );
  await owner.query(
    `INSERT INTO sign_in_identity (tenant_id, id, membership_id, provider_id, fingerprint, created_at)
     VALUES ($1, $2, $3, $4, '\\x01', now()), ($1, $5, $3, NULL, '\\x02', now())`,
    [id, newId(), people.operator.membershipId, providerId, newId()],
  );
  await owner.query(
    `INSERT INTO sign_in_attempt (tenant_id, state_hash, browser_hash, provider_id, code_verifier, nonce, expires_at)
     VALUES ($1, '\\x01', '\\x01', $2, 'verifier', 'nonce', now() + interval '10 minutes')`,
    [id, providerId],
  );
}

/** A new convention of the centre. */
export async function addConvention(house: House, { people }: TestTenant, title: string): Promise<string> {
  const { body } = await house
    .as(people.centre_admin)
    .post('/conventions')
    .send({ title, validFrom: '2026-01-01', noticeDays: 30 })
    .expect(201);
  return body.id as string;
}

/** A protocol under it, what it says, and a paper of it. @returns the paper's id */
export async function describeConvention(house: House, { people, slug }: TestTenant, id: string): Promise<string> {
  const admin = house.as(people.centre_admin);
  await admin
    .post('/conventions')
    .send({ title: `Protocollo di ${slug} ${newId()}`, validFrom: '2026-01-01', noticeDays: 30, parentId: id })
    .expect(201);
  const clauses = [{ number: '1', title: 'Oggetto', text: 'Il centro rende servizi.' }];
  await admin.post(`/conventions/${id}/schemes`).send({ clauses }).expect(200);
  const fileId = await upload(house, people.centre_admin, 'schema.txt');
  const { body } = await admin.post(`/conventions/${id}/documents`).send({ fileId, title: 'Schema' }).expect(200);
  return (body.documents as { id: string }[])[0]!.id;
}

/** One that renews another, with templates of the centre's own: any file of the centre does. */
async function renewConvention({ owner }: House['database'], { id, conventionId }: TestTenant): Promise<void> {
  await owner.query(
    `INSERT INTO convention (tenant_id, id, title, valid_from, notice_days, renews_id, resolution_template_id, determination_template_id, created_at, version)
     SELECT tenant_id, $2, 'Che rinnova un’altra', '2027-01-01', 30, $3, id, id, now(), 1 FROM stored_file WHERE tenant_id = $1 AND attached_at IS NOT NULL LIMIT 1`,
    [id, newId(), conventionId],
  );
}

/** The smallest PNG: one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** News in each state, and what a visitor said. */
async function fillPublicSite(house: House, tenant: TestTenant): Promise<void> {
  const operator = house.as(tenant.people.operator);
  for (const publishedAt of [null, '2026-01-01T08:00:00.000Z', '2099-01-01T08:00:00.000Z'])
    await operator
      .post('/news')
      .send({ title: `Notizia di ${tenant.slug}`, summary: 'Una prova.', text: 'Testo', publishedAt })
      .expect(201);
  await addFeedback(house.database.owner, tenant);
}

/** What a visitor said of the centre's service. @returns its id */
export async function addFeedback(owner: Client, { id: tenantId, slug, serviceId }: TestTenant): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO service_feedback (tenant_id, id, service_id, stars, reason, comment, created_at) VALUES ($1, $2, $3, 2, 'hard_words', $4, now())`,
    [tenantId, id, serviceId, `Opinione di ${slug}`],
  );
  return id;
}

async function publishLogo(house: House, { people }: TestTenant): Promise<void> {
  const admin = house.as(people.centre_admin);
  const { body: file } = await admin.post('/files').attach('file', PIXEL, 'logo.png').expect(201);
  const { headers } = await admin.get('/centre').expect(200);
  await admin.patch('/centre').set('If-Match', headers.etag!).send({ logoFileId: file.id }).expect(200);
}

/** Asks for an adhesion and sends its resolution; with an office and a figure of the body. */
async function fillRegister(
  house: House,
  tenant: TestTenant,
  clerk: TestPerson,
  bodyId: string,
  conventionId: string,
  subscribableServiceId: string,
): Promise<BodyFile> {
  const { people } = tenant;
  const asked = await house.as(clerk).post('/adhesions').send({ conventionId, bodyId }).expect(201);
  const adhesionId = asked.body.id as string;
  const resolutionId = await upload(house, clerk, 'delibera.txt');
  await house
    .as(clerk)
    .post(`/adhesions/${adhesionId}/transitions`)
    .set('If-Match', asked.headers.etag!)
    .send({
      command: 'submit_resolution',
      act: { organ: 'Consiglio comunale', number: '12', date: '2026-01-15' },
      documents: [{ fileId: resolutionId, kind: 'resolution' }],
    })
    .expect(200);
  await fillAppointment(house, tenant, { bodyId, adhesionId, fileId: resolutionId, conventionId });
  const seat = { kind: 'registered', street: `via ${bodyId}`, postcode: '25040', place: 'Temù', province: 'BS' };
  await house.as(people.operator).post(`/bodies/${bodyId}/addresses`).send(seat).expect(201);
  const office = { kind: 'mayor', personName: `Sindaco di ${bodyId}`, acting: false, startsOn: '2024-06-10' };
  const { body } = await house.as(people.operator).post(`/bodies/${bodyId}/offices`).send(office).expect(201);
  return {
    adhesionId,
    resolutionId,
    officeId: body.offices[0].id as string,
    figureId: body.figures[0].id as string,
    ...(await fillGrouping(house, tenant, bodyId)),
    ...(await fillSubscription(house, tenant, clerk, bodyId, subscribableServiceId)),
  };
}

/** The body's appointment of the centre as data processor: any file of the body does. */
async function fillAppointment(
  { database }: House,
  { id }: TestTenant,
  { bodyId, adhesionId, fileId, conventionId }: Record<'bodyId' | 'adhesionId' | 'fileId' | 'conventionId', string>,
): Promise<void> {
  await database.owner.query(
    `INSERT INTO processing_terms (tenant_id, id, convention_id, number, text, categories, measures, sub_processors, created_at, version)
     VALUES ($1, $2, $3, 1, 'Testo', 'Dati', 'Misure', '[]', now(), 1) ON CONFLICT DO NOTHING`,
    [id, newId(), conventionId],
  );
  await database.owner.query(
    `INSERT INTO processor_appointment (tenant_id, body_id, id, adhesion_id, terms_id, status, at_end, file_id, signature, signed_on, created_at, version)
     SELECT $1, $2, $3, $4, id, 'signed', 'return', $5, 'digital', '2026-01-20', now(), 1
     FROM processing_terms WHERE tenant_id = $1 AND convention_id = $6`,
    [id, bodyId, newId(), adhesionId, fileId, conventionId],
  );
}

/** A union that the body belongs to, a name that it had before, and a body in whose place it came. */
async function fillGrouping(
  house: House,
  { id, people }: TestTenant,
  bodyId: string,
): Promise<Pick<BodyFile, 'unionId' | 'groupingId' | 'delegationId' | 'distinctionId' | 'joiningId'>> {
  const operator = house.as(people.operator);
  const union = { type: 'union', name: `Unione di ${bodyId}`, province: 'BS' };
  const unionId = (await operator.post('/bodies').send(union).expect(201)).body.id as string;
  const member = { bodyId, kind: 'associated_form', startsOn: '2020-01-01' };
  const { body } = await operator.post(`/bodies/${unionId}/members`).send(member).expect(201);
  const act = { organ: 'Consiglio comunale', number: '7', date: '2020-01-01' };
  const delegation = { delegateId: unionId, powers: ['requests'], readsTickets: false, act, startsOn: '2020-01-01' };
  const sheet = (await operator.post(`/bodies/${bodyId}/delegations`).send(delegation).expect(201)).body;
  const delegationId = (sheet.delegations as { id: string }[])[0]!.id;
  const [joiningId, distinctionId, endedId] = [newId(), newId(), newId()];
  await house.database.owner.query(
    `INSERT INTO body_joining (tenant_id, id, kept_id, sheet, joined_by, joined_at) VALUES ($1, $2, $3, '{"name": "Doppione"}', $4, now())`,
    [id, joiningId, bodyId, people.operator.membershipId],
  );
  await house.database.owner.query(
    `INSERT INTO body_past (tenant_id, body_id, id, kind, value, valid_to, joining_id, created_at)
     VALUES ($1, $2, $3, 'name', 'Comune di prima', '2019-12-31', $4, now())`,
    [id, bodyId, newId(), joiningId],
  );
  await house.database.owner.query(
    `INSERT INTO body (tenant_id, id, type, name, province, valid_to, successor_id, succession_act, created_at, version)
     VALUES ($1, $2, 'municipality', $3, 'BS', '2019-12-31', $4, 'Legge regionale 1/2019', now(), 1)`,
    [id, endedId, `Comune cessato in ${bodyId}`, bodyId],
  );
  await house.database.owner.query(
    `INSERT INTO body_distinction (tenant_id, id, first_id, second_id, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, now())`,
    [id, distinctionId, bodyId, endedId, people.operator.membershipId],
  );
  return { unionId, delegationId, distinctionId, joiningId, groupingId: (body.members as { id: string }[])[0]!.id };
}

/** A subscription in use, with a paper of the clerk's and something consumed. */
async function fillSubscription(
  house: House,
  { people }: TestTenant,
  clerk: TestPerson,
  bodyId: string,
  serviceId: string,
): Promise<Pick<BodyFile, 'subscriptionId' | 'allowanceUseId'>> {
  const documents = [{ fileId: await upload(house, clerk, 'modulo.txt'), kind: 'paper_scan' }];
  const asked = await house
    .as(clerk)
    .post('/subscriptions')
    .send({ serviceId, bodyId, quantity: 2, documents })
    .expect(201);
  const subscriptionId = asked.body.id as string;
  const operator = house.as(people.operator);
  await operator
    .post(`/subscriptions/${subscriptionId}/transitions`)
    .set('If-Match', asked.headers.etag!)
    .send({ command: 'approve', reason: 'Protocollo firmato.' })
    .expect(200);
  const { body } = await operator
    .post(`/subscriptions/${subscriptionId}/allowance-uses`)
    .send({ allowanceCode: 'interrogazioni', usedOn: italianDay(new Date()), quantity: 10, note: `Per ${bodyId}` })
    .expect(201);
  return { subscriptionId, allowanceUseId: body.uses[0].id as string };
}

/** Something that one person was told. */
export async function addNotice(owner: Client, tenant: TestTenant, person: TestPerson): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO notice (tenant_id, id, membership_id, kind, title, text, path, created_at, digest_due_at)
     VALUES ($1, $2, $3, 'ticket.progress', 'Richiesta', $4, '/area/richieste', now(), now() + interval '12 hours')`,
    [tenant.id, id, person.membershipId, `Per ${person.email}.`],
  );
  return id;
}

/** A file of one row, as the operator had it read. */
export async function addImport(owner: Client, { id, people }: TestTenant, status: string): Promise<string> {
  const batchId = newId();
  await owner.query(
    `INSERT INTO import_batch (tenant_id, id, target, status, file_name, ignored, created_by, created_at)
     VALUES ($1, $2, 'services', $3, 'servizi.csv', '{}', $4, now())`,
    [id, batchId, status, people.operator.membershipId],
  );
  await owner.query(
    `INSERT INTO import_row (tenant_id, batch_id, id, number, cells, errors, effect, outcome)
     VALUES ($1, $2, $3, 2, '{"code": "prova"}', '[]', 'create', 'waiting')`,
    [id, batchId, newId()],
  );
  return batchId;
}

/** Long work that one person asked for and nobody has begun. */
export async function addJob(owner: Client, tenant: TestTenant, person: TestPerson): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO job (tenant_id, id, kind, status, input, created_by, created_at) VALUES ($1, $2, 'test', 'queued', '{}', $3, now())`,
    [tenant.id, id, person.membershipId],
  );
  return id;
}

/** Long work that has made a file for who asked for it, and is nothing to be forgotten yet. @returns its id */
export async function addMade(house: House, tenant: TestTenant, person: TestPerson): Promise<string> {
  const [{ owner }, id, fileId] = [house.database, newId(), await upload(house, person)];
  await owner.query(
    `INSERT INTO job (tenant_id, id, kind, status, input, archive_name, created_by, created_at, finished_at)
     VALUES ($1, $2, 'test', 'succeeded', '{}', 'prova.zip', $3, now(), now() + interval '1 hour')`,
    [tenant.id, id, person.membershipId],
  );
  await owner.query('INSERT INTO job_file (tenant_id, job_id, file_id, owner_id) VALUES ($1, $2, $3, $4)', [
    tenant.id,
    id,
    fileId,
    person.membershipId,
  ]);
  return id;
}

/** A file that is announced and has not arrived. @returns its id */
export async function beginUpload(house: House, person: TestPerson): Promise<string> {
  const metadata = `filename ${Buffer.from('relazione.txt').toString('base64')}`;
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '2000', 'Upload-Metadata': metadata };
  return (await house.as(person).post('/uploads').set(headers).expect(201)).body.id as string;
}

/** An envelope of CAdES with a text in it, not attached to anything. */
export async function uploadSigned(house: House, person: TestPerson): Promise<string> {
  const signer = { givenName: 'Anna', surname: 'Prova', fiscalCode: 'PRVNNA80A41H501U', signedAt: new Date() };
  const content = await signedMessage(Buffer.from('Prova\n'), [signer]);
  const answer = await house.as(person).post('/files').attach('file', content, 'prova.txt.p7m').expect(201);
  return answer.body.id as string;
}

export async function upload(house: House, person: TestPerson, name = 'prova.txt'): Promise<string> {
  const answer = await house
    .as(person)
    .post('/files')
    .attach('file', Buffer.from(`Contenuto di ${name}\n`), name)
    .expect(201);
  return answer.body.id as string;
}

/** A request of the clerk's body, new, with what can hang on it. */
export async function fillBody(house: House, tenant: TestTenant, clerk: TestPerson, bodyId: string): Promise<Dossier> {
  const { operator } = tenant.people;
  const fileId = await upload(house, clerk);
  const opened = await house
    .as(clerk)
    .post('/tickets')
    .set('Idempotency-Key', randomUUID())
    .send({
      bodyId,
      serviceId: tenant.serviceId,
      subject: `Casella di ${bodyId}`,
      text: `La casella del comune ${bodyId} è piena.`,
      fileIds: [fileId],
    })
    .expect(201);
  const ticketId = opened.body.id as string;
  await house
    .as(operator)
    .patch(`/tickets/${ticketId}`)
    .set('If-Match', opened.headers.etag!)
    .send({ assigneeId: operator.membershipId })
    .expect(200);
  const internalFileId = await upload(house, operator, 'nota.txt');
  await house
    .as(operator)
    .post(`/tickets/${ticketId}/messages`)
    .send({ kind: 'internal', text: `Appunto ${SECRET}.`, fileIds: [internalFileId] })
    .expect(201);
  const spent = await house
    .as(operator)
    .post(`/tickets/${ticketId}/time-entries`)
    .send({ minutes: 10, workedOn: '2026-01-15', note: 'Quota' })
    .expect(201);
  return {
    bodyId,
    clerk,
    ticketId,
    fileId,
    internalFileId,
    looseFileId: await upload(house, clerk, 'sciolto.txt'),
    timeEntryId: spent.body.timeEntries[0].id as string,
  };
}

/** A mailbox where nobody answers, a message with a receipt, one that came with an attachment, and a task. */
export async function addPec(
  house: House,
  tenant: TestTenant,
  bodyId: string,
): Promise<Record<'pec-accounts' | 'pec-messages' | 'pec-incoming' | 'tasks', string>> {
  const { owner } = house.database;
  const [accountId, messageId, recipientId, incomingId, taskId] = [newId(), newId(), newId(), newId(), newId()];
  const { membershipId } = tenant.people.operator;
  const mail = Buffer.from(
    'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nTesto\r\n',
  );
  const uploaded = await house.as(tenant.people.operator).post('/files').attach('file', mail, 'posta.eml').expect(201);
  const fileId = uploaded.body.id as string;
  await owner.query('UPDATE stored_file SET attached_at = now(), internal = true WHERE id = $1', [fileId]);
  await owner.query(
    `INSERT INTO pec_account (tenant_id, id, address, login, password, smtp_host, smtp_port, imap_host, imap_port, enabled, created_by, created_at, version)
     VALUES ($1, $2, $3, 'centro', '\\x01', '127.0.0.1', 1, '127.0.0.1', 1, true, $4, now(), 1)`,
    [tenant.id, accountId, `${accountId}@pec.example.org`, membershipId],
  );
  await owner.query(`INSERT INTO pec_mailbox (tenant_id, account_id, uid_validity, last_uid) VALUES ($1, $2, 1, 1)`, [
    tenant.id,
    accountId,
  ]);
  await owner.query(
    `INSERT INTO pec_message (tenant_id, id, account_id, adhesion_id, subject, text, message_id, status, author_id, author_name, attempts, repeats, retries, created_at, last_event_at, version)
     VALUES ($1, $2::uuid, $3, (SELECT id FROM adhesion WHERE tenant_id = $1 ORDER BY id LIMIT 1), 'Rinnovo', 'Testo', $2::text, 'sent', $4, 'Operatore', 1, 0, 0, now(), now(), 1)`,
    [tenant.id, messageId, accountId, membershipId],
  );
  await owner.query(
    `INSERT INTO pec_recipient (tenant_id, id, message_id, body_id, address, status) VALUES ($1, $2, $3, $4, 'a@pec.example.org', 'waiting')`,
    [tenant.id, recipientId, messageId, bodyId],
  );
  await owner.query('INSERT INTO pec_attachment (tenant_id, message_id, file_id) VALUES ($1, $2, $3)', [
    tenant.id,
    messageId,
    fileId,
  ]);
  await owner.query(
    `INSERT INTO pec_receipt (tenant_id, id, account_id, message_id, recipient_id, kind, at, mail_key, file_id)
     VALUES ($1, $2, $3, $4, $5, 'delivery_warning', now(), 'chiave', $6)`,
    [tenant.id, newId(), accountId, messageId, recipientId, fileId],
  );
  await owner.query(
    `INSERT INTO pec_incoming (tenant_id, id, account_id, kind, sender, subject, text, attachments, sender_body_id, reply_to, received_at, size, mail_key, file_id, handled_by, handled_at, version)
     VALUES ($1, $2, $3, 'ordinary', 'a@example.org', 'Risposta', 'Testo', '{a.txt}', $4, $5, now(), 10, 'altra', $6, $7, now(), 1)`,
    [tenant.id, incomingId, accountId, bodyId, messageId, fileId, membershipId],
  );
  await owner.query(
    `INSERT INTO protocol_registry (tenant_id, id, url, login, secret, enabled, created_at, version)
     VALUES ($1, $2, 'https://protocollo.example.org', 'centro', '\\x01', true, now(), 1) ON CONFLICT (tenant_id) DO NOTHING`,
    [tenant.id, newId()],
  );
  await owner.query(
    `INSERT INTO protocol_request (tenant_id, id, subject, subject_id, status, attempts, asked_by, asked_at, version)
     VALUES ($1, $2, 'pec_message', $3, 'asked', 1, $4, now(), 1)`,
    [tenant.id, newId(), messageId, membershipId],
  );
  await owner.query(
    `INSERT INTO task (tenant_id, id, kind, title, note, due_on, body_id, path, assignee_id, created_by, done_by, done_at, created_at, version)
     VALUES ($1, $2, 'manual', 'Chiamare', '', '2031-01-01', $3, '/enti', $4, $4, $4, now(), now(), 1)`,
    [tenant.id, taskId, bodyId, membershipId],
  );
  return { 'pec-accounts': accountId, 'pec-messages': messageId, 'pec-incoming': incomingId, tasks: taskId };
}

/** An event that one body comes to; whoever has `open-<tenant>` or `guest-<body>` has its links. */
export async function addEvent(
  owner: House['database']['owner'],
  tenant: TestTenant,
  bodyId: string,
  status: 'draft' | 'open',
  linked = false,
): Promise<{ id: string; participantId: string }> {
  const [id, guestId, participantId] = [newId(), newId(), newId()];
  await owner.query(
    `INSERT INTO roadshow_event (tenant_id, id, title, description, starts_at, ends_at, place, contact, per_body, open_token_hash, status,
       organiser_id, organiser_name, created_at, sequence, version)
     VALUES ($1, $2, 'Incontro', '', '2031-01-01T09:00:00Z', '2031-01-01T11:00:00Z', 'Sala', 'Ufficio', 3,
       CASE WHEN $3 THEN sha256(convert_to('open-' || $1::uuid, 'UTF8')) END, $4, $5, 'Operatore', now(), 0, 1)`,
    [tenant.id, id, linked, status, tenant.people.operator.membershipId],
  );
  // Nobody is invited to a draft.
  if (status === 'draft') return { id, participantId };
  await owner.query(
    `INSERT INTO roadshow_guest (tenant_id, id, event_id, body_id, open, token_hash, answer, created_at, answered_at)
     VALUES ($1, $2, $3, $4, false, sha256(convert_to($5, 'UTF8')), 'coming', now(), now())`,
    [tenant.id, guestId, id, bodyId, linked ? `guest-${bodyId}` : guestId],
  );
  await owner.query(
    `INSERT INTO roadshow_participant (tenant_id, id, event_id, guest_id, name, position, email, status, registered_at)
     VALUES ($1, $2, $3, $4, 'Anna Verdi', 'Sindaca', 'anna@example.org', 'registered', now())`,
    [tenant.id, participantId, id, guestId],
  );
  return { id, participantId };
}

/** A mailing to one body, with an address where it failed. @returns its id */
export async function addMailing(
  owner: House['database']['owner'],
  tenant: TestTenant,
  bodyId: string,
  status: 'draft' | 'scheduled' | 'sent',
): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO mailing (tenant_id, id, subject, text, targets, body_ids, status, author_id, author_name, created_at, due_at, ended_at, version)
     VALUES ($1, $2, 'Incontro', 'Gentile {{ente}},', '{body}', ARRAY[$3::uuid], $4, $5, 'Operatore', now(),
       CASE WHEN $4 <> 'draft' THEN timestamptz '2031-01-01' END, CASE WHEN $4 = 'sent' THEN now() END, 1)`,
    [tenant.id, id, bodyId, status, tenant.people.operator.membershipId],
  );
  if (status === 'sent')
    await owner.query(
      `INSERT INTO mailing_recipient (tenant_id, id, mailing_id, body_id, target, name, address, status, failure, settled_at)
     VALUES ($1, $2, $3, $4, 'body', 'Comune', 'comune@example.org', 'failed', '550', now())`,
      [tenant.id, newId(), id, bodyId],
    );
  return id;
}
