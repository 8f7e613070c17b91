import { Inject, Injectable } from '@nestjs/common';
import { NOTICE_DEFINITIONS, ROLES, can, type MailMode, type NoticeKind, type Role } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import { SETTINGS, type Settings, type Transaction } from '#app/platform';
import { nextDigest } from '../domain/digest.js';
import type { MailContent } from '../domain/mail-layout.js';
import { effectiveMode } from '../domain/mail-mode.js';
import { Notice } from '../persistence/notice.entity.js';
import { Mails } from './mails.service.js';

/** Something that one person has to know. */
export interface NewNotice {
  membershipId: string;
  kind: NoticeKind;
  /** The body whose matter it is: nobody of the bodies' side is told who does not serve it. Null where of none. */
  bodyId: string | null;
  /** One line of the inbox, with the subject of what it is about. */
  title: string;
  /** One or two sentences, without greeting. */
  text: string;
  /** Where the portal shows it, with the centre: `/brescia/area/richieste/…`. */
  path: string;
  /** The same as a mail; a substitute is greeted by their own name. */
  mail: MailContent;
  /** An entry for the recipient's calendar, as iCalendar with its METHOD: it goes with a mail that leaves at once. */
  calendar?: string;
  /** Who is told the same directly: they are not told again as somebody's substitute. */
  alsoTold?: readonly string[];
}

interface Recipient {
  id: string;
  name: string;
  slug: string;
  mode: MailMode | null;
  /** Whom the recipient stands in for. */
  absent_name: string | null;
  absent_until: string | null;
}

const PERSON = (alias: string) =>
  `${alias}.valid_from <= $2 AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= $2)
   AND ($3::uuid IS NULL OR ${alias}.role NOT IN ('body_admin', 'body_clerk') OR EXISTS (SELECT FROM membership_body b
     WHERE b.tenant_id = ${alias}.tenant_id AND b.membership_id = ${alias}.id AND b.body_id = $3))`;

/**
 * The person, and who stands in for them today: each where their membership is valid and they serve the body, and who
 * stands in where their own role reads what it is about.
 */
const RECIPIENTS = `SELECT r.id, r.name, t.slug, p.mode, r.absent_name, r.absent_until FROM (
    SELECT m.tenant_id, m.id, m.display_name AS name, NULL AS absent_name, NULL AS absent_until
    FROM membership m WHERE m.id = $1 AND ${PERSON('m')}
    UNION ALL
    SELECT s.tenant_id, s.id, s.display_name, m.display_name, a.ends_on::text
    FROM absence a JOIN membership m ON m.tenant_id = a.tenant_id AND m.id = a.membership_id
    JOIN membership s ON s.tenant_id = a.tenant_id AND s.id = a.substitute_id
    WHERE a.membership_id = $1 AND a.cancelled_at IS NULL AND a.starts_on <= $2 AND a.ends_on >= $2
      AND s.id <> ALL ($5::uuid[]) AND s.role = ANY ($6) AND ${PERSON('s')}
  ) r JOIN tenant t ON t.id = r.tenant_id
  LEFT JOIN notice_preference p ON p.tenant_id = r.tenant_id AND p.membership_id = r.id AND p.kind = $4`;

/** The one way to tell a person something: their inbox, and a mail as they prefer it. Only for system transactions. */
@Injectable()
export class Notices {
  constructor(
    private readonly mails: Mails,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Who left in the meantime is told nothing. */
  async notify(tx: Transaction, notice: NewNotice): Promise<void> {
    const { membershipId, bodyId, kind, alsoTold = [] } = notice;
    const day = italianDay(tx.now);
    const recipients = await tx.query<Recipient>(RECIPIENTS, [
      membershipId,
      day,
      bodyId,
      kind,
      alsoTold,
      readersOf(kind),
    ]);
    for (const recipient of recipients) await this.tell(tx, recipient, notice);
  }

  private async tell(
    tx: Transaction,
    recipient: Recipient,
    { kind, bodyId, title, text, path, mail, calendar }: NewNotice,
  ): Promise<void> {
    const mode = effectiveMode(kind, recipient.mode);
    const instead = insteadOf(recipient);
    const id = newId();
    await tx.insert(Notice, {
      id,
      membershipId: recipient.id,
      kind,
      title: title.slice(0, 300),
      text: [instead, text].filter(Boolean).join(' '),
      path,
      createdAt: tx.now,
      readAt: null,
      digestDueAt: mode === 'daily' ? nextDigest(tx.now) : null,
      digestedAt: null,
    });
    tx.changed('notice', id, { membershipId: recipient.id });
    if (mode !== 'immediate') return;
    const content = instead
      ? { ...mail, greeting: `Gentile ${recipient.name},`, paragraphs: [instead, ...mail.paragraphs] }
      : mail;
    await this.mails.order(tx, {
      membershipId: recipient.id,
      kind,
      bodyId,
      content,
      ...(calendar && { calendar }),
      choice: { url: preferencesUrl(this.settings, recipient.slug), owed: NOTICE_DEFINITIONS[kind].owed },
    });
  }
}

/** The roles that may read what a notice is about. */
function readersOf(kind: NoticeKind): Role[] {
  const { reads } = NOTICE_DEFINITIONS[kind];
  return ROLES.filter((role) => !reads || can(role, reads));
}

/** Where a person chooses which mails come. */
export function preferencesUrl(settings: Settings, slug: string): string {
  return `${settings.PUBLIC_URL}/${slug}/area/profilo/notifiche`;
}

function insteadOf({ absent_name: name, absent_until: until }: Recipient): string | null {
  return name && until ? `Al posto di ${name}, assente fino al ${until.split('-').reverse().join('/')}.` : null;
}
