import { Inject } from '@nestjs/common';
import type { ServiceVersionStatus } from '#app/contracts';
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
import { PUBLISHING_ROLES, reviewersOf, type Reviewers } from '../application/service-history.js';
import { mayApprove } from '../domain/review.js';
import { serviceMail, type ServiceNews } from './service-mails.js';

type EventRow = Omit<ServiceNews, 'recipientName' | 'url'> & {
  serviceId: string;
  actorId: string | null;
  status: ServiceVersionStatus;
  slug: string;
};
interface Recipient {
  id: string;
  name: string;
  personId: string;
}

const EVENT = `SELECT e.command, e.number, e.reason, e.actor_id AS "actorId", a.display_name AS "actorName",
    e.service_id AS "serviceId", v.title, v.status, t.slug
  FROM service_event e JOIN tenant t ON t.id = e.tenant_id
  JOIN service_version v ON v.tenant_id = e.tenant_id AND v.service_id = e.service_id AND v.number = e.number
  LEFT JOIN membership a ON a.tenant_id = e.tenant_id AND a.id = e.actor_id
  WHERE e.id = $1`;
const PUBLISHERS = `SELECT m.id, m.display_name AS name, m.person_id AS "personId" FROM membership m
  WHERE m.role = ANY ($1) AND m.accepted_at IS NOT NULL ORDER BY m.display_name, m.id`;
/** Who wrote a version or handed it in. */
const AUTHORS = `SELECT m.id, m.display_name AS name, m.person_id AS "personId" FROM membership m WHERE m.id IN (
    SELECT e.actor_id FROM service_event e WHERE e.service_id = $1 AND e.number = $2 AND e.command IN ('write', 'submit'))
  ORDER BY m.display_name, m.id`;

/** Tells who may approve a sheet that it waits for them, and who wrote it what became of it. */
@Consumer('service-notices')
export class ServiceNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [event] = await tx.query<EventRow>(EVENT, [payload.eventId]);
      if (event) await this.tell(tx, event);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, event: EventRow): Promise<void> {
    const recipients = event.command === 'submit' ? await this.approvers(tx, event) : await this.authors(tx, event);
    const told = recipients.filter(({ id }) => id !== event.actorId);
    const path = `/${event.slug}/area/servizi/${event.serviceId}`;
    for (const { id, name } of told) {
      const mail = serviceMail({ ...event, recipientName: name, url: this.settings.PUBLIC_URL + path });
      await this.notices.notify(tx, {
        membershipId: id,
        bodyId: null,
        kind: 'service.review',
        title: mail.subject,
        text: mail.paragraphs.join(' '),
        path,
        mail,
        alsoTold: told.map((recipient) => recipient.id),
      });
    }
  }

  /** Nobody, where it was taken back or decided on in the meantime. */
  private async approvers(tx: Transaction, { serviceId, status }: EventRow): Promise<Recipient[]> {
    if (status !== 'in_review') return [];
    const [reviewers] = await tx.query<Reviewers>(...reviewersOf(serviceId, tx.now));
    const publishers = await tx.query<Recipient>(PUBLISHERS, [PUBLISHING_ROLES]);
    return publishers.filter(({ personId }) => mayApprove({ me: personId, ...reviewers! }));
  }

  private authors(tx: Transaction, { serviceId, number }: EventRow): Promise<Recipient[]> {
    return tx.query<Recipient>(AUTHORS, [serviceId, number]);
  }
}
