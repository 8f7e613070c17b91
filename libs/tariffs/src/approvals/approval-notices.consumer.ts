import { Inject } from '@nestjs/common';
import { TENANT_ROLES, can, type Permission, type Role } from '#app/contracts';
import { italianDay } from '#app/kernel';
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
import type { ApprovedSubject, ToldStep } from './approval-activity.js';
import { approvalMail } from './approval-mails.js';

interface EventRow {
  id: string;
  command: ToldStep;
  toStatus: string;
  status: string;
  reason: string | null;
  actorId: string | null;
  actorName: string | null;
  title: string;
  slug: string;
}
interface Recipient {
  id: string;
  name: string;
  personId: string;
}
interface Subject {
  event: string;
  /** Who handed it in last. */
  authors: string;
  page: string;
  approves: Permission;
  edits: Permission;
}

const author = (table: string, key: string, command: string) =>
  `SELECT m.id, m.display_name AS name, m.person_id AS "personId" FROM ${table} e
  JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id
  WHERE e.${key} = $1 AND e.command = '${command}' ORDER BY e.at DESC, e.id DESC LIMIT 1`;

const SUBJECTS: Record<ApprovedSubject, Subject> = {
  cost_model: {
    event: `SELECT c.id, e.command, e.to_status AS "toStatus", c.status, e.reason, e.actor_id AS "actorId", m.display_name AS "actorName", t.slug,
      CASE c.kind WHEN 'budget' THEN 'costi previsti ' ELSE 'costi effettivi ' END || c.year AS title
      FROM cost_model_event e JOIN cost_model c ON c.tenant_id = e.tenant_id AND c.id = e.cost_model_id
      JOIN tenant t ON t.id = e.tenant_id LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id WHERE e.id = $1`,
    authors: author('cost_model_event', 'cost_model_id', 'close'),
    page: 'costi',
    approves: 'costs.approve',
    edits: 'costs.edit',
  },
  tariff_plan: {
    event: `SELECT p.id, e.command, e.to_status AS "toStatus", p.status, e.reason, e.actor_id AS "actorId", m.display_name AS "actorName", t.slug,
      p.title
      FROM tariff_plan_event e JOIN tariff_plan p ON p.tenant_id = e.tenant_id AND p.id = e.plan_id
      JOIN tenant t ON t.id = e.tenant_id LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id WHERE e.id = $1`,
    authors: author('tariff_plan_event', 'plan_id', 'propose'),
    page: 'piani-tariffari',
    approves: 'tariffs.approve',
    edits: 'tariffs.edit',
  },
};
const HOLDERS = `SELECT m.id, m.display_name AS name, m.person_id AS "personId" FROM membership m
  WHERE m.role = ANY ($1) AND m.accepted_at IS NOT NULL AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
  ORDER BY m.display_name, m.id`;

const rolesWith = (...permissions: Permission[]): Role[] =>
  TENANT_ROLES.filter((role) => permissions.some((permission) => can(role, permission)));

/** Tells who may approve a cost model or a plan that it waits for them, and who handed it in what became of it. */
@Consumer('approval-notices')
export class ApprovalNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const subject = payload.subject as ApprovedSubject;
    await this.database.run(ctx, async (tx) => {
      const [event] = await tx.query<EventRow>(SUBJECTS[subject].event, [payload.eventId]);
      // What was decided on in the meantime waits for nobody any more.
      if (event && event.status === event.toStatus) await this.tell(tx, subject, event);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, subject: ApprovedSubject, event: EventRow): Promise<void> {
    const told = await this.recipients(tx, SUBJECTS[subject], event);
    const path = `/${event.slug}/area/${SUBJECTS[subject].page}/${event.id}`;
    for (const { id, name } of told) {
      const mail = approvalMail({ ...event, subject, recipientName: name, url: this.settings.PUBLIC_URL + path });
      await this.notices.notify(tx, {
        membershipId: id,
        bodyId: null,
        kind: 'tariffs.step',
        title: mail.subject,
        text: mail.paragraphs.join(' '),
        path,
        mail,
        alsoTold: told.map((recipient) => recipient.id),
      });
    }
  }

  private async recipients(
    tx: Transaction,
    { authors, approves, edits }: Subject,
    { id, command, actorId }: EventRow,
  ): Promise<Recipient[]> {
    const [author] = await tx.query<Recipient>(authors, [id]);
    const day = italianDay(tx.now);
    if (command === 'enter_into_force') return tx.query<Recipient>(HOLDERS, [rolesWith(approves, edits), day]);
    if (command !== 'close' && command !== 'propose') return author && author.id !== actorId ? [author] : [];
    const approvers = await tx.query<Recipient>(HOLDERS, [rolesWith(approves), day]);
    return approvers.filter(({ personId }) => personId !== author?.personId);
  }
}
