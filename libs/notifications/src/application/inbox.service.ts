import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type { NoticeCounts, NoticeQuery, NoticeView } from '../api/notices.dto.js';
import { Notice } from '../persistence/notice.entity.js';

const NEWEST: Sort = {
  columns: [
    { sql: 'n.created_at', type: 'timestamptz' },
    { sql: 'n.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** What the policies ask for, too: said again so that the index of the inbox is used. */
const MINE = `n.membership_id = NULLIF(current_setting('app.membership_id', true), '')::uuid`;

/** Unread notices are counted as far as the portal shows them. */
const COUNT = `SELECT count(*)::int AS unread FROM (SELECT FROM notice n WHERE ${MINE} AND n.read_at IS NULL LIMIT 1001) counted`;

type NoticeRow = Omit<NoticeView, 'createdAt' | 'readAt'> & { createdAt: Date; readAt: Date | null };

/** The notices of who asks; nobody reads anybody else's. */
@Injectable()
export class Inbox {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: NoticeQuery): Promise<Page<NoticeView>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery(
      `SELECT n.id, n.kind, n.title, n.text, n.path, n.created_at AS "createdAt", n.read_at AS "readAt" FROM notice n`,
    ).where(MINE);
    if (query.unread === 'true') list.where('n.read_at IS NULL');
    const [sql, params] = list.page('-createdAt', NEWEST, limit, query.cursor);
    const rows = await this.database.read<NoticeRow>(ctx, sql, params);
    return toPage(rows, limit, '-createdAt', (row) => [row.createdAt, row.id], viewOf);
  }

  async counts(ctx: RequestContext): Promise<NoticeCounts> {
    const [counts] = await this.database.read<NoticeCounts>(ctx, COUNT);
    return counts!;
  }

  /** @throws DomainError not_found */
  async mark(ctx: RequestContext, id: string, read: boolean): Promise<NoticeView> {
    return this.database.run(ctx, async (tx) => {
      const notice = await tx.get(Notice, { tenantId: tx.tenantId, id }, true);
      if ((notice.readAt !== null) === read) return viewOf(notice);
      const readAt = read ? tx.now : null;
      await tx.execute('UPDATE notice SET read_at = $2 WHERE id = $1', [id, readAt]);
      this.tell(tx, id);
      return viewOf({ ...notice, readAt });
    });
  }

  async readAll(ctx: RequestContext): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { membershipId } = tx.actor;
      const changed = await tx.execute('UPDATE notice SET read_at = $2 WHERE membership_id = $1 AND read_at IS NULL', [
        membershipId,
        tx.now,
      ]);
      if (changed) this.tell(tx, membershipId);
    });
  }

  /** The person's other tabs count again. */
  private tell(tx: Transaction, id: string): void {
    tx.changed('notice', id, { membershipId: tx.actor.membershipId });
  }
}

function viewOf({ id, kind, title, text, path, createdAt, readAt }: NoticeRow): NoticeView {
  return { id, kind, title, text, path, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
