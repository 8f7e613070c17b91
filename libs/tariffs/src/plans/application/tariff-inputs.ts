import { Injectable } from '@nestjs/common';
import { referenceDay, type BodyType, type FigureUsed, type TariffTerms, type VolumeMeasure } from '#app/contracts';
import { ADHESION_TERM } from '#app/crm';
import { italianDay } from '#app/kernel';
import type { Transaction } from '#app/platform';
import type { BodyInputs, Days, ServiceUse } from '../../domain/pricing/index.js';

/** Whose inputs are wanted, and for what. */
export interface InputsWanted {
  conventionId: string;
  year: number;
  terms: TariffTerms;
  /** Whose agreements with single bodies count; without it none does. */
  planId?: string;
  /** Bodies that are taken to adhere all the year, whether they do or not: what if they came? */
  including?: readonly string[];
}

/** The inputs of a body, and what it is called. */
export interface NamedInputs extends BodyInputs {
  name: string;
}

interface BodyRow {
  bodyId: string;
  name: string;
  type: BodyType;
  leads: boolean;
  periods: Days[] | null;
}
interface FigureRow {
  bodyId: string;
  kind: 'population' | 'enterprises';
  value: string;
  year: number;
  source: string;
}
interface UseRow {
  bodyId: string;
  serviceId: string;
  periods: Days[];
  quantity: string | null;
}
interface VolumeRow {
  bodyId: string;
  serviceId: string;
  measure: VolumeMeasure;
  value: string;
  year: number;
  source: string;
}
interface PaidRow {
  bodyId: string;
  year: number;
  amount: string;
  source: string;
}
interface ExceptionRow {
  bodyId: string;
  tariffId: string;
  amount: string;
  reason: string;
}

/** Suspended or not: a suspension stops the services, and changes no due unless the centre agrees upon one. */
const BODIES = `SELECT b.id AS "bodyId", b.name, b.type, a.periods,
    EXISTS (SELECT FROM body_grouping g WHERE g.tenant_id = b.tenant_id AND g.head_id = b.id AND g.kind = 'associated_form'
      AND g.starts_on <= $3 AND (g.ends_on IS NULL OR g.ends_on >= $2)) AS leads
  FROM body b LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('from', GREATEST(p.first, $2)::text, 'to', LEAST(p.last, $3)::text) ORDER BY p.first) AS periods
    FROM (SELECT a.active_from AS first, COALESCE(LEAST(a.active_to, ${ADHESION_TERM}, a.withdraws_on - 1), $3) AS last
      FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
      WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.convention_id = $1 AND a.active_from <= $3) p
    WHERE p.last >= GREATEST(p.first, $2::date)) a ON true
  WHERE a.periods IS NOT NULL OR b.id = ANY ($4) ORDER BY b.name COLLATE "it-x-icu", b.id`;
/** The newest that was there on the day of reference; of several of one year that of the source which the plan names. */
const FIGURES = `SELECT DISTINCT ON (f.body_id, f.kind) f.body_id AS "bodyId", f.kind, f.value::text, f.year, f.source FROM body_figure f
  WHERE make_date(f.year, 12, 31) <= CASE f.kind WHEN 'population' THEN $1::date ELSE $3::date END
  ORDER BY f.body_id, f.kind, f.year DESC, f.source = CASE f.kind WHEN 'population' THEN $2 ELSE $4 END DESC, f.source`;
const USES = `SELECT s.body_id AS "bodyId", s.service_id AS "serviceId",
    json_agg(json_build_object('from', s.active_from::text, 'to', COALESCE(s.ends_on, $3)::text) ORDER BY s.active_from) AS periods,
    (array_agg(s.quantity::text ORDER BY s.active_from DESC, s.id DESC))[1] AS quantity
  FROM subscription s WHERE s.service_id = ANY ($1) AND s.active_from <= $3 AND (s.ends_on IS NULL OR s.ends_on >= $2)
  GROUP BY s.body_id, s.service_id`;
