import type { PoolClient } from 'pg';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { LiveTopic } from '#app/contracts';
import { newId } from '#app/kernel';
import type { Actor, RequestContext } from '../context/request-context.js';
import { notFound, staleVersion } from '../errors/domain-errors.js';
import { sendBatch, type Answer, type Statement } from './batch.js';
import { SpanKind, traceparent, traced } from '../observability/tracing.js';

/** Something that happened, with one row in the outbox for each consumer. */
export interface DomainEvent {
  readonly name: string;
  readonly consumers: readonly string[];
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Whose event streams hear of a change: the centre and one body, one person, the centre alone, or
 * everybody of the tenant. Only ids are told; what they stand for is read under the policies.
 */
export type LiveAudience = { bodyId: string } | { membershipId: string } | { centreOnly: true } | { everybody: true };

/** The consumer of rows that no queue carries: the relay publishes them to the event streams. */
export const LIVE_CONSUMER = 'live';

interface Versioned extends ObjectLiteral {
  tenantId: string;
  id: string;
  version: number;
}

/** An open transaction of {@link TenantDatabase.run}. */
export class Transaction {
  private readonly changes = new Map<string, Record<string, unknown>>();
  /** Nobody waits for what these answer: they are sent before the next statement whose answer is needed. */
  private waiting: Statement[] = [];

  constructor(
    readonly ctx: RequestContext,
    private readonly entities: EntityManager,
    private readonly client: PoolClient,
  ) {}

  /** TypeORM's, for what has no method here; what was written before is there. */
  async manager(): Promise<EntityManager> {
    await this.flushed();
    return this.entities;
  }

  /** The tenant whose rows this transaction writes. */
  get tenantId(): string {
    const { credential, actor } = this.ctx;
    const tenantId = credential.kind === 'system' ? credential.tenantId : actor?.tenantId;
    if (!tenantId) throw notFound();
    return tenantId;
  }

  get actor(): Actor {
    if (!this.ctx.actor) throw new Error('This transaction was opened without a person');
    return this.ctx.actor;
  }

  get now(): Date {
    return this.ctx.now;
  }

