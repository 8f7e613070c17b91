import type { NoticeKind } from '#app/contracts';
import type { Activity } from '../events/ticket-activity.js';

/** Which of their preferences decides how somebody is told what happened to a request. */
export function noticeKind(side: 'body' | 'centre', activity: Activity, assigned: boolean): NoticeKind {
  if (side === 'body') {
    if (activity === 'ask') return 'ticket.question';
    return activity === 'solve' ? 'ticket.solved' : 'ticket.progress';
  }
  if (activity === 'assign' && assigned) return 'ticket.assigned';
  return activity === 'open' || activity === 'assign' ? 'ticket.opened' : 'ticket.reply';
}
