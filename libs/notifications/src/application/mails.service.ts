import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { renderMail, type MailChoice, type MailContent } from '../domain/mail-layout.js';
import { Mail } from '../persistence/mail.entity.js';

export interface MailOrder {
  membershipId: string;
  /** What it is about, such as `ticket.solve`. */
  kind: string;
  content: MailContent;
  /** For mails that the recipient may choose: where, and how far. */
  choice?: MailChoice;
}

interface RecipientRow {
  email: string;
  centre_name: string;
  centre_email: string;
  opening_hours: string;
}

/** The way out for mails: written with the business rows, sent by the worker. */
@Injectable()
export class Mails {
  /** Words a mail to one person and has it sent once this transaction commits. */
  async order(tx: Transaction, { membershipId, kind, content, choice }: MailOrder): Promise<void> {
    const [recipient] = await tx.query<RecipientRow>(
      `SELECT m.email, t.name AS centre_name, t.email AS centre_email, t.opening_hours
       FROM membership m JOIN tenant t ON t.id = m.tenant_id
       WHERE m.id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)`,
      [membershipId, italianDay(tx.now)],
    );
    // Who left in the meantime gets no mail.
    if (!recipient) return;
    const sender = {
      centreName: recipient.centre_name,
      centreEmail: recipient.centre_email,
      openingHours: recipient.opening_hours,
    };
    const id = newId();
    await tx.insert(Mail, {
      id,
      membershipId,
      address: recipient.email,
      kind,
      subject: content.subject,
      ...renderMail(content, sender, choice),
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
  }
}
