import {
  Consumer,
  TenantDatabase,
  insist,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { ProtocolClient, reasonOf, type Registered, type Registration } from '../application/protocol-client.js';
import { ProtocolRegistries } from '../application/protocol-registry.service.js';
import { ProtocolSources } from '../application/protocol-sources.js';
import { ProtocolRegistry, ProtocolRequest } from '../persistence/protocol.entity.js';
import type { ProtocolDocument } from '../protocol-source.js';

const RECORDING_MS = 30_000;
/** With the outbox's pauses something over an hour: then somebody looks, and asks again. */
const ATTEMPTS = 10;

const FILES = `SELECT name, media_type AS "mediaType", size::int AS size, sha256 FROM stored_file
  WHERE id = ANY ($1) AND sha256 IS NOT NULL ORDER BY created_at, id`;
const TRIED = `UPDATE protocol_request SET failure = $2, version = version + 1 WHERE id = $1 AND status = 'asked'`;

interface Prepared {
  request: ProtocolRequest;
  registry: ProtocolRegistry;
  registration: Registration;
}
type Settled = { status: 'given'; number: string; day: string } | { status: 'failed'; reason: string };

/**
 * Asks the centre's protocol register. A register that gave a number whose answer was lost, or whose answer this process
 * did not live to write down, is asked again under the same id, and gives the same number.
 */
@Consumer('protocol')
export class ProtocolConsumer implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly registries: ProtocolRegistries,
    private readonly sources: ProtocolSources,
    private readonly client: ProtocolClient,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const id = String(payload.requestId);
    const prepared = await this.database.run(ctx, (tx) => this.begin(tx, id, done));
    if (!prepared) return;
    const { request, registry, registration } = prepared;
    let answer: Registered;
    try {
      answer = await this.client.register(registry, id, registration);
    } catch (error) {
      return this.unanswered(ctx, request, error, done);
    }
    const settled: Settled =
      answer.state === 'given'
        ? { status: 'given', number: answer.number, day: answer.day }
        : { status: 'failed', reason: answer.reason };
    await insist(() => this.database.run(ctx, (tx) => this.settle(tx, id, settled, done)), RECORDING_MS);
  }

  /** @returns undefined where there is nothing more to ask */
  private async begin(
    tx: Transaction,
    id: string,
    done: (tx: Transaction) => Promise<void>,
  ): Promise<Prepared | undefined> {
    const request = await tx.get(ProtocolRequest, { tenantId: tx.tenantId, id }, true);
    if (request.status !== 'asked') {
      await done(tx);
      return undefined;
    }
    const document = await this.sources.of(request.subject).document(tx, request.subjectId);
    const registry = await this.registries.registry(tx);
    if (!document || !registry?.enabled || document.number) {
      const reason = document?.number ? 'Il documento ha già un numero.' : 'Il collegamento non è attivo.';
      await this.settle(tx, id, { status: 'failed', reason }, done);
      return undefined;
    }
    const version = await tx.update(ProtocolRequest, request, { attempts: request.attempts + 1 });
    const attempts = request.attempts + 1;
    const registration = { ...registrationOf(document), documents: await this.documents(tx, document.fileIds) };
    return { request: { ...request, attempts, version }, registry, registration };
  }

  private async documents(tx: Transaction, fileIds: readonly string[]): Promise<Registration['documents']> {
    return tx.query<Registration['documents'][number]>(FILES, [fileIds]);
  }

  private async unanswered(
    ctx: RequestContext,
    { id, attempts, subject, subjectId }: ProtocolRequest,
    error: unknown,
    done: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const reason = reasonOf(error);
    if (attempts >= ATTEMPTS)
      return this.database.run(ctx, (tx) => this.settle(tx, id, { status: 'failed', reason }, done));
    await this.database.run(ctx, async (tx) => {
      await tx.execute(TRIED, [id, reason]);
      await this.sources.of(subject).changed(tx, subjectId);
    });
    throw error;
  }

  private async settle(
    tx: Transaction,
    id: string,
    settled: Settled,
    done: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const request = await tx.get(ProtocolRequest, { tenantId: tx.tenantId, id }, true);
    const source = this.sources.of(request.subject);
    if (request.status === 'asked') {
      const { status } = settled;
      const given = settled.status === 'given' && settled;
      await tx.update(ProtocolRequest, request, {
        status,
        protocolNumber: given ? given.number : null,
        protocolDate: given ? given.day : null,
        failure: settled.status === 'failed' ? settled.reason : null,
        settledAt: tx.now,
      });
      // A number that somebody typed meanwhile stays; what the register gave stands in the request.
      if (given) await source.record(tx, request.subjectId, given.number, given.day);
      await source.changed(tx, request.subjectId);
    }
    await done(tx);
  }
}

function registrationOf({ direction, subject, correspondents }: ProtocolDocument): Omit<Registration, 'documents'> {
  return { direction, subject, correspondents: [...correspondents] };
}
