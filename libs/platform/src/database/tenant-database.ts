import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { holds, type Actor, type RequestContext } from '../context/request-context.js';
import { DomainError, notFound } from '../errors/domain-errors.js';
import { noteActor } from '../observability/activity.js';
import { secondsSince, transactionDuration } from '../observability/metrics.js';
import { SpanKind, traced } from '../observability/tracing.js';
import { sendBatch, type Statement } from './batch.js';
import { Transaction } from './transaction.js';

/** Injection token of the pool that reads use: its connections send statements without waiting for answers. */
export const READ_POOL = Symbol('READ_POOL');

interface EntryRow {
  person_id: string | null;
  session_id: string;
  membership_id: string;
  display_name: string;
  role: Actor['role'];
  access: Actor['access'];
  tenant_id: string | null;
  network_id: string | null;
  body_ids: string[];
  scopes: Actor['scopes'];
  strong: boolean;
  factor_needed: boolean;
  delegations: Actor['delegations'] | null;
}

/** What `auth.enter…` raises when a credential opens nothing. */
const NO_SESSION = 'CD401';
const NO_CENTRE = 'CD404';
/** Two transactions made the same thing at once; the check before the insert caught all others. */
const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
/** Somebody sees a row whose like they may not write: of a body that delegated them something else. */
const NOT_ALLOWED = '42501';

/**
 * The one door to the database. Each call is one transaction that begins by verifying the
 * context's credential and setting `app.*` from what the database knows, so a query can be
 * wrong, but never about whose rows it sees.
 */
@Injectable()
export class TenantDatabase {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(READ_POOL) private readonly readPool: Pool,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Reads with one statement. `sql` is a constant: it becomes a prepared statement of its connection. */
  async read<T extends object>(ctx: RequestContext, sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const [rows] = await this.readAll<[T]>(ctx, [[sql, params]]);
    return rows;
  }

  /** Reads several statements of one snapshot, sent at once; `T` lists the row of each. */
  readAll<T extends object[]>(
    ctx: RequestContext,
    statements: { [K in keyof T]: Statement },
  ): Promise<{ [K in keyof T]: T[K][] }> {
    return observed('read', () => this.readNow<T>(ctx, statements));
  }

  private async readNow<T extends object[]>(
    ctx: RequestContext,
    statements: { [K in keyof T]: Statement },
  ): Promise<{ [K in keyof T]: T[K][] }> {
    const client = await this.readPool.connect();
    let broken: Error | undefined;
    try {
      const [entered, ...answers] = await sendBatch(client, [entryOf(ctx), ...statements]);
      admit(ctx, entered!.rows[0] as unknown as EntryRow | undefined, this.settings);
      return answers.map(({ rows }) => rows as unknown[]) as { [K in keyof T]: T[K][] };
    } catch (error) {
      if (isConnectionError(error)) broken = error as Error;
      throw translated(error);
    } finally {
      client.release(broken);
    }
  }

  /** How the pools of this process are used. */
  pools(): { pool: string; used: number; idle: number; waiting: number }[] {
    const writes = (this.dataSource.driver as unknown as { master: Pool }).master;
    return Object.entries({ read: this.readPool, write: writes }).map(
      ([pool, { totalCount, idleCount, waitingCount }]) => ({
        pool,
        used: totalCount - idleCount,
        idle: idleCount,
        waiting: waitingCount,
      }),
    );
  }

  /** Verifies credential and permission without reading anything else. */
  async verify(ctx: RequestContext): Promise<void> {
    await this.readAll<[]>(ctx, []);
  }

  /**
   * Runs `work` in one transaction and resolves once it is committed. `work` makes no network
   * calls: whatever has to happen outside goes through `tx.emit`.
   */
  run<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return observed('write', () => this.runNow(ctx, work));
  }

  private async runNow<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    let finished = false;
    try {
      const [, entered] = await sendBatch(client, [['BEGIN'], entryOf(ctx)]);
      admit(ctx, entered!.rows[0] as unknown as EntryRow | undefined, this.settings);
      // TypeORM locks rows only in a transaction that it knows of.
      Object.assign(runner, { isTransactionActive: true });
      const tx = new Transaction(ctx, runner.manager, client);
      const result = await work(tx);
      await tx.commit();
      finished = true;
      return result;
    } catch (error) {
      throw translated(error);
    } finally {
      if (!finished) await client.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }
}

