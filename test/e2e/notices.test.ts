import {
  MAIL_MODES,
  NOTICE_DEFINITIONS,
  NOTICE_KINDS,
  ROLES,
  ROLE_DEFINITIONS,
  type NoticeDefinition,
  type NoticeKind,
  type Role,
} from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, openTicket, problem, transition, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const NEW_SHEET = {
  serviceLine: 'CIT',
  title: 'Avvisi',
  audience: 'Per chi scrive.',
  inclusion: 'included',
  context: '',
  object: '',
  whoMayAsk: '',
  obligations: '',
  forms: '',
  computerisation: 'information',
  costs: '',
  contact: '',
  hours: '',
  activationTime: '',
  legalBasis: '',
};
const definition = (kind: NoticeKind): NoticeDefinition => NOTICE_DEFINITIONS[kind];
const listOf = async (person: TestPerson, query = ''): Promise<Json[]> =>
  (await house.as(person).get(`/notices${query}`).expect(200)).body.items as Json[];
const unreadOf = async (person: TestPerson): Promise<number> =>
  (await house.as(person).get('/notices/counts').expect(200)).body.unread as number;
const mailsOf = async ({ membershipId }: TestPerson): Promise<Json[]> =>
  (await house.database.owner.query(`SELECT * FROM mail WHERE membership_id = $1 ORDER BY id`, [membershipId])).rows;
const forget = () =>
  house.database.owner.query(
    'DELETE FROM notice; DELETE FROM notice_preference; DELETE FROM mail; DELETE FROM absence',
  );
const prefer = (person: TestPerson, kind: NoticeKind, mode: string) =>
  house
    .as(person)
    .patch('/notice-preferences')
    .send({ preferences: [{ kind, mode }] });

async function add(person: TestPerson, tenantId: string, createdAt = new Date()): Promise<string> {
  const id = newId();
  await house.database.owner.query(
    `INSERT INTO notice (tenant_id, id, membership_id, kind, title, text, path, created_at) VALUES ($1, $2, $3, 'ticket.progress', 'T', 'x', '/p', $4)`,
    [tenantId, id, person.membershipId, createdAt],
  );
  return id;
}

