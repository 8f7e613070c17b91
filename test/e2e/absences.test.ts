import { randomUUID } from 'node:crypto';
import { ROLE_DEFINITIONS, type Role } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import { createPerson, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, openTicket, problem, transition, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const owner = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, values)).rows;
const inDays = (days: number) => italianDay(new Date(Date.now() + days * 86_400_000));

/** As leavesNoTrace, once the worker rests. */
async function untouched(work: () => Promise<unknown>): Promise<void> {
  await house.drainQueues();
  await leavesNoTrace(house, work);
}

let people = 0;
const newcomer = (role: Role = 'operator', bodies: number[] = [0], tenant = house.world.alfa) =>
  createPerson(
    house.database.owner,
    tenant.id,
    tenant.slug,
    `assente${++people}`,
    role,
    ROLE_DEFINITIONS[role].access === 'body' ? bodies.map((index) => tenant.bodies[index]!.id) : [],
  );
const set = (as: TestPerson, substitute: TestPerson, fields: object = {}) =>
  house
    .as(as)
    .post('/absences')
    .send({ substituteId: substitute.membershipId, startsOn: inDays(0), endsOn: inDays(3), ...fields });
const listed = async (as: TestPerson, query = ''): Promise<Json[]> =>
  (await house.as(as).get(`/absences?limit=100&${query}`).expect(200)).body.items;
const admin = () => house.world.alfa.people.centre_admin;

