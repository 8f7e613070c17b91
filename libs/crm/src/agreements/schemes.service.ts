import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { Convention } from '../persistence/adhesion.entity.js';
import { ConventionDocument, ConventionScheme } from './agreements.entity.js';
import type {
  ConventionDocumentView,
  ConventionSchemeView,
  NewConventionDocument,
  NewConventionScheme,
} from './schemes.dto.js';

const EXISTS = 'SELECT id FROM convention WHERE id = $1';
const SCHEMES = `SELECT v.number, v.clauses, v.created_at AS "createdAt",
    CASE WHEN v.act_organ IS NOT NULL THEN json_build_object('organ', v.act_organ, 'number', v.act_number, 'date', v.act_date) END AS act,
    (SELECT count(*)::int FROM adhesion a WHERE a.tenant_id = v.tenant_id AND a.convention_id = v.convention_id AND a.scheme_id = v.id) AS adhesions
  FROM convention_scheme v WHERE v.convention_id = $1 ORDER BY v.number DESC LIMIT ${LIMITS.schemes}`;
const NEWEST = 'SELECT COALESCE(max(number), 0)::int AS number FROM convention_scheme WHERE convention_id = $1';
const DOCUMENTS = `SELECT d.id, d.title, d.file_id AS "fileId", f.name, f.media_type AS "mediaType", f.size::int AS size, d.created_at AS "createdAt"
  FROM convention_document d JOIN stored_file f ON f.tenant_id = d.tenant_id AND f.id = d.file_id
  WHERE d.convention_id = $1 ORDER BY d.created_at, d.id LIMIT ${LIMITS.conventionDocuments}`;
const COUNT = 'SELECT count(*)::int AS count FROM convention_document WHERE convention_id = $1';

type Dated<View extends { createdAt: string }> = Omit<View, 'createdAt'> & { createdAt: Date };

/** What a convention says, version by version, and the papers that go with it. */
@Injectable()
export class ConventionSchemes {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, conventionId: string): Promise<ConventionSchemeView[]> {
    const rows = await this.rows<Dated<ConventionSchemeView>>(ctx, conventionId, SCHEMES);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  /** @throws DomainError not_found */
  async documents(ctx: RequestContext, conventionId: string): Promise<ConventionDocumentView[]> {
    const rows = await this.rows<Dated<ConventionDocumentView>>(ctx, conventionId, DOCUMENTS);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  /**
   * Adds a version: adhesions that are asked for from now on keep it.
   * @throws DomainError not_found, validation_failed, idempotency_key_reused; state_conflict where there are too many
   */
  async add(ctx: RequestContext, id: string, key: string | undefined, input: NewConventionScheme): Promise<void> {
    const { clauses, act } = input;
    await this.database.run(ctx, async (tx) => {
      await this.lock(tx, id);
      await this.idempotency.once(tx, key, { id, ...input }, id, async () => {
        if (act && act.date > italianDay(tx.now)) throw invalid('act.date', 'out_of_range');
        const [{ number } = { number: 0 }] = await tx.query<{ number: number }>(NEWEST, [id]);
        if (number >= LIMITS.schemes) throw stateConflict([]);
        await tx.insert(ConventionScheme, {
          id: newId(),
          conventionId: id,
          number: number + 1,
          clauses: clauses.map(({ number: article, title, text }) => ({ number: article, title, text })),
          actOrgan: act?.organ ?? null,
          actNumber: act?.number ?? null,
          actDate: act?.date ?? null,
          createdAt: tx.now,
          version: 1,
        });
        tx.changed('centre', tx.tenantId, { everybody: true });
      });
    });
  }

  /** @throws DomainError not_found, also on a file that is not the person's own; state_conflict where there are too many */
  async attach(ctx: RequestContext, id: string, { fileId, title }: NewConventionDocument): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.lock(tx, id);
      const [row] = await tx.query<{ count: number }>(COUNT, [id]);
      if (row!.count >= LIMITS.conventionDocuments) throw stateConflict([]);
      await this.files.attachForBodies(tx, fileId, 'fileId');
      await tx.insert(ConventionDocument, {
        id: newId(),
        conventionId: id,
        fileId,
        title,
        createdAt: tx.now,
        version: 1,
      });
      tx.changed('centre', tx.tenantId, { everybody: true });
    });
  }

  /** @throws DomainError not_found */
  async remove(ctx: RequestContext, conventionId: string, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { fileId } = await tx.get(ConventionDocument, { tenantId: tx.tenantId, conventionId, id });
      await (await tx.manager()).delete(ConventionDocument, { tenantId: tx.tenantId, id });
      await this.files.withdrawFromBodies(tx, fileId);
      tx.changed('centre', tx.tenantId, { everybody: true });
    });
  }

  /** Two who add at once get two numbers. */
  private async lock(tx: Transaction, id: string): Promise<void> {
    await tx.get(Convention, { tenantId: tx.tenantId, id }, true);
  }

  private async rows<Row extends object>(ctx: RequestContext, id: string, sql: string): Promise<Row[]> {
    const [[convention], rows] = await this.database.readAll<[{ id: string }, Row]>(ctx, [
      [EXISTS, [id]],
      [sql, [id]],
    ]);
    if (!convention) throw notFound();
    return rows;
  }
}
