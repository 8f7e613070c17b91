import {
  TICKET_COMMANDS,
  TICKET_SIDES,
  TICKET_STATUSES,
  TICKET_TURN,
  ticketMachine,
  type TicketCommand,
  type TicketStatus,
} from '#app/contracts';
import { changes } from '../support/changes.js';
import { openHouse, type Caller, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, openTicket, problem, transition, type Opened } from './support.js';

let house: House;
const callers = {} as Record<(typeof TICKET_SIDES)[number], Caller>;
beforeAll(async () => {
  house = await openHouse();
  callers.body = house.as(house.world.alfa.people.body_clerk);
  callers.centre = house.as(house.world.alfa.people.operator);
});
afterAll(() => house?.close());

/** How a new request comes to each state: side and command. */
const WAYS: Record<TicketStatus, [side: 'body' | 'centre', command: TicketCommand][]> = {
  new: [],
  in_progress: [['centre', 'take']],
  waiting_for_body: [
    ['centre', 'take'],
    ['centre', 'ask'],
  ],
  solved: [
    ['centre', 'take'],
    ['centre', 'solve'],
  ],
  closed: [
    ['centre', 'take'],
    ['centre', 'solve'],
    ['body', 'close'],
  ],
  reopened: [
    ['centre', 'take'],
    ['centre', 'solve'],
    ['body', 'reopen'],
  ],
};

async function ticketIn(status: TicketStatus): Promise<Opened> {
  let ticket = await openTicket(house);
  for (const [side, command] of WAYS[status]) {
    const answer = await transition(callers[side], ticket.path, ticket.etag, command);
    ticket = { ...ticket, etag: answer.headers.etag!, body: answer.body };
  }
  expect(ticket.body).toMatchObject({ status, turn: TICKET_TURN[status] });
  return ticket;
}

const cases = TICKET_STATUSES.flatMap((status) =>
  TICKET_SIDES.map((side) => ({ status, side, allowed: ticketMachine.allowed(status, side) })),
);

describe.each(cases)('a request that is $status, for the $side', ({ status, side, allowed }) => {
  it(`takes ${allowed.join(', ') || 'nothing'}`, async () => {
    for (const command of allowed) {
      const ticket = await ticketIn(status);
      const before = await changes(house.database.owner);
      const answer = await transition(callers[side], ticket.path, ticket.etag, command);
      const { to } = ticketMachine.transition(command);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        status: to,
        turn: TICKET_TURN[to],
        version: ticket.body.version + 1,
        commands: ticketMachine.allowed(to, side),
      });
      expect(answer.headers.etag).toBe(`"${ticket.body.version + 1}"`);
      expect(answer.body.history).toHaveLength(ticket.body.history.length + 1);
      expect(answer.body.history.at(-1)).toMatchObject({
        command,
        fromStatus: status,
        toStatus: to,
        actorName: side === 'body' ? house.world.alfa.people.body_clerk.name : house.world.alfa.people.operator.name,
      });
      const after = await changes(house.database.owner);
      expect([after.ticket_event, after.outbox]).toEqual([(before.ticket_event ?? 0) + 1, (before.outbox ?? 0) + 1]);
      const { rows } = await house.database.owner.query(
        `SELECT closed_at IS NOT NULL AS closed FROM ticket WHERE id = $1`,
        [ticket.id],
      );
      expect(rows[0].closed).toBe(to === 'closed');
    }
  });

  it('refuses every other command, says what is allowed, and changes nothing', async () => {
    const ticket = await ticketIn(status);
    await leavesNoTrace(house, async () => {
      for (const command of TICKET_COMMANDS.filter((each) => !allowed.includes(each))) {
        const body = expectProblem(
          await transition(callers[side], ticket.path, ticket.etag, command),
          'state_conflict',
        );
        expect(body.allowed).toEqual(allowed);
      }
    });
  });

  it('takes a message while it is open', async () => {
    const ticket = await ticketIn(status);
    const write = () => callers[side].post(`${ticket.path}/messages`).send({ kind: 'public', text: 'Un messaggio.' });
    if (status === 'solved' || status === 'closed') {
      expect((await leavesNoTrace(house, () => problem(write(), 'state_conflict'))).allowed).toEqual(allowed);
      return;
    }
    const { body } = await write().expect(201);
    // The body's message to a question is the answer, which hands the request back.
    const answers = status === 'waiting_for_body' && side === 'body';
    expect(body).toMatchObject({ status: answers ? 'in_progress' : status, version: ticket.body.version + 1 });
    expect(body.history.at(-1).command).toBe(answers ? 'answer' : ticket.body.history.at(-1).command);
  });
});

