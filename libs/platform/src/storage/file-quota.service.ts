import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../errors/domain-errors.js';

/** What the files of a centre take up, in bytes. */
export interface FileUsage {
  bytes: number;
  files: number;
  notScanned: number;
  infected: number;
  /** Null where there is no limit. */
  quota: number | null;
  /** Whether an antivirus looks at files at all. */
  scanning: boolean;
}

const QUOTA = `SELECT t.file_quota AS quota FROM tenant t WHERE t.id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

/** How much a centre may store: what the operator set for it, else FILE_QUOTA. */
@Injectable()
export class FileQuota {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Before a file is announced. Those announced at the same moment may together go over it by what they hold.
   * @param size bytes; 0 where it is not known yet
   * @throws DomainError quota_reached
   */
  async check(tx: Transaction, size: number): Promise<void> {
    const [row] = await tx.query<{ quota: string | null }>(QUOTA);
    const quota = this.quotaOf(row?.quota ?? null);
    if (quota === null) return;
    const [used] = await tx.query<{ bytes: string }>('SELECT bytes FROM relay.stored_files()');
    if (Number(used!.bytes) + size > quota || Number(used!.bytes) >= quota) throw new DomainError('quota_reached');
  }

  /** @throws DomainError not_found for roles above the centres */
  async usage(ctx: RequestContext): Promise<FileUsage> {
    const [[row], [used]] = await this.database.readAll<
      [{ quota: string | null }, { bytes: string; files: string; not_scanned: string; infected: string }]
    >(ctx, [[QUOTA], ['SELECT * FROM relay.stored_files()']]);
    if (!row) throw notFound();
    return {
      bytes: Number(used!.bytes),
      files: Number(used!.files),
      notScanned: Number(used!.not_scanned),
      infected: Number(used!.infected),
      quota: this.quotaOf(row.quota),
      scanning: this.settings.CLAMD_URL !== undefined,
    };
  }

  private quotaOf(own: string | null): number | null {
    return own === null ? this.settings.FILE_QUOTA || null : Number(own);
  }
}
