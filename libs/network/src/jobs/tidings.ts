import type { MailContent } from '#app/notifications';
import type { Delivery, RequestContext, TenantDatabase } from '#app/platform';
import type { HandedOn } from '../events/network-news.js';

/** What somebody of one centre is told, in words; its tenant looks up who that is. */
export interface Tiding {
  /** Who: who added this document of theirs; one person; who leads the centre; all who take part in the network for it. */
  to: { documentId: string } | { membershipId: string } | 'heads' | 'staff';
  subject: string;
  text: string;
  /** Within the area of the centre that is told, with `{slug}` for its own. */
  path: string;
  label: string;
  quote?: string;
  /** Of the told centre; who does not see it hears nothing. */
  documentId?: string;
}

/** The same for another tenant: as one event more, in its outbox. */
export interface Passed {
  tenantId: string;
  news: HandedOn;
}

/**
 * A tiding as the payload of an event: flat.
 * @param from whose it is: told only while both take part; without one it is of taking part itself
 */
export function passed(tenantId: string, { to, ...words }: Tiding, from?: string): Passed {
  const who = typeof to === 'string' ? { role: to } : to;
  return { tenantId, news: { news: 'told', ...words, ...who, ...(from && { from }) } };
}

/** What {@link passed} made of it. */
export function tidingOf(payload: Delivery['payload']): Tiding {
  const { subject, text, path, label, role, documentId, membershipId } = payload as Record<string, string | undefined>;
  const to = documentId ? { documentId } : membershipId ? { membershipId } : (role as 'heads' | 'staff');
  return { to, subject: subject!, text: text!, path: path!, label: label!, ...(documentId && { documentId }) };
}

export interface Recipient {
  id: string;
  name: string;
  slug: string;
}

const VALID = `m.accepted_at IS NOT NULL AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)`;
const COLUMNS = `m.id, m.display_name AS name, t.slug FROM membership m JOIN tenant t ON t.id = m.tenant_id`;
const BY_ROLE = `SELECT ${COLUMNS} WHERE m.role = ANY ($1) AND ${VALID} ORDER BY m.display_name, m.id`;
const PERSON = `SELECT ${COLUMNS} WHERE m.id = $1 AND m.role = ANY ($3) AND ${VALID}`;
const OF_DOCUMENT = `SELECT ${COLUMNS} JOIN document d ON d.tenant_id = m.tenant_id AND d.created_by = m.id
  WHERE d.id = $1 AND d.trashed_at IS NULL AND m.role = ANY ($3) AND ${VALID}`;

/** @param roles who leads a centre, who takes part in the network for it, and who reads what it shows */
export function recipientsOf(
  database: TenantDatabase,
  ctx: RequestContext,
  to: Tiding['to'],
  day: string,
  roles: { heads: string[]; staff: string[]; readers: string[] },
): Promise<Recipient[]> {
  if (typeof to === 'string') return database.read<Recipient>(ctx, BY_ROLE, [roles[to], day]);
  if ('documentId' in to) return database.read<Recipient>(ctx, OF_DOCUMENT, [to.documentId, day, roles.readers]);
  return database.read<Recipient>(ctx, PERSON, [to.membershipId, day, roles.readers]);
}

export function mailOf({ subject, text, label, quote }: Tiding, { name }: Recipient, url: string): MailContent {
  return {
    subject: subject.slice(0, 200),
    greeting: `Gentile ${name},`,
    paragraphs: [text],
    ...(quote && { quote }),
    action: { label, url },
  };
}
