import { MEETING_STATUSES, VOTING_COMMANDS, VOTING_STATUSES, votingMachine, type Role } from '#app/contracts';
import { newId } from '#app/kernel';
import { SmtpSink, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { tablesOf } from '../support/tables.js';
import { eventually, fieldsOf, leavesNoTrace, type Json } from './support.js';

let house: House;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await SmtpSink.start();
  house = await openHouse({ worker: true, env: { SMTP_URL: sink.url } });
});
afterAll(async () => {
  await house?.close();
  await sink?.stop();
});

const { people, owner, read, at, done, refused, table, meeting, step, present, itemOf, voted, sitting, upload } =
  tablesOf(() => house);
const idOf = (path: string) => path.split('/').pop()!;
const put = (person: TestPerson, path: string, body: object) => house.as(person).put(path).send(body);
const answer = (person: TestPerson, path: string, seatId: string, body: object = { answer: 'present' }) =>
  put(person, `${path}/seats/${seatId}/answer`, body);
const cast = (person: TestPerson, path: string, itemId: string, seatId: string, vote: string | null = 'favour') =>
  put(person, `${path}/items/${itemId}/votes/${seatId}`, { vote });
const voting = (path: string, itemId: string, command: string, more: object = {}) =>
  done('post', path, `/items/${itemId}/voting`, { command, ...more });
const seatOf = (found: Json, seatId: string) => found.seats.find((seat: Json) => seat.seatId === seatId);
const outcome = async (request: PromiseLike<{ status: number; body: Json }>) => {
  const { status, body } = await request;
  return [status, ...(status === 422 ? fieldsOf(body) : [])];
};

/** A meeting under way with an open vote. */
async function ballot() {
  const made = await sitting();
  const itemId = await itemOf(made.path);
  await voting(made.path, itemId, 'open_vote');
  return { ...made, itemId };
}

