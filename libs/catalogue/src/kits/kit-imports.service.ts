import { Injectable } from '@nestjs/common';
import { LIMITS, type KitChoice, type KitObstacle } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  StoredFiles,
  TenantDatabase,
  DomainError,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type PageQuery,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { Services } from '../application/services.service.js';
import { KitImport } from '../persistence/kit.entity.js';
import { unpackKit, type KitContent } from './kit-archive.js';
import { changedFields, contentOf, hashOf, stateOf } from './kit-content.js';
import type {
  KitApplication,
  KitImportDetail,
  KitImportItem,
  KitImportSummary,
  KitItemComparison,
  KitSheet,
} from './kits.dto.js';
import { CATALOGUE, LINES, matching, type LineRow, type LocalRow, type Match } from './local-services.js';

const SUMMARY = `SELECT i.id, i.kit_id AS "kitId", i.title, i.release, i.source_slug AS "sourceSlug", i.source_name AS "sourceName",
    i.packed_at AS "packedAt", i.services, i.status, i.created_at AS "createdAt", i.applied_at AS "appliedAt" FROM kit_import i`;

const NEWEST: Sort = {
  columns: [
    { sql: 'i.created_at', type: 'timestamptz' },
    { sql: 'i.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const IMPORT = `SELECT i.id, i.kit_id AS "kitId", i.title, i.release, i.source_slug AS "sourceSlug", i.source_name AS "sourceName",
    i.packed_at AS "packedAt", i.services, i.status, i.created_at AS "createdAt", i.applied_at AS "appliedAt",
    i.version, i.outcomes, i.file_id AS "fileId", i.source_id AS "sourceId" FROM kit_import i WHERE i.id = $1`;

const PUT_ORIGIN = `INSERT INTO kit_origin (tenant_id, id, service_id, import_id, source_id, source_slug, source_name, kit_id, kit_title, release, code, content_hash, imported_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)
  ON CONFLICT (tenant_id, service_id) DO UPDATE SET import_id = EXCLUDED.import_id, source_id = EXCLUDED.source_id,
    source_slug = EXCLUDED.source_slug, source_name = EXCLUDED.source_name, kit_id = EXCLUDED.kit_id, kit_title = EXCLUDED.kit_title,
    release = EXCLUDED.release, code = EXCLUDED.code, content_hash = EXCLUDED.content_hash, imported_at = EXCLUDED.imported_at,
    version = kit_origin.version + 1`;

type ImportRow = KitImportSummary & {
  version: number;
  outcomes: KitImport['outcomes'];
  fileId: string;
  sourceId: string;
};

/** Kits of other centres: looked at, chosen from, taken as drafts. Nothing that is published changes by it. */
@Injectable()
export class KitImports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
    private readonly services: Services,
  ) {}

  /** The newest first. */
  async list(ctx: RequestContext, query: PageQuery): Promise<Page<KitImportSummary>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const [sql, params] = new ListQuery(SUMMARY).page('newest', NEWEST, limit, query.cursor);
    const rows = await this.database.read<KitImportSummary>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'newest',
      (row) => [row.createdAt, row.id],
      (row) => row,
    );
  }

  /**
   * Reads an uploaded archive and keeps it, to be chosen from.
   * @returns the id of the import
   * @throws DomainError archive_refused, whole and for one reason; validation_failed on a kit of this very centre; not_found on a file that is not the person's own upload
   */
  async open(ctx: RequestContext, key: string | undefined, fileId: string): Promise<string> {
    const { kit, source, packedAt, services } = await this.unpack(ctx, fileId, 'fileId');
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { fileId }, id, async () => {
        // What a centre packed it has already.
        if (source.id === tx.tenantId) throw invalid('fileId', 'not_allowed');
        await this.files.attach(tx, [fileId], null, true, 'fileId');
        await tx.insert(KitImport, {
          id,
          fileId,
          kitId: kit.id,
          title: kit.title,
          release: kit.release,
          sourceId: source.id,
          sourceSlug: source.slug,
          sourceName: source.name,
          packedAt,
          services: services.length,
          status: 'previewed',
          outcomes: {},
          createdAt: tx.now,
          appliedAt: null,
          version: 1,
        });
      }),
    );
  }

  /** Each service of the kit beside the catalogue as it is now. @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<KitImportDetail> {
    const { row, content } = await this.read(ctx, id);
    const [local, lines] = await this.database.readAll<[LocalRow, LineRow]>(ctx, [
      [CATALOGUE, [row.sourceId]],
      [LINES, []],
    ]);
    const { outcomes, fileId: _fileId, sourceId: _sourceId, ...detail } = row;
    const items = content.services.map((service) => {
      const outcome = outcomes[service.code];
      return { ...itemOf(service, matching(local, service.code), lines), choice: outcome?.choice ?? null };
    });
    return { ...detail, items };
  }

  /** @throws DomainError not_found also where the kit has no such service */
  async compare(ctx: RequestContext, id: string, code: string): Promise<KitItemComparison> {
    const { row, content } = await this.read(ctx, id);
    const service = content.services.find((each) => each.code === code);
    if (!service) throw notFound();
    const local = await this.database.read<LocalRow>(ctx, CATALOGUE, [row.sourceId]);
    const here = matching(local, code)?.row;
    return { here: here ? contentOf(here) : null, there: contentOf(service) };
  }

  /**
   * Does what was chosen, all of it or nothing.
   * @throws DomainError not_found, stale_version; state_conflict on what was applied already; validation_failed on a
   * choice that its service does not allow now
   */
  async apply(ctx: RequestContext, id: string, version: number, { choices }: KitApplication): Promise<void> {
    const { content } = await this.read(ctx, id);
    const chosen = new Map(choices.map(({ code, choice }) => [code, choice]));
    await this.database.run(ctx, async (tx) => {
      const row = await tx.get(KitImport, { tenantId: tx.tenantId, id });
      if (row.version !== version) throw staleVersion();
      if (row.status !== 'previewed') throw stateConflict([]);
      // First, so that of two who apply at once the second finds its version stale.
      await tx.update(KitImport, row, { status: 'applied', appliedAt: tx.now });
      const local = await tx.query<LocalRow>(CATALOGUE, [row.sourceId]);
      const lines = await tx.query<LineRow>(LINES);
      refuseUnknown(choices, content, local, lines);
      const outcomes: KitImport['outcomes'] = {};
      const codes = new Set(local.map(({ code }) => code));
      for (const service of content.services) {
        const choice = chosen.get(service.code) ?? 'skip';
        const match = matching(local, service.code);
        const serviceId = choice === 'skip' ? null : await this.take(tx, row, service, choice, match, codes);
        outcomes[service.code] = { choice, serviceId };
      }
      await tx.update(KitImport, { id, version: row.version + 1 }, { outcomes });
    });
  }

  /** @returns the id of the service that now says what the kit says, as a draft */
  private async take(
    tx: Transaction,
    kit: KitImport,
    { number: _number, ...service }: KitContent['services'][number],
    choice: KitChoice,
    match: Match | null,
    codes: Set<string>,
  ): Promise<string> {
    const content = contentOf(service);
    const into = choice === 'take' ? match?.row : undefined;
    const id = into?.id ?? newId();
    if (!into) {
      const code = freeCode(service.code, codes);
      codes.add(code);
      await this.services.createIn(tx, id, { ...content, code, serviceLine: service.serviceLine });
    } else if (changedFields(into, content).length) {
      await this.services.editIn(tx, id, into.version, content);
    }
    const { sourceId, sourceSlug, sourceName, kitId, title, release } = kit;
    const source = [sourceId, sourceSlug, sourceName, kitId, title, release];
    const origin = [tx.tenantId, newId(), id, kit.id, ...source, service.code, hashOf(content), tx.now];
    await tx.execute(PUT_ORIGIN, origin);
    return id;
  }

  private async read(ctx: RequestContext, id: string): Promise<{ row: ImportRow; content: KitContent }> {
    const [row] = await this.database.read<ImportRow>(ctx, IMPORT, [id]);
    if (!row) throw notFound();
    return { row, content: await this.unpack(ctx, row.fileId) };
  }

  private async unpack(ctx: RequestContext, fileId: string, field?: string): Promise<KitContent> {
    const file = await this.files.open(ctx, fileId).catch((error: unknown) => {
      throw field && error instanceof DomainError && error.code === 'not_found' ? notFoundField(field) : error;
    });
    return unpackKit(file.content);
  }
}

function obstacleTo(service: KitSheet, match: Match | null, lines: readonly LineRow[]): KitObstacle | null {
  if (match?.row.inReview) return 'in_review';
  if (!match && !lines.some(({ code }) => code === service.serviceLine)) return 'line_missing';
  return null;
}

function itemOf(service: KitSheet, match: Match | null, lines: readonly LineRow[]): Omit<KitImportItem, 'choice'> {
  return {
    code: service.code,
    title: service.title,
    serviceLine: service.serviceLine,
    state: stateOf(match?.row ?? null, match?.taken ?? null, service),
    obstacle: obstacleTo(service, match, lines),
    serviceId: match?.row.id ?? null,
    changed: match ? changedFields(match.row, service) : [],
  };
}

/** A choice that means nothing is said to be wrong, at its place, and not passed over. */
function refuseUnknown(
  choices: KitApplication['choices'],
  { services }: KitContent,
  local: readonly LocalRow[],
  lines: readonly LineRow[],
): void {
  const errors = choices.flatMap(({ code, choice }, index) => {
    const service = services.find((each) => each.code === code);
    if (!service || choices.findIndex((each) => each.code === code) !== index)
      return [fieldError(`choices.${index}.code`, 'not_in_list')];
    const match = matching(local, code);
    const { state, obstacle } = itemOf(service, match, lines);
    const lineMissing = choice === 'copy' && obstacleTo(service, null, lines) !== null;
    const allowed =
      choice === 'skip' || (choice === 'take' ? obstacle === null : state === 'same_code' && !lineMissing);
    return allowed ? [] : [fieldError(`choices.${index}.choice`, 'not_allowed')];
  });
  if (errors.length) throw new DomainError('validation_failed', { errors });
}

/** The code itself, or the first of `code-2`, `code-3` … that nobody has. */
function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const next = `${code.slice(0, LIMITS.slug - tail.length).replace(/-$/, '')}${tail}`;
    if (!taken.has(next)) return next;
  }
}
