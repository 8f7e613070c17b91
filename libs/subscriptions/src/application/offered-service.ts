import type { Allowance, DocumentToProvide, Requirements, SubscriptionApproval } from '#app/contracts';
import type { AllowanceState, Eligibility, RequirementsCheck } from '../api/subscriptions.dto.js';
import { countOf, grantedOf, remainingOf, usedOf, yearOf, type YearSum } from '../domain/allowances.js';
import { checkRequirements, type Standing } from '../domain/requirements.js';

/** What a version of a sheet says of its subscriptions. */
export interface Terms {
  approval: SubscriptionApproval;
  quantityUnit: string | null;
  quantityMax: number | null;
  requirements: Requirements;
  documents: DocumentToProvide[];
  allowances: Allowance[];
}

export interface OfferedService extends Terms {
  serviceId: string;
  versionId: string;
  title: string;
  number: number;
  subscribable: boolean;
}

/** Of version `v`. */
export const TERMS = `v.approval, v.quantity_unit AS "quantityUnit", v.quantity_max AS "quantityMax", v.requirements, v.documents, v.allowances`;

export const OFFERED = `SELECT v.service_id AS "serviceId", v.id AS "versionId", v.title, v.number, v.subscribable, ${TERMS}
  FROM service_version v WHERE v.service_id = $1 AND v.status = 'published'`;

export function requirementsCheckOf(
  { requirements }: Pick<Terms, 'requirements'>,
  standing: Standing & Pick<RequirementsCheck, 'adheres'>,
): RequirementsCheck {
  const { state, groups } = checkRequirements(requirements, standing);
  return {
    state,
    groups: groups.map((group) => ({
      state: group.state,
      anyOf: group.anyOf.map((checked) => ({ ...checked.requirement, state: checked.state })),
    })),
    bodyType: standing.type,
    population: standing.population,
    adheres: standing.adheres,
  };
}

const NOT_BEGUN = { activeFrom: null, endsOn: null };

/** What was used of each allowance, in its own period. */
export function allowanceStatesOf(
  { allowances, activeFrom, endsOn }: Pick<Terms, 'allowances'> & Parameters<typeof yearOf>[0],
  { population }: Standing,
  today: string,
  sums: readonly YearSum[] = [],
): AllowanceState[] {
  const year = yearOf({ activeFrom, endsOn }, today);
  return allowances.map((allowance) => {
    const { code, name, unit, period } = allowance;
    const used = usedOf(allowance, sums, year);
    const granted = grantedOf(allowance, population?.value ?? null);
    return {
      code,
      name,
      unit,
      period,
      countedBy: countOf(allowance),
      year: period === 'year' ? year : null,
      granted,
      used,
      remaining: remainingOf(granted, used),
    };
  });
}

export function eligibilityOf(
  service: OfferedService,
  standing: Standing & Pick<RequirementsCheck, 'adheres'>,
  openSubscriptionId: string | null,
  today: string,
): Eligibility {
  const { serviceId, title, number, subscribable, approval, quantityUnit, quantityMax, documents } = service;
  return {
    serviceId,
    serviceTitle: title,
    versionNumber: number,
    subscribable,
    approval,
    quantityUnit,
    quantityMax,
    documents,
    requirements: requirementsCheckOf(service, standing),
    allowances: allowanceStatesOf({ ...service, ...NOT_BEGUN }, standing, today),
    openSubscriptionId,
  };
}
