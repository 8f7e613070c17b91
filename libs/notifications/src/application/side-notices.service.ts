import { Inject, Injectable } from '@nestjs/common';
import { ROLES, can, type NoticeKind, type Permission } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { SETTINGS, type Settings, type Transaction } from '#app/platform';
import type { MailContent } from '../domain/mail-layout.js';
import { Notices } from './notices.service.js';

export type Side = 'body' | 'centre';

/** A step in a matter between a body and its centre. */
export interface SideNews {
  bodyId: string;
  /** The side that took the step and is not told of it; what went by itself both sides are told. */
  by: Side | 'system';
  /** By what right a person of each side is concerned. */
  concerns: Record<Side, Permission>;
  kind: NoticeKind;
  /** Where the portal shows it, with the centre. */
  path: string;
  /** @returns undefined where nobody of that side is told of this */
  mail: (side: Side, recipientName: string, url: string) => MailContent | undefined;
}

interface Recipient {
  id: string;
  name: string;
  side: Side;
}

const RECIPIENTS = `SELECT m.id, m.display_name AS name, CASE WHEN m.role = ANY ($2) THEN 'centre' ELSE 'body' END AS side
  FROM membership m WHERE m.valid_from <= $4 AND (m.valid_to IS NULL OR m.valid_to >= $4)
    AND (m.role = ANY ($2) OR (m.role = ANY ($3) AND EXISTS (
      SELECT FROM membership_body mb WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id AND mb.body_id = $1)))
  ORDER BY m.display_name, m.id`;

/** Tells the other side of a step; what went by itself, both. Only for system transactions. */
@Injectable()
export class SideNotices {
  constructor(
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async tell(tx: Transaction, { bodyId, by, concerns, kind, path, mail }: SideNews): Promise<void> {
    const roles = (side: Side) => ROLES.filter((role) => can(role, concerns[side]));
    const params = [bodyId, roles('centre'), roles('body'), italianDay(tx.now)];
    const told = (await tx.query<Recipient>(RECIPIENTS, params)).filter(({ side }) => side !== by);
    for (const { id, name, side } of told) {
      const content = mail(side, name, this.settings.PUBLIC_URL + path);
      if (!content) continue;
      await this.notices.notify(tx, {
        membershipId: id,
        bodyId,
        kind,
        title: content.subject,
        text: content.paragraphs.map(capitalized).join(' '),
        path,
        mail: content,
        alsoTold: told.map((recipient) => recipient.id),
      });
    }
  }
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
