import { Injectable } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import { DomainError, notFoundField, type Transaction } from '#app/platform';

/** Whether body `b` may use the services on the day $2, by its own adhesion or that of the form that contains it. */
export const ACTIVE_ADHESION = 'EXISTS (SELECT FROM search.adhering($2, b.id))';

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
      [bodyId, italianDay(tx.now)],
    );
    if (!body) throw notFoundField('bodyId');
    if (!body.active) throw new DomainError('adhesion_required');
    return body.name;
  }
}
