/** What the event stream tells that something changed of. */
export const LIVE_TOPICS = [
  'ticket',
  'adhesion',
  'body',
  'service',
  'subscription',
  'membership',
  'notice',
  'absence',
  'centre',
  'job',
  'task',
  'pec',
  'mailing',
  'event',
  'costs',
  'due',
  'dossier',
  'tariff',
  'space',
  'document',
  'table',
  'meeting',
  'deadline',
] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** Something changed: the reader asks again for what it shows. Ids only. */
export interface LiveChange {
  topic: LiveTopic;
  id: string;
}
