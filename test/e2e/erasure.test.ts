import { newId } from '#app/kernel';
import { PersonalDataCopies } from '#app/identity';
import { AuditChain, AuditSealing, Retention } from '#app/platform';
import { createPerson, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { eventually, leavesNoTrace, openTicket, problem, transition, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true, env: { SMTP_URL: '' } });
});
afterAll(() => house?.close());

const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const admin = () => house.as(house.world.alfa.people.centre_admin);
const YESTERDAY = new Date(Date.now() - 30 * 3_600_000).toISOString().slice(0, 10);
const erase = (id: string, body: object = { ground: 'no_longer_needed', note: 'Richiesta protocollo 12' }) =>
  admin().post(`/memberships/${id}/erasures`).send(body);
const end = (...ids: string[]) => owner('UPDATE membership SET valid_to = $2 WHERE id = ANY ($1)', [ids, YESTERDAY]);
const erased = (id: string) =>
  eventually(
    'the erasure is done',
    async () => (await owner('SELECT done_at FROM erasure WHERE membership_id = $1', [id]))[0]?.done_at,
  );
const chain = async () => {
  const { id } = house.world.alfa;
  await house.app.get(AuditSealing, { strict: false }).seal(id);
  return house.app.get(AuditChain, { strict: false }).verify(id, new Date());
};

/** The tables, of all centres, in which a text still stands, and in how many rows. */
async function standsIn(text: string): Promise<Record<string, number>> {
  const tables = await owner(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [{ count }] = await owner(
      `SELECT count(*)::int AS count FROM ${name} t WHERE strpos(lower(to_jsonb(t)::text), lower($1)) > 0`,
      [text],
    );
    if (count) found[name] = count;
  }
  return found;
}

/** Somebody new with a trace everywhere: requests, messages, hours, steps, absences, mails, notices. */
async function leaver(key: string, role: 'body_clerk' | 'operator'): Promise<TestPerson> {
  const { alfa } = house.world;
  const first = alfa.bodies[0]!.id;
  const person = await createPerson(
    house.database.owner,
    alfa.id,
    'alfa',
    key,
    role,
    role === 'body_clerk' ? [first] : [],
  );
  const me = house.as(person);
  const colleague = role === 'operator' ? alfa.people.centre_admin : alfa.people.body_clerk;
  await me
    .post('/absences')
    .send({ substituteId: colleague.membershipId, startsOn: '2030-01-01', endsOn: '2030-01-02', note: 'Ferie lunghe' })
    .expect(201);
  if (role === 'operator') {
    const ticket = await openTicket(house);
    const taken = await transition(me, ticket.path, ticket.etag, 'take');
    await me.post(`${ticket.path}/time-entries`).send({ minutes: 5, workedOn: '2026-01-15' }).expect(201);
    await me.post(`${ticket.path}/messages`).send({ kind: 'internal', text: 'Nota.' }).expect(201);
    await transition(me, ticket.path, taken.headers.etag!, 'solve');
    const other = await openTicket(house);
    await me.patch(other.path).set('If-Match', other.etag).send({ assigneeId: person.membershipId }).expect(200);
    await admin()
      .post('/tickets')
      .send({
        bodyId: first,
        serviceId: alfa.serviceId,
        subject: 'Telefonata',
        text: 'x',
        onBehalf: { channel: 'phone', callerName: person.name, minutes: 5 },
      })
      .expect(201);
  } else {
    await openTicket(house, person);
    const asked = await me
      .post('/adhesions')
      .send({ conventionId: await convention(), bodyId: first })
      .expect(201);
    expect(asked.body.id).toBeTruthy();
  }
  await house.drainQueues();
  return person;
}

async function convention(): Promise<string> {
  const { body } = await admin()
    .post('/conventions')
    .send({ title: `Convenzione ${newId()}`, validFrom: '2026-01-01', noticeDays: 30 })
    .expect(201);
  return body.id as string;
}