describe('who was called', () => {
  it('says whether they come, for the own seat alone; the secretary writes down what others tell', async () => {
    const made = await table();
    const path = await meeting(made);
    await step(path, 'call');
    const [own, typed, ours] = made.seats;
    const { body_clerk: clerk, operator, centre_admin: admin } = people();
    const { body } = await answer(clerk, path, own, { answer: 'absent', note: 'Sono in ferie.' }).expect(200);
    expect(seatOf(body, own)).toMatchObject({
      answer: 'absent',
      answerNote: 'Sono in ferie.',
      own: true,
      mayAnswer: true,
    });
    // What the others said is for the secretary.
    await answer(operator, path, typed, { answer: 'present', note: 'Per telefono.' }).expect(200);
    await answer(operator, path, ours).expect(200);
    const seen = await read(path, clerk);
    expect(seen.seats.map((seat: Json) => [seat.seatId, seat.answer, seat.mayAnswer]).sort()).toEqual(
      [
        [own, 'absent', true],
        [typed, null, false],
        [ours, null, false],
        [seen.seats.find(({ role }: Json) => role === 'observer').seatId, null, false],
      ].sort(),
    );
    expect(seatOf(await read(path, admin), typed)).toMatchObject({ answer: 'present', answerNote: 'Per telefono.' });
    expect((await answer(clerk, path, typed)).status).toBe(403);
    expect((await answer(house.world.alfa.neighbour, path, own)).status).toBe(403);
    expect((await answer(house.world.beta.people.body_clerk, path, own)).status).toBe(404);
    expect((await answer(house.world.beta.people.operator, path, own)).status).toBe(404);
    // Who has no alternate sends nobody.
    expect(await outcome(answer(operator, path, typed, { answer: 'delegate' }))).toEqual([422, 'answer: not_allowed']);
  });

  it('is asked anew of another day, and tells the alternate who is sent', async () => {
    const made = await table();
    const path = await meeting(made);
    await step(path, 'call');
    const [, , ours] = made.seats;
    const { operator, centre_admin: alternate } = people();
    await answer(operator, path, ours, { answer: 'delegate' }).expect(200);
    const mail = await eventually('the delegation', () =>
      sink.to(alternate.email).find(({ subject }) => subject === 'Delega: Riunione'),
    );
    expect(mail.attachments.some(({ filename }) => filename?.endsWith('.ics'))).toBe(true);
    await done('patch', path, '', { place: 'Altra sala' });
    expect(seatOf(await read(path), ours).answer).toBe('delegate');
    await done('patch', path, '', { startsAt: at(30), endsAt: at(31) });
    expect(seatOf(await read(path), ours).answer).toBeNull();
  });

  it('has answered still where the meeting begins later on its day, and is reminded of another one alone', async () => {
    const path = await meeting(await table());
    // Days ahead, at noon: an hour later is the same day everywhere.
    const noon = (days: number, minutes = 0) => {
      const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      return new Date(new Date(`${day}T11:00:00Z`).getTime() + minutes * 60_000).toISOString();
    };
    await done('patch', path, '', { startsAt: noon(9), endsAt: noon(9, 60) });
    await step(path, 'call');
    const seatId = (await read(path)).seats.find(({ own }: Json) => own).seatId;
    await answer(people().operator, path, seatId).expect(200);
    await owner('UPDATE table_meeting SET reminded_for = 3 WHERE id = $1', [idOf(path)]);
    const move = async (days: number, minutes: number) => {
      await done('patch', path, '', { startsAt: noon(days, minutes), endsAt: noon(days, minutes + 60) });
      const [row] = await owner('SELECT reminded_for AS "for" FROM table_meeting WHERE id = $1', [idOf(path)]);
      return [seatOf(await read(path), seatId).answer, row!.for];
    };
    expect(await move(9, 30)).toEqual(['present', 3]);
    expect(await move(10, 30)).toEqual([null, null]);
    // That it moved told them: of the steps that are behind nobody is reminded once more.
    expect(await move(3, 0)).toEqual([null, 3]);
    expect(await move(1, 0)).toEqual([null, 1]);
  });

  it('answers whoever answered for them before, and keeps what was noted', async () => {
    const made = await table();
    const path = await meeting(made);
    await step(path, 'call');
    const [own] = made.seats;
    const { body_clerk: clerk, operator } = people();
    await answer(operator, path, own, { answer: 'absent', note: 'Per telefono.' }).expect(200);
    expect(seatOf(await read(path, clerk), own)).toMatchObject({ answer: 'absent', mayAnswer: true });
    await answer(clerk, path, own, { answer: 'delegate', note: 'Arrivo tardi.' }).expect(200);
    // The secretary, who says nothing of the note.
    const { body } = await answer(operator, path, own, { answer: 'present' }).expect(200);
    expect(seatOf(body, own)).toMatchObject({ answer: 'present', answerNote: 'Arrivo tardi.' });
    const cleared = await answer(clerk, path, own, { answer: 'present', note: '' }).expect(200);
    expect(seatOf(cleared.body as Json, own).answerNote ?? '').toBe('');
  });

  it('sends the alternate once', async () => {
    const made = await table();
    const path = await meeting(made);
    await done('patch', path, '', { title: 'Con delega' });
    await step(path, 'call');
    const [, , ours] = made.seats;
    const { operator, centre_admin: alternate } = people();
    const told = async () => {
      await house.drainQueues();
      return sink.to(alternate.email).filter(({ subject }) => subject === 'Delega: Con delega').length;
    };
    const say = (body: object) => answer(operator, path, ours, body).expect(200);
    await say({ answer: 'delegate' });
    expect(await told()).toBe(1);
    await say({ answer: 'delegate', note: 'Va la mia vice.' });
    expect(await told()).toBe(1);
    await say({ answer: 'present' });
    await say({ answer: 'delegate' });
    expect(await told()).toBe(2);
  });

  it.each(MEETING_STATUSES)('answers only while the meeting is called: %s', async (status) => {
    const made = await table();
    const path = await meeting(made);
    if (status !== 'draft')
      await owner(
        `UPDATE table_meeting SET status = $2, number = 1, called_at = now(), cancel_reason = CASE WHEN $2 = 'cancelled' THEN 'No.' END WHERE id = $1`,
        [idOf(path), status],
      );
    const given = () => answer(people().body_clerk, path, made.seats[0]);
    if (status === 'called') expect((await given()).status).toBe(200);
    else expect((await leavesNoTrace(house, given)).status).toBe(status === 'draft' ? 404 : 409);
  });
});