describe('an absence', () => {
  it('is set for oneself, seen by the centre, and told to the substitute', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    const answer = await set(absent, substitute, { note: 'Ferie' }).expect(201);
    expect(answer.headers.location).toBe(`/api/v1/absences/${answer.body.id}`);
    expect(answer.body).toEqual({
      id: expect.any(String),
      membershipId: absent.membershipId,
      displayName: absent.name,
      substituteId: substitute.membershipId,
      substituteName: substitute.name,
      startsOn: inDays(0),
      endsOn: inDays(3),
      note: 'Ferie',
      cancelledAt: null,
      version: 1,
    });
    expect(await listed(admin(), `membershipId=${absent.membershipId}`)).toEqual([answer.body]);
    const { body: member } = await house.as(admin()).get(`/memberships/${absent.membershipId}`).expect(200);
    expect(member.absence).toEqual({ from: inDays(0), to: inDays(3), substituteName: substitute.name });
    await house.drainQueues();
    const notices = await owner(
      `SELECT membership_id, title, text, path FROM notice WHERE kind = 'absence.substitute' AND membership_id = ANY ($1)`,
      [[absent.membershipId, substitute.membershipId]],
    );
    expect(notices).toMatchObject([
      {
        membership_id: substitute.membershipId,
        title: `Sostituzione di ${absent.name}`,
        path: '/alfa/area/profilo/assenze',
      },
    ]);
    expect(notices[0].text).toMatch(/sarà assente dal \d\d\/\d\d\/\d{4} al \d\d\/\d\d\/\d{4}/);
  });

  it('of somebody else is set by who manages memberships, and by nobody else', async () => {
    const [absent, substitute, colleague] = [await newcomer(), await newcomer(), await newcomer()];
    const fields = { membershipId: absent.membershipId };
    await untouched(async () => {
      for (const person of [colleague, substitute, house.world.alfa.people.auditor, house.world.alfa.people.body_admin])
        await problem(set(person, substitute, fields), 'permission_denied');
    });
    await set(admin(), substitute, fields).expect(201);
    await set(colleague, substitute, { membershipId: colleague.membershipId }).expect(201);
  });

  it.each<[string, () => object, string]>([
    ['nothing', () => ({ substituteId: undefined, startsOn: undefined }), 'substituteId: required'],
    ['no day', () => ({ startsOn: '2026-02-30' }), 'startsOn: invalid_format'],
    ['an end before the beginning', () => ({ startsOn: inDays(2), endsOn: inDays(1) }), 'endsOn: out_of_range'],
    ['an end that has passed', () => ({ startsOn: inDays(-3), endsOn: inDays(-1) }), 'endsOn: in_the_past'],
    ['a long note', () => ({ note: 'x'.repeat(501) }), 'note: too_long'],
    ['more', () => ({ cancelledAt: null }), 'cancelledAt: unknown_field'],
  ])('with %s is refused', async (_what, fields, field) => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    await untouched(async () =>
      expect(fieldsOf(await problem(set(absent, substitute, fields()), 'validation_failed'))).toContain(field),
    );
  });

  it('needs a substitute of the same side, for people of bodies with a body in common, who is there', async () => {
    const [operator, clerk, twoBodies] = [
      await newcomer(),
      await newcomer('body_clerk'),
      await newcomer('body_clerk', [0, 1]),
    ];
    const [ended, later, away] = [await newcomer(), await newcomer(), await newcomer()];
    await owner(`UPDATE membership SET valid_to = current_date + 1 WHERE id = $1`, [ended.membershipId]);
    await owner(`UPDATE membership SET valid_from = current_date + 2 WHERE id = $1`, [later.membershipId]);
    await set(away, admin(), { startsOn: inDays(3), endsOn: inDays(9) }).expect(201);
    const cases: [TestPerson, TestPerson, string][] = [
      [operator, operator, 'not_allowed'],
      [operator, clerk, 'not_allowed'],
      [operator, ended, 'not_allowed'],
      [operator, later, 'not_allowed'],
      [operator, away, 'in_use'],
    ];
    await untouched(async () => {
      for (const [absent, substitute, code] of cases)
        expect(fieldsOf(await problem(set(absent, substitute), 'validation_failed'))).toEqual([
          `substituteId: ${code}`,
        ]);
      // Whom one cannot see does not exist.
      for (const foreign of [house.world.alfa.neighbour, operator, house.world.beta.people.body_clerk])
        expect(fieldsOf(await problem(set(clerk, foreign), 'not_found'))).toEqual(['substituteId: not_found']);
      expect(fieldsOf(await problem(set(operator, house.world.beta.people.operator), 'not_found'))).toEqual([
        'substituteId: not_found',
      ]);
      expect(
        fieldsOf(
          await problem(
            set(admin(), operator, { membershipId: house.world.beta.people.operator.membershipId }),
            'not_found',
          ),
        ),
      ).toEqual(['membershipId: not_found']);
    });
    await set(clerk, twoBodies, { endsOn: inDays(2) }).expect(201);
    // That a colleague is away on those days is known, although their absence is not shown.
    const third = await newcomer('body_clerk');
    expect(await listed(third)).toEqual([]);
    expect(fieldsOf(await problem(set(third, clerk), 'validation_failed'))).toEqual(['substituteId: in_use']);
    await set(third, clerk, { startsOn: inDays(4), endsOn: inDays(4) }).expect(201);
  });

  it('never overlaps another of the same person, also where both are set at once', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    await set(absent, substitute, { startsOn: inDays(5), endsOn: inDays(7) }).expect(201);
    await untouched(async () => {
      for (const [from, to] of [
        [5, 7],
        [7, 9],
        [3, 5],
        [4, 8],
        [6, 6],
      ] as const)
        await problem(set(absent, substitute, { startsOn: inDays(from), endsOn: inDays(to) }), 'duplicate');
    });
    await set(absent, substitute, { startsOn: inDays(8), endsOn: inDays(8) }).expect(201);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        set(absent, substitute, { startsOn: inDays(20), endsOn: inDays(25) }).ok(() => true),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('repeated with its Idempotency-Key is one', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    const key = randomUUID();
    const first = await set(absent, substitute).set('Idempotency-Key', key).expect(201);
    expect((await set(absent, substitute).set('Idempotency-Key', key).expect(201)).body.id).toBe(first.body.id);
    await problem(set(absent, substitute, { note: 'altra' }).set('Idempotency-Key', key), 'idempotency_key_reused');
  });
});

describe('ending an absence', () => {
  const end = (as: TestPerson, id: string) => house.as(as).delete(`/absences/${id}`);

  it('cancels what is to come or began today, and ends yesterday what runs', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    const one = async (from: number, to: number) => {
      const { body } = await set(absent, substitute, {
        startsOn: inDays(Math.max(from, 0)),
        endsOn: inDays(to),
      }).expect(201);
      if (from < 0) await owner('UPDATE absence SET starts_on = $2 WHERE id = $1', [body.id, inDays(from)]);
      await end(absent, body.id).expect(204);
      await problem(end(absent, body.id), 'state_conflict');
      return (await listed(absent, 'status=past')).find(({ id }) => id === body.id)!;
    };
    expect(await one(5, 9)).toMatchObject({ cancelledAt: expect.any(String), endsOn: inDays(9), version: 2 });
    expect(await one(0, 9)).toMatchObject({ cancelledAt: expect.any(String) });
    expect(await one(-2, 9)).toMatchObject({ cancelledAt: null, startsOn: inDays(-2), endsOn: inDays(-1) });
    // All these days are free again.
    await set(absent, substitute, { startsOn: inDays(0), endsOn: inDays(9) }).expect(201);
  });

  it('is for the person and who manages memberships; who may not see it does not find it', async () => {
    const [absent, substitute, colleague] = [
      await newcomer('body_clerk'),
      await newcomer('body_clerk'),
      await newcomer('body_clerk'),
    ];
    const { body } = await set(absent, substitute, { startsOn: inDays(1) }).expect(201);
    await untouched(async () => {
      await problem(end(substitute, body.id), 'permission_denied');
      await problem(end(house.world.alfa.people.operator, body.id), 'permission_denied');
      for (const person of [
        colleague,
        house.world.alfa.neighbour,
        house.world.beta.people.centre_admin,
        house.world.network.platform_admin,
      ])
        await problem(end(person, body.id), 'not_found');
      await problem(end(absent, newId()), 'not_found');
    });
    await end(admin(), body.id).expect(204);
  });
});

