import type { Permission } from './roles.js';

/** What stands in a person's calendar, and the right without which it does not. */
export const CALENDAR_NEEDS = {
  conventions: 'adhesions.read',
  subscriptions: 'subscriptions.read',
  tasks: 'tasks.work',
  deadlines: 'deadlines.read',
  events: 'outreach.read',
  registrations: 'adhesions.take_part',
  meetings: 'tables.read',
} as const satisfies Record<string, Permission>;
export type CalendarContent = keyof typeof CALENDAR_NEEDS;
export const CALENDAR_CONTENTS = Object.keys(CALENDAR_NEEDS) as CalendarContent[];
