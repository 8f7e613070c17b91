import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  StoredFiles,
  TenantDatabase,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  PecIncomingChanges,
  PecIncomingDetail,
  PecIncomingQuery,
  PecIncomingSummary,
} from '../api/pec-incoming.dto.js';
import type { ProtocolChange } from '../api/pec-messages.dto.js';
import { bytesOf, lettersParts } from '../domain/envelope.js';
import { PecIncoming } from '../persistence/pec.entity.js';
import { like } from './pec-message-queries.js';
import { protocolOf } from './pec-messages.service.js';

const RECENT: Sort = {
  columns: [
    { sql: 'i.received_at', type: 'timestamptz' },
    { sql: 'i.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const COLUMNS = `i.id, i.kind, i.sender, i.subject, i.sender_body_id AS "bodyId", b.name AS "bodyName", i.protocol_number AS "protocolNumber",
    i.received_at AS "receivedAt", i.handled_at AS "handledAt"`;
const FROM = `FROM pec_incoming i LEFT JOIN body b ON b.tenant_id = i.tenant_id AND b.id = i.sender_body_id`;
const DETAIL = `SELECT ${COLUMNS}, a.address AS mailbox, i.text, i.attachments, i.size, i.file_id AS "fileId", i.reply_to AS "replyTo",
    m.subject AS "replyToSubject", i.protocol_date::text AS "protocolDate", h.display_name AS "handledByName", i.version
  ${FROM} JOIN pec_account a ON a.tenant_id = i.tenant_id AND a.id = i.account_id
  LEFT JOIN pec_message m ON m.tenant_id = i.tenant_id AND m.id = i.reply_to
  LEFT JOIN membership h ON h.tenant_id = i.tenant_id AND h.id = i.handled_by
  WHERE i.id = $1`;
const MATCHES = `(unaccent(i.subject) ILIKE unaccent(?) OR i.sender ILIKE ? OR unaccent(b.name) ILIKE unaccent(?))`;

type Dates = { receivedAt: Date; handledAt: Date | null };
type SummaryRow = Omit<PecIncomingSummary, keyof Dates> & Dates;
type DetailRow = Omit<PecIncomingDetail, keyof Dates> & Dates;

/** What bodies, and others, wrote to the centre's PEC mailboxes. */
@Injectable()
export class PecInbox {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  async list(ctx: RequestContext, query: PecIncomingQuery): Promise<Page<PecIncomingSummary>> {
    const { limit = LIMITS.defaultPageSize, state, bodyId, q } = query;
    const list = new ListQuery(`SELECT ${COLUMNS} ${FROM}`).whereGiven('i.sender_body_id = ?', bodyId);
    if (state === 'open') list.where('i.handled_at IS NULL');
    if (state === 'handled') list.where('i.handled_at IS NOT NULL');
    if (q) list.where(MATCHES, like(q), like(q), like(q));
    const [sql, params] = list.page('recent', RECENT, limit, query.cursor);
    const rows = await this.database.read<SummaryRow>(ctx, sql, params);
    return toPage(rows, limit, 'recent', (row) => [row.receivedAt, row.id], dated<SummaryRow>);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<PecIncomingDetail> {
    const [row] = await this.database.read<DetailRow>(ctx, DETAIL, [id]);
    if (!row) throw notFound();
    return dated(row);
  }

  /** One attachment, taken out of the mail as it came. @throws DomainError not_found */
  async attachment(ctx: RequestContext, id: string, index: number): Promise<{ name: string; content: Uint8Array }> {
    const { fileId, attachments } = await this.get(ctx, id);
    const name = attachments[index];
    if (!fileId || name === undefined) throw notFound();
    const raw = await buffer((await this.files.open(ctx, fileId)).content);
    const part = (await lettersParts(raw))[index];
    if (!part) throw notFound();
    return { name, content: bytesOf(part) };
  }

  /** @throws DomainError not_found, stale_version */
  async change(ctx: RequestContext, id: string, version: number, changes: PecIncomingChanges): Promise<void> {
    const { bodyId, handled } = changes;
    await this.database.run(ctx, async (tx) => {
      const letter = await tx.get(PecIncoming, { tenantId: tx.tenantId, id }, true);
      if (letter.version !== version) throw staleVersion();
      if (bodyId) {
        const found = await tx.query('SELECT id FROM body WHERE id = $1', [bodyId]);
        if (!found.length) throw notFoundField('bodyId');
      }
      await tx.update(PecIncoming, letter, {
        ...(bodyId !== undefined && { senderBodyId: bodyId }),
        ...protocolOf({ ...letter, ...changes } as ProtocolChange, tx.now),
        ...(handled === true && !letter.handledAt && { handledAt: tx.now, handledBy: tx.actor.membershipId }),
        ...(handled === false && { handledAt: null, handledBy: null }),
      });
      tx.changed('pec', id, { centreOnly: true });
    });
  }
}

function dated<T extends Dates>(row: T): Omit<T, keyof Dates> & { receivedAt: string; handledAt: string | null } {
  return { ...row, receivedAt: row.receivedAt.toISOString(), handledAt: row.handledAt?.toISOString() ?? null };
}