describe('the list of absences', () => {
  it('shows what runs, what comes and what is over, to each who may see it', async () => {
    const [absent, substitute, colleague] = [
      await newcomer('body_clerk'),
      await newcomer('body_clerk'),
      await newcomer('body_clerk'),
    ];
    const runs = (await set(absent, substitute, { endsOn: inDays(0) }).expect(201)).body;
    const comes = (await set(absent, substitute, { startsOn: inDays(2), endsOn: inDays(3) }).expect(201)).body;
    const over = (await set(absent, substitute, { startsOn: inDays(5), endsOn: inDays(6) }).expect(201)).body;
    await house.as(absent).delete(`/absences/${over.id}`).expect(204);
    const ids = async (as: TestPerson, query: string) => (await listed(as, query)).map(({ id }) => id as string);
    for (const person of [absent, substitute]) {
      expect(await ids(person, 'status=current')).toEqual([runs.id]);
      expect(await ids(person, 'status=future')).toEqual([comes.id]);
      expect(await ids(person, 'status=past')).toEqual([over.id]);
      expect(await ids(person, '')).toEqual([over.id, comes.id, runs.id]);
    }
    expect(await ids(colleague, '')).toEqual([]);
    expect(await ids(house.world.network.network_coordinator, '')).toEqual([]);
    expect(await ids(house.world.beta.people.centre_admin, '')).toEqual([]);
    expect(await ids(admin(), `membershipId=${substitute.membershipId}`)).toEqual([over.id, comes.id, runs.id]);
  });

  it('pages without gaps', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    for (let day = 0; day < 7; day++)
      await set(absent, substitute, { startsOn: inDays(day), endsOn: inDays(day) }).expect(201);
    for (const query of ['', '&status=future']) {
      const whole = await listed(absent, `membershipId=${absent.membershipId}${query}`);
      const paged: Json[] = [];
      for (let cursor = ''; paged.length < whole.length;) {
        const { body } = await house
          .as(absent)
          .get(`/absences?limit=2&membershipId=${absent.membershipId}${query}${cursor}`)
          .expect(200);
        paged.push(...body.items);
        if (!body.nextCursor) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect(paged).toEqual(whole);
    }
    await problem(house.as(absent).get('/absences?status=x'), 'invalid_parameter');
  });
});

