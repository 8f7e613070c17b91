import { StateMachine } from '#app/kernel';
import type { TicketSide } from './codes.js';

export const TICKET_STATUSES = ['new', 'in_progress', 'waiting_for_body', 'solved', 'closed', 'reopened'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const TICKET_COMMANDS = ['take', 'ask', 'resume', 'answer', 'solve', 'close', 'reopen', 'withdraw'] as const;
export type TicketCommand = (typeof TICKET_COMMANDS)[number];

/** The life of a request for assistance: who may move it from where to where. */
export const ticketMachine = /* @__PURE__ */ new StateMachine<
  TicketStatus,
  TicketCommand,
  TicketSide,
  'text' | 'reason'
>({
  initial: 'new',
  states: TICKET_STATUSES,
  commands: {
    take: { from: ['new', 'reopened'], to: 'in_progress', actors: ['centre'] },
    ask: { from: ['in_progress'], to: 'waiting_for_body', actors: ['centre'], requires: ['text'] },
    resume: { from: ['waiting_for_body'], to: 'in_progress', actors: ['centre'] },
    answer: { from: ['waiting_for_body'], to: 'in_progress', actors: ['body'], requires: ['text'] },
    solve: { from: ['in_progress', 'waiting_for_body'], to: 'solved', actors: ['centre'], requires: ['text'] },
    close: { from: ['solved'], to: 'closed', actors: ['body', 'centre'] },
    reopen: { from: ['solved', 'closed'], to: 'reopened', actors: ['body', 'centre'], requires: ['reason'] },
    withdraw: {
      from: ['new', 'in_progress', 'waiting_for_body', 'reopened'],
      to: 'closed',
      actors: ['body'],
      requires: ['reason'],
    },
  },
});

/** Who has to do the next step in each state. */
export const TICKET_TURN: Readonly<Record<TicketStatus, TicketSide | 'nobody'>> = {
  new: 'centre',
  in_progress: 'centre',
  reopened: 'centre',
  waiting_for_body: 'body',
  solved: 'body',
  closed: 'nobody',
};

/** The states in which somebody still has something to do. */
export const OPEN_TICKET_STATUSES = TICKET_STATUSES.filter((status) => status !== 'closed');