describe('the inbox', () => {
  beforeEach(forget);

  it('of each side tells what the other did to a request, with a way there', async () => {
    const { body_clerk: clerk, operator } = house.world.alfa.people;
    const ticket = await openTicket(house);
    await house.drainQueues();
    const taken = await transition(house.as(operator), ticket.path, ticket.etag, 'take');
    await house.drainQueues();
    const asked = await transition(house.as(operator), ticket.path, taken.headers.etag!, 'ask');
    await house.drainQueues();
    const answered = await transition(house.as(clerk), ticket.path, asked.headers.etag!, 'answer');
    await house.drainQueues();
    await transition(house.as(operator), ticket.path, answered.headers.etag!, 'solve');
    await house.drainQueues();
    const { number } = ticket.body;
    const path = `/alfa/area/richieste/${ticket.id}`;
    const clerks = await listOf(clerk);
    expect(clerks.map(({ kind, title, readAt }) => [kind, title, readAt])).toEqual([
      ['ticket.solved', `Richiesta ${number} risolta: PEC piena`, null],
      ['ticket.question', `Richiesta ${number}: serve una risposta: PEC piena`, null],
      ['ticket.progress', `Richiesta ${number} presa in carico: PEC piena`, null],
      ['ticket.progress', `Richiesta ${number} registrata: PEC piena`, null],
    ]);
    expect(clerks[1]).toEqual({
      id: expect.any(String),
      kind: 'ticket.question',
      title: expect.any(String),
      text: 'Per andare avanti Persona operator alfa ha bisogno di una risposta. Finché non arriva, la richiesta resta in attesa.',
      path,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      readAt: null,
    });
    expect((await listOf(operator)).map(({ kind }) => kind as string)).toEqual(['ticket.reply', 'ticket.opened']);
    expect((await mailsOf(clerk)).map(({ kind }) => kind as string).sort()).toEqual(
      ['ticket.progress', 'ticket.progress', 'ticket.question', 'ticket.solved'].sort(),
    );
  });

  it('counts what was not read, and reading is taken back or done for all', async () => {
    const { alfa } = house.world;
    const clerk = alfa.people.body_clerk;
    const [first, second] = [await add(clerk, alfa.id), await add(clerk, alfa.id)];
    await add(alfa.people.operator, alfa.id);
    const mark = (id: string, read: boolean) => house.as(clerk).patch(`/notices/${id}`).send({ read });
    expect(await unreadOf(clerk)).toBe(2);
    const { body } = await mark(first, true).expect(200);
    expect(body).toMatchObject({ id: first, readAt: expect.stringMatching(/Z$/) });
    expect((await mark(first, true).expect(200)).body).toEqual(body);
    expect(await unreadOf(clerk)).toBe(1);
    expect((await listOf(clerk, '?unread=true')).map(({ id }) => id as string)).toEqual([second]);
    expect(await listOf(clerk, '?unread=false')).toHaveLength(2);
    expect((await mark(first, false).expect(200)).body.readAt).toBeNull();
    await house.as(clerk).post('/notices/read-all').expect(204);
    await house.as(clerk).post('/notices/read-all').expect(204);
    expect(await unreadOf(clerk)).toBe(0);
    expect(await unreadOf(alfa.people.operator)).toBe(1);
  });

  it('is paged without gaps, newest first', async () => {
    const { alfa } = house.world;
    const clerk = alfa.people.body_clerk;
    const at = new Date();
    const ids = [];
    for (let count = 0; count < 12; count++) ids.push(await add(clerk, alfa.id, at));
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Json } = await house
        .as(clerk)
        .get(`/notices?limit=5${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...body.items.map(({ id }: Json) => id as string));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(ids.sort().reverse());
    expect(fieldsOf(await problem(house.as(clerk).get('/notices?unread=yes'), 'invalid_parameter'))).toEqual([
      'unread: not_in_list',
    ]);
  });

  it('tells who may approve that a sheet waits, and who wrote it what became of it', async () => {
    const { people, neighbour } = house.world.alfa;
    const told = async (person: TestPerson) => {
      await house.drainQueues();
      return (await listOf(person)).map(({ kind, title }) => `${String(kind)} ${String(title)}`);
    };
    const writer = house.as(people.operator);
    const { body, headers } = await writer
      .post('/services')
      .send({ ...NEW_SHEET, code: `avvisi-${newId().slice(-8)}` })
      .expect(201);
    const step = async (by: TestPerson, path: string, etag: string, input = {}) =>
      (await house.as(by).post(`/services/${body.id}/${path}`).set('If-Match', etag).send(input).expect(200)).headers
        .etag as string;
    const submitted = await step(people.operator, 'submit', headers.etag!, { reason: 'Pronta' });
    expect(await told(people.centre_admin)).toEqual(['service.review Scheda da approvare: Avvisi']);
    // Who takes it back at once leaves nothing to decide.
    const back = await step(people.operator, 'take-back', submitted);
    const again = await step(people.operator, 'submit', back);
    await step(people.operator, 'take-back', again);
    expect(await told(people.centre_admin)).toHaveLength(1);
    const { etag } = (await writer.get(`/services/${body.id}`).expect(200)).headers;
    const third = await step(people.operator, 'submit', etag!);
    await house.drainQueues();
    const sent = await step(people.centre_admin, 'send-back', third, { reason: 'Manca l’orario.' });
    // Two that are worked at once may come in either order.
    await house.drainQueues();
    const fourth = await step(people.operator, 'submit', sent);
    await step(people.centre_admin, 'publish', fourth);
    expect(await told(people.operator)).toEqual([
      'service.review Scheda approvata: Avvisi',
      'service.review Scheda da rivedere: Avvisi',
    ]);
    const [approved] = await listOf(people.operator);
    expect(approved!.path).toBe(`/alfa/area/servizi/${body.id}`);
    expect(JSON.stringify(await mailsOf(people.operator))).toContain('Manca l’orario.');
    for (const person of [people.auditor, people.body_clerk, neighbour, house.world.beta.people.centre_admin])
      expect(await told(person)).toEqual([]);
  });

  it('is a person’s own: nobody else reads or marks it, not the centre, not with another membership', async () => {
    const { alfa, beta, network } = house.world;
    const id = await add(alfa.people.body_clerk, alfa.id);
    const others = [alfa.people.centre_admin, alfa.people.body_admin, alfa.shared, beta.people.body_clerk];
    for (const person of [...others, network.platform_admin, network.network_coordinator]) {
      expect(await listOf(person)).toEqual([]);
      expect(await unreadOf(person)).toBe(0);
      await problem(house.as(person).patch(`/notices/${id}`).send({ read: true }), 'not_found');
      await house.as(person).post('/notices/read-all').expect(204);
    }
    expect(await unreadOf(alfa.people.body_clerk)).toBe(1);
    const clerk = house.as(alfa.people.body_clerk);
    expect(fieldsOf(await problem(clerk.patch(`/notices/${id}`).send({}), 'validation_failed'))).toEqual([
      'read: required',
    ]);
    await problem(clerk.patch('/notices/none').send({ read: true }), 'not_found');
  });
});

describe('preferences', () => {
  beforeEach(forget);
  const kindsOf = (role: Role) => {
    const { access } = ROLE_DEFINITIONS[role];
    const inCentre = access === 'body' || access === 'centre';
    return NOTICE_KINDS.filter((kind) => inCentre && ['both', access].includes(definition(kind).side));
  };
  const personOf = (role: Role) => ({ ...house.world.alfa.people, ...house.world.network })[role];

  it.each(ROLES)('of a %s are those of their side, as the contracts say', async (role) => {
    const { body } = await house.as(personOf(role)).get('/notice-preferences').expect(200);
    expect(body.preferences).toEqual(
      kindsOf(role).map((kind) => ({
        kind,
        mode: definition(kind).default,
        modes: definition(kind).owed ? ['immediate', 'daily'] : ['immediate', 'daily', 'none'],
        owed: definition(kind).owed,
      })),
    );
  });

  it.each(NOTICE_KINDS.flatMap((kind) => MAIL_MODES.map((mode) => ({ kind, mode }))))(
    '$kind as $mode is taken where it may be',
    async ({ kind, mode }) => {
      for (const role of ['body_clerk', 'operator'] as const) {
        const call = prefer(personOf(role), kind, mode);
        if (!kindsOf(role).includes(kind)) {
          expect(fieldsOf(await problem(call, 'validation_failed'))).toEqual(['preferences.0.kind: not_allowed']);
        } else if (mode === 'none' && definition(kind).owed) {
          expect(fieldsOf(await problem(call, 'validation_failed'))).toEqual(['preferences.0.mode: not_allowed']);
        } else {
          const { body } = await call.expect(200);
          expect(body.preferences).toContainEqual(expect.objectContaining({ kind, mode }));
        }
      }
    },
  );

  it('are changed all or none, and name the wrong one', async () => {
    const clerk = house.as(house.world.alfa.people.body_clerk);
    const change = (preferences: unknown) => clerk.patch('/notice-preferences').send({ preferences });
    const wrong = [
      { kind: 'ticket.progress', mode: 'none' },
      { kind: 'adhesion.reminder', mode: 'none' },
    ];
    expect(fieldsOf(await problem(change(wrong), 'validation_failed'))).toEqual(['preferences.1.mode: not_allowed']);
    expect((await clerk.get('/notice-preferences')).body.preferences).toContainEqual(
      expect.objectContaining({ kind: 'ticket.progress', mode: 'immediate' }),
    );
    expect(fieldsOf(await problem(change([{ kind: 'x', mode: 'y' }]), 'validation_failed')).sort()).toEqual([
      'preferences.0.kind: not_in_list',
      'preferences.0.mode: not_in_list',
    ]);
    expect(fieldsOf(await problem(change(undefined), 'validation_failed'))).toEqual(['preferences: required']);
    const platform = house.as(house.world.network.platform_admin);
    expect(
      fieldsOf(
        await problem(
          platform.patch('/notice-preferences').send({ preferences: [{ kind: 'ticket.opened', mode: 'daily' }] }),
          'validation_failed',
        ),
      ),
    ).toEqual(['preferences.0.kind: not_allowed']);
  });

  it('decide over the mail alone: the inbox has everything', async () => {
    const { body_clerk: clerk, operator } = house.world.alfa.people;
    await prefer(clerk, 'ticket.progress', 'none').expect(200);
    await prefer(operator, 'ticket.opened', 'daily').expect(200);
    const ticket = await openTicket(house);
    await house.drainQueues();
    expect((await listOf(clerk)).map(({ kind }) => kind as string)).toEqual(['ticket.progress']);
    expect((await listOf(operator)).map(({ kind }) => kind as string)).toEqual(['ticket.opened']);
    expect([await mailsOf(clerk), await mailsOf(operator)]).toEqual([[], []]);
    const { rows } = await house.database.owner.query(
      `SELECT (digest_due_at > now() AND digest_due_at <= now() + interval '25 hours' AND (digest_due_at AT TIME ZONE 'Europe/Rome')::time = '07:30') AS due
       FROM notice WHERE digest_due_at IS NOT NULL`,
    );
    expect(rows).toEqual([{ due: true }]);
    // What is owed comes all the same, and says so.
    await transition(house.as(operator), ticket.path, (await take(ticket.path, operator)).headers.etag!, 'ask');
    await house.drainQueues();
    const [mail, ...more] = await mailsOf(clerk);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'ticket.question' });
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('http://portal.test/alfa/area/profilo/notifiche');
      expect(part).toContain('Scegli quali e-mail ricevere');
      expect(part).toContain('fa parte del ruolo');
    }
  });

  it('a choice from before a kind was owed silences nothing', async () => {
    const { body_clerk: clerk, operator } = house.world.alfa.people;
    const { id } = house.world.alfa;
    await house.database.owner.query(
      `INSERT INTO notice_preference (tenant_id, membership_id, kind, mode) VALUES ($1, $2, 'ticket.question', 'none')`,
      [id, clerk.membershipId],
    );
    const ticket = await openTicket(house);
    await transition(house.as(operator), ticket.path, (await take(ticket.path, operator)).headers.etag!, 'ask');
    await house.drainQueues();
    expect((await mailsOf(clerk)).map(({ kind }) => kind as string)).toContain('ticket.question');
    const { body } = await house.as(clerk).get('/notice-preferences');
    expect(body.preferences).toContainEqual(expect.objectContaining({ kind: 'ticket.question', mode: 'immediate' }));
  });

  async function take(path: string, operator: TestPerson) {
    const { headers } = await house.as(operator).get(path).expect(200);
    return transition(house.as(operator), path, headers.etag!, 'take');
  }
});

describe('who stands in for an absent person', () => {
  beforeEach(forget);

  async function absent(person: TestPerson, substitute: TestPerson, from = 0, to = 0, cancelled = false) {
    const day = (offset: number) => italianDay(new Date(Date.now() + offset * 86_400_000));
    await house.database.owner.query(
      `INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, cancelled_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, '', now(), CASE WHEN $7 THEN now() END, 1)`,
      [house.world.alfa.id, newId(), person.membershipId, substitute.membershipId, day(from), day(to), cancelled],
    );
    return day(to).split('-').reverse().join('/');
  }

  it('is told the same, and for whom', async () => {
    const { body_clerk: clerk, body_admin: substitute } = house.world.alfa.people;
    const until = await absent(clerk, substitute, -1, 3);
    await openTicket(house);
    await house.drainQueues();
    expect(await listOf(clerk)).toHaveLength(1);
    const instead = `Al posto di ${clerk.name}, assente fino al ${until}.`;
    expect((await listOf(substitute))[0].text).toBe(
      `${instead} La richiesta è arrivata al centro servizi. Arriverà un messaggio a ogni passo.`,
    );
    const [mail] = await mailsOf(substitute);
    expect(mail.address).toBe(substitute.email);
    expect(mail.text).toContain(`Gentile ${substitute.name},\n\n${instead}`);
    expect(mail.text).not.toContain(`Gentile ${clerk.name}`);
  });

  it.each<[string, number, number, boolean]>([
    ['before it begins', 1, 2, false],
    ['after it ended', -3, -1, false],
    ['once it was taken back', 0, 0, true],
  ])('is told nothing %s', async (_when, from, to, cancelled) => {
    const { body_clerk: clerk, body_admin: substitute } = house.world.alfa.people;
    await absent(clerk, substitute, from, to, cancelled);
    await openTicket(house);
    await house.drainQueues();
    expect(await listOf(clerk)).toHaveLength(1);
    expect(await listOf(substitute)).toEqual([]);
  });

  it('is told nothing of a body that they do not serve', async () => {
    const { alfa } = house.world;
    await absent(alfa.shared, alfa.neighbour);
    const ask = (bodyId: string) =>
      house
        .as(alfa.shared)
        .post('/tickets')
        .send({ serviceId: alfa.serviceId, bodyId, subject: `Di ${bodyId}`, text: 'x' })
        .expect(201);
    await ask(alfa.bodies[0]!.id);
    await ask(alfa.bodies[1]!.id);
    await house.drainQueues();
    expect(await listOf(alfa.shared)).toHaveLength(2);
    const told = await listOf(alfa.neighbour);
    expect(told.map(({ title }) => title as string)).toEqual([expect.stringContaining(alfa.bodies[1]!.id)]);
    expect(await mailsOf(alfa.neighbour)).toHaveLength(1);
  });

  it('is told nothing that their own role may not read', async () => {
    const { centre_admin: head, accounting_officer: accountant, auditor } = house.world.alfa.people;
    await problem(house.as(accountant).get('/tickets'), 'permission_denied');
    const ticket = await openTicket(house);
    const assign = { assigneeId: head.membershipId };
    await house.as(head).patch(ticket.path).set('If-Match', ticket.etag).send(assign).expect(200);
    const write = (text: string) =>
      house
        .as(house.world.alfa.people.body_clerk)
        .post(`${ticket.path}/messages`)
        .send({ kind: 'public', text })
        .expect(201);
    for (const [substitute, told] of [
      [accountant, 0],
      [auditor, 1],
    ] as const) {
      await house.drainQueues();
      await forget();
      await absent(head, substitute);
      await write('Solo per chi legge le richieste');
      await house.drainQueues();
      expect(await listOf(head)).toHaveLength(1);
      expect(await listOf(substitute)).toHaveLength(told);
      expect(await mailsOf(substitute)).toHaveLength(told);
    }
  });

  it('is told once what they hear of anyway', async () => {
    const { operator } = house.world.alfa.people;
    const { rows } = await house.database.owner.query<{ id: string }>(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, version)
       SELECT tenant_id, gen_random_uuid(), person_id, 'operator', 'Collega', 'collega@alfa.example.org', valid_from, now(), 1
       FROM membership WHERE id = $1 RETURNING id`,
      [house.world.alfa.people.auditor.membershipId],
    );
    await absent(operator, { ...operator, membershipId: rows[0]!.id });
    await openTicket(house);
    await house.drainQueues();
    const { rows: told } = await house.database.owner.query('SELECT text FROM notice WHERE membership_id = $1', [
      rows[0]!.id,
    ]);
    expect(told).toEqual([{ text: expect.not.stringContaining('Al posto di') }]);
    await house.database.owner.query(`UPDATE membership SET valid_to = '2020-12-31' WHERE id = $1`, [rows[0]!.id]);
  });

  it('and whoever no longer serves the body is told nothing', async () => {
    const { alfa } = house.world;
    const ticket = await openTicket(house);
    await house.drainQueues();
    await forget();
    await house.database.owner.query('DELETE FROM membership_body WHERE membership_id = $1', [
      alfa.people.body_clerk.membershipId,
    ]);
    const { headers } = await house.as(alfa.people.operator).get(ticket.path);
    await transition(house.as(alfa.people.operator), ticket.path, headers.etag!, 'take');
    await house.drainQueues();
    const { rows } = await house.database.owner.query('SELECT id FROM notice WHERE membership_id = $1', [
      alfa.people.body_clerk.membershipId,
    ]);
    expect(rows).toEqual([]);
    expect(await mailsOf(alfa.people.body_clerk)).toEqual([]);
  });
});