describe('the work of who is absent', () => {
  const assign = (etag: string, path: string, to: TestPerson, as = admin()) =>
    house.as(as).patch(path).set('If-Match', etag).send({ assigneeId: to.membershipId });
  const mine = async (as: TestPerson) =>
    ((await house.as(as).get('/tickets?assignee=me&limit=100').expect(200)).body.items as Json[]).map(
      ({ id }) => id as string,
    );
  const count = async (as: TestPerson) => (await house.as(as).get('/tickets/counts').expect(200)).body.mine as number;

  it('goes to the substitute when it is assigned, and the history says for whom', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    await set(absent, substitute).expect(201);
    const opened = await openTicket(house);
    const { body } = await assign(opened.etag, opened.path, absent).expect(200);
    expect(body.assignee).toEqual({ id: substitute.membershipId, name: substitute.name });
    expect(body.history.at(-1)).toMatchObject({
      command: 'assign',
      actorName: admin().name,
      reason: substitute.name,
      forName: absent.name,
    });
    expect(body.history[0]).toMatchObject({ command: 'open', forName: null });
  });

  it('goes on to who stands in for the substitute, and stays where the way leads nowhere', async () => {
    const [first, second, third] = [await newcomer(), await newcomer(), await newcomer()];
    await set(first, second).expect(201);
    await set(second, third).expect(201);
    const opened = await openTicket(house);
    const answer = await assign(opened.etag, opened.path, first).expect(200);
    expect(answer.body.assignee.id).toBe(third.membershipId);
    // In a circle nobody is there: the request stays with whom it was meant for.
    await owner(
      `INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, version)
       VALUES ($1, $2, $3, $4, $5, $5, '', now(), 1)`,
      [house.world.alfa.id, newId(), third.membershipId, first.membershipId, inDays(0)],
    );
    const other = await openTicket(house);
    const stays = await assign(other.etag, other.path, first).expect(200);
    expect(stays.body.assignee.id).toBe(first.membershipId);
    expect(stays.body.history.at(-1).forName).toBeNull();
  });

  it('stays with them where who substitutes cannot work on requests, and where they take it themselves', async () => {
    const [absent, auditor] = [await newcomer(), await newcomer('auditor')];
    await set(absent, auditor).expect(201);
    const opened = await openTicket(house);
    expect((await assign(opened.etag, opened.path, absent).expect(200)).body.assignee.id).toBe(absent.membershipId);
    const [away, substitute] = [await newcomer(), await newcomer()];
    await set(away, substitute).expect(201);
    const second = await openTicket(house);
    expect((await assign(second.etag, second.path, away, away).expect(200)).body.assignee.id).toBe(away.membershipId);
  });

  it('stands in the substitute’s list, and what they do there says for whom', async () => {
    const [absent, substitute, colleague] = [await newcomer(), await newcomer(), await newcomer()];
    const opened = await openTicket(house);
    const assigned = await assign(opened.etag, opened.path, absent).expect(200);
    expect(await mine(substitute)).toEqual([]);
    await set(absent, substitute).expect(201);
    expect(await mine(substitute)).toEqual([opened.id]);
    expect(await count(substitute)).toBe(1);
    expect(await mine(absent)).toEqual([opened.id]);
    expect(await mine(colleague)).toEqual([]);
    const taken = await transition(house.as(substitute), opened.path, assigned.headers.etag!, 'take');
    expect(taken.body.history.at(-1)).toMatchObject({
      command: 'take',
      actorName: substitute.name,
      forName: absent.name,
    });
    expect(taken.body.assignee.id).toBe(absent.membershipId);
    const asked = await transition(house.as(colleague), opened.path, taken.headers.etag!, 'ask');
    expect(asked.body.history.at(-1)).toMatchObject({ actorName: colleague.name, forName: null });
    const [{ id }] = await listed(absent, `membershipId=${absent.membershipId}&status=current`);
    await house.as(absent).delete(`/absences/${id}`).expect(204);
    expect(await mine(substitute)).toEqual([]);
    expect(await count(substitute)).toBe(0);
    const resumed = await transition(house.as(substitute), opened.path, asked.headers.etag!, 'resume');
    expect(resumed.body.history.at(-1)).toMatchObject({ actorName: substitute.name, forName: null });
  });

  it('is not touched by an absence that is to come, over or cancelled', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()];
    await set(absent, substitute, { startsOn: inDays(1), endsOn: inDays(2) }).expect(201);
    const { body } = await set(absent, substitute, { startsOn: inDays(0), endsOn: inDays(0) }).expect(201);
    await house.as(absent).delete(`/absences/${body.id}`).expect(204);
    await owner(
      `INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, '', now(), 1)`,
      [house.world.alfa.id, newId(), absent.membershipId, substitute.membershipId, inDays(-5), inDays(-1)],
    );
    const opened = await openTicket(house);
    expect((await assign(opened.etag, opened.path, absent).expect(200)).body.assignee.id).toBe(absent.membershipId);
    expect(await mine(substitute)).toEqual([]);
  });

  it('of a body is named, too, when a colleague answers for who asked', async () => {
    const [absent, substitute] = [await newcomer('body_clerk'), await newcomer('body_clerk')];
    const opened = await openTicket(house, absent);
    await set(absent, substitute).expect(201);
    const { body } = await house
      .as(substitute)
      .post(`${opened.path}/transitions`)
      .set('If-Match', opened.etag)
      .send({ command: 'withdraw', reason: 'Risolto da soli.' })
      .expect(200);
    expect(body.history.at(-1)).toMatchObject({ actorName: substitute.name, forName: absent.name });
  });
});