describe('who left is erased', () => {
  it('from every table; what is a record stays without the name, and the chain is whole', async () => {
    const person = await leaver('uscente', 'operator');
    const before = await chain();
    const { tickets } = (await owner('SELECT count(*)::int AS tickets FROM ticket'))[0];
    expect(Object.keys(await standsIn(person.name)).sort()).toEqual(
      expect.arrayContaining([
        'audit_value',
        'membership',
        'person',
        'ticket',
        'ticket_event',
        'ticket_message',
        'time_entry',
      ]),
    );
    await end(person.membershipId);
    const { body } = await erase(person.membershipId).expect(200);
    expect(body).toMatchObject({ displayName: 'Persona cancellata', erasedAt: expect.any(String) });
    await erased(person.membershipId);

    // Free text that others were sent, about the requests: it goes when they do.
    const mentions = ['mail', 'notice'];
    const left = await standsIn(person.name);
    expect(Object.keys(left).filter((table) => !mentions.includes(table))).toEqual([]);
    for (const table of Object.keys(left))
      expect(
        await owner(`SELECT FROM ${table} WHERE membership_id = $1 AND text <> ''`, [person.membershipId]),
      ).toEqual([]);
    expect(await standsIn(person.email)).toEqual({});
    expect(await standsIn('Ferie lunghe')).toEqual({});
    expect(await owner('SELECT FROM person WHERE id = $1', [person.personId])).toEqual([]);
    expect(await owner('SELECT FROM session WHERE person_id = $1', [person.personId])).toEqual([]);
    expect((await owner('SELECT count(*)::int AS tickets FROM ticket'))[0]).toEqual({ tickets });
    const { body: list } = await admin().get('/memberships?status=ended').expect(200);
    expect(list.items.map(({ displayName }: Json) => displayName)).toContain('Persona cancellata');

    const after = await chain();
    expect(after).toMatchObject({ problem: null, waiting: 0 });
    expect(after.erased).toBeGreaterThan(before.erased);
  });

  it('and who is of a body likewise, with the steps of adhesions', async () => {
    const person = await leaver('referente', 'body_clerk');
    await end(person.membershipId);
    await erase(person.membershipId).expect(200);
    await erased(person.membershipId);
    const left = Object.keys(await standsIn(person.name)).filter((table) => !['mail', 'notice'].includes(table));
    expect(left).toEqual([]);
    expect(
      await owner('SELECT DISTINCT actor_name FROM adhesion_event WHERE actor_id = $1', [person.membershipId]),
    ).toEqual([{ actor_name: 'Persona cancellata' }]);
    expect(await chain()).toMatchObject({ problem: null });
  });

  it('in all roles that they had in the centre, and in no other centre', async () => {
    const { alfa, beta } = house.world;
    const person = await leaver('condiviso', 'body_clerk');
    const [auditor, elsewhere] = [newId(), newId()];
    const add = (tenantId: string, id: string, validTo: string | null) =>
      owner(
        `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, accepted_at, version)
         VALUES ($1, $2, $3, 'auditor', $4, $5, '2020-01-01', $6, now(), now(), 1)`,
        [tenantId, id, person.personId, person.name, person.email, validTo],
      );
    await add(alfa.id, auditor, null);
    await add(beta.id, elsewhere, null);
    await end(person.membershipId);
    await leavesNoTrace(house, () => problem(erase(person.membershipId), 'state_conflict'));
    await end(auditor);
    await erase(auditor).expect(200);
    await Promise.all([erased(person.membershipId), erased(auditor)]);
    const [{ person_id: whose }] = await owner('SELECT person_id FROM membership WHERE id = $1', [elsewhere]);
    expect(whose).toBe(person.personId);
    expect(await standsIn(person.email)).toEqual({ audit_value: 1, membership: 1, person: 1 });
    await house.http
      .post('/api/v1/auth/login')
      .send({ email: person.email, password: 'una password di prova' })
      .expect(200);
    expect(await owner('SELECT DISTINCT person_id FROM membership WHERE erased_at IS NOT NULL')).toHaveLength(1);
    expect(await chain()).toMatchObject({ problem: null });
  });

  it('in the network’s own tenant also as who decided; what other centres wrote of a decision is theirs', async () => {
    const { alfa, beta } = house.world;
    const person = await leaver('coordinatrice', 'operator');
    await owner('UPDATE network SET home_tenant_id = $1', [alfa.id]);
    for (const { id } of [alfa, beta])
      await owner(
        `INSERT INTO network_participation (tenant_id, network_id, status, message, changed_at, member_since, version)
         SELECT $1, n.id, 'member', '', now(), current_date, 1 FROM network n`,
        [id],
      );
    await house
      .as(person)
      .post('/network/plans')
      .send({ province: 'LE', bodyName: 'Provincia', title: 'Piano', year: 2026, model: 'other', stage: 'drafted' })
      .expect(201);
    await owner(
      `INSERT INTO network_participation_event (tenant_id, id, network_id, command, to_status, side, actor_name, reason, at)
       SELECT $1, $2, n.id, 'admit', 'member', 'network', $3, '', now() FROM network n`,
      [beta.id, newId(), person.name],
    );
    await end(person.membershipId);
    await erase(person.membershipId).expect(200);
    await erased(person.membershipId);
    expect(await owner('SELECT side, actor_name FROM network_plan_event ORDER BY side')).toEqual([
      { side: 'centre', actor_name: 'Persona cancellata' },
      { side: 'network', actor_name: 'Persona cancellata' },
    ]);
    expect(await owner('SELECT actor_name FROM network_participation_event')).toEqual([{ actor_name: person.name }]);
    await owner('UPDATE network SET home_tenant_id = NULL');
  });

  it('leaves alone who has the same name', async () => {
    const person = await leaver('omonimo', 'operator');
    const namesake = await leaver('omonima', 'operator');
    await owner('UPDATE membership SET display_name = $2 WHERE id = $1', [person.membershipId, namesake.name]);
    await end(person.membershipId);
    const before = await standsIn(namesake.name);
    await erase(person.membershipId).expect(200);
    await erased(person.membershipId);
    const after = await standsIn(namesake.name);
    expect(after).toMatchObject({ ticket: before.ticket, ticket_event: before.ticket_event });
    // Only the two entries by which the first got the name and lost it.
    expect(before.audit_value! - after.audit_value!).toBe(2);
  });

  it('once; a second time nothing happens, and nothing can be changed any more', async () => {
    const person = await leaver('ripetuto', 'body_clerk');
    await end(person.membershipId);
    await erase(person.membershipId).expect(200);
    await erased(person.membershipId);
    await leavesNoTrace(house, () => erase(person.membershipId, { ground: 'objection' }).expect(200));
    const { headers } = await admin().get(`/memberships/${person.membershipId}`).expect(200);
    const change = admin().patch(`/memberships/${person.membershipId}`).set('If-Match', headers.etag!);
    await problem(change.send({ displayName: 'Di nuovo' }), 'state_conflict');
  });

  it('not while they work here or are to, not without a ground, and by who manages people only', async () => {
    const { people } = house.world.alfa;
    const path = `/memberships/${people.operator.membershipId}/erasures`;
    await leavesNoTrace(house, async () => {
      await problem(erase(people.operator.membershipId), 'state_conflict');
      await problem(erase(people.operator.membershipId, { note: 'x' }), 'validation_failed');
      await problem(erase(people.operator.membershipId, { ground: 'whim' }), 'validation_failed');
      await problem(house.as(people.operator).post(path).send({ ground: 'objection' }), 'permission_denied');
      await problem(erase(house.world.beta.people.operator.membershipId), 'not_found');
    });
  });
});

