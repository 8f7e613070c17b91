import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import { ownTenant } from '../persistence/own-tenant.js';
import type { PublicDocument, PublicDocumentQuery } from './public-documents.dto.js';

const LATEST: Sort = {
  columns: [
    { sql: 'd.changed_at', type: 'timestamptz' },
    { sql: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
/** Of what everybody sees the version that is shown: later ones stay where they are written. */
const DOCUMENTS = `SELECT d.id, d.title, d.description, d.doc_type AS "docType", d.document_on::text AS "documentOn", d.tags, v.name,
    v.media_type AS "mediaType", v.size::float8 AS size, d.changed_at AS "changedAt"
  FROM document d JOIN document_version v ON v.tenant_id = d.tenant_id AND v.document_id = d.id AND v.number = d.shown_version`;
const SHOWN = `SELECT d.shown_version AS number FROM document d WHERE d.id = $1 AND ${ownTenant('d')}`;
const MATCHES = '(unaccent(d.title) ILIKE unaccent(?) OR unaccent(d.description) ILIKE unaccent(?))';

/** What a centre shows to everybody. */
@Injectable()
export class PublicDocuments {
  constructor(private readonly database: TenantDatabase) {}

  /** @param ctx the public's */
  async list(ctx: RequestContext, query: PublicDocumentQuery): Promise<Page<PublicDocument>> {
    const { limit = LIMITS.defaultPageSize, cursor, q } = query;
    const list = new ListQuery(DOCUMENTS).where(ownTenant('d'));
    const part = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    if (part) list.where(MATCHES, part, part);
    const [sql, params] = list.page('latest', LATEST, limit, cursor);
    const rows = await this.database.read<Omit<PublicDocument, 'changedAt'> & { changedAt: Date }>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'latest',
      (row) => [row.changedAt, row.id],
      ({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }),
    );
  }

  /** @returns the number of the version that is shown @throws DomainError not_found */
  async shown(ctx: RequestContext, id: string): Promise<number> {
    const [row] = await this.database.read<{ number: number }>(ctx, SHOWN, [id]);
    if (!row) throw notFound();
    return row.number;
  }
}
