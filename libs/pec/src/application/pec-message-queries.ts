import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type {
  PecFileView,
  PecMessageDetail,
  PecMessageQuery,
  PecMessageSummary,
  PecReceiptView,
  PecRecipientView,
  PecReplyView,
} from '../api/pec-messages.dto.js';

const RECENT: Sort = {
  columns: [
    { sql: 'm.created_at', type: 'timestamptz' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const COLUMNS = `m.id, m.subject, m.status, r.body AS "bodyName", r.recipients, r.delivered, r.failed, m.author_name AS "authorName",
    m.protocol_number AS "protocolNumber", m.created_at AS "createdAt"`;
const FROM = `FROM pec_message m CROSS JOIN LATERAL (
    SELECT count(*)::int AS recipients, count(*) FILTER (WHERE p.status = 'delivered')::int AS delivered,
      count(*) FILTER (WHERE p.status = 'failed')::int AS failed, min(b.name COLLATE "it-x-icu") AS body
    FROM pec_recipient p JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
    WHERE p.tenant_id = m.tenant_id AND p.message_id = m.id) r`;
const DETAIL = `SELECT ${COLUMNS}, a.address AS "from", m.adhesion_id AS "adhesionId", m.text, m.protocol_date::text AS "protocolDate",
    m.refusal, m.sent_at AS "sentAt", m.version
  ${FROM} JOIN pec_account a ON a.tenant_id = m.tenant_id AND a.id = m.account_id WHERE m.id = $1`;
const RECIPIENTS = `SELECT p.id, p.body_id AS "bodyId", b.name AS "bodyName", p.address, p.status, p.settled_at AS "settledAt"
  FROM pec_recipient p JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
  WHERE p.message_id = $1 ORDER BY b.name COLLATE "it-x-icu", p.id`;
const FILES = `SELECT f.id AS "fileId", f.name AS "fileName", f.media_type AS "mediaType", f.size::int AS size
  FROM pec_attachment t JOIN stored_file f ON f.tenant_id = t.tenant_id AND f.id = t.file_id
  WHERE t.message_id = $1 ORDER BY f.created_at, f.id`;
const RECEIPTS = `SELECT c.id, c.kind, c.at, b.name AS "bodyName", c.provider, c.detail, c.file_id AS "fileId"
  FROM pec_receipt c LEFT JOIN pec_recipient p ON p.tenant_id = c.tenant_id AND p.id = c.recipient_id
  LEFT JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
  WHERE c.message_id = $1 ORDER BY c.at, c.id LIMIT ${LIMITS.pecReceipts}`;
const REPLIES = `SELECT id, subject, sender, received_at AS "receivedAt" FROM pec_incoming
  WHERE reply_to = $1 ORDER BY received_at, id LIMIT 100`;
const MATCHES = `(unaccent(m.subject) ILIKE unaccent(?) OR EXISTS (SELECT FROM pec_recipient q
  JOIN body n ON n.tenant_id = q.tenant_id AND n.id = q.body_id
  WHERE q.tenant_id = m.tenant_id AND q.message_id = m.id AND unaccent(n.name) ILIKE unaccent(?)))`;
const TO_BODY = `EXISTS (SELECT FROM pec_recipient q WHERE q.tenant_id = m.tenant_id AND q.message_id = m.id AND q.body_id = ?)`;

/** A time that the database has as a Date. */
type Dated<T, K extends keyof T> = Omit<T, K> & { [P in K]: Date | Extract<T[P], null> };
type SummaryRow = Dated<PecMessageSummary, 'createdAt'>;
type DetailRow = Dated<Omit<PecMessageDetail, 'to' | 'attachments' | 'receipts' | 'replies'>, 'createdAt' | 'sentAt'>;

export const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class PecMessageQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: PecMessageQuery): Promise<Page<PecMessageSummary>> {
    const { limit = LIMITS.defaultPageSize, status, adhesionId, bodyId, q } = query;
    const list = new ListQuery(`SELECT ${COLUMNS} ${FROM}`)
      .whereGiven('m.status = ANY (?)', status)
      .whereGiven('m.adhesion_id = ?', adhesionId)
      .whereGiven(TO_BODY, bodyId);
    if (q) list.where(MATCHES, like(q), like(q));
    const [sql, params] = list.page('recent', RECENT, limit, query.cursor);
    const rows = await this.database.read<SummaryRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'recent',
      (row) => [row.createdAt, row.id],
      (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<PecMessageDetail> {
    const [[message], to, attachments, receipts, replies] = await this.database.readAll<
      [
        DetailRow,
        Dated<PecRecipientView, 'settledAt'>,
        PecFileView,
        Dated<PecReceiptView, 'at'>,
        Dated<PecReplyView, 'receivedAt'>,
      ]
    >(ctx, [
      [DETAIL, [id]],
      [RECIPIENTS, [id]],
      [FILES, [id]],
      [RECEIPTS, [id]],
      [REPLIES, [id]],
    ]);
    if (!message) throw notFound();
    return {
      ...message,
      createdAt: message.createdAt.toISOString(),
      sentAt: message.sentAt?.toISOString() ?? null,
      to: to.map((one) => ({ ...one, settledAt: one.settledAt?.toISOString() ?? null })),
      attachments,
      receipts: receipts.map((one) => ({ ...one, at: one.at.toISOString() })),
      replies: replies.map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() })),
    };
  }
}
