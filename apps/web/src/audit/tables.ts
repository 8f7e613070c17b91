/** The kinds of record that the register knows, in the order of the choice; words in `audit.tables`. */
export const AUDITED = [
  'ticket',
  'ticket_event',
  'ticket_message',
  'ticket_attachment',
  'time_entry',
  'adhesion',
  'adhesion_event',
  'adhesion_document',
  'convention',
  'convention_scheme',
  'convention_document',
  'processing_terms',
  'processor_appointment',
  'subscription',
  'subscription_event',
  'subscription_document',
  'allowance_use',
  'pec_account',
  'pec_message',
  'pec_recipient',
  'pec_attachment',
  'pec_receipt',
  'pec_incoming',
  'protocol_registry',
  'protocol_request',
  'mailing',
  'mailing_attachment',
  'task',
  'tag',
  'body_tag',
  'segment',
  'interaction',
  'interaction_file',
  'prospect',
  'prospect_step',
  'body',
  'body_past',
  'body_distinction',
  'body_joining',
  'body_grouping',
  'body_delegation',
  'body_office',
  'body_figure',
  'body_address',
  'service',
  'service_version',
  'service_event',
  'service_line',
  'service_feedback',
  'news',
  'kit',
  'kit_service',
  'kit_import',
  'kit_origin',
  'membership',
  'membership_body',
  'absence',
  'identity_provider',
  'sign_in_identity',
  'tenant',
  'stored_file',
  'erasure',
  'audit_erasure',
] as const;
export type AuditedTable = (typeof AUDITED)[number];

/** Where a record is looked at, for those that have a page. */
const PAGES: Partial<Record<AuditedTable, string>> = {
  ticket: 'richieste',
  service: 'servizi',
  news: 'notizie',
  body: 'enti',
  adhesion: 'adesioni',
  convention: 'convenzioni',
  kit: 'kit',
  kit_import: 'kit/ricevuti',
  subscription: 'attivazioni',
  mailing: 'comunicazioni',
  pec_message: 'pec/inviati',
  pec_incoming: 'pec/ricevuti',
  membership: 'persone',
};

export function auditedTable(name: string): AuditedTable | undefined {
  return AUDITED.find((known) => known === name);
}

export function pageOfRow(base: string, table: string, rowId: string): string | undefined {
  const known = auditedTable(table);
  const folder = known && PAGES[known];
  return folder && `${base}/${folder}/${rowId}`;
}
