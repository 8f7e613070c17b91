import type { Permission } from './roles.js';

/** When the mail about a notice leaves: with it, once a day with others, never. The inbox has every notice. */
export const MAIL_MODES = ['immediate', 'daily', 'none'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

export interface NoticeDefinition {
  /** Whose preferences show it. */
  readonly side: 'body' | 'centre' | 'both';
  /** Owed by law or by the role: it can be put into the daily digest, never silenced. */
  readonly owed: 'law' | 'role' | null;
  /** What it tells of: who stands in for somebody is told what they may read themselves. Null: whatever the role. */
  readonly reads: Permission | null;
  readonly default: MailMode;
}

/** The kinds of notice a person can get, and how far they may be silenced. */
export const NOTICE_DEFINITIONS = {
  'ticket.question': { side: 'body', owed: 'role', reads: 'tickets.read', default: 'immediate' },
  'ticket.solved': { side: 'body', owed: 'role', reads: 'tickets.read', default: 'immediate' },
  'ticket.progress': { side: 'body', owed: null, reads: 'tickets.read', default: 'immediate' },
  'ticket.opened': { side: 'centre', owed: null, reads: 'tickets.read', default: 'immediate' },
  'ticket.assigned': { side: 'centre', owed: 'role', reads: 'tickets.read', default: 'immediate' },
  'ticket.reply': { side: 'centre', owed: null, reads: 'tickets.read', default: 'immediate' },
  'adhesion.reminder': { side: 'body', owed: 'law', reads: 'adhesions.read', default: 'immediate' },
  'adhesion.step': { side: 'both', owed: 'role', reads: 'adhesions.read', default: 'immediate' },
  'signatory.asked': { side: 'body', owed: 'role', reads: 'adhesions.read', default: 'immediate' },
  'appointment.proposed': { side: 'body', owed: 'role', reads: 'adhesions.read', default: 'immediate' },
  'subscription.step': { side: 'both', owed: 'role', reads: 'subscriptions.read', default: 'immediate' },
  'service.review': { side: 'centre', owed: 'role', reads: 'services.publish', default: 'immediate' },
  'event.answered': { side: 'centre', owed: null, reads: 'outreach.read', default: 'daily' },
  'due.expected': { side: 'body', owed: 'role', reads: 'dues.read', default: 'immediate' },
  'deadline.reminder': { side: 'body', owed: 'role', reads: 'deadlines.read', default: 'immediate' },
  'task.assigned': { side: 'centre', owed: 'role', reads: 'tasks.work', default: 'immediate' },
  'tariffs.step': { side: 'centre', owed: 'role', reads: 'costs.read', default: 'immediate' },
  'absence.substitute': { side: 'both', owed: 'role', reads: null, default: 'immediate' },
  'membership.review': { side: 'centre', owed: 'role', reads: 'memberships.manage', default: 'daily' },
  'timesheet.reminder': { side: 'centre', owed: 'role', reads: 'timesheets.write', default: 'immediate' },
  'document.step': { side: 'both', owed: null, reads: 'documents.read', default: 'immediate' },
  'document.digest': { side: 'both', owed: null, reads: 'documents.read', default: 'immediate' },
  'meeting.called': { side: 'both', owed: 'role', reads: 'tables.read', default: 'immediate' },
  'network.step': { side: 'centre', owed: null, reads: 'network.read', default: 'immediate' },
} as const satisfies Record<string, NoticeDefinition>;

export type NoticeKind = keyof typeof NOTICE_DEFINITIONS;
export const NOTICE_KINDS = Object.keys(NOTICE_DEFINITIONS) as NoticeKind[];

/** Which modes a person may choose for a kind. */
export function mailModesOf(kind: NoticeKind): readonly MailMode[] {
  return NOTICE_DEFINITIONS[kind].owed ? MAIL_MODES.filter((mode) => mode !== 'none') : MAIL_MODES;
}
