import { Injectable } from '@nestjs/common';
import { bodyNameKey, italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { cleaned } from '../application/body-register.js';
import type { DuplicatePair, LikeQuestion, NewDistinction, SimilarBody } from './duplicates.dto.js';
import { BodyDistinction } from './joining.entity.js';

/** Names of one kind of body that have so much in common, of 1, are shown to somebody. */
const ALIKE = 0.6;

const NAMES = 'SELECT id, name FROM body WHERE valid_to IS NULL OR valid_to >= $1';
const FIELDS = `b.id, b.name, b.type, b.province, b.istat_code, b.ipa_code, b.tax_code, b.vat_number, lower(b.pec) AS pec, b.created_at`;
/** The bodies of today with the key of their name, as the kernel makes it. */
const LIVING = `one AS MATERIALIZED (SELECT ${FIELDS}, n.key, replace(n.key, ' ', '') AS letters
  FROM body b JOIN unnest($1::uuid[], $2::text[]) AS n (id, key) ON n.id = b.id)`;

const alike = `GREATEST(similarity(a.key, b.key), similarity(a.letters, b.letters),
    CASE WHEN starts_with(b.key, a.key || ' ') OR starts_with(a.key, b.key || ' ') THEN 0.75 ELSE 0 END)`;
/** Codes are given to bodies one by one: who has another is another, however alike the names. */
const other = `(a.istat_code <> b.istat_code OR a.ipa_code <> b.ipa_code OR a.tax_code <> b.tax_code)`;
const kin = `(a.type = b.type OR 'other' IN (a.type, b.type))`;
const sameName = `(a.letters = b.letters AND a.province = b.province AND ${kin})`;
const same = (column: string) => `CASE WHEN a.${column} = b.${column} THEN '${column}' END`;
const LIKENESS = `CROSS JOIN LATERAL (SELECT array_remove(ARRAY[${['tax_code', 'vat_number', 'ipa_code', 'istat_code', 'pec'].map(same).join(', ')},
      CASE WHEN ${sameName} THEN 'same_name' WHEN a.type = b.type AND NOT COALESCE(${other}, false) AND ${alike} >= ${ALIKE}
        THEN 'similar_name' END], NULL) AS reasons) r
  CROSS JOIN LATERAL (SELECT CASE
      WHEN r.reasons && ARRAY['tax_code', 'vat_number', 'ipa_code', 'istat_code'] THEN CASE WHEN ${sameName} THEN 100 ELSE 95 END
      WHEN 'pec' = ANY (r.reasons) THEN CASE WHEN ${sameName} THEN 98 WHEN ${other} THEN 50 ELSE 90 END
      WHEN 'same_name' = ANY (r.reasons) THEN CASE WHEN ${other} THEN 60 ELSE 85 END
      ELSE round(80 * ${alike})::int END AS score) s`;
const card = (row: string) => `json_build_object('id', ${row}.id, 'name', ${row}.name, 'type', ${row}.type,
    'province', ${row}.province, 'istatCode', ${row}.istat_code, 'ipaCode', ${row}.ipa_code, 'taxCode', ${row}.tax_code,
    'pec', ${row}.pec, 'createdAt', ${row}.created_at)`;

const PAIRS = `WITH ${LIVING}
  SELECT ${card('a')} AS first, ${card('b')} AS second, r.reasons, s.score,
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'by', m.display_name, 'at', d.decided_at) END AS "toldApart"
  FROM one a JOIN one b ON (a.created_at, a.id) < (b.created_at, b.id) ${LIKENESS}
  LEFT JOIN body_distinction d ON a.id IN (d.first_id, d.second_id) AND b.id IN (d.first_id, d.second_id)
  LEFT JOIN membership m ON m.tenant_id = d.tenant_id AND m.id = d.decided_by
  WHERE cardinality(r.reasons) > 0 AND (d.id IS NOT NULL) = $3
  ORDER BY s.score DESC, a.name COLLATE "it-x-icu", a.id, b.id LIMIT 200`;
const LIKE = `WITH ${LIVING}
  SELECT ${card('b')} AS body, r.reasons, s.score
  FROM (SELECT $3::text AS type, $4::text AS province, $5::text AS istat_code, $6::text AS ipa_code, $7::text AS tax_code,
      $8::text AS vat_number, lower($9::text) AS pec, $10::text AS key, replace($10::text, ' ', '') AS letters) a
  CROSS JOIN one b ${LIKENESS}
  WHERE cardinality(r.reasons) > 0 ORDER BY s.score DESC, b.name COLLATE "it-x-icu", b.id LIMIT 10`;

type Keys = [ids: string[], keys: string[]];

/** Records of the register that may be one body's: found by codes and names, decided by people. */
@Injectable()
export class BodyDuplicates {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** Pairs of bodies of today, the likeliest first: those to decide on, or those that somebody told apart. */
  pairs(ctx: RequestContext, toldApart: boolean): Promise<DuplicatePair[]> {
    return this.database.run(ctx, async (tx) => tx.query<DuplicatePair>(PAIRS, [...(await this.keys(tx)), toldApart]));
  }

  /** The bodies that a new one would look like. */
  like(ctx: RequestContext, question: LikeQuestion): Promise<SimilarBody[]> {
    const { name, type, province, istatCode, ipaCode, taxCode, vatNumber, pec } = cleaned(question);
    const codes = [istatCode, ipaCode, taxCode, vatNumber, pec].map((code) => code ?? null);
    return this.database.run(ctx, async (tx) =>
      tx.query<SimilarBody>(LIKE, [...(await this.keys(tx)), type, province, ...codes, bodyNameKey(name)]),
    );
  }

  /** Says that two are two. @returns its id @throws DomainError not_found, validation_failed, duplicate */
  async tellApart(
    ctx: RequestContext,
    key: string | undefined,
    { firstId, secondId }: NewDistinction,
  ): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { firstId, secondId }, id, async () => {
        if (firstId === secondId) throw invalid('secondId', 'not_allowed');
        const found = await tx.query<{ id: string }>('SELECT id FROM body WHERE id IN ($1, $2)', [firstId, secondId]);
        for (const [field, each] of Object.entries({ firstId, secondId }))
          if (!found.some((row) => row.id === each)) throw notFoundField(field);
        const said = await tx.query(
          'SELECT 1 FROM body_distinction WHERE $1 IN (first_id, second_id) AND $2 IN (first_id, second_id)',
          [firstId, secondId],
        );
        if (said.length) throw new DomainError('duplicate', { errors: [fieldError('secondId', 'in_use')] });
        const { membershipId } = tx.actor;
        await tx.insert(BodyDistinction, { id, firstId, secondId, decidedBy: membershipId!, decidedAt: tx.now });
        this.changed(tx, firstId, secondId);
      }),
    );
  }

  /** Takes back that two are two. @throws DomainError not_found */
  async askAgain(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [gone] = await tx.query<NewDistinction>(
        'DELETE FROM body_distinction WHERE id = $1 RETURNING first_id AS "firstId", second_id AS "secondId"',
        [id],
      );
      if (!gone) throw notFound();
      this.changed(tx, gone.firstId, gone.secondId);
    });
  }

  private changed(tx: Transaction, ...ids: string[]): void {
    for (const id of ids) tx.changed('body', id, { centreOnly: true });
  }

  private async keys(tx: Transaction): Promise<Keys> {
    const rows = await tx.query<{ id: string; name: string }>(NAMES, [italianDay(tx.now)]);
    return [rows.map(({ id }) => id), rows.map(({ name }) => bodyNameKey(name))];
  }
}