describe('a copy of what the centre keeps about a person', () => {
  const tablesOf = (copy: Json): string[] => [...new Set((copy.records as Json[]).map(({ table }) => table as string))];

  it('is had by oneself and by who manages people, with what is of all modules and nothing of others', async () => {
    const person = await leaver('copiato', 'operator');
    const mine = await house.as(person).get('/profile/personal-data').expect(200);
    expect(mine.headers['content-disposition']).toContain('attachment');
    expect(tablesOf(mine.body)).toEqual(
      expect.arrayContaining(['absence', 'membership', 'ticket', 'ticket_event', 'ticket_message', 'time_entry']),
    );
    const rowsOf = (table: string) => (mine.body.records as Json[]).filter((each) => each.table === table)[0]!.rows;
    expect(rowsOf('membership')).toMatchObject([{ display_name: person.name, email: person.email }]);
    expect(rowsOf('ticket_message')).toContainEqual(expect.objectContaining({ text: 'Nota.' }));
    for (const other of [house.world.alfa.people.centre_admin, house.world.alfa.people.body_clerk])
      expect(JSON.stringify(mine.body)).not.toContain(other.email);
    const theirs = await admin().get(`/memberships/${person.membershipId}/personal-data`).expect(200);
    expect(tablesOf(theirs.body)).toEqual(tablesOf(mine.body));
    await problem(house.as(person).get(`/memberships/${person.membershipId}/personal-data`), 'permission_denied');
    await problem(
      house.as(house.world.beta.people.centre_admin).get(`/memberships/${person.membershipId}/personal-data`),
      'not_found',
    );
  });

  it('holds every column that names a membership, or it is said why not', async () => {
    const rows = await owner(
      `SELECT DISTINCT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
         AND a.atttypid = 'uuid'::regtype AND a.attname <> 'tenant_id'
         AND (a.attname ~ '(membership|actor|author|assignee|requester|owner|substitute)_id$' OR a.attname ~ '_by(_id)?$' OR EXISTS (
           SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.confrelid = 'membership'::regclass AND a.attnum = ANY (k.conkey)))
       ORDER BY 1`,
    );
    const held = house.app
      .get(PersonalDataCopies, { strict: false })
      .records()
      .flatMap(({ table, by }) => by.map((column) => `${table}.${column}`));
    const missing = rows
      .map(({ name }) => name as string)
      .filter((name) => !held.includes(name) && !(name in NOT_COPIED));
    expect(missing).toEqual([]);
    expect(Object.keys(NOT_COPIED).filter((name) => held.includes(name))).toEqual([]);
  });
});

