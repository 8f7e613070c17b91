import { StateMachine } from '#app/kernel';
import { OFFICE_KINDS } from './codes.js';
import { ROADSHOW_FIELDS } from './roadshow.js';

export const MAILING_STATUSES = ['draft', 'scheduled', 'sending', 'sent', 'cancelled'] as const;
export type MailingStatus = (typeof MAILING_STATUSES)[number];

export const MAILING_COMMANDS = ['schedule', 'begin', 'finish', 'cancel', 'retry'] as const;
export type MailingCommand = (typeof MAILING_COMMANDS)[number];

export const MAILING_ACTORS = ['centre', 'system'] as const;
export type MailingActor = (typeof MAILING_ACTORS)[number];

/** A mailing to bodies: written, waiting for its moment, on its way. What was cancelled on its way has left in part. */
export const mailingMachine = /* @__PURE__ */ new StateMachine<MailingStatus, MailingCommand, MailingActor>({
  initial: 'draft',
  states: MAILING_STATUSES,
  commands: {
    schedule: { from: ['draft'], to: 'scheduled', actors: ['centre'] },
    begin: { from: ['scheduled'], to: 'sending', actors: ['system'] },
    finish: { from: ['sending'], to: 'sent', actors: ['system'] },
    cancel: { from: ['scheduled', 'sending'], to: 'cancelled', actors: ['centre'] },
    retry: { from: ['sent'], to: 'sending', actors: ['centre'] },
  },
});

/** What became of the mail to one address. */
export const MAILING_RECIPIENT_STATUSES = ['queued', 'sent', 'failed', 'no_address', 'cancelled'] as const;
export type MailingRecipientStatus = (typeof MAILING_RECIPIENT_STATUSES)[number];

/** Who of a body gets a mailing: its own address, whoever holds an office, its people in the portal; of an event's, who was registered. */
export const MAILING_TARGETS = ['body', ...OFFICE_KINDS, 'users', 'participants'] as const;
export type MailingTarget = (typeof MAILING_TARGETS)[number];

/** What a mailing may ask for between double braces: `{{ente}}`. */
export const MERGE_FIELDS = [
  'ente',
  'provincia',
  'sindaco',
  'rappresentante',
  'segretario',
  'destinatario',
  'centro',
  'centro_email',
  'oggi',
  ...ROADSHOW_FIELDS,
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
