import type { JoinedKind } from '#app/contracts';

/**
 * What happens to what names a body when its record is joined to another.
 * - `moves`: it is the other's; it may be there any number of times
 * - `settled`: a body has it once, so what both have is settled before (said in `why`), and the rest moves
 */
interface BodyReference {
  columns: readonly string[];
  rule: 'moves' | 'settled';
  /** Under which kind its rows are counted before anything happens; rows that belong to counted ones are not. */
  counted?: JoinedKind;
  why?: string;
}

/**
 * Every table that names a body. `join_body` moves them all by the foreign keys that it finds; a test compares them with
 * this list, so that nobody adds a table without having thought of it.
 */
export const BODY_REFERENCES: Record<string, BodyReference> = {
  adhesion: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'adhesion',
    why: 'open once for each convention: that which came furthest goes on, the other ends with its history',
  },
  adhesion_document: { columns: ['body_id'], rule: 'moves' },
  adhesion_event: { columns: ['body_id'], rule: 'moves' },
  allowance_use: { columns: ['body_id'], rule: 'moves' },
  body: { columns: ['successor_id'], rule: 'moves', why: 'who was merged into the joined one' },
  body_address: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'address',
    why: 'one seat on a day: that of the record which stays; the other is kept as another address, with its record in the note',
  },
  body_delegation: {
    columns: ['body_id', 'delegate_id'],
    rule: 'settled',
    counted: 'delegation',
    why: 'once on a day between two bodies: that of the record which stays holds, the other is ended before its first day',
  },
  body_distinction: {
    columns: ['first_id', 'second_id'],
    rule: 'settled',
    why: 'once for two bodies, and never of a body with itself',
  },
  body_figure: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'figure',
    why: 'once for a kind, year and source: another value stands beside, with its record in the source',
  },
  body_grouping: {
    columns: ['body_id', 'head_id'],
    rule: 'settled',
    counted: 'grouping',
    why: 'once on a day: that of the record which stays is lengthened by the days of the other',
  },
  body_joining: { columns: ['kept_id'], rule: 'moves', why: 'what was joined to the joined one before' },
  body_office: { columns: ['body_id'], rule: 'moves', counted: 'office' },
  body_past: { columns: ['body_id'], rule: 'moves' },
  body_site: { columns: ['body_id'], rule: 'moves', counted: 'site' },
  body_tag: { columns: ['body_id'], rule: 'settled', counted: 'tag', why: 'a label is put on once' },
  deadline: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'deadline',
    why: 'once for an obligation and round: what is settled stays, the other is cancelled with its history',
  },
  deadline_event: { columns: ['body_id'], rule: 'moves' },
  document_receipt: {
    columns: ['body_id'],
    rule: 'settled',
    why: 'once for a version: that of the record which stays',
  },
  document_share: { columns: ['body_id'], rule: 'settled', why: 'chosen once for a document' },
  expected_due: { columns: ['body_id'], rule: 'moves' },
  interaction: { columns: ['body_id'], rule: 'moves', counted: 'contact' },
  interaction_file: { columns: ['body_id'], rule: 'moves' },
  mail: { columns: ['about_body_id'], rule: 'moves' },
  mailing_recipient: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'mailing',
    why: 'once for a mailing and address: a mail that went to one address for both went once',
  },
  membership_body: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'person',
    why: 'a person serves a body once',
  },
  obligation_body: { columns: ['body_id'], rule: 'settled', why: 'chosen once for an obligation' },
  paid_due: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'due',
    why: 'once for a year: that of the record which stays',
  },
  pec_incoming: { columns: ['sender_body_id'], rule: 'moves', counted: 'pec' },
  pec_recipient: { columns: ['body_id'], rule: 'moves', counted: 'pec' },
  processor_appointment: {
    columns: ['body_id'],
    rule: 'moves',
    why: 'of an adhesion that ended to that which goes on',
  },
  prospect: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'prospect',
    why: 'once for a body: the later stage, the steps and notes of both',
  },
  prospect_step: { columns: ['body_id'], rule: 'moves' },
  roadshow_guest: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'event',
    why: 'invited to an event once: the answer of the other record stands beside, as of who came by the open link',
  },
  service_volume: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'due',
    why: 'once for a service and year: that of the record which stays',
  },
  simulation_due: {
    columns: ['body_id'],
    rule: 'settled',
    why: 'once in a simulation: that of the record which stays; the sums are those of the day when it was made',
  },
  space: { columns: ['subject_body_id'], rule: 'moves' },
  space_body: {
    columns: ['body_id'],
    rule: 'settled',
    why: 'named once in a space: with the role of the record that may do more',
  },
  stored_file: { columns: ['body_id'], rule: 'moves' },
  subscription: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'subscription',
    why: 'open once for each service: that which came furthest goes on, the other ends with its history',
  },
  subscription_document: { columns: ['body_id'], rule: 'moves' },
  subscription_event: { columns: ['body_id'], rule: 'moves' },
  tariff_exception: {
    columns: ['body_id'],
    rule: 'settled',
    counted: 'due',
    why: 'one amount is agreed for a tariff: that of the record which stays',
  },
  table_seat: { columns: ['body_id'], rule: 'moves' },
  task: { columns: ['body_id'], rule: 'moves', counted: 'task' },
  ticket: { columns: ['body_id'], rule: 'moves', counted: 'ticket' },
  ticket_attachment: { columns: ['body_id'], rule: 'moves' },
  ticket_event: { columns: ['body_id'], rule: 'moves' },
  ticket_message: { columns: ['body_id'], rule: 'moves' },
  time_entry: { columns: ['body_id'], rule: 'moves' },
};

/** Lists of bodies without a key, which their modules change themselves when records are joined. */
export const BODY_LISTS: Record<string, string> = { 'mailing.body_ids': 'outreach' };

const counts = Object.entries(BODY_REFERENCES).flatMap(([table, { columns, counted }]) =>
  counted ? [`SELECT '${counted}' AS kind, count(*) AS count FROM ${table} WHERE $1 IN (${columns.join(', ')})`] : [],
);
/** How much of each kind names a body. */
export const WHAT_MOVES = `SELECT kind, sum(count)::int AS count FROM (${counts.join(' UNION ALL ')}) all_of_it
  GROUP BY kind HAVING sum(count) > 0`;
