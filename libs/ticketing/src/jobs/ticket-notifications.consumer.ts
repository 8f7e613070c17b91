import { Inject } from '@nestjs/common';
import { ROLES, can } from '#app/contracts';
import { Notices } from '#app/notifications';
import {
  Consumer,
  SETTINGS,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import type { Activity } from '../events/ticket-activity.js';
import { ticketMail, type TicketNews } from './ticket-mails.js';
import { noticeKind } from './ticket-notices.js';

interface TicketRow {
  number: string;
  subject: string;
  body_id: string;
  body_name: string;
  service_title: string;
  requester_id: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  caller_name: string | null;
  slug: string;
  actor_name: string;
  actor_is_centre: boolean;
  text: string | null;
  reason: string | null;
}

interface Recipient {
  id: string;
  display_name: string;
  centre: boolean;
}

const CENTRE_ROLES = ROLES.filter((role) => can(role, 'tickets.work'));

const TICKET = `SELECT t.number, t.subject, t.body_id, b.name AS body_name, v.title AS service_title, t.requester_id, t.assignee_id, t.assignee_name,
    t.caller_name, c.slug, a.display_name AS actor_name, a.role = ANY ($4) AS actor_is_centre, m.text,
    (SELECT e.reason FROM ticket_event e WHERE e.tenant_id = t.tenant_id AND e.ticket_id = t.id AND e.command = $5
      ORDER BY e.at DESC, e.id DESC LIMIT 1) AS reason
  FROM ticket t JOIN body b ON b.tenant_id = t.tenant_id AND b.id = t.body_id
  JOIN tenant c ON c.id = t.tenant_id
  JOIN membership a ON a.tenant_id = t.tenant_id AND a.id = $2
  JOIN LATERAL (SELECT title FROM service_version o WHERE o.tenant_id = t.tenant_id AND o.service_id = t.service_id AND o.status NOT IN ('draft', 'in_review')
    ORDER BY o.number DESC LIMIT 1) v ON true
  LEFT JOIN ticket_message m ON m.tenant_id = t.tenant_id AND m.id = $3
  WHERE t.id = $1`;

/** The requester, or else who answers for the body; the assignee, or else every operator. */
const RECIPIENTS = `SELECT DISTINCT m.id, m.display_name, m.role = ANY ($3) AS centre
  FROM ticket t JOIN membership m ON m.tenant_id = t.tenant_id
  WHERE t.id = $1 AND ($2::uuid IS NULL OR m.id <> $2) AND (
    m.id = t.requester_id
    OR (t.requester_id IS NULL AND m.role IN ('body_admin', 'body_clerk') AND EXISTS (
      SELECT FROM membership_body mb WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id AND mb.body_id = t.body_id))
    OR m.id = t.assignee_id
    OR (t.assignee_id IS NULL AND m.role = 'operator'))
  ORDER BY m.display_name, m.id`;

/** Tells people what happened to a request. */
@Consumer('ticket-notifications')
export class TicketNotifications implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const activity = payload.activity as Activity;
    const { ticketId, actorId, messageId } = payload;
    await this.database.run(ctx, async (tx) => {
      const [ticket] = await tx.query<TicketRow>(TICKET, [ticketId, actorId, messageId, CENTRE_ROLES, activity]);
      const recipients = ticket
        ? await tx.query<Recipient>(RECIPIENTS, [ticketId, confirmed(activity, ticket) ? null : actorId, CENTRE_ROLES])
        : [];
      const told = recipients.filter((recipient) => tells(activity, ticket!, recipient));
      for (const recipient of told) {
        await this.tell(tx, String(ticketId), ticket!, activity, recipient, told);
      }
      await done(tx);
    });
  }

  private async tell(
    tx: Transaction,
    ticketId: string,
    row: TicketRow,
    activity: Activity,
    recipient: Recipient,
    told: readonly Recipient[],
  ): Promise<void> {
    const path = `/${row.slug}/area/richieste/${ticketId}`;
    const side = sideOf(recipient);
    const mail = ticketMail(side, activity, newsOf(row, recipient, this.settings.PUBLIC_URL + path));
    if (!mail) return;
    await this.notices.notify(tx, {
      membershipId: recipient.id,
      kind: noticeKind(side, activity, row.assignee_id !== null),
      bodyId: row.body_id,
      title: mail.subject,
      text: mail.paragraphs.map(capitalized).join(' '),
      path,
      mail,
      alsoTold: told.map(({ id }) => id),
    });
  }
}

const sideOf = ({ centre }: Recipient) => (centre ? 'centre' : 'body');
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A side is not told what it did itself; of an opening and of who works on it both sides are. */
function tells(activity: Activity, ticket: TicketRow, recipient: Recipient): boolean {
  return recipient.centre !== ticket.actor_is_centre || activity === 'open' || activity === 'assign';
}

function newsOf(row: TicketRow, recipient: Recipient, url: string): TicketNews {
  return {
    number: row.number,
    subject: row.subject,
    bodyName: row.body_name,
    serviceTitle: row.service_title,
    actorName: row.actor_name,
    assigneeName: row.assignee_name,
    callerName: row.caller_name,
    recipientName: recipient.display_name,
    text: row.text,
    reason: row.reason,
    url,
  };
}

/** Who opens a request for their own body gets the confirmation with its number. */
function confirmed(activity: Activity, ticket: TicketRow): boolean {
  return activity === 'open' && !ticket.actor_is_centre;
}
