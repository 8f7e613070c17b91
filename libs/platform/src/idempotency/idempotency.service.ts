import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-errors.js';

interface KeyRow {
  fingerprint: string;
  resource_id: string;
}

/** Makes a creating POST safe to repeat: the key and what it made are committed together. */
@Injectable()
export class Idempotency {
  /**
   * Runs `create` once for this key and person.
   * @param request what was asked, to tell a repetition from a different request under the same key
   * @returns the id of what was created, now or by the first request with this key
   * @throws DomainError idempotency_key_reused
   */
  async once(
    tx: Transaction,
    key: string | undefined,
    request: unknown,
    id: string,
    create: () => Promise<void>,
  ): Promise<string> {
    if (!key) {
      await create();
      return id;
    }
    const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    // Waits for a request with the same key that is still under way.
    const inserted = await tx.execute(
      `INSERT INTO idempotency_key (tenant_id, membership_id, key, fingerprint, resource_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [tx.tenantId, tx.actor.membershipId, key, fingerprint, id, tx.now],
    );
    if (inserted === 1) {
      await create();
      return id;
    }
    const [first] = await tx.query<KeyRow>(
      'SELECT fingerprint, resource_id FROM idempotency_key WHERE membership_id = $1 AND key = $2',
      [tx.actor.membershipId, key],
    );
    if (first?.fingerprint !== fingerprint) throw new DomainError('idempotency_key_reused');
    return first.resource_id;
  }
}
