import type { ServiceActivity, ServiceVersionStatus } from '#app/contracts';
import { LIMITS, TENANT_ROLES, can } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import type { ReviewFacts } from '../domain/review.js';
import { isTold, serviceActivity } from '../events/service-activity.js';
import { ServiceEvent } from '../persistence/service.entity.js';

export const PUBLISHING_ROLES = TENANT_ROLES.filter((role) => can(role, 'services.publish'));

/** Of the newest version of a service: who wrote it, who handed it in last, and all who may publish on a day. */
const FACTS = `SELECT
    COALESCE((SELECT array_agg(DISTINCT m.person_id::text) FROM service_event e JOIN membership m ON m.id = e.actor_id
      WHERE e.service_id = $1 AND e.number = newest.number AND e.command = 'write'), '{}') AS writers,
    (SELECT m.person_id FROM service_event e JOIN membership m ON m.id = e.actor_id
      WHERE e.service_id = $1 AND e.number = newest.number AND e.command = 'submit' ORDER BY e.at DESC, e.id DESC LIMIT 1) AS submitter,
    COALESCE((SELECT array_agg(DISTINCT m.person_id::text) FROM membership m
      WHERE m.role = ANY ($2) AND m.accepted_at IS NOT NULL AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)), '{}') AS publishers
  FROM (SELECT max(number) AS number FROM service_version WHERE service_id = $1) newest`;

export type Reviewers = Omit<ReviewFacts, 'me'>;

/** The statement that answers with {@link Reviewers}, for the centre. */
export const reviewersOf = (serviceId: string, now: Date): [sql: string, params: unknown[]] => [
  FACTS,
  [serviceId, PUBLISHING_ROLES, italianDay(now)],
];

export const HISTORY = `SELECT e.number, e.command, e.at, m.display_name AS "actorName", e.reason
  FROM service_event e LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id
  WHERE e.service_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT ${LIMITS.serviceSteps}`;

export interface Step {
  command: ServiceActivity;
  from: ServiceVersionStatus | null;
  to: ServiceVersionStatus | null;
  reason?: string;
}

/** Adds a step to the history of a version; who is concerned by it is told. */
export async function recordStep(
  tx: Transaction,
  { serviceId, number }: { serviceId: string; number: number },
  { command, from, to, reason }: Step,
): Promise<void> {
  const id = newId();
  await tx.insert(ServiceEvent, {
    id,
    serviceId,
    number,
    command,
    fromStatus: from,
    toStatus: to,
    actorId: tx.ctx.actor?.membershipId ?? null,
    at: tx.now,
    reason: reason || null,
  });
  if (isTold(command)) await tx.emit(serviceActivity(id));
}

/** Who writes a version stands in its history once. */
export async function recordWriter(tx: Transaction, version: { serviceId: string; number: number }): Promise<void> {
  const known = await tx.query(
    `SELECT 1 FROM service_event WHERE service_id = $1 AND number = $2 AND command = 'write' AND actor_id = $3`,
    [version.serviceId, version.number, tx.actor.membershipId],
  );
  if (!known.length) await recordStep(tx, version, { command: 'write', from: 'draft', to: 'draft' });
}
