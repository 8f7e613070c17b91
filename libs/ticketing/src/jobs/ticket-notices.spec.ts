import { NOTICE_DEFINITIONS, TICKET_COMMANDS, type NoticeDefinition } from '#app/contracts';
import type { Activity } from '../events/ticket-activity.js';
import { noticeKind } from './ticket-notices.js';

const ACTIVITIES: Activity[] = ['open', 'reply', 'assign', ...TICKET_COMMANDS];

describe('noticeKind', () => {
  it.each(['body', 'centre'] as const)('is one of the %s’s own kinds, whatever happened', (side) => {
    for (const activity of ACTIVITIES) {
      for (const assigned of [true, false]) {
        const definition: NoticeDefinition = NOTICE_DEFINITIONS[noticeKind(side, activity, assigned)];
        expect({ activity, side: definition.side }).toEqual({ activity, side });
      }
    }
  });

  it('keeps what is owed apart: the question, the solution, the assignment', () => {
    expect(noticeKind('body', 'ask', true)).toBe('ticket.question');
    expect(noticeKind('body', 'solve', true)).toBe('ticket.solved');
    expect(noticeKind('centre', 'assign', true)).toBe('ticket.assigned');
    expect(noticeKind('centre', 'assign', false)).toBe('ticket.opened');
    expect(noticeKind('centre', 'answer', true)).toBe('ticket.reply');
  });
});
