import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { renderMail, type MailChoice, type MailContent, type MailSender } from '../domain/mail-layout.js';
import { Mail } from '../persistence/mail.entity.js';

export interface MailOrder {
  membershipId: string;
  /** What it is about, such as `ticket.solve`. */
  kind: string;
  content: MailContent;
  fileIds?: readonly string[];
  /** The body whose matter it is, where it is of one. */
  bodyId?: string | null;
  /** For mails that the recipient may choose: where, and how far. */
  choice?: MailChoice;
  /** An entry for the recipient's calendar, as iCalendar with its METHOD. */
  calendar?: string;
}

/** A mail to an address that is of no membership, such as a body's own. */
export interface OutsideMail {
  address: string;
  kind: string;
  content: MailContent;
  /** What it carries: kept for as long as it may be sent. */
  fileIds?: readonly string[];
  /** An entry for the recipient's calendar, as iCalendar with its METHOD. */
  calendar?: string;
  /** The queue that gets `mail.settled` with `mailId`, `outcome` (`sent` or `failed`) and `reason` at its end. */
  followedBy?: string;
}

interface SenderRow {
  centre_name: string;
  centre_email: string;
  opening_hours: string;
}

interface RecipientRow extends SenderRow {
  email: string;
  body_id: string | null;
}

const senderOf = ({ centre_name, centre_email, opening_hours }: SenderRow): MailSender => ({
  centreName: centre_name,
  centreEmail: centre_email,
  openingHours: opening_hours,
});

/** The body of $3 where the person serves it; where none is said, the only one that they serve. */
const TOLD_FOR = `(SELECT CASE WHEN count(*) = 1 THEN (array_agg(b.body_id))[1] END FROM membership_body b
  WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id AND ($3::uuid IS NULL OR b.body_id = $3))`;

/** The way out for mails: written with the business rows, sent by the worker. */
@Injectable()
export class Mails {
  /** Words a mail to one person and has it sent once this transaction commits. */
  async order(
    tx: Transaction,
    { membershipId, kind, content, bodyId = null, choice, fileIds, calendar }: MailOrder,
  ): Promise<void> {
    const [recipient] = await tx.query<RecipientRow>(
      `SELECT m.email, t.name AS centre_name, t.email AS centre_email, t.opening_hours, ${TOLD_FOR} AS body_id
       FROM membership m JOIN tenant t ON t.id = m.tenant_id
       WHERE m.id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)`,
      [membershipId, italianDay(tx.now), bodyId],
    );
    // Who left in the meantime gets no mail.
    if (!recipient) return;
    const { subject } = content;
    const words = renderMail(content, senderOf(recipient), choice);
    // How somebody gets in is a matter between them and the platform; that they were invited is known to the centre.
    const aboutBodyId = kind.startsWith('access.') && kind !== 'access.invitation' ? null : recipient.body_id;
    await this.write(tx, {
      membershipId,
      aboutBodyId,
      address: recipient.email,
      kind,
      subject,
      fileIds,
      calendar,
      ...words,
    });
  }

  /** Has mails sent to addresses outside once this transaction commits. @returns their ids, in the same order */
  async orderOutside(tx: Transaction, mails: readonly OutsideMail[]): Promise<string[]> {
    const [centre] = await tx.query<SenderRow>(
      'SELECT name AS centre_name, email AS centre_email, opening_hours FROM tenant WHERE id = $1',
      [tx.tenantId],
    );
    const sender = senderOf(centre!);
    const ids: string[] = [];
    for (const { address, kind, content, calendar, followedBy, fileIds } of mails) {
      const words = { subject: content.subject, ...renderMail(content, sender) };
      ids.push(await this.write(tx, { membershipId: null, address, kind, calendar, followedBy, fileIds, ...words }));
    }
    return ids;
  }

  /** Takes back mails that no server has been given yet. @returns which those were */
  async withdraw(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const gone = await tx.query<{ id: string }>(
      `DELETE FROM mail WHERE id = ANY ($1) AND status = 'pending' RETURNING id`,
      [ids],
    );
    return gone.map(({ id }) => id);
  }

  private async write(
    tx: Transaction,
    {
      calendar = null,
      followedBy = null,
      aboutBodyId = null,
      fileIds = [],
      ...mail
    }: Pick<Mail, 'membershipId' | 'address' | 'kind' | 'subject' | 'html' | 'text'> &
      Partial<Pick<Mail, 'calendar' | 'followedBy' | 'aboutBodyId'>> & { fileIds?: readonly string[] | undefined },
  ): Promise<string> {
    const id = newId();
    await tx.insert(Mail, {
      id,
      ...mail,
      calendar,
      aboutBodyId,
      followedBy,
      fileIds: [...fileIds],
      status: 'pending',
      attempts: 0,
      repeats: 0,
      retries: 0,
      createdAt: tx.now,
      sendingSince: null,
      sentAt: null,
      version: 1,
    });
    await tx.emit({ name: 'mail.ordered', consumers: ['mail'], payload: { mailId: id } });
    return id;
  }
}