const SPANS = {
  read: { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'read' } },
  write: { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'write' } },
};

/** A transaction as metrics and traces tell of it: how long it took and whether it was kept, never a statement. */
async function observed<T>(kind: 'read' | 'write', transaction: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  let outcome = 'failed';
  try {
    const result = await traced(`transaction ${kind}`, SPANS[kind], transaction);
    outcome = 'committed';
    return result;
  } finally {
    transactionDuration.observe({ kind, outcome }, secondsSince(begun));
  }
}

function entryOf(ctx: RequestContext): Statement {
  const { credential, now, requestId } = ctx;
  const trace = [now.toISOString(), requestId];
  switch (credential.kind) {
    case 'session':
      return ['SELECT * FROM auth.enter($1, $2, $3)', [credential.tokenHash, ...trace]];
    case 'peer':
      return ['SELECT * FROM auth.enter_network($1, $2, $3)', [credential.tokenHash, ...trace]];
    case 'public':
      return ['SELECT auth.enter_public($1, $2, $3)', [credential.slug, ...trace]];
    case 'network':
      return [SET_CONTEXT, ['', 'network', ...trace, null, '']];
    case 'member':
      return ['SELECT auth.enter_as($1, $2, $3, $4)', [credential.tenantId, credential.membershipId, ...trace]];
    case 'system':
      return [SET_CONTEXT, [credential.tenantId, 'system', ...trace, SYSTEM_STATEMENT, credential.onBehalfOf ?? '']];
  }
}

/** Nobody waits for what runs by itself: its statements may take longer than those of a request. */
const SYSTEM_STATEMENT = '10min';

/**
 * Sets the context of a transaction: tenant, access, moment, request, how long a statement may take (NULL: as ever), and
 * in whose name the system works.
 */
const SET_CONTEXT = `SELECT set_config('app.tenant_id', $1, true), set_config('app.access', $2, true),
  set_config('app.body_ids', '', true), set_config('app.membership_id', $6, true),
  set_config('app.now', $3, true), set_config('app.request_id', $4, true),
  set_config('statement_timeout', COALESCE($5, current_setting('statement_timeout')), true)`;

function admit(ctx: RequestContext, row: EntryRow | undefined, settings: Settings): void {
  if (ctx.credential.kind !== 'session' && ctx.credential.kind !== 'peer') return;
  if (!row?.person_id) throw new DomainError('unauthenticated');
  ctx.actor = {
    personId: row.person_id,
    sessionId: row.session_id,
    membershipId: row.membership_id,
    displayName: row.display_name,
    role: row.role,
    access: row.access,
    tenantId: row.tenant_id,
    networkId: row.network_id,
    bodyIds: row.body_ids,
    delegations: row.delegations ?? [],
    scopes: row.scopes,
    strong: row.strong,
  };
  const { actor, permissions } = ctx;
  noteActor(actor);
  // What belongs to a person and not to a role is reached with a session, never with a token.
  const admitted = permissions.length ? permissions.some((permission) => holds(actor, permission)) : !actor.scopes;
  if (!admitted) throw new DomainError('permission_denied');
  const factorNeeded = row.factor_needed || isNeededAbove(settings, row.strong, row.tenant_id);
  if (factorNeeded && !ctx.withoutFactor) throw new DomainError('second_factor_needed');
}

/** The network's and the platform's people belong to no centre that could ask it of them: the setting does. */
export function isNeededAbove({ SECOND_FACTOR_PLATFORM }: Settings, strong: boolean, tenantId: string | null): boolean {
  return SECOND_FACTOR_PLATFORM && !strong && tenantId === null;
}

function translated(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code;
  if (code === NO_SESSION) return new DomainError('unauthenticated');
  if (code === NO_CENTRE) return notFound();
  if (code === UNIQUE_VIOLATION || code === EXCLUSION_VIOLATION) return new DomainError('duplicate');
  if (code === NOT_ALLOWED && /row-level security/.test((error as Error).message))
    return new DomainError('permission_denied');
  return error;
}

function isConnectionError(error: unknown): boolean {
  return error instanceof Error && !('severity' in error) && !(error instanceof DomainError);
}
