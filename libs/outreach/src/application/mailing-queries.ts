import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  notFound,
  notFoundField,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  MailingCheck,
  MailingDetail,
  MailingDraft,
  MailingPreview,
  MailingQuery,
  MailingRecipientQuery,
  MailingRecipientView,
  MailingSummary,
} from '../api/mailings.dto.js';
import { merged, missingFields } from '../domain/merge.js';
import { EventMerge } from '../events/application/event-merge.js';
import { Mailing } from '../persistence/mailing.entity.js';
import { MailingRecipients } from './mailing-recipients.js';
import { checkFields } from './mailings.service.js';

const RECENT: Sort = {
  columns: [
    { sql: 'm.created_at', type: 'timestamptz' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const BY_BODY: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'r.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const COLUMNS = `m.id, m.subject, m.status, m.author_name AS "authorName", cardinality(m.body_ids) AS bodies, c.recipients, c.queued, c.sent,
    c.failed, c."noAddress", c.cancelled, m.created_at AS "createdAt", m.due_at AS "dueAt", m.started_at AS "startedAt", m.ended_at AS "endedAt"`;
const FROM = `FROM mailing m CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE r.address IS NOT NULL)::int AS recipients, count(*) FILTER (WHERE r.status = 'queued')::int AS queued,
      count(*) FILTER (WHERE r.status = 'sent')::int AS sent, count(*) FILTER (WHERE r.status = 'failed')::int AS failed,
      count(*) FILTER (WHERE r.status = 'no_address')::int AS "noAddress", count(*) FILTER (WHERE r.status = 'cancelled')::int AS cancelled
    FROM mailing_recipient r WHERE r.tenant_id = m.tenant_id AND r.mailing_id = m.id) c`;
const ATTACHMENTS = `COALESCE((SELECT jsonb_agg(jsonb_build_object('fileId', f.id, 'name', f.name, 'mediaType', f.media_type,
      'size', f.size) ORDER BY f.name, f.id) FROM mailing_attachment a
    JOIN stored_file f ON f.tenant_id = a.tenant_id AND f.id = a.file_id WHERE a.tenant_id = m.tenant_id AND a.mailing_id = m.id), '[]')`;
const DETAIL = `SELECT ${COLUMNS}, m.text, m.targets, m.body_ids AS "bodyIds", ${ATTACHMENTS} AS attachments, m.version,
    m.event_id AS "eventId", m.event_part AS "eventPart", e.title AS "eventTitle"
  ${FROM} LEFT JOIN roadshow_event e ON e.tenant_id = m.tenant_id AND e.id = m.event_id WHERE m.id = $1`;
const RECIPIENTS = `SELECT r.id, r.body_id AS "bodyId", b.name AS "bodyName", r.target, r.name, r.address, r.status, r.failure,
    r.settled_at AS "settledAt"
  FROM mailing_recipient r JOIN body b ON b.tenant_id = r.tenant_id AND b.id = r.body_id`;
const TO_BODY = `EXISTS (SELECT FROM mailing_recipient q WHERE q.tenant_id = m.tenant_id AND q.mailing_id = m.id AND q.body_id = ?)`;

type Moments = 'createdAt' | 'dueAt' | 'startedAt' | 'endedAt';
type RowOf<T extends MailingSummary> = Omit<T, Moments> & { createdAt: Date } & Record<
    Exclude<Moments, 'createdAt'>,
    Date | null
  >;
type RecipientRow = Omit<MailingRecipientView, 'settledAt'> & { settledAt: Date | null };

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** Mailings as the centre sees them. */
@Injectable()
export class MailingQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly recipients: MailingRecipients,
    private readonly events: EventMerge,
  ) {}

  async list(ctx: RequestContext, query: MailingQuery): Promise<Page<MailingSummary>> {
    const { limit = LIMITS.defaultPageSize, status, bodyId, q } = query;
    const list = new ListQuery(`SELECT ${COLUMNS} ${FROM}`)
      .whereGiven('m.status = ANY (?)', status)
      .whereGiven(TO_BODY, bodyId);
    if (q) list.where('unaccent(m.subject) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('recent', RECENT, limit, query.cursor);
    const rows = await this.database.read<RowOf<MailingSummary>>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'recent',
      (row) => [row.createdAt, row.id],
      (row) => ({ ...row, ...momentsOf(row) }),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<MailingDetail> {
    const [row] = await this.database.read<RowOf<MailingDetail>>(ctx, DETAIL, [id]);
    if (!row) throw notFound();
    return { ...row, ...momentsOf(row) };
  }

  /** The addresses of a mailing that has left, with what became of each. @throws DomainError not_found */
  async recipientsOf(
    ctx: RequestContext,
    id: string,
    query: MailingRecipientQuery,
  ): Promise<Page<MailingRecipientView>> {
    const { limit = LIMITS.defaultPageSize, status } = query;
    const [sql, params] = new ListQuery(RECIPIENTS)
      .where('r.mailing_id = ?', id)
      .whereGiven('r.status = ANY (?)', status)
      .page('body', BY_BODY, limit, query.cursor);
    const [rows, [mailing]] = await this.database.readAll<[RecipientRow, { id: string }]>(ctx, [
      [sql, params],
      ['SELECT id FROM mailing WHERE id = $1', [id]],
    ]);
    if (!mailing) throw notFound();
    return toPage(
      rows,
      limit,
      'body',
      (row) => [row.bodyName, row.id],
      (row) => ({ ...row, settledAt: row.settledAt?.toISOString() ?? null }),
    );
  }

  /** Whom it would reach today, and what is not known for its text. @throws DomainError not_found */
  async check(ctx: RequestContext, id: string): Promise<MailingCheck> {
    return this.database.run(ctx, async (tx) => {
      const mailing = await tx.get(Mailing, { tenantId: tx.tenantId, id });
      const { bodyIds, subject, text, eventId } = mailing;
      const found = await this.recipients.of(tx, mailing);
      const shown = eventId && (await this.events.shown(tx, eventId));
      const facts = await this.recipients.facts(tx, bodyIds, () => shown || {});
      const missing = new Map<string, MailingCheck['missing'][number]>();
      for (const one of found) {
        const fields = missingFields(facts(one), subject, text);
        if (one.address && fields.length)
          missing.set(one.bodyId, { bodyId: one.bodyId, bodyName: one.bodyName, fields });
      }
      return {
        recipients: found.filter(({ address }) => address).length,
        noAddress: found.filter(({ address }) => !address).map(({ bodyId, bodyName }) => ({ bodyId, bodyName })),
        missing: [...missing.values()],
      };
    });
  }

  /** Subject and text as a body would read them. @throws DomainError not_found, validation_failed on a field that nobody knows */
  async preview(ctx: RequestContext, { subject, text, bodyId, eventId }: MailingDraft): Promise<MailingPreview> {
    checkFields({ subject, text }, eventId !== undefined);
    return this.database.run(ctx, async (tx) => {
      const [body] = await tx.query<{ name: string }>('SELECT name FROM body WHERE id = $1', [bodyId]);
      if (!body) throw notFoundField('bodyId');
      const shown = eventId && (await this.events.shown(tx, eventId));
      const facts = (await this.recipients.facts(tx, [bodyId], () => shown || {}))({ bodyId, name: body.name });
      return {
        subject: merged(subject, facts),
        text: merged(text, facts),
        missing: missingFields(facts, subject, text),
      };
    });
  }
}

function momentsOf({ createdAt, dueAt, startedAt, endedAt }: RowOf<MailingSummary>) {
  return {
    createdAt: createdAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
