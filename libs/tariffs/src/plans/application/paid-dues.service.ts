import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  fieldError,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { BodyFiguresQuery, NewPaidDue, PaidDueChanges, PaidDueView } from '../api/body-figures.dto.js';
import { PaidDue } from '../persistence/body-figures.entity.js';
import { BY_BODY, likeName } from './by-body.js';

const SELECT = `SELECT f.id, f.body_id AS "bodyId", b.name AS "bodyName", b.ipa_code AS "ipaCode", f.year, f.amount::text, f.source, f.version
  FROM paid_due f JOIN body b ON b.tenant_id = f.tenant_id AND b.id = f.body_id`;

/** What bodies paid, by year. */
@Injectable()
export class PaidDues {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  async list(ctx: RequestContext, query: BodyFiguresQuery): Promise<Page<PaidDueView>> {
    const { limit = LIMITS.defaultPageSize, year, q } = query;
    const list = new ListQuery(SELECT).whereGiven('f.year = ?::int', year);
    if (q) list.where(...likeName(q));
    const [sql, params] = list.page('body', BY_BODY, limit, query.cursor);
    const rows = await this.database.read<PaidDueView>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'body',
      (row) => [row.bodyName, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<PaidDueView> {
    const [row] = await this.database.read<PaidDueView>(ctx, `${SELECT} WHERE f.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** @returns the id @throws DomainError not_found on the body, duplicate on a year that is there */
  async add(ctx: RequestContext, key: string | undefined, input: NewPaidDue): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const [[body], [known]] = await tx.readAll<[{ id: string }, { id: string }]>([
          ['SELECT id FROM body WHERE id = $1', [input.bodyId]],
          ['SELECT id FROM paid_due WHERE body_id = $1 AND year = $2', [input.bodyId, input.year]],
        ]);
        if (!body) throw notFoundField('bodyId');
        if (known) throw new DomainError('duplicate', { errors: [fieldError('year', 'in_use')] });
        await this.insert(tx, id, input);
      }),
    );
  }

  async insert(tx: Transaction, id: string, { bodyId, year, amount, source }: NewPaidDue): Promise<void> {
    await tx.insert(PaidDue, { id, bodyId, year, amount, source, createdAt: tx.now, version: 1 });
    tx.changed('tariff', id, { centreOnly: true });
  }

  /** @throws DomainError not_found, stale_version */
  async change(ctx: RequestContext, id: string, version: number, changes: PaidDueChanges): Promise<void> {
    await this.database.run(ctx, (tx) => this.changeIn(tx, id, version, changes));
  }

  /** The same inside a transaction. @throws DomainError not_found, stale_version */
  async changeIn(tx: Transaction, id: string, version: number, changes: PaidDueChanges): Promise<void> {
    const due = await this.locked(tx, id, version);
    const { amount = due.amount, source = due.source } = changes;
    await tx.update(PaidDue, due, { amount, source });
    tx.changed('tariff', id, { centreOnly: true });
  }

  /** @throws DomainError not_found, stale_version */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, (tx) => this.removeIn(tx, id, version));
  }

  /** The same inside a transaction. @throws DomainError not_found, stale_version */
  async removeIn(tx: Transaction, id: string, version: number): Promise<void> {
    await this.locked(tx, id, version);
    await tx.execute('DELETE FROM paid_due WHERE id = $1', [id]);
    tx.changed('tariff', id, { centreOnly: true });
  }

  private async locked(tx: Transaction, id: string, version: number): Promise<PaidDue> {
    const due = await tx.get(PaidDue, { tenantId: tx.tenantId, id }, true);
    if (due.version !== version) throw staleVersion();
    return due;
  }
}
