import {
  ADHESION_COMMANDS,
  ADHESION_STATUSES,
  ADHESION_TURN,
  LIVE_ADHESION_STATUSES,
  adhesionMachine,
  type AdhesionCommand,
  type AdhesionStatus,
} from '#app/contracts';
import { addDays, italianDay, newId } from '#app/kernel';
import { signedMessage, signedPdf, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
const TODAY = italianDay(new Date());
const NOTICE_DAYS = 90;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const owner = async (sql: string, params: unknown[] = []) => (await house.database.owner.query(sql, params)).rows;
const live = (status: AdhesionStatus) => (LIVE_ADHESION_STATUSES as readonly string[]).includes(status);

/** Another body's and another state's adhesion do not disturb: each has a convention of its own. */
async function convention(validTo: string | null = null): Promise<string> {
  const id = newId();
  await owner(
    `INSERT INTO convention (tenant_id, id, title, valid_from, valid_to, notice_days, created_at, version)
     VALUES ($1, $2, $3, '2026-01-01', $4, $5, now(), 1)`,
    [alfa().id, id, `Convenzione ${id}`, validTo, NOTICE_DAYS],
  );
  return id;
}

async function adhesionIn(status: AdhesionStatus, columns = ''): Promise<string> {
  const id = newId();
  await owner(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, withdraws_on, last_event_at, created_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now(), now(), 1)`,
    [
      alfa().id,
      alfa().bodies[0]!.id,
      id,
      await convention(),
      status,
      live(status) ? '2026-01-01' : null,
      status === 'withdrawing' ? addDays(TODAY, 30) : null,
    ],
  );
  if (columns) await owner(`UPDATE adhesion SET ${columns} WHERE id = $1`, [id]);
  return id;
}

async function upload(person: TestPerson, name = 'atto.txt'): Promise<string> {
  const { body } = await house.as(person).post('/files').attach('file', Buffer.from('Atto\n'), name).expect(201);
  return body.id as string;
}

const ACT = { organ: 'Consiglio comunale', number: '12/2026', date: '2026-02-03' };

/** Everything that a command may need. */
async function needsOf(person: TestPerson, command: AdhesionCommand): Promise<Record<string, unknown>> {
  const { requires = [] } = adhesionMachine.transition(command);
  const all: Record<string, unknown> = {
    act: ACT,
    documents: [{ fileId: requires.includes('documents') ? await upload(person) : '', kind: 'other' }],
    effectiveOn: command === 'give_notice' ? addDays(TODAY, NOTICE_DAYS) : TODAY,
    reason: 'Deciso così.',
  };
  const wanted = command === 'activate' ? [...requires, 'reason'] : requires;
  return Object.fromEntries(wanted.map((need) => [need, all[need]]));
}

const step = (person: TestPerson, id: string, content: object, version = 1) =>
  house
    .as(person)
    .post(`/adhesions/${id}/transitions`)
    .set('If-Match', `"${version}"`)
    .send(content)
    .ok(() => true);

const read = async (person: TestPerson, id: string): Promise<Json> =>
  (await house.as(person).get(`/adhesions/${id}`).expect(200)).body;

/** An extension is for an adhesion near its convention's end (conventions.test.ts): these conventions have none. */
const allowedTo = (side: 'body' | 'centre', status: AdhesionStatus) =>
  adhesionMachine.allowed(status, side).filter((command) => command !== 'extend');
const CASES = ADHESION_STATUSES.flatMap((status) => ADHESION_COMMANDS.map((command) => [status, command] as const));

describe.each(['body', 'centre'] as const)('as the %s', (side) => {
  const person = () => (side === 'body' ? people().body_clerk : people().centre_admin);

  it.each(CASES)('%s: %s', async (status, command) => {
    const id = await adhesionIn(status);
    const allowed = allowedTo(side, status);
    const before = await read(person(), id);
    expect(before).toMatchObject({ status, commands: allowed, turn: ADHESION_TURN[status] });
    const content = { command, ...(await needsOf(person(), command)) };
    if (command === 'extend' || !allowed.includes(command)) {
      // The centre's signature is refused to a body whatever the state.
      const refusal = side === 'body' && command === 'countersign' ? 'permission_denied' : 'state_conflict';
      const body = await leavesNoTrace(house, async () => expectProblem(await step(person(), id, content), refusal));
      if (refusal === 'state_conflict') expect(body.allowed).toEqual(allowed);
      return;
    }
    const { status: code, body: after, headers } = await step(person(), id, content);
    const { to } = adhesionMachine.transition(command);
    expect({ code, status: after.status }).toEqual({ code: 200, status: to });
    expect(headers.etag).toBe('"2"');
    expect(after.commands).toEqual(allowedTo(side, to));
    expect(after.events).toEqual([
      expect.objectContaining({
        command,
        fromStatus: status,
        toStatus: to,
        actor: side,
        actorName: person().name,
        forName: null,
        act: 'act' in content ? ACT : null,
        reason: 'reason' in content ? 'Deciso così.' : null,
        effectiveOn: 'effectiveOn' in content ? content.effectiveOn : null,
      }),
    ]);
    expect(after.documents).toHaveLength('documents' in content ? 1 : 0);
  });
});

describe('a step', () => {
  const WANTING = ADHESION_COMMANDS.filter((command) => command !== 'extend').flatMap((command) =>
    (adhesionMachine.transition(command).requires ?? []).map((need) => [command, need] as const),
  );

  it.each(WANTING)('%s without %s is refused', async (command, need) => {
    const [status] = adhesionMachine.transition(command).from;
    const person = people().centre_admin;
    const id = await adhesionIn(status!);
    const content = { ...(await needsOf(person, command)), command, [need]: undefined };
    expect(fieldsOf(expectProblem(await step(person, id, content), 'validation_failed'))).toEqual([
      `${need}: required`,
    ]);
    expect((await read(person, id)).status).toBe(status);
  });

  it.each([
    ['act.organ', { act: { ...ACT, organ: '' } }, 'act.organ: required'],
    ['act.number', { act: { ...ACT, number: 'x'.repeat(61) } }, 'act.number: too_long'],
    ['act.date', { act: { ...ACT, date: '2026-02-30' } }, 'act.date: invalid_format'],
    ['an act of tomorrow', { act: { ...ACT, date: addDays(TODAY, 1) } }, 'act.date: out_of_range'],
    ['a kind of document', { documents: [{ fileId: newId(), kind: 'selfie' }] }, 'documents.0.kind: not_in_list'],
    ['a day that the command does not take', { effectiveOn: TODAY }, 'effectiveOn: not_allowed'],
    ['a field of its own', { status: 'active' }, 'status: unknown_field'],
  ])('with a wrong %s is refused and names it', async (_what, wrong, expected) => {
    const id = await adhesionIn('requested');
    const clerk = people().body_clerk;
    const content = { command: 'submit_resolution', ...(await needsOf(clerk, 'submit_resolution')), ...wrong };
    expect(fieldsOf(expectProblem(await step(clerk, id, content), 'validation_failed'))).toEqual([expected]);
  });

  it('keeps its act, its numbers and its papers, for both sides and nobody else', async () => {
    const clerk = people().body_clerk;
    const id = await adhesionIn('requested');
    const fileId = await upload(clerk, 'delibera.txt');
    const content = {
      command: 'submit_resolution',
      act: ACT,
      documents: [{ fileId, kind: 'resolution' }],
      protocolNumber: '2026/1234',
    };
    await step(clerk, id, content);
    for (const reader of [people().operator, people().auditor, people().body_admin, alfa().shared]) {
      const { events, documents } = await read(reader, id);
      expect(events[0]).toMatchObject({ act: ACT, protocolNumber: '2026/1234', repertoireNumber: null });
      expect(documents).toMatchObject([{ fileId, name: 'delibera.txt', kind: 'resolution', eventId: events[0].id }]);
      await house.as(reader).get(`/files/${fileId}/content`).expect(200);
    }
    await problem(house.as(alfa().neighbour).get(`/adhesions/${id}`), 'not_found');
    await problem(house.as(alfa().neighbour).get(`/files/${fileId}/content`), 'not_found');
  });

  it('takes only papers that the person has just uploaded', async () => {
    const clerk = people().body_clerk;
    const id = await adhesionIn('requested');
    const used = await upload(clerk);
    const other = await adhesionIn('resolution_received');
    await step(clerk, other, { command: 'sign', documents: [{ fileId: used, kind: 'convention' }] });
    const foreign = [
      newId(),
      used,
      await upload(alfa().neighbour),
      await upload(people().operator),
      await upload(house.world.beta.people.body_clerk),
    ];
    for (const fileId of foreign) {
      const content = { command: 'submit_resolution', act: ACT, documents: [{ fileId, kind: 'resolution' }] };
      const body = await leavesNoTrace(house, async () => expectProblem(await step(clerk, id, content), 'not_found'));
      expect(fieldsOf(body)).toEqual(['documents: not_found']);
    }
    const fileId = await upload(clerk);
    const twice = { fileId, kind: 'resolution' };
    const content = { command: 'submit_resolution', act: ACT, documents: [twice, twice] };
    expect(fieldsOf(expectProblem(await step(clerk, id, content), 'validation_failed'))).toEqual(['documents: in_use']);
  });

  it('of two writers at once is taken by one', async () => {
    const id = await adhesionIn('requested');
    const answers = await Promise.all([
      step(people().body_clerk, id, { command: 'give_up', reason: 'No.' }),
      step(people().body_admin, id, { command: 'give_up', reason: 'No.' }),
      step(people().operator, id, { command: 'give_up', reason: 'No.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await read(people().operator, id)).events).toHaveLength(1);
  });

  it('on a version that was not read is refused', async () => {
    const id = await adhesionIn('requested');
    const content = { command: 'give_up', reason: 'No.' };
    expectProblem(await step(people().body_clerk, id, content, 7), 'stale_version');
    await problem(
      house.as(people().body_clerk).post(`/adhesions/${id}/transitions`).send(content),
      'precondition_required',
    );
  });

  it('is not taken any more under a convention that has ended', async () => {
    const id = await adhesionIn('requested');
    await owner(`UPDATE convention SET valid_to = $2 WHERE id = (SELECT convention_id FROM adhesion WHERE id = $1)`, [
      id,
      addDays(TODAY, -1),
    ]);
    expect(await read(people().operator, id)).toMatchObject({ commands: [], mayRemind: false, usable: false });
    const refused = expectProblem(
      await step(people().operator, id, { command: 'give_up', reason: 'No.' }),
      'state_conflict',
    );
    expect(refused.allowed).toEqual([]);
  });
});

describe('the day from which a step holds', () => {
  const notice = async (effectiveOn: string) => {
    const id = await adhesionIn('active');
    const content = { command: 'give_notice', ...(await needsOf(people().body_clerk, 'give_notice')), effectiveOn };
    return step(people().body_clerk, id, content);
  };

  it.each([
    ['yesterday', -1, 'effectiveOn: in_the_past'],
    ['today', 0, 'effectiveOn: in_the_past'],
    ['a day before the notice is over', NOTICE_DAYS - 1, 'effectiveOn: out_of_range'],
  ])('of a withdrawal is never %s', async (_what, days, expected) => {
    expect(fieldsOf(expectProblem(await notice(addDays(TODAY, days)), 'validation_failed'))).toEqual([expected]);
  });

  it('of a withdrawal may be the first after the notice; until the day before the body uses the services', async () => {
    const withdrawsOn = addDays(TODAY, NOTICE_DAYS);
    const { body } = await notice(withdrawsOn);
    expect(body).toMatchObject({
      status: 'withdrawing',
      withdrawsOn,
      activeTo: addDays(withdrawsOn, -1),
      usable: true,
    });
    const revoked = await step(people().body_clerk, body.id, { command: 'revoke_notice', reason: 'Ripensato.' }, 2);
    expect(revoked.body).toMatchObject({ status: 'active', withdrawsOn: null, activeTo: null });
  });

  it('cannot be revoked once it has come, though the sweep is late', async () => {
    const id = await adhesionIn('withdrawing', `withdraws_on = '${TODAY}'`);
    expect(await read(people().body_clerk, id)).toMatchObject({ usable: false });
    expectProblem(
      await step(people().body_clerk, id, { command: 'revoke_notice', reason: 'Ripensato.' }),
      'state_conflict',
    );
  });

  it('of an activation lies within the convention, and may be to come', async () => {
    const id = await adhesionIn('countersigned');
    const early = await step(people().operator, id, {
      command: 'activate',
      effectiveOn: '2025-12-31',
      reason: 'Agli atti.',
    });
    expect(fieldsOf(expectProblem(early, 'validation_failed'))).toEqual(['effectiveOn: out_of_range']);
    const activeFrom = addDays(TODAY, 5);
    const activation = { command: 'activate', effectiveOn: activeFrom, reason: 'Firmata su carta, agli atti.' };
    const { body } = await step(people().operator, id, activation);
    expect(body).toMatchObject({ status: 'active', activeFrom, usable: false });
  });
});

describe('the signatures of papers', () => {
  const SIGNER = { givenName: 'Carla', surname: 'Pedretti', fiscalCode: 'PDRCRL70A41B149X', signedAt: new Date() };
  const send = async (person: TestPerson, content: Buffer, name: string): Promise<string> =>
    (await house.as(person).post('/files').attach('file', content, name).expect(201)).body.id;

  async function countersigned(content: Buffer, name: string) {
    const id = await adhesionIn('signed');
    const fileId = await send(people().centre_admin, content, name);
    const documents = [{ fileId, kind: 'convention' }];
    const { body } = await step(people().centre_admin, id, { command: 'countersign', documents });
    return { id, fileId, body };
  }
  const activate = (id: string, reason?: string) =>
    step(people().operator, id, { command: 'activate', effectiveOn: TODAY, reason }, 2);

  it('are recognised when they come, shown as not verified, and what an envelope holds is given back', async () => {
    const pdf = await signedPdf(SIGNER);
    const { id, fileId, body } = await countersigned(await signedMessage(pdf, [SIGNER]), 'convenzione.pdf.p7m');
    expect(body).toMatchObject({ signedDigitally: true, documents: [{ fileId, signature: 'digital' }] });
    const { body: report } = await house.as(people().body_clerk).get(`/files/${fileId}/signatures`).expect(200);
    expect(report).toMatchObject({
      signatures: [
        { form: 'cades', layer: 0, name: 'Carla Pedretti', fiscalCode: SIGNER.fiscalCode },
        { form: 'pades', layer: 1, name: 'Carla Pedretti' },
      ],
      verified: false,
      unreadable: false,
      content: { name: 'convenzione.pdf', mediaType: 'application/pdf', size: pdf.length },
    });
    const { body: inner, headers } = await house
      .as(people().body_clerk)
      .get(`/files/${fileId}/signed-content`)
      .buffer(true)
      .expect(200);
    expect(headers['content-disposition']).toContain("filename*=UTF-8''convenzione.pdf");
    expect(Buffer.from(inner as Buffer)).toEqual(pdf);
    expect((await activate(id)).body).toMatchObject({ status: 'active' });
  });

  it('are missing in a scan, which activates nothing unless somebody says why', async () => {
    const { id, fileId, body } = await countersigned(Buffer.from('%PDF-1.4\n%%EOF\n'), 'scansione.pdf');
    expect(body).toMatchObject({ signedDigitally: false, documents: [{ signature: 'none' }] });
    expectProblem(
      await house
        .as(people().operator)
        .get(`/files/${fileId}/signed-content`)
        .ok(() => true),
      'not_found',
    );
    expect(fieldsOf(expectProblem(await activate(id), 'validation_failed'))).toEqual(['reason: required']);
    const { body: active } = await activate(id, 'Originale firmato su carta, agli atti.');
    expect(active.events.at(-1)).toMatchObject({
      command: 'activate',
      reason: 'Originale firmato su carta, agli atti.',
    });
  });

  it('of the body are compared with who holds an office that signs, on the day', async () => {
    const id = await adhesionIn('resolution_received');
    const fileId = await send(people().body_clerk, await signedPdf(SIGNER), 'convenzione.pdf');
    await step(people().body_clerk, id, { command: 'sign', documents: [{ fileId, kind: 'convention' }] });
    const checked = async () =>
      (await house.as(people().body_clerk).get(`/adhesions/${id}/signers`).expect(200)).body.papers as Json[];
    const bodyId = alfa().bodies[0]!.id;
    await owner('DELETE FROM body_office WHERE body_id = $1', [bodyId]);
    const holds = (name: string, endsOn: string | null = null) =>
      owner(
        `INSERT INTO body_office (tenant_id, body_id, id, kind, person_name, acting, starts_on, ends_on, created_at, version)
         VALUES ($1, $2, $3, 'mayor', $4, false, '2020-01-01', $5, now(), 1)`,
        [alfa().id, bodyId, newId(), name, endsOn],
      );
    expect(await checked()).toEqual([{ fileId, day: TODAY, verdict: 'nobody_known', maySign: [] }]);
    await holds('Carla Pedretti', addDays(TODAY, -1));
    await holds('Ugo Foscoli');
    expect(await checked()).toMatchObject([{ verdict: 'unknown', maySign: [{ kind: 'mayor', name: 'Ugo Foscoli' }] }]);
    await holds('PEDRETTI Carla');
    expect(await checked()).toMatchObject([{ verdict: 'known' }]);
  });

  it('that cannot be read are said to be so', async () => {
    const broken = (await signedMessage(Buffer.from('x'), [SIGNER])).subarray(0, 300);
    const { body } = await countersigned(broken, 'rotta.p7m');
    expect(body).toMatchObject({ signedDigitally: false, documents: [{ signature: 'unreadable' }] });
  });
});

describe('a countersignature', () => {
  const sign = async (person: TestPerson, id: string, version = 1) =>
    step(
      person,
      id,
      { command: 'countersign', documents: [{ fileId: await upload(person), kind: 'convention' }] },
      version,
    );

  it('is not every operator’s to give', async () => {
    const id = await adhesionIn('signed');
    expect((await read(people().operator, id)).commands).toEqual(
      adhesionMachine.allowed('signed', 'centre').filter((command) => command !== 'countersign'),
    );
    expectProblem(await sign(people().operator, id), 'permission_denied');
    expectProblem(await sign(people().body_admin, id), 'permission_denied');
  });

  it('is given by who stands in today for who may, and the history names both', async () => {
    const { centre_admin, operator } = people();
    const id = await adhesionIn('signed');
    const absence = await house
      .as(centre_admin)
      .post('/absences')
      .send({ substituteId: operator.membershipId, startsOn: TODAY, endsOn: addDays(TODAY, 3) })
      .expect(201);
    expect((await read(operator, id)).commands).toContain('countersign');
    const { status, body } = await sign(operator, id);
    expect({ status, event: body.events[0] }).toMatchObject({
      status: 200,
      event: { command: 'countersign', actorName: operator.name, forName: centre_admin.name },
    });
    await house
      .as(centre_admin)
      .delete(`/absences/${absence.body.id as string}`)
      .expect(204);
    expectProblem(await sign(operator, await adhesionIn('signed')), 'permission_denied');
  });

  it('is not given by a personal token of who stands in', async () => {
    const { centre_admin, operator } = people();
    const token = await house
      .as(operator)
      .post('/api-tokens')
      .send({
        name: 'Prova',
        scopes: ['adhesions.read', 'adhesions.manage', 'files.write'],
        expiresOn: addDays(TODAY, 30),
      })
      .expect(201);
    await house
      .as(centre_admin)
      .post('/absences')
      .send({ substituteId: operator.membershipId, startsOn: TODAY, endsOn: TODAY })
      .expect(201);
    const program = { ...operator, token: token.body.token as string };
    const id = await adhesionIn('signed');
    expect((await read(program, id)).commands).not.toContain('countersign');
    expectProblem(await sign(program, id), 'permission_denied');
    const reader = await house
      .as(operator)
      .post('/api-tokens')
      .send({ name: 'Lettura', scopes: ['adhesions.read'], expiresOn: addDays(TODAY, 30) })
      .expect(201);
    expect(await read({ ...operator, token: reader.body.token as string }, id)).toMatchObject({
      commands: [],
      maySuspend: false,
    });
  });

  it('of who may is nobody else’s', async () => {
    const { body } = await sign(people().centre_admin, await adhesionIn('signed'));
    expect(body.events[0]).toMatchObject({ actorName: people().centre_admin.name, forName: null });
  });
});

describe('a suspension', () => {
  const flag = (person: TestPerson, id: string, what: 'suspensions' | 'resumptions', version: number) =>
    house
      .as(person)
      .post(`/adhesions/${id}/${what}`)
      .set('If-Match', `"${version}"`)
      .send({ reason: 'Verifica in corso.' })
      .ok(() => true);

  it('of each side is its own, and the services come back when none is left', async () => {
    const [clerk, operator] = [people().body_clerk, people().operator];
    const id = await adhesionIn('active');
    expect((await flag(clerk, id, 'suspensions', 1)).body).toMatchObject({
      status: 'active',
      suspendedBy: ['body'],
      usable: false,
      maySuspend: false,
      mayResume: true,
    });
    expect(await read(operator, id)).toMatchObject({ maySuspend: true, mayResume: false });
    expectProblem(await flag(operator, id, 'resumptions', 2), 'state_conflict');
    expect((await flag(operator, id, 'suspensions', 2)).body.suspendedBy).toEqual(['body', 'centre']);
    expect((await flag(clerk, id, 'resumptions', 3)).body).toMatchObject({ suspendedBy: ['centre'], usable: false });
    expectProblem(await flag(clerk, id, 'resumptions', 4), 'state_conflict');
    const { body } = await flag(operator, id, 'resumptions', 4);
    expect(body).toMatchObject({ suspendedBy: [], usable: true });
    expect(body.events.map(({ command, actor }: Json) => [command, actor])).toEqual([
      ['suspend', 'body'],
      ['suspend', 'centre'],
      ['resume', 'body'],
      ['resume', 'centre'],
    ]);
  });

  it.each(ADHESION_STATUSES)('of an adhesion that is %s', async (status) => {
    const id = await adhesionIn(status);
    const { status: code } = await flag(people().operator, id, 'suspensions', 1);
    expect(code).toBe(live(status) ? 200 : 409);
  });

  it('needs a reason', async () => {
    const id = await adhesionIn('active');
    const call = house.as(people().operator).post(`/adhesions/${id}/suspensions`).set('If-Match', '"1"').send({});
    expect(fieldsOf(await problem(call, 'validation_failed'))).toEqual(['reason: required']);
  });
});

describe('what a body may do', () => {
  const ask = (bodyId: string) =>
    house
      .as(people().operator)
      .post('/tickets')
      .send({
        bodyId,
        serviceId: alfa().serviceId,
        subject: 'PEC',
        text: 'Piena.',
        onBehalf: { channel: 'phone', callerName: 'Rossi', minutes: 0 },
      })
      .ok(() => true);

  it.each(ADHESION_STATUSES)('follows from its adhesion: %s', async (status) => {
    const third = alfa().bodies[2]!.id;
    const id = newId();
    await owner(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, last_event_at, created_at, version)
       VALUES ($1, $2, $3, $4, $5, now(), now(), 1)`,
      [alfa().id, third, id, await convention(), status],
    );
    expect((await read(people().operator, id)).usable).toBe(live(status));
    expect((await ask(third)).status).toBe(live(status) ? 201 : 409);
    await owner('DELETE FROM adhesion WHERE id = $1', [id]);
  });

  it.each([
    ['begins tomorrow', `active_from = '${addDays(TODAY, 1)}'`],
    ['was withdrawn from with effect from today', `status = 'withdrawing', withdraws_on = '${TODAY}'`],
    ['ended yesterday', `active_to = '${addDays(TODAY, -1)}'`],
    ['is suspended by the system', 'suspended_by_system = true'],
  ])('is nothing where the adhesion %s', async (_what, columns) => {
    const third = alfa().bodies[2]!.id;
    const id = newId();
    await owner(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, last_event_at, created_at, version)
       VALUES ($1, $2, $3, $4, 'active', now(), now(), 1)`,
      [alfa().id, third, id, await convention()],
    );
    await owner(`UPDATE adhesion SET ${columns} WHERE id = $1`, [id]);
    expect((await read(people().operator, id)).usable).toBe(false);
    expectProblem(await ask(third), 'adhesion_required');
    await owner('DELETE FROM adhesion WHERE id = $1', [id]);
  });
});

describe('asking to adhere', () => {
  const ask = (person: TestPerson, content: object, key = newId()) =>
    house
      .as(person)
      .post('/adhesions')
      .set('Idempotency-Key', key)
      .send(content)
      .ok(() => true);

  it('is done by a body for itself, or by the centre for it', async () => {
    const conventionId = await convention();
    const first = await ask(people().body_clerk, { conventionId });
    expect(first.status).toBe(201);
    expect(first.headers.location).toBe(`/api/v1/adhesions/${first.body.id as string}`);
    expect(first.body).toMatchObject({
      status: 'requested',
      bodyId: alfa().bodies[0]!.id,
      turn: 'body',
      events: [{ command: 'request', fromStatus: null, toStatus: 'requested', actor: 'body' }],
    });
    const second = await ask(people().operator, { conventionId, bodyId: alfa().bodies[2]!.id });
    expect(second.body).toMatchObject({ status: 'requested', events: [{ command: 'request', actor: 'centre' }] });
  });

  it('once: again with the same key is the same, without is a duplicate', async () => {
    const conventionId = await convention();
    const key = newId();
    const { body } = await ask(people().body_clerk, { conventionId }, key);
    expect((await ask(people().body_clerk, { conventionId }, key)).body.id).toBe(body.id);
    expectProblem(await ask(people().body_clerk, { conventionId }), 'duplicate');
    const atOnce = await convention();
    const answers = await Promise.all(
      [people().body_clerk, people().body_admin, people().body_clerk].map((person) =>
        ask(person, { conventionId: atOnce }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('may begin anew after it was given up', async () => {
    const conventionId = await convention();
    const { body } = await ask(people().body_clerk, { conventionId });
    await step(people().body_clerk, body.id, { command: 'give_up', reason: 'Più avanti.' });
    expect((await ask(people().body_clerk, { conventionId })).status).toBe(201);
  });

  it('names the body where there are several, and only one’s own', async () => {
    const conventionId = await convention();
    const wanting = await ask(alfa().shared, { conventionId });
    expect(fieldsOf(expectProblem(wanting, 'validation_failed'))).toEqual(['bodyId: required']);
    expect((await ask(alfa().shared, { conventionId, bodyId: alfa().bodies[1]!.id })).status).toBe(201);
    for (const bodyId of [alfa().bodies[1]!.id, house.world.beta.bodies[0]!.id, newId()]) {
      const refused = await ask(people().body_clerk, { conventionId, bodyId });
      expect(fieldsOf(expectProblem(refused, 'not_found'))).toEqual(['bodyId: not_found']);
    }
    for (const foreign of [house.world.beta.conventionId, newId()]) {
      const refused = await ask(people().body_clerk, { conventionId: foreign });
      expect(fieldsOf(expectProblem(refused, 'not_found'))).toEqual(['conventionId: not_found']);
    }
  });

  it('under a convention that has ended is too late', async () => {
    const conventionId = await convention(addDays(TODAY, -1));
    expectProblem(await ask(people().body_clerk, { conventionId }), 'state_conflict');
  });
});

describe('the list', () => {
  it('filters by convention, state, turn, reminders and name, with pages without gaps', async () => {
    const conventionId = await convention();
    const [first, second, third] = alfa().bodies;
    for (const { id } of alfa().bodies)
      await house.as(people().operator).post('/adhesions').send({ conventionId, bodyId: id }).expect(201);
    await owner(`UPDATE adhesion SET reminders = 1 WHERE convention_id = $1 AND body_id = $2`, [
      conventionId,
      second!.id,
    ]);
    await owner(`UPDATE adhesion SET status = 'signed' WHERE convention_id = $1 AND body_id = $2`, [
      conventionId,
      third!.id,
    ]);
    const names = async (filter: string, person = people().operator) =>
      (await house.as(person).get(`/adhesions?conventionId=${conventionId}${filter}`).expect(200)).body.items.map(
        ({ bodyName }: Json) => bodyName as string,
      );
    expect(await names('')).toEqual([first!.name, second!.name, third!.name]);
    expect(await names('&status=signed,active')).toEqual([third!.name]);
    expect(await names('&turn=centre')).toEqual([third!.name]);
    expect(await names('&turn=body&reminder=none')).toEqual([first!.name]);
    expect(await names('&reminder=reminded')).toEqual([second!.name]);
    expect(await names('&reminder=silent')).toEqual([]);
    expect(await names('&q=secondo')).toEqual([second!.name]);
    expect(await names('', people().body_clerk)).toEqual([first!.name]);
    const page = await house.as(people().operator).get(`/adhesions?conventionId=${conventionId}&limit=2`).expect(200);
    expect(page.body.items).toHaveLength(2);
    expect(await names(`&limit=2&cursor=${page.body.nextCursor as string}`)).toEqual([third!.name]);
    await problem(house.as(people().operator).get('/adhesions?status=lost'), 'invalid_parameter');
  });
});
