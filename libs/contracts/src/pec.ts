/** A formal message, from being written to what the receipts say of it. */
export const PEC_MESSAGE_STATUSES = ['queued', 'sending', 'sent', 'accepted', 'delivered', 'partly', 'failed'] as const;
export type PecMessageStatus = (typeof PEC_MESSAGE_STATUSES)[number];

export const PEC_RECIPIENT_STATUSES = ['waiting', 'delivered', 'failed'] as const;
export type PecRecipientStatus = (typeof PEC_RECIPIENT_STATUSES)[number];

/** The receipts that a PEC provider gives (technical rules of PEC, d.m. 2.11.2005). */
export const PEC_RECEIPT_KINDS = [
  'acceptance',
  'non_acceptance',
  'taken_in_charge',
  'delivery',
  'delivery_warning',
  'delivery_failure',
  'virus',
] as const;
export type PecReceiptKind = (typeof PEC_RECEIPT_KINDS)[number];

/**
 * What comes into the mailbox beside receipts of our messages: certified mail, ordinary mail that the provider wrapped
 * (anomalia di messaggio), other ordinary mail, receipts of what was not sent from here, and what nobody could read.
 */
export const PEC_INCOMING_KINDS = ['certified', 'anomaly', 'ordinary', 'receipt', 'unreadable'] as const;
export type PecIncomingKind = (typeof PEC_INCOMING_KINDS)[number];

/** What a try of the connection to a PEC account finds; `smtp` and `imap` say which server is meant. */
export const PEC_CHECKS = ['ready', 'not_allowed', 'unreachable', 'refused'] as const;
export type PecCheck = (typeof PEC_CHECKS)[number];

/** Hours after which a message without a receipt of delivery has failed, by the technical rules. */
export const PEC_SILENT_HOURS = 24;

/** Where a task comes from: a person, a PEC message that was not delivered, one that nobody answered for. */
export const TASK_KINDS = ['manual', 'pec_failed', 'pec_silent', 'new_signatory'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['open', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];