describe('a command', () => {
  it.each<[TicketStatus, 'body' | 'centre', TicketCommand, string]>([
    ['in_progress', 'centre', 'ask', 'text'],
    ['in_progress', 'centre', 'solve', 'text'],
    ['waiting_for_body', 'body', 'answer', 'text'],
    ['solved', 'body', 'reopen', 'reason'],
    ['closed', 'centre', 'reopen', 'reason'],
    ['new', 'body', 'withdraw', 'reason'],
  ])('on a request that is %s by the %s: %s needs a %s', async (status, side, command, field) => {
    const ticket = await ticketIn(status);
    for (const content of [{}, { [field]: '' }, { [field]: '   ' }]) {
      const call = callers[side]
        .post(`${ticket.path}/transitions`)
        .set('If-Match', ticket.etag)
        .send({ command, ...content });
      expect(fieldsOf(await leavesNoTrace(house, () => problem(call, 'validation_failed')))).toEqual([
        `${field}: required`,
      ]);
    }
  });

  it('keeps the reason in the history and the text as a message', async () => {
    const ticket = await ticketIn('solved');
    const { body } = await callers.body
      .post(`${ticket.path}/transitions`)
      .set('If-Match', ticket.etag)
      .send({ command: 'reopen', reason: 'Ancora piena.', text: 'Da stamattina.' })
      .expect(200);
    expect(body.history.at(-1)).toMatchObject({ command: 'reopen', reason: 'Ancora piena.' });
    expect(body.messages.at(-1)).toMatchObject({ text: 'Da stamattina.', kind: 'public', authorSide: 'body' });
  });

  it('with files and no text is refused, and the files stay to be attached', async () => {
    const ticket = await openTicket(house);
    const file = await callers.centre.post('/files').attach('file', Buffer.from('x'), 'a.txt').expect(201);
    const send = (content: object) =>
      callers.centre
        .post(`${ticket.path}/transitions`)
        .set('If-Match', ticket.etag)
        .send({ command: 'take', fileIds: [file.body.id], ...content });
    expect(fieldsOf(await leavesNoTrace(house, () => problem(send({}), 'validation_failed')))).toEqual([
      'text: required',
    ]);
    expect((await send({ text: 'Ecco.' }).expect(200)).body.messages.at(-1).attachments).toHaveLength(1);
  });

  it('to take gives the request to who took it, unless somebody has it', async () => {
    const { people } = house.world.alfa;
    const free = await openTicket(house);
    expect((await transition(callers.centre, free.path, free.etag, 'take')).body.assignee).toEqual({
      id: people.operator.membershipId,
      name: people.operator.name,
    });
    const given = await openTicket(house);
    const assigned = await callers.centre
      .patch(given.path)
      .set('If-Match', given.etag)
      .send({ assigneeId: people.centre_admin.membershipId })
      .expect(200);
    expect((await transition(callers.centre, given.path, assigned.headers.etag!, 'take')).body.assignee.id).toBe(
      people.centre_admin.membershipId,
    );
  });

  it.each(['auditor', 'tariff_admin'] as const)('is not for an %s, who is offered none', async (role) => {
    const ticket = await openTicket(house);
    const caller = house.as(house.world.alfa.people[role]);
    expect((await caller.get(ticket.path).expect(200)).body.commands).toEqual([]);
    await leavesNoTrace(house, async () => {
      for (const command of TICKET_COMMANDS)
        expectProblem(await transition(caller, ticket.path, ticket.etag, command), 'permission_denied');
    });
  });
});