it('what has no other end is forgotten after its time, by itself, and nothing before', async () => {
  const { alfa } = house.world;
  const bodyId = alfa.bodies[0]!.id;
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const people = await Promise.all(
    ['antica', 'recente'].map((key) =>
      createPerson(house.database.owner, alfa.id, 'alfa', key, 'body_clerk', [bodyId]),
    ),
  );
  const [old, recent] = people as [TestPerson, TestPerson];
  for (const [person, years] of [
    [old, 11],
    [recent, 9],
  ] as const)
    await owner(`UPDATE membership SET valid_from = '2001-01-01', valid_to = $2 WHERE id = $1`, [
      person.membershipId,
      daysAgo(years * 365)
        .toISOString()
        .slice(0, 10),
    ]);
  const spoken = async (withName: string, days: number) => {
    const contact = { bodyId, kind: 'call', text: 'Telefonata', withName };
    const happenedOn = daysAgo(days).toISOString().slice(0, 10);
    await admin()
      .post('/interactions')
      .send({ ...contact, happenedOn })
      .expect(201);
  };
  await spoken('Zelinda Anticaglia', 6 * 365);
  await spoken('Zelinda Recente', 4 * 365);
  const mailingId = newId();
  await owner(
    `INSERT INTO mailing (tenant_id, id, subject, text, targets, body_ids, status, author_id, author_name, created_at, due_at, ended_at, version)
     VALUES ($1, $2, 'Vecchia', 'Testo', '{users}', '{}', 'sent', $3, 'Autrice', now(), now(), now(), 1)`,
    [alfa.id, mailingId, alfa.people.operator.membershipId],
  );
  for (const [target, address, years] of [
    ['users', 'antica@posta.example.org', 4],
    ['body', 'ente-antico@posta.example.org', 4],
    ['users', 'recente@posta.example.org', 2],
  ])
    await owner(
      `INSERT INTO mailing_recipient (tenant_id, id, mailing_id, body_id, target, name, address, status, settled_at)
       VALUES ($1, $2, $3, $4, $5, 'Destinataria', $6, 'sent', $7)`,
      [alfa.id, newId(), mailingId, bodyId, target, address, daysAgo(Number(years) * 365)],
    );
  for (const [address, years] of [
    ['mail-antica@posta.example.org', 3],
    ['mail-recente@posta.example.org', 1],
  ] as const)
    await owner(
      `INSERT INTO mail (tenant_id, id, address, kind, subject, html, text, status, attempts, repeats, created_at, sent_at, version)
       VALUES ($1, $2, $3, 'mailing', 'Vecchia', '', '', 'sent', 1, 0, $4, $4, 1)`,
      [alfa.id, newId(), address, daysAgo(years * 365)],
    );

  await house.app.get(Retention, { strict: false }).run();
  await erased(old.membershipId);
  for (const gone of ['antica@posta', 'mail-antica@', 'Zelinda Anticaglia', old.name, old.email])
    expect(await standsIn(gone)).toEqual({});
  for (const kept of ['ente-antico@', 'recente@posta', 'mail-recente@', 'Zelinda Recente', recent.name])
    expect(await standsIn(kept)).not.toEqual({});
  const rows = await owner('SELECT requested_by, ground FROM erasure WHERE membership_id = $1', [old.membershipId]);
  expect(rows).toEqual([{ requested_by: null, ground: 'no_longer_needed' }]);
  expect(await chain()).toMatchObject({ problem: null });
});

