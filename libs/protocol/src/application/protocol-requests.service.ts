import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  holds,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewProtocolRequest, ProtocolRequestList, ProtocolRequestView } from '../api/protocol-requests.dto.js';
import { ProtocolRequest } from '../persistence/protocol.entity.js';
import { ProtocolRegistries } from './protocol-registry.service.js';
import { ProtocolSources } from './protocol-sources.js';

const AVAILABLE = 'SELECT EXISTS (SELECT FROM protocol_registry WHERE enabled) AS available';
const LIST = `SELECT id, subject, subject_id AS "subjectId", status, protocol_number AS "protocolNumber", protocol_date::text AS "protocolDate",
    failure, attempts, asked_at AS "askedAt"
  FROM protocol_request WHERE subject = $1 AND subject_id = ANY ($2) ORDER BY asked_at, id`;
const SAME = 'SELECT id FROM protocol_request WHERE subject = $1 AND subject_id = $2';

type Row = Omit<ProtocolRequestView, 'askedAt'> & { askedAt: Date };

/** The numbers that the centre's protocol register is asked for. */
@Injectable()
export class ProtocolRequests {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly sources: ProtocolSources,
    private readonly registries: ProtocolRegistries,
  ) {}

  /** Of these documents; whoever is of a body sees none, and that none can be asked for. */
  async list(ctx: RequestContext, subject: string, subjectIds: readonly string[]): Promise<ProtocolRequestList> {
    const [[state], rows] = await this.database.readAll<[{ available: boolean }, Row]>(ctx, [
      [AVAILABLE, []],
      [LIST, [subject, subjectIds]],
    ]);
    return {
      available: state!.available,
      requests: rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() })),
    };
  }

  /**
   * Asks for the number of a document, or asks again after it was refused; the queue does it. One document has one
   * request for ever: the register knows it by that id, so that nobody takes two numbers.
   * @throws DomainError not_found, permission_denied; state_conflict where it has a number, or is asked for already, or
   *   the centre types its numbers
   */
  async ask(ctx: RequestContext, key: string | undefined, input: NewProtocolRequest): Promise<void> {
    const { subject, subjectId } = input;
    const source = this.sources.of(subject);
    if (!holds(ctx.actor!, source.permission)) throw new DomainError('permission_denied');
    await this.database.run(ctx, async (tx) => {
      const document = await source.document(tx, subjectId);
      if (!document) throw notFoundField('subjectId');
      await this.idempotency.once(tx, key, input, subjectId, async () => {
        const registry = await this.registries.registry(tx);
        if (!registry?.enabled || document.number) throw stateConflict([]);
        const requestId = await this.write(tx, input);
        await tx.emit({ name: 'protocol.asked', consumers: ['protocol'], payload: { requestId } });
        await source.changed(tx, subjectId);
      });
    });
  }

  private async write(tx: Transaction, { subject, subjectId }: NewProtocolRequest): Promise<string> {
    const asked = { status: 'asked' as const, attempts: 0, askedBy: tx.actor.membershipId, askedAt: tx.now };
    const [same] = await tx.query<{ id: string }>(SAME, [subject, subjectId]);
    if (same) {
      const before = await tx.get(ProtocolRequest, { tenantId: tx.tenantId, id: same.id }, true);
      // What was given once is given again, where the number was taken back.
      if (before.status === 'asked') throw stateConflict([]);
      const anew = { ...asked, failure: null, settledAt: null, protocolNumber: null, protocolDate: null };
      await tx.update(ProtocolRequest, before, anew);
      return same.id;
    }
    const id = newId();
    await tx.insert(ProtocolRequest, {
      id,
      subject,
      subjectId,
      ...asked,
      protocolNumber: null,
      protocolDate: null,
      failure: null,
      settledAt: null,
      version: 1,
    });
    return id;
  }
}
