import { Inject, Logger } from '@nestjs/common';
import type { ScanStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { relayContext, systemContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { reasonOf } from '../observability/reason.js';
import { HOUR_MS, Schedule, type ScheduledTask } from '../outbox/schedules.js';
import { FILE_STORAGE, keyOf, type FileStorage } from '../storage/storage.port.js';
import { scan, type Verdict } from './clamd.js';

const BATCH = 50;
const DAY_MS = 24 * HOUR_MS;

const WAITING = `SELECT id FROM stored_file
  WHERE status = 'stored' AND scan_status = 'not_scanned' AND scan_note IS NULL AND id > $1 ORDER BY id LIMIT ${BATCH}`;
/** Each one is due later once it was looked at. */
const AGAIN = `SELECT id FROM stored_file
  WHERE status = 'stored' AND scan_again_at <= $1 AND id <> ALL ($2::uuid[]) ORDER BY scan_again_at, id LIMIT ${BATCH}`;
/** The same bytes are the same, whatever they are called. What was before is read first: PostgreSQL tells it from 18 on only. */
const SAME = `WITH before AS (
    SELECT id, scan_status FROM stored_file
    WHERE id = $1 OR (status = 'stored' AND $2 <> 'not_scanned' AND (scan_status = 'infected') <> ($2 = 'infected')
      AND sha256 = (SELECT sha256 FROM stored_file WHERE id = $1))
    ORDER BY id FOR UPDATE)
  UPDATE stored_file f SET scan_status = $2, scan_note = $3, scanned_at = $4, scan_again_at = $5, version = version + 1
  FROM before WHERE f.id = before.id
  RETURNING f.id, (before.scan_status = 'infected') <> (f.scan_status = 'infected') AS turned`;

/** Signatures mostly come within days of what they find. */
const CLEAN_AGAIN_MS = 7 * DAY_MS;
/** What was found by mistake is mostly no longer found after days, too; for so long it is tried each day. */
const INFECTED_AGAIN_MS = DAY_MS;
const INFECTED_TRIED_MS = 90 * DAY_MS;

/**
 * Has clamd look at each file soon after it arrived, and at those that came while clamd was away as soon as it is back; at
 * clean ones once more after a week, and at infected ones each day until they are three months old. Without CLAMD_URL nothing
 * is scanned.
 */
@Schedule('antivirus')
export class FileScanning implements ScheduledTask {
  private readonly logger = new Logger('Antivirus');

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    const address = this.settings.CLAMD_URL;
    if (!address) return;
    const sql = 'SELECT id FROM tenant ORDER BY id';
    const tenants = await this.database.read<{ id: string }>(relayContext(this.clock.now(), newId()), sql);
    for (const { id } of tenants) if (!(await this.scanTenant(address, id))) return;
  }

  /** @returns whether clamd was there */
  private async scanTenant(address: string, tenantId: string): Promise<boolean> {
    let last = '00000000-0000-0000-0000-000000000000';
    const waiting = async () => {
      const files = await this.ids(tenantId, WAITING, [last]);
      last = files.at(-1) ?? last;
      return files;
    };
    const seen: string[] = [];
    const again = async () => {
      const files = await this.ids(tenantId, AGAIN, [this.clock.now(), seen]);
      seen.push(...files);
      return files;
    };
    for (const next of [waiting, again]) {
      let files: string[];
      do {
        files = await next();
        for (const id of files) if (!(await this.scanFile(address, tenantId, id))) return false;
      } while (files.length === BATCH);
    }
    return true;
  }

  private async ids(tenantId: string, sql: string, params: unknown[]): Promise<string[]> {
    return (await this.database.read<{ id: string }>(this.context(tenantId), sql, params)).map(({ id }) => id);
  }

  private async scanFile(address: string, tenantId: string, id: string): Promise<boolean> {
    let readable = false;
    const open = async () => {
      readable = false;
      const content = await this.storage.get(keyOf(tenantId, id));
      readable = true;
      return content.on('error', () => (readable = false));
    };
    const verdict = await scan(address, open).catch((error: unknown) => {
      this.logger.warn(`${readable ? 'clamd is away' : `${tenantId}/${id}`}: ${reasonOf(error)}`);
    });
    // What is gone, or cannot be read now, is nothing that the next one has to wait for.
    if (!verdict) return !readable;
    await this.record(tenantId, id, verdict);
    return true;
  }

  private async record(tenantId: string, id: string, verdict: Verdict): Promise<void> {
    await this.database.run(this.context(tenantId), async (tx) => {
      const [file] = await tx.query<Scanned>(
        `SELECT scan_status AS status, scan_note AS note, created_at AS "createdAt" FROM stored_file WHERE id = $1 AND status = 'stored' FOR UPDATE`,
        [id],
      );
      if (!file) return;
      // Who looked once and cannot look now says nothing new.
      const told = verdict.status === 'not_scanned' && file.status !== 'not_scanned' ? file : verdict;
      const again = againAt(told.status, file.createdAt, tx.now);
      const changed = await tx.query<{ id: string; turned: boolean }>(SAME, [
        id,
        told.status,
        told.note,
        tx.now,
        again,
      ]);
      const infected = told.status === 'infected';
      for (const { id: fileId } of changed.filter(({ turned }) => turned)) {
        this.logger.warn(`${tenantId}/${fileId} is ${infected ? `infected: ${told.note}` : 'not infected after all'}`);
        const consumers = infected ? ['file-notices', 'document-reading'] : ['document-reading'];
        await tx.emit({ name: infected ? 'file.infected' : 'file.cleared', consumers, payload: { fileId } });
      }
    });
  }

  private context(tenantId: string): RequestContext {
    return systemContext(tenantId, this.clock.now(), newId());
  }
}

type Scanned = Verdict & { createdAt: Date };

/** When the antivirus looks at a file once more. */
function againAt(status: ScanStatus, createdAt: Date, now: Date): Date | null {
  const age = now.getTime() - createdAt.getTime();
  if (status === 'clean') return age < CLEAN_AGAIN_MS ? new Date(createdAt.getTime() + CLEAN_AGAIN_MS) : null;
  return status === 'infected' && age < INFECTED_TRIED_MS ? new Date(now.getTime() + INFECTED_AGAIN_MS) : null;
}