/** Columns that name a membership, of which a copy has nothing to say. */
const NOT_COPIED: Record<string, string> = {
  'access_link.membership_id': 'lives for days at most, and is a secret',
  'erasure.membership_id': 'of who is erased nothing is left to copy',
  'idempotency_key.membership_id': 'lives for a day, and says nothing about the person',
  'file_upload.owner_id': 'the files are told of as such',
  'job_file.owner_id': 'the files are told of as such',
  'session.membership_id': 'the profile shows sessions and tokens',
  'session.network_membership_id': 'of a role in no centre',
};

it('every column with the name of a membership is known to an eraser', async () => {
  const rows = await owner(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'text' AND column_name ~ '(_name|^email|^address|^phone|^name)$' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(COLUMNS).sort());
});

/** What happens to each column that looks like a name or an address. */
const COLUMNS: Record<string, 'erased' | 'of no person' | 'published by law'> = {
  'activity.name': 'of no person',
  'cost_driver.name': 'of no person',
  'cost_model.rules_name': 'of no person',
  'simulation.name': 'of no person',
  'body_site.name': 'of no person',
  'cost_model_event.actor_name': 'erased',
  'deadline_event.actor_name': 'erased',
  'timesheet_event.actor_name': 'erased',
  'document_event.actor_name': 'erased',
  'document_receipt.reader_name': 'erased',
  'document_version.created_by_name': 'erased',
  'document_version.name': 'of no person',
  'folder.name': 'of no person',
  'post.author_name': 'erased',
  'interaction.author_name': 'erased',
  'interaction.with_name': 'erased',
  'prospect_step.actor_name': 'erased',
  'adhesion_event.actor_name': 'erased',
  'adhesion_event.for_name': 'erased',
  'allowance_use.author_name': 'erased',
  'audit_entry.table_name': 'of no person',
  'body.email': 'of no person',
  'body.name': 'of no person',
  'body.phone': 'of no person',
  'body_office.email': 'published by law',
  'body_office.person_name': 'published by law',
  'body_office.phone': 'published by law',
  'import_batch.file_name': 'of no person',
  'job.archive_name': 'of no person',
  'kit_import.source_name': 'of no person',
  'kit_origin.source_name': 'of no person',
  'mail.address': 'erased',
  'mailing.author_name': 'erased',
  'mailing_recipient.address': 'erased',
  'mailing_recipient.name': 'erased',
  'membership.display_name': 'erased',
  'membership.email': 'erased',
  'network.name': 'of no person',
  'network_comment.author_name': 'erased',
  'network_comment.centre_name': 'of no person',
  'network_copy.source_centre_name': 'of no person',
  'network_group_member.member_name': 'of no person',
  'network_participation_event.actor_name': 'erased',
  'network_plan.body_name': 'of no person',
  'network_plan_event.actor_name': 'erased',
  'pec_account.address': 'of no person',
  'pec_message.author_name': 'erased',
  'pec_recipient.address': 'of no person',
  'person.display_name': 'erased',
  'person.email': 'erased',
  'roadshow_event.organiser_name': 'erased',
  'roadshow_guest.body_name': 'of no person',
  'roadshow_participant.email': 'erased',
  'roadshow_participant.name': 'erased',
  'table_attendance.person_name': 'erased',
  'table_event.actor_name': 'erased',
  'table_paper.name': 'of no person',
  'table_recusal.person_name': 'erased',
  'table_seat.alternate_name': 'erased',
  'table_seat.body_name': 'of no person',
  'table_seat.holder_name': 'erased',
  'table_vote.person_name': 'erased',
  'segment.name': 'of no person',
  'service_line.name': 'of no person',
  'tag.name': 'of no person',
  'session.name': 'erased',
  'stored_file.name': 'of no person',
  'subscription_document.name': 'of no person',
  'subscription_event.actor_name': 'erased',
  'tenant.address': 'of no person',
  'tenant.email': 'of no person',
  'tenant.name': 'of no person',
  'tenant.owner_name': 'of no person',
  'tenant.patron_name': 'of no person',
  'tenant.phone': 'of no person',
  'ticket.assignee_name': 'erased',
  'ticket.caller_name': 'erased',
  'ticket.opened_by_name': 'erased',
  'ticket.requester_name': 'erased',
  'ticket_event.actor_name': 'erased',
  'ticket_event.for_name': 'erased',
  'ticket_message.author_name': 'erased',
  'time_entry.author_name': 'erased',
};
