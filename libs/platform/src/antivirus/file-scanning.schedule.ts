import { Inject, Logger } from '@nestjs/common';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { relayContext, systemContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { reasonOf } from '../observability/reason.js';
import { Schedule, type ScheduledTask } from '../outbox/schedules.js';
import { FILE_STORAGE, keyOf, type FileStorage } from '../storage/storage.port.js';
import { scan } from './clamd.js';

const BATCH = 50;

const WAITING = `SELECT id FROM stored_file
  WHERE status = 'stored' AND scan_status = 'not_scanned' AND scan_note IS NULL AND id > $1 ORDER BY id LIMIT ${BATCH}`;

/**
 * Has clamd look at each file once, soon after it arrived, and at those that came while clamd was away as soon as it is back.
 * Without CLAMD_URL nothing is scanned.
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
    for (;;) {
      const files = await this.database.read<{ id: string }>(this.context(tenantId), WAITING, [last]);
      for (const { id } of files) {
        last = id;
        if (!(await this.scanFile(address, tenantId, id))) return false;
      }
      if (files.length < BATCH) return true;
    }
  }

  private async scanFile(address: string, tenantId: string, id: string): Promise<boolean> {
    let readable = false;
    const open = async () => {
      readable = false;
      const content = await this.storage.get(keyOf(tenantId, id));
      readable = true;
      return content;
    };
    const verdict = await scan(address, open).catch((error: unknown) => {
      this.logger.warn(`${readable ? 'clamd is away' : `${tenantId}/${id}`}: ${reasonOf(error)}`);
    });
    // What is gone, or cannot be read now, is nothing that the next one has to wait for.
    if (!verdict) return !readable;
    const { status, note } = verdict;
    await this.database.run(this.context(tenantId), async (tx) => {
      const changed = await tx.execute(
        `UPDATE stored_file SET scan_status = $2, scan_note = $3, scanned_at = $4, version = version + 1
         WHERE id = $1 AND scan_status = 'not_scanned'`,
        [id, status, note, tx.now],
      );
      if (!changed || status !== 'infected') return;
      this.logger.warn(`${tenantId}/${id} is infected: ${note}`);
      await tx.emit({ name: 'file.infected', consumers: ['file-notices'], payload: { fileId: id } });
    });
    return true;
  }

  private context(tenantId: string): RequestContext {
    return systemContext(tenantId, this.clock.now(), newId());
  }
}