describe('a vote that is open', () => {
  it('is cast by who sits there, seen by the secretary, and frozen when it is counted', async () => {
    const { path, seats, itemId } = await ballot();
    const [own, typed, ours] = seats;
    const { body_clerk: clerk, operator } = people();
    expect((await read(path, clerk)).agenda[0]).toMatchObject({
      voting: 'voting',
      mayVoteFor: [own],
      votingCommands: [],
    });
    const { body } = await cast(clerk, path, itemId, own, 'against').expect(200);
    expect(body.agenda[0].votes).toEqual([{ seatId: own, vote: 'against', personName: clerk.name, self: true }]);
    // Thought better of, while it is open.
    await cast(clerk, path, itemId, own, null).expect(200);
    await cast(clerk, path, itemId, own, 'favour').expect(200);
    await cast(operator, path, itemId, ours, 'favour').expect(200);
    await cast(operator, path, itemId, typed, 'abstained').expect(200);
    // Open for the secretary alone, until it is counted.
    expect((await read(path)).agenda[0]).toMatchObject({ favour: 2, abstained: 1 });
    expect((await read(path, clerk)).agenda[0]).toMatchObject({ favour: 1, abstained: 0 });
    // Whoever wrote a vote first, nobody else changes it.
    expect(await outcome(cast(operator, path, itemId, own, 'against'))).toEqual([422, 'vote: in_use']);
    // Neither the decision, nor the end of the meeting, nor who is there gets past an open vote.
    expect(
      (await refused('put', path, `/items/${itemId}/decision`, voted(seats, ['favour', 'favour', 'favour']))).status,
    ).toBe(409);
    expect((await refused('post', path, '/steps', { command: 'close' })).fields).toEqual(['agenda: in_use']);
    expect((await refused('put', path, '/attendance', { seats: [] })).fields).toContain('seats: in_use');

    const counted = await voting(path, itemId, 'count_vote', { decision: 'Si fa.' });
    expect(counted.agenda[0]).toMatchObject({
      voting: 'counted',
      outcome: 'approved',
      decision: 'Si fa.',
      mayVoteFor: [],
    });
    expect((await cast(clerk, path, itemId, own, 'against')).status).toBe(409);
    expect((await cast(operator, path, itemId, typed, 'against')).status).toBe(409);
    const decision = `/items/${itemId}/decision`;
    expect((await refused('put', path, decision, voted(seats, ['against', 'against', 'against']))).status).toBe(409);
    expect((await refused('put', path, decision, { votes: [], outcome: null })).status).toBe(409);
    // The words alone.
    const reworded = await done('put', path, decision, {
      ...voted(seats, ['favour', 'abstained', 'favour']),
      decision: 'Si fa, da gennaio.',
    });
    expect(reworded.agenda[0]).toMatchObject({ outcome: 'approved', decision: 'Si fa, da gennaio.', favour: 2 });
    expect((await read(path, clerk)).agenda[0]).toMatchObject({ favour: 2, abstained: 1 });

    expect((await refused('post', path, `/items/${itemId}/voting`, { command: 'discard_vote' })).fields).toEqual([
      'reason: required',
    ]);
    const thrown = await voting(path, itemId, 'discard_vote', { reason: 'Errore materiale.' });
    expect(thrown.agenda[0]).toMatchObject({ voting: 'waiting', outcome: null, decision: null, votes: [] });
    expect(thrown.history[0]).toMatchObject({
      command: 'discard_vote',
      itemTitle: 'Punto',
      reason: 'Errore materiale.',
    });
  });

  it('is not for who is recused, does not sit there, or sent somebody', async () => {
    const { path, seats } = await sitting([
      { title: 'Con astensione', voted: true },
      { title: 'Con delega', voted: true },
    ]);
    const [own, , ours] = seats;
    const { body_clerk: clerk, operator, centre_admin: alternate } = people();
    const [first, second] = [await itemOf(path), await itemOf(path, 1)];
    await done('put', path, `/items/${first}/recusals`, {
      recusals: [{ seatId: own, alternate: false, reason: 'Parente di chi propone.' }],
    });
    await voting(path, first, 'open_vote');
    expect(await outcome(cast(clerk, path, first, own))).toEqual([422, 'vote: recused']);
    // Nor does anybody for them.
    expect(await outcome(cast(operator, path, first, own))).toEqual([422, 'vote: recused']);
    expect((await read(path, clerk)).agenda[0].mayVoteFor).toEqual([]);

    await done('put', path, '/attendance', {
      seats: [
        { seatId: own, state: 'excused' },
        { seatId: seats[1], state: 'present' },
        { seatId: ours, state: 'delegate' },
      ],
    });
    await voting(path, second, 'open_vote');
    expect(await outcome(cast(clerk, path, second, own))).toEqual([422, 'vote: not_attending']);
    const { body } = await cast(alternate, path, second, ours).expect(200);
    expect(body.agenda[1].votes).toMatchObject([{ seatId: ours, personName: alternate.name, self: true }]);
    // Another body’s seat, an observer’s, another centre.
    expect((await cast(clerk, path, second, ours)).status).toBe(403);
    expect((await cast(house.world.alfa.neighbour, path, second, seats[1])).status).toBe(403);
    const observer = (await read(path)).seats.find(({ role }: Json) => role === 'observer').seatId;
    expect((await cast(operator, path, second, observer)).status).toBe(404);
    expect((await cast(house.world.beta.people.operator, path, second, ours)).status).toBe(404);
  });

  it('is not for who is recused in another of their roles', async () => {
    const { path, seats } = await sitting();
    const itemId = await itemOf(path);
    const [own, typed] = seats;
    const { body_clerk: clerk, operator } = people();
    const fileId = await upload();
    await done('post', path, `/items/${itemId}/papers`, { fileId });
    const paper = `${path}/items/${itemId}/papers/${fileId}/content`;
    await house.as(clerk).get(paper).expect(200);
    const before = newId();
    await owner(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version)
       SELECT tenant_id, $1, person_id, 'body_admin', display_name, email, '2020-01-01', '2020-12-31', now(), 1 FROM membership WHERE id = $2`,
      [before, clerk.membershipId],
    );
    // Of the neighbour's seat, which was theirs.
    await done('put', path, `/items/${itemId}/recusals`, {
      recusals: [{ seatId: typed, alternate: false, reason: 'Parente di chi propone.' }],
    });
    await owner('UPDATE table_recusal SET membership_id = $2 WHERE item_id = $1', [itemId, before]);
    await voting(path, itemId, 'open_vote');
    for (const person of [clerk, operator])
      expect(await outcome(cast(person, path, itemId, own))).toEqual([422, 'vote: recused']);
    expect((await read(path, clerk)).agenda[0]).toMatchObject({ recused: true, mayVoteFor: [], papers: [] });
    await house.as(clerk).get(paper).expect(404);
    await house.as(operator).get(paper).expect(200);
  });

  const ROLES: [Role, number][] = [
    ['centre_admin', 200],
    ['operator', 200],
    ['tariff_admin', 403],
    ['accounting_officer', 403],
    ['auditor', 403],
    ['body_admin', 403],
    ['body_clerk', 403],
  ];
  it.each(ROLES)('takes the vote of who has no access from the secretary alone: %s', async (role, status) => {
    const { path, seats, itemId } = await ballot();
    const person = people()[role as keyof ReturnType<typeof people>];
    expect((await cast(person, path, itemId, seats[1])).status).toBe(status);
  });

  it.each(VOTING_STATUSES.flatMap((status) => VOTING_COMMANDS.map((command) => [status, command] as const)))(
    'that is %s: %s',
    async (status, command) => {
      const { path, seats } = await sitting();
      const itemId = await itemOf(path);
      if (status !== 'waiting') {
        await voting(path, itemId, 'open_vote');
        await cast(people().body_clerk, path, itemId, seats[0]).expect(200);
      }
      if (status === 'counted') await voting(path, itemId, 'count_vote');
      const accepted = votingMachine.accepts(status, command, 'centre');
      const asked = () => refused('post', path, `/items/${itemId}/voting`, { command, reason: 'Perché.' });
      if (accepted) {
        expect((await asked()).body.agenda[0].voting).toBe(votingMachine.transition(command).to);
        expect((await read(path)).history[0]).toMatchObject({ command, actorName: people().operator.name });
        return;
      }
      await house.drainQueues();
      const { status: code, body } = await leavesNoTrace(house, asked);
      expect([code, body.allowed]).toEqual([409, votingMachine.allowed(status, 'centre')]);
    },
  );

  it('wants a quorum, an item that is voted on, and somebody who votes', async () => {
    const { path, seats } = await sitting([
      { title: 'Con voto', voted: true },
      { title: 'Senza voto', voted: false },
    ]);
    const [first, second] = [await itemOf(path), await itemOf(path, 1)];
    const open = (itemId: string, command = 'open_vote') =>
      refused('post', path, `/items/${itemId}/voting`, { command });
    expect((await open(second)).fields).toEqual(['command: not_allowed']);
    await present(path, [seats[0]]);
    expect((await open(first)).fields).toEqual(['command: no_quorum']);
    await present(path, seats);
    await done('put', path, `/items/${first}/decision`, { votes: [], outcome: 'deferred' });
    expect((await open(first)).fields).toEqual(['command: in_use']);
    await done('put', path, `/items/${first}/decision`, { votes: [], outcome: null });
    await voting(path, first, 'open_vote');
    expect((await open(first, 'count_vote')).fields).toEqual(['votes: required']);
  });

  it('counts every vote that was answered, and none after it', async () => {
    for (let round = 0; round < 5; round++) {
      const { path, seats, itemId } = await ballot();
      const { body_clerk: clerk, operator } = people();
      await cast(operator, path, itemId, seats[1]).expect(200);
      const answers = await Promise.all([
        cast(clerk, path, itemId, seats[0]),
        cast(operator, path, itemId, seats[2]),
        refused('post', path, `/items/${itemId}/voting`, { command: 'count_vote' }),
      ]);
      const kept = 1 + answers.slice(0, 2).filter(({ status }) => status === 200).length;
      expect(answers[2]!.status).toBe(200);
      expect((await read(path)).agenda[0].votes).toHaveLength(kept);
      expect(answers.slice(0, 2).every(({ status }) => status === 200 || status === 409)).toBe(true);
    }
  });
});