/** What was written of the newest year; else what was counted of the only thing that a service includes. */
const VOLUMES = `SELECT DISTINCT ON (v.body_id, v.service_id, v.measure) v.body_id AS "bodyId", v.service_id AS "serviceId", v.measure,
    v.value::text, v.year, v.source
  FROM (
    SELECT body_id, service_id, measure, trim_scale(value) AS value, year, source, 0 AS rank FROM service_volume
    UNION ALL
    SELECT u.body_id, s.service_id, 'quantity', trim_scale(sum(u.quantity)), date_part('year', u.used_on)::int, $3, 1
    FROM allowance_use u JOIN subscription s ON s.tenant_id = u.tenant_id AND s.id = u.subscription_id
    GROUP BY u.body_id, s.service_id, date_part('year', u.used_on) HAVING count(DISTINCT u.allowance_code) = 1
  ) v WHERE v.service_id = ANY ($1) AND v.year <= $2
  ORDER BY v.body_id, v.service_id, v.measure, v.rank, v.year DESC`;
const PAID = `SELECT body_id AS "bodyId", year, amount::text, source FROM paid_due`;
const EXCEPTIONS = `SELECT body_id AS "bodyId", tariff_id AS "tariffId", amount::text, reason FROM tariff_exception WHERE plan_id = $1`;

const COUNTED = 'Consumi registrati dal centro';
const SUBSCRIBED = 'Attivazioni del servizio';

/** What the dues of a year depend on, for each body, as the database has it. */
@Injectable()
export class TariffInputs {
  /**
   * Who adheres to the convention in the year, and whoever is included, by name; figures are those of the reference
   * days of the terms, or the newest before, with their own day and source.
   */
  async gather(
    tx: Pick<Transaction, 'now' | 'readAll'>,
    { conventionId, year, terms, planId, including = [] }: InputsWanted,
  ): Promise<NamedInputs[]> {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const services = terms.tariffs.flatMap(({ serviceId }) => serviceId ?? []);
    const { inhabitants, enterprises } = terms;
    const days = [inhabitants, enterprises].flatMap((each) => [referenceDay(each, year), each.source]);
    const [bodies, figures, uses, volumes, paid, exceptions] = await tx.readAll<
      [BodyRow, FigureRow, UseRow, VolumeRow, PaidRow, ExceptionRow]
    >([
      [BODIES, [conventionId, first, last, including]],
      [FIGURES, days],
      [USES, [services, first, last]],
      [VOLUMES, [services, year, COUNTED]],
      [PAID, []],
      [EXCEPTIONS, [planId ?? null]],
    ]);
    const today = italianDay(tx.now);
    const of = {
      figures: byBody(figures),
      uses: byBody(uses),
      volumes: byBody(volumes),
      paid: byBody(paid),
      exceptions: byBody(exceptions),
    };
    return bodies.map(({ bodyId, name, type, leads, periods }) => {
      const known = of.figures.get(bodyId) ?? [];
      const used = of.volumes.get(bodyId) ?? [];
      return {
        bodyId,
        name,
        type,
        leads,
        periods: including.includes(bodyId) ? [{ from: first, to: last }] : (periods ?? []),
        inhabitants: figureOf(known, 'population'),
        enterprises: figureOf(known, 'enterprises'),
        services: Object.fromEntries(
          (of.uses.get(bodyId) ?? []).map((use) => [use.serviceId, useOf(use, used, today < last ? today : last)]),
        ),
        paid: Object.fromEntries(
          (of.paid.get(bodyId) ?? []).map(({ amount, source, ...due }) => [due.year, { amount, source }]),
        ),
        exceptions: Object.fromEntries(
          (of.exceptions.get(bodyId) ?? []).map(({ tariffId, amount, reason }) => [tariffId, { amount, reason }]),
        ),
      };
    });
  }
}

function byBody<Row extends { bodyId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.bodyId);
    if (known) known.push(row);
    else grouped.set(row.bodyId, [row]);
  }
  return grouped;
}

function figureOf(rows: readonly FigureRow[], kind: FigureRow['kind']): FigureUsed | null {
  const row = rows.find((each) => each.kind === kind);
  return row ? { value: row.value, on: `${row.year}-12-31`, source: row.source } : null;
}

function useOf({ serviceId, periods, quantity }: UseRow, volumes: readonly VolumeRow[], on: string): ServiceUse {
  const volume = (measure: VolumeMeasure): FigureUsed | null => {
    const row = volumes.find((each) => each.serviceId === serviceId && each.measure === measure);
    return row ? { value: row.value, on: `${row.year}-12-31`, source: row.source } : null;
  };
  const subscribed = quantity === null ? null : { value: quantity, on, source: SUBSCRIBED };
  return { periods, quantity: volume('quantity') ?? subscribed, amount: volume('amount') };
}
