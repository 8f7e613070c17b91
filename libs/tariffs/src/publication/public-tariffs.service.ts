import { Injectable } from '@nestjs/common';
import { tariffWords, type Tariff, type TariffTerms } from '#app/contracts';
import { TenantDatabase, notFound, type RequestContext } from '#app/platform';
import type { PublicTariffPlan, PublicTariffs } from './public-tariffs.dto.js';

interface PlanRow {
  id: string;
  title: string;
  from: string;
  to: string;
  inForce: boolean;
  act: string;
  terms: TariffTerms;
  since: Date;
}
interface ServiceRow {
  id: string;
  code: string;
  title: string;
}

/** A plan as programs read it: with its terms whole. */
export interface OpenTariffPlan extends PublicTariffPlan {
  terms: TariffTerms;
}

const CENTRE = `SELECT id FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;
const PLANS = `SELECT p.id, p.title, p.period_from::text AS "from", p.period_to::text AS "to", p.status = 'in_force' AS "inForce",
    p.act_organ || ' n. ' || p.act_number || ' del ' || to_char(p.act_date, 'DD/MM/YYYY') AS act, v.terms, p.last_event_at AS since
  FROM tariff_plan p JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.number = p.current_version
  WHERE p.status IN ('in_force', 'approved') ORDER BY p.status DESC, p.period_from, p.id LIMIT 100`;
const SERVICES = `SELECT s.id, s.code, v.title FROM service s
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published' LIMIT 2000`;

/** What an act has approved, for everybody. */
@Injectable()
export class PublicTariffPlans {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found where the context names no centre */
  async list(ctx: RequestContext): Promise<PublicTariffs> {
    const { plans } = await this.open(ctx);
    return { items: plans.map(({ terms: _terms, ...plan }) => plan) };
  }

  /** With the terms whole, and since when they are as they are; null where nothing is approved. @throws DomainError not_found */
  async open(ctx: RequestContext): Promise<{ plans: OpenTariffPlan[]; since: Date | null }> {
    const [[centre], plans, services] = await this.database.readAll<[{ id: string }, PlanRow, ServiceRow]>(ctx, [
      [CENTRE, []],
      [PLANS, []],
      [SERVICES, []],
    ]);
    if (!centre) throw notFound();
    const byId = new Map(services.map((service) => [service.id, service]));
    const latest = Math.max(...plans.map(({ since }) => since.getTime()));
    return {
      plans: plans.map(({ since: _since, ...plan }) => ({
        ...plan,
        tariffs: plan.terms.tariffs.map((tariff) => tariffOf(tariff, byId)),
      })),
      since: plans.length ? new Date(latest) : null,
    };
  }
}

function tariffOf(tariff: Tariff, services: ReadonlyMap<string, ServiceRow>): PublicTariffPlan['tariffs'][number] {
  const { id, name, serviceId, legalBasis } = tariff;
  const service = serviceId === null ? undefined : services.get(serviceId);
  return {
    id,
    name,
    serviceId,
    service: service?.title ?? null,
    serviceCode: service?.code ?? null,
    rules: { it: tariffWords(tariff, 'it'), en: tariffWords(tariff, 'en') },
    legalBasis: legalBasis ?? null,
  };
}
