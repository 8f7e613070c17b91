import { ticketMachine, type TicketCommand, type TicketStatus } from '#app/contracts';
import type { DemoMessage, DemoThread } from '../data/index.js';

/** A step of the conversation: a command of the state machine, a message, or both. */
export interface Step {
  command: TicketCommand | null;
  by: 'body' | 'operator';
  message: DemoMessage | null;
  reason: string | null;
  from: TicketStatus;
  to: TicketStatus;
}

/**
 * The commands that lead a thread of the demonstration to its state, checked against the state
 * machine: a thread that could not have happened is an error.
 */
export function historyOf(thread: DemoThread): Step[] {
  const steps: Step[] = [];
  let state = 'new' as TicketStatus;
  const move = (command: TicketCommand, by: Step['by'], message: DemoMessage | null, reason: string | null = null) => {
    if (!ticketMachine.accepts(state, command, by === 'operator' ? 'centre' : 'body')) {
      throw new Error(`«${thread.subject}»: ${command} by ${by} is not possible in ${state}`);
    }
    const { to } = ticketMachine.transition(command);
    steps.push({ command, by, message, reason, from: state, to });
    state = to;
  };
  const say = (message: DemoMessage) =>
    steps.push({ command: null, by: message.by, message, reason: null, from: state, to: state });

  const rest = thread.messages.slice(1);
  const lastPublicByOperator = rest.findLastIndex((message) => message.by === 'operator' && message.kind === 'public');
  rest.forEach((message, index) => {
    const nextPublic = rest.slice(index + 1).find((other) => other.kind === 'public');
    if (message.by === 'operator') {
      if (state === 'new') move('take', 'operator', null);
      if (message.kind === 'internal') say(message);
      else if (index === lastPublicByOperator && ['solved', 'closed', 'reopened'].includes(thread.status))
        move('solve', 'operator', message);
      else if (
        state === 'in_progress' &&
        (nextPublic?.by === 'body' || (index === lastPublicByOperator && thread.status === 'waiting_for_body'))
      )
        move('ask', 'operator', message);
      else say(message);
    } else if (state === 'waiting_for_body') move('answer', 'body', message);
    else if (state === 'solved')
      move(thread.status === 'reopened' ? 'reopen' : 'close', 'body', message, thread.reopenReason ?? null);
    else say(message);
  });
  if (thread.status === 'in_progress' && state === 'new') move('take', 'operator', null);
  if (thread.status === 'closed' && state === 'solved') move('close', 'body', null);
  if (state !== thread.status) throw new Error(`«${thread.subject}» ends in ${state}, not in ${thread.status}`);
  return steps;
}
