import type it from '../i18n/it/audit.json';

/** The fields of records that have words, in `audit.fields`. */
export type AuditedField = keyof (typeof it)['audit']['fields'];

/** Keys and counters: they change with the fields that people know, and tell nobody anything. */
export const TECHNICAL = [
  'adhesion_id',
  'assignee_id',
  'actor_id',
  'author_id',
  'body_id',
  'content_hash',
  'convention_id',
  'created_at',
  'delegate_id',
  'delegation_id',
  'event_id',
  'file_id',
  'head_id',
  'id',
  'import_id',
  'is_demo',
  'kit_id',
  'last_event_at',
  'membership_id',
  'message_id',
  'network_id',
  'opened_by_id',
  'owner_id',
  'person_id',
  'provider_id',
  'published_by',
  'reminded_at',
  'requested_by',
  'requester_id',
  'reviewed_by',
  'search',
  'service_id',
  'sha256',
  'source_id',
  'sender_body_id',
  'subscription_id',
  'tag_id',
  'follower_id',
  'interaction_id',
  'prospect_id',
  'substitute_id',
  'successor_id',
  'tenant_id',
  'ticket_id',
  'terms_id',
  'scheme_id',
  'updated_at',
  'account_id',
  'recipient_id',
  'mail_key',
  'attempts',
  'repeats',
  'retries',
  'sending_since',
  'reply_to',
  'version',
];

/** What a change was about, for people. */
export function fieldsOf(changedColumns: readonly string[]): AuditedField[] {
  return changedColumns.filter((column): column is AuditedField => !TECHNICAL.includes(column));
}