  /** The rows that a statement returns. */
  async query<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.send(sql, params)).rows as T[];
  }

  /** The rows of several statements sent at once, what was written before included; `T` lists the row of each. */
  async readAll<T extends object[]>(statements: { [K in keyof T]: Statement }): Promise<{ [K in keyof T]: T[K][] }> {
    const answers = await this.flushed(statements);
    return answers.slice(-statements.length).map(({ rows }) => rows as unknown[]) as { [K in keyof T]: T[K][] };
  }

  /** How many rows a statement changed. */
  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    const { tag } = await this.send(sql, params);
    return Number(/ (\d+)$/.exec(tag)?.[1] ?? 0);
  }

  /**
   * Inserts a row of the present tenant and nothing else: no cascades, no look-ups. A row that cannot be inserted fails
   * the next statement, or the commit.
   */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Omit<E, 'tenantId'>): Promise<void> {
    const source = this.entities.connection;
    const { driver } = source;
    const row = { ...values, tenantId: this.tenantId };
    const { tablePath, columns } = source.getMetadata(entity);
    const given = columns.filter((column) => column.getEntityValue(row) !== undefined);
    const names = given.map(({ databaseName }) => driver.escape(databaseName));
    this.waiting.push([
      `INSERT INTO ${driver.escape(tablePath)} (${names.join(', ')}) VALUES (${given.map((_column, index) => `$${index + 1}`).join(', ')})`,
      given.map((column) => driver.preparePersistentValue(column.getEntityValue(row), column) as unknown),
    ]);
  }

  /**
   * Reads one row that the context may see.
   * @param lock waits for whoever changes it now, and makes others wait until this transaction ends
   * @throws DomainError not_found where it does not exist or is somebody else's.
   */
  async get<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>, lock = false): Promise<E> {
    const found = await (
      await this.manager()
    ).findOne(entity, {
      where,
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (!found) throw notFound();
    return found;
  }

  /**
   * Changes one row if it still has the version that was read.
   * @returns the new version
   * @throws DomainError stale_version where somebody else was faster.
   */
  async update<E extends Versioned>(
    entity: EntityTarget<E>,
    row: Pick<E, 'id' | 'version'>,
    changes: QueryDeepPartialEntity<E>,
  ): Promise<number> {
    const version = row.version + 1;
    const result = await (
      await this.manager()
    ).update(
      entity,
      { tenantId: this.tenantId, id: row.id, version: row.version } as FindOptionsWhere<E>,
      { ...changes, version } as QueryDeepPartialEntity<E>,
    );
    if (result.affected !== 1) throw staleVersion();
    return version;
  }

  private async send(sql: string, params: readonly unknown[]): Promise<Answer> {
    return (await this.flushed([[sql, params]])).at(-1)!;
  }

  /** Sends what waits, and these after it. @returns an answer for each of all */
  private async flushed(more: readonly Statement[] = []): Promise<Answer[]> {
    const statements = [...this.waiting, ...more];
    this.waiting = [];
    return statements.length ? sendBatch(this.client, statements) : [];
  }

  /** Commits, with what is still waiting; the door does. */
  async commit(): Promise<void> {
    this.recordChanges();
    const { tag } = (await this.flushed([['COMMIT']])).at(-1)!;
    // A COMMIT of an aborted transaction answers ROLLBACK without an error: a swallowed failure must not look like success.
    if (tag !== 'COMMIT') throw new Error(`The transaction ended with ${tag}: an error inside it was swallowed`);
  }

  /** The next number of a series of this tenant and year, without gaps. */
  async nextNumber(series: string, year: number): Promise<number> {
    const rows = await this.query<{ value: number }>(
      `INSERT INTO counter (tenant_id, series, year, value) VALUES ($1, $2, $3, 1)
       ON CONFLICT (tenant_id, series, year) DO UPDATE SET value = counter.value + 1 RETURNING value`,
      [this.tenantId, series, year],
    );
    return rows[0]!.value;
  }

  /**
   * Records the event with the business rows: it is delivered if, and only if, this transaction commits.
   * @param id of the row that it is handed on from, to one consumer: handed on twice, it is there once
   */
  async emit(event: DomainEvent, id?: string): Promise<void> {
    const { requestId } = this.ctx;
    for (const consumer of event.consumers) {
      const span = { kind: SpanKind.PRODUCER, attributes: { 'messaging.destination.name': consumer } };
      await traced(`emit ${event.name}`, span, async () => {
        this.waiting.push([
          `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, trace, created_at, due_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)${id ? ' ON CONFLICT DO NOTHING' : ''}`,
          [
            this.tenantId,
            id ?? newId(),
            consumer,
            event.name,
            JSON.stringify(event.payload),
            requestId,
            traceparent(),
            this.now,
          ],
        ]);
      });
    }
  }

  /**
   * Tells the event streams, once this transaction commits, that something is to be read again.
   * However often one thing changes in a transaction, it is told once.
   */
  changed(topic: LiveTopic, id: string, audience: LiveAudience): void {
    const change = { topic, id, ...audience };
    this.changes.set(JSON.stringify(change), change);
  }

  /** Writes what changed into the outbox. */
  private recordChanges(): void {
    if (!this.changes.size) return;
    const payloads = [...this.changes.values()].map((change) => JSON.stringify(change));
    this.waiting.push([
      `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at)
       SELECT $1, u.id, $2, 'changed', u.payload, $3, $4, $4 FROM unnest($5::uuid[], $6::jsonb[]) u(id, payload)`,
      [this.tenantId, LIVE_CONSUMER, this.ctx.requestId, this.now, payloads.map(() => newId()), payloads],
    ]);
  }
}
