import { Injectable } from '@nestjs/common';
import { LIMITS, type NewsStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  TenantDatabase,
  notFound,
  publicContext,
  staleVersion,
  toPage,
  type Page,
  type PageQuery,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type {
  NewNews,
  NewsChanges,
  NewsDetail,
  NewsQuery,
  NewsSummary,
  PublishedNews,
  PublishedNewsSummary,
} from '../api/news.dto.js';
import { slugOf } from '../domain/slug.js';
import { News } from '../persistence/news.entity.js';

const LISTED = `SELECT n.id, n.code, n.title, n.summary, n.published_at AS "publishedAt", n.updated_at AS "updatedAt", n.created_at AS "createdAt" FROM news n`;
const ONE = `SELECT n.id, n.code, n.title, n.summary, n.body_text AS text, n.published_at AS "publishedAt", n.updated_at AS "updatedAt", n.version
  FROM news n WHERE n.id = $1`;
const NEWEST_FIRST: Sort = {
  columns: [
    { sql: 'n.created_at', type: 'timestamptz' },
    { sql: 'n.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const PUBLISHED_COLUMNS = `n.code, n.title, n.summary, n.published_at AS "publishedAt", greatest(n.published_at, n.updated_at) AS "updatedAt"`;
/** The policies leave out drafts and what is scheduled. */
const PUBLISHED = `SELECT n.id, ${PUBLISHED_COLUMNS} FROM news n`;
const PUBLISHED_ONE = `SELECT ${PUBLISHED_COLUMNS}, n.body_text AS text FROM news n WHERE n.code = $1`;
const LATEST_FIRST: Sort = {
  ...NEWEST_FIRST,
  columns: [{ sql: 'n.published_at', type: 'timestamptz' }, NEWEST_FIRST.columns[1]!],
};

const IN_STATUS: Record<NewsStatus, string> = {
  draft: 'n.published_at IS NULL AND ?::timestamptz IS NOT NULL',
  scheduled: 'n.published_at > ?',
  published: 'n.published_at <= ?',
};

interface Row {
  publishedAt: Date | null;
  createdAt: Date;
}

function statusOf(publishedAt: Date | null, now: Date): NewsStatus {
  if (!publishedAt) return 'draft';
  return publishedAt > now ? 'scheduled' : 'published';
}

/** News of a centre: written and scheduled inside, read by everybody from their moment on. */
@Injectable()
export class NewsItems {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  async list(
    ctx: RequestContext,
    { limit = LIMITS.defaultPageSize, cursor, status, q }: NewsQuery,
  ): Promise<Page<NewsSummary>> {
    const list = new ListQuery(LISTED);
    if (status) list.where(IN_STATUS[status], ctx.now);
    if (q) list.where('strpos(lower(n.title), lower(?)) > 0', q);
    const [sql, params] = list.page('created', NEWEST_FIRST, limit, cursor);
    const rows = await this.database.read<Omit<NewsSummary, 'publishedAt'> & Row>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'created',
      (row) => [row.createdAt, row.id],
      ({ createdAt: _createdAt, publishedAt, ...row }) => ({
        ...row,
        status: statusOf(publishedAt, ctx.now),
        publishedAt: publishedAt?.toISOString() ?? null,
      }),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<NewsDetail> {
    const [row] = await this.database.read<Omit<NewsDetail, 'publishedAt'> & Row>(ctx, ONE, [id]);
    if (!row) throw notFound();
    return {
      ...row,
      status: statusOf(row.publishedAt, ctx.now),
      publishedAt: row.publishedAt?.toISOString() ?? null,
    };
  }

  /** @returns the id */
  async create(ctx: RequestContext, key: string | undefined, input: NewNews): Promise<string> {
    const { text, publishedAt, ...content } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const code = await this.freeCode(tx, slugOf(content.title, LIMITS.slug - 5));
        await tx.insert(News, {
          ...content,
          id,
          code,
          bodyText: text,
          publishedAt: publishedAt ? new Date(publishedAt) : null,
          createdAt: tx.now,
          updatedAt: tx.now,
          version: 1,
        });
      }),
    );
  }

  /** Changes the words or the moment of publication. @throws DomainError not_found, stale_version */
  async change(ctx: RequestContext, id: string, version: number, changes: NewsChanges): Promise<void> {
    const { text, publishedAt, ...content } = changes;
    await this.database.run(ctx, async (tx) => {
      const news = await this.locked(tx, id, version);
      await tx.update(News, news, {
        ...content,
        ...(text !== undefined && { bodyText: text }),
        ...(publishedAt !== undefined && { publishedAt: publishedAt && new Date(publishedAt) }),
        updatedAt: tx.now,
      });
    });
  }

  /** @throws DomainError not_found, stale_version */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.locked(tx, id, version);
      await (await tx.manager()).delete(News, { tenantId: tx.tenantId, id });
    });
  }

  /** What everybody may read now, latest first. @throws DomainError not_found where there is no such centre */
  async published(
    ctx: RequestContext,
    slug: string,
    { limit = LIMITS.defaultPageSize, cursor }: PageQuery,
  ): Promise<Page<PublishedNewsSummary>> {
    const [sql, params] = new ListQuery(PUBLISHED).page('published', LATEST_FIRST, limit, cursor);
    const rows = await this.database.read<PublishedNewsSummary & { id: string }>(publicContext(ctx, slug), sql, params);
    return toPage(
      rows,
      limit,
      'published',
      (row) => [row.publishedAt, row.id],
      ({ id: _id, ...row }) => row,
    );
  }

  /** @throws DomainError not_found, also before its moment */
  async publishedByCode(ctx: RequestContext, slug: string, code: string): Promise<PublishedNews> {
    const [news] = await this.database.read<PublishedNews>(publicContext(ctx, slug), PUBLISHED_ONE, [code]);
    if (!news) throw notFound();
    return news;
  }

  private async locked(tx: Transaction, id: string, version: number): Promise<News> {
    const news = await tx.get(News, { tenantId: tx.tenantId, id }, true);
    if (news.version !== version) throw staleVersion();
    return news;
  }

  /** The code, or the first of code-2, code-3 … that no news of the centre has. */
  private async freeCode(tx: Transaction, code: string): Promise<string> {
    const rows = await tx.query<{ code: string }>('SELECT code FROM news WHERE starts_with(code, $1)', [code]);
    const taken = new Set(rows.map((row) => row.code));
    let free = code;
    for (let number = 2; taken.has(free); number++) free = `${code}-${number}`;
    return free;
  }
}
