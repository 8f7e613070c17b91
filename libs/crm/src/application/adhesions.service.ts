import { Injectable } from '@nestjs/common';
import { LIVE_ADHESION_STATUSES } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { DomainError, notFoundField, type Transaction } from '#app/platform';

/** Whether body `b` may use the services on the day $3: an adhesion in a state of $2 that nobody has suspended. */
export const ACTIVE_ADHESION = `EXISTS (
    SELECT FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
    WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status = ANY ($2)
      AND NOT (a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system)
      AND (a.active_from IS NULL OR a.active_from <= $3)
      AND (a.active_to IS NULL OR a.active_to >= $3) AND (c.valid_to IS NULL OR c.valid_to >= $3)
      AND (b.valid_to IS NULL OR b.valid_to >= $3)
      AND (a.withdraws_on IS NULL OR a.withdraws_on > $3))`;

@Injectable()
export class Adhesions {
  /**
   * The name of a body that may use the services now.
   * @throws DomainError not_found on a body that the context does not see; adhesion_required without an
   * adhesion that is live and that nobody has suspended
   */
  async requireActive(tx: Transaction, bodyId: string): Promise<string> {
    const [body] = await tx.query<{ name: string; active: boolean }>(
      `SELECT b.name, ${ACTIVE_ADHESION} AS active FROM body b WHERE b.id = $1`,
      [bodyId, LIVE_ADHESION_STATUSES, italianDay(tx.now)],
    );
    if (!body) throw notFoundField('bodyId');
    if (!body.active) throw new DomainError('adhesion_required');
    return body.name;
  }
}
