import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { relayContext, systemContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { HOUR_MS } from '../outbox/schedules.js';

const DAY_MS = 24 * HOUR_MS;

/** When an import ended: null while something is under way. What was read and never confirmed ended when it was read. */
export const ENDED_AT = `CASE WHEN b.status NOT IN ('applying', 'undoing') THEN COALESCE(
    (SELECT j.finished_at FROM job j WHERE j.tenant_id = b.tenant_id AND j.id = b.undo_job_id),
    (SELECT j.finished_at FROM job j WHERE j.tenant_id = b.tenant_id AND j.id = b.job_id), b.created_at) END`;

const OLD_IMPORTS = `SELECT b.id FROM import_batch b WHERE b.created_at < $1 AND ${ENDED_AT} < $1`;
const OLD_JOBS = `DELETE FROM job j WHERE j.finished_at < $1 AND NOT EXISTS (SELECT FROM import_batch b
    WHERE b.tenant_id = j.tenant_id AND b.job_id = j.id)
  AND NOT EXISTS (SELECT FROM import_batch b WHERE b.tenant_id = j.tenant_id AND b.undo_job_id = j.id)`;

/** Forgets imports with their rows, and long work, some time after their end (docs/it/privacy.md). */
@Injectable()
export class WorkSweep {
  constructor(private readonly database: TenantDatabase) {}

  /** The centres that may have something to forget. */
  async tenants(now: Date): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT relay.tenants_with_old_work($1, $2) AS id',
      this.ages(now),
    );
    return rows.map(({ id }) => id);
  }

  /** @returns how many imports and how many pieces of long work were forgotten */
  sweep(tenantId: string, now: Date): Promise<[imports: number, jobs: number]> {
    const [importsBefore, jobsBefore] = this.ages(now);
    return this.database.run(systemContext(tenantId, now, newId()), async (tx) => {
      const ids = (await tx.query<{ id: string }>(OLD_IMPORTS, [importsBefore])).map(({ id }) => id);
      await tx.execute('DELETE FROM import_row WHERE batch_id = ANY ($1)', [ids]);
      await tx.execute('DELETE FROM import_batch WHERE id = ANY ($1)', [ids]);
      return [ids.length, await tx.execute(OLD_JOBS, [jobsBefore])];
    });
  }

  private ages(now: Date): [importsBefore: Date, jobsBefore: Date] {
    const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
    return [ago(LIMITS.importDays), ago(LIMITS.jobDays)];
  }
}
