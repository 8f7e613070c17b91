import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

const STEPS = `SELECT e.id, e.at, e.command AS what, NULL AS code, v.title, e.reason AS detail, e.actor_name AS who,
    '/attivazioni/' || e.subscription_id AS path
  FROM subscription_event e JOIN subscription s ON s.tenant_id = e.tenant_id AND s.id = e.subscription_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id WHERE e.body_id = ?`;
const PAPERS = `SELECT f.id, e.at, 'subscription' AS what, d.kind AS code, f.name AS title, d.name AS detail, e.actor_name AS who,
    '/attivazioni/' || e.subscription_id AS path
  FROM subscription_document d JOIN subscription_event e ON e.tenant_id = d.tenant_id AND e.id = d.event_id
  JOIN stored_file f ON f.tenant_id = d.tenant_id AND f.id = d.file_id WHERE d.body_id = ?`;

/** The steps and the papers of a body's subscriptions. */
@TellsTimeline()
export class SubscriptionTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [
    { kind: 'subscription', permission: 'subscriptions.read', sql: STEPS },
    { kind: 'document', permission: 'subscriptions.read', sql: PAPERS },
  ];
}
