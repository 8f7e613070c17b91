import { Inject, Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { notFound, staleVersion } from '../errors/domain-errors.js';
import type { PageQuery } from '../http/fields.js';
import { ListQuery, toPage, type Page, type Sort } from '../lists/page.js';
import type { StorageOfCentre } from './centre-storage.dto.js';

const MEGABYTE = 1_048_576;
const ORDER = 'name';
const BY_NAME: Sort = {
  columns: [
    { sql: 's.name', type: 'text' },
    { sql: 's.slug', type: 'text' },
  ],
  direction: 'ASC',
};
const ALL = `SELECT s.slug, s.name, ceil(s.bytes / ${MEGABYTE}.0)::int AS megabytes, s.files::int, s.not_scanned::int AS "notScanned",
  s.infected::int, (s.quota / ${MEGABYTE})::int AS "quotaMegabytes", s.version FROM relay.centre_storage() s`;

type Row = Omit<StorageOfCentre, 'standardMegabytes'>;

/** What the files of each centre take up, and how much they may: for the people of the platform, who see no file. */
@Injectable()
export class CentreStorage {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(
    ctx: RequestContext,
    { limit = LIMITS.defaultPageSize, cursor }: PageQuery,
  ): Promise<Page<StorageOfCentre>> {
    const [sql, params] = new ListQuery(ALL).page(ORDER, BY_NAME, limit, cursor);
    const rows = await this.database.read<Row>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      ORDER,
      ({ name, slug }) => [name, slug],
      (row) => this.told(row),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, slug: string): Promise<StorageOfCentre> {
    const [row] = await this.database.read<Row>(ctx, `${ALL} WHERE s.slug = $1`, [slug]);
    if (!row) throw notFound();
    return this.told(row);
  }

  /**
   * @param megabytes null for the limit of all
   * @throws DomainError not_found, stale_version
   */
  async change(ctx: RequestContext, slug: string, version: number, megabytes: number | null): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const quota = megabytes === null ? null : megabytes * MEGABYTE;
      const [row] = await tx.query<{ version: number | null }>('SELECT relay.set_file_quota($1, $2, $3) AS version', [
        slug,
        version,
        quota,
      ]);
      if (row!.version === null) throw notFound();
      if (row!.version === 0) throw staleVersion();
    });
  }

  private told(row: Row): StorageOfCentre {
    const standard = this.settings.FILE_QUOTA;
    return { ...row, standardMegabytes: standard ? Math.floor(standard / MEGABYTE) : null };
  }
}
