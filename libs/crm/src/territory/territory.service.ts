import { Injectable } from '@nestjs/common';
import { ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, type RequestContext } from '#app/platform';
import { TERM } from '../application/adhesion-term.js';
import {
  TERRITORY_BODIES,
  TERRITORY_MONTHS,
  TERRITORY_SERVICES,
  type Territory,
  type TerritoryBody,
  type TerritoryMonth,
  type TerritoryService,
} from './territory.dto.js';

const codes = (statuses: readonly string[]) => statuses.map((status) => `'${status}'`).join(', ');
const LIVE = codes(LIVE_ADHESION_STATUSES);
const ENDED = codes(ENDED_ADHESION_STATUSES);
/** Subscriptions that are in use. */
const USED = `'active', 'ending'`;

const CENTRE = `SELECT province FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

const BODIES = `WITH centre AS MATERIALIZED (${CENTRE}),
  served AS MATERIALIZED (
    SELECT DISTINCT ON (body_id) body_id, through_id FROM search.adhering($1, NULL) ORDER BY body_id, through_id NULLS FIRST),
  own AS MATERIALIZED (
    SELECT a.body_id, bool_or(a.status NOT IN (${ENDED})) AS begun,
      bool_or(a.status IN (${LIVE}) AND (a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system)) AS suspended,
      max(LEAST(a.active_to, ${TERM}, a.withdraws_on - 1)) FILTER (WHERE a.status IN (${LIVE})) AS ends_on
    FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id GROUP BY a.body_id),
  used AS MATERIALIZED (SELECT body_id, count(*)::int AS services FROM subscription WHERE status IN (${USED}) GROUP BY body_id)
  SELECT b.id, b.name, b.type, b.province,
    CASE WHEN b.province = (SELECT province FROM centre) THEN 'inside' ELSE 'outside' END AS place,
    (SELECT f.value::int FROM body_figure f WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population'
      ORDER BY f.year DESC, f.source LIMIT 1) AS population,
    CASE WHEN s.body_id IS NOT NULL AND s.through_id IS NULL THEN 'adhering' WHEN s.body_id IS NOT NULL THEN 'through'
      WHEN o.suspended THEN 'suspended' WHEN o.begun THEN 'in_progress' WHEN o.body_id IS NOT NULL THEN 'left' ELSE 'none' END AS standing,
    h.name AS through, o.ends_on::text AS "endsOn", COALESCE(u.services, 0) AS services
  FROM body b
  LEFT JOIN served s ON s.body_id = b.id
  LEFT JOIN body h ON h.tenant_id = b.tenant_id AND h.id = s.through_id
  LEFT JOIN own o ON o.body_id = b.id
  LEFT JOIN used u ON u.body_id = b.id
  WHERE (b.valid_from IS NULL OR b.valid_from <= $1) AND (b.valid_to IS NULL OR b.valid_to >= $1)
  ORDER BY b.name COLLATE "it-x-icu", b.id LIMIT ${TERRITORY_BODIES}`;

/** A suspension is not an end; the day of a month that counts is its last, of this month today. */
const MONTHS = `SELECT to_char(m.month, 'YYYY-MM') AS month, count(DISTINCT a.body_id)::int AS bodies
  FROM generate_series(date_trunc('month', $1::date) - interval '${TERRITORY_MONTHS - 1} months', $1::date, '1 month') AS m (month)
  CROSS JOIN LATERAL (SELECT LEAST($1::date, (m.month + interval '1 month')::date - 1) AS day) d
  LEFT JOIN (adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id)
    ON a.active_from <= d.day AND (a.active_to IS NULL OR a.active_to >= d.day)
      AND (a.withdraws_on IS NULL OR a.withdraws_on > d.day) AND (c.valid_to IS NULL OR c.valid_to >= d.day OR a.extended_to >= d.day)
  GROUP BY m.month ORDER BY m.month`;

const SERVICES = `SELECT s.service_id AS "serviceId",
    (SELECT v.title FROM service_version v WHERE v.tenant_id = s.tenant_id AND v.service_id = s.service_id
      ORDER BY v.status = 'published' DESC, v.number DESC LIMIT 1) AS title,
    count(DISTINCT s.body_id)::int AS bodies
  FROM subscription s WHERE s.status IN (${USED}) GROUP BY s.tenant_id, s.service_id
  ORDER BY bodies DESC, title, s.service_id LIMIT ${TERRITORY_SERVICES}`;

/** How the centre stands in its territory. */
@Injectable()
export class Territories {
  constructor(private readonly database: TenantDatabase) {}

  async read(ctx: RequestContext): Promise<Territory> {
    const day = italianDay(ctx.now);
    const [[centre], bodies, months, services] = await this.database.readAll<
      [{ province: string }, TerritoryBody, TerritoryMonth, TerritoryService]
    >(ctx, [
      [CENTRE, []],
      [BODIES, [day]],
      [MONTHS, [day]],
      [SERVICES, []],
    ]);
    return { day, province: centre!.province, bodies, months, services };
  }
}
