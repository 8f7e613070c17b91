import { Logger } from '@nestjs/common';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { relayContext, systemContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Schedule, oneAfterAnother, type ScheduledTask } from '../outbox/schedules.js';
import { AuditChain } from './audit-chain.service.js';

/** A seal names each of its entries: 40 bytes for each, and one of this size takes some 20 ms. */
const PER_SEAL = 1_000;

/** Seals what was written since the last time: inside the writing transactions it would let a centre write one by one. */
@Schedule('audit-seal')
export class AuditSealing implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const rows = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT relay.tenants_to_seal() AS id',
    );
    const tenants = rows.map(({ id }) => id);
    await oneAfterAnother('AuditSealing', tenants, (tenantId) => this.seal(tenantId));
  }

  /** Seals all that is committed now; entries that go on coming wait for the next turn. */
  async seal(tenantId: string): Promise<void> {
    const ctx = systemContext(tenantId, this.clock.now(), newId());
    let sealed: number;
    do {
      const [row] = await this.database.run(ctx, (tx) =>
        tx.query<{ sealed: number }>('SELECT relay.seal_audit($1) AS sealed', [PER_SEAL]),
      );
      sealed = row!.sealed;
    } while (sealed === PER_SEAL);
  }
}

const RECORD = `INSERT INTO audit_check (tenant_id, checked_at, entries, head, problem, problem_seal, problem_seq)
  VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6, $7)
  ON CONFLICT (tenant_id) DO UPDATE SET checked_at = EXCLUDED.checked_at, entries = EXCLUDED.entries, head = EXCLUDED.head,
    problem = EXCLUDED.problem, problem_seal = EXCLUDED.problem_seal, problem_seq = EXCLUDED.problem_seq`;

/**
 * Every night compares every register with its chain, keeps the answer where the centre sees it,
 * and logs the head: kept outside the database, it shows whether the end of a chain was cut off.
 */
@Schedule('audit-check')
export class AuditCheck implements ScheduledTask {
  private readonly logger = new Logger('AuditCheck');

  constructor(
    private readonly database: TenantDatabase,
    private readonly chain: AuditChain,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const tenants = await this.database.read<{ id: string; slug: string }>(
      relayContext(this.clock.now(), newId()),
      'SELECT id, slug FROM tenant ORDER BY slug',
    );
    await oneAfterAnother(
      'AuditCheck',
      tenants,
      ({ id, slug }) => this.check(id, slug),
      ({ slug }) => slug,
    );
  }

  private async check(tenantId: string, slug: string): Promise<void> {
    const now = this.clock.now();
    const { head, problem, entries, waiting } = await this.chain.verify(tenantId, now);
    if (!head && !waiting && !problem) return;
    await this.database.run(systemContext(tenantId, now, newId()), (tx) =>
      tx.execute(RECORD, [
        tenantId,
        now,
        entries,
        head?.hash ?? null,
        problem?.code ?? null,
        problem?.seal ?? null,
        problem?.seq ?? null,
      ]),
    );
    if (problem) {
      const where = [problem.seal && `seal ${problem.seal}`, problem.seq && `entry ${problem.seq}`];
      this.logger.error(`${slug}: ${problem.code}, ${where.filter(Boolean).join(', ')}`);
    } else if (head)
      this.logger.log(`${slug}: ${entries} entries agree with their seals; head ${head.number} ${head.hash}`);
  }
}
