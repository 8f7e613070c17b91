import { TariffFiguresHeir } from './application/figures-heir.js';
import { TariffFiguresJoiner } from './application/figures-joiner.js';
import { TariffInputs } from './application/tariff-inputs.js';
import { PlanRecords } from './jobs/plan-records.js';
import { PaidDue, ServiceVolume } from './persistence/body-figures.entity.js';
import {
  TariffException,
  TariffInForce,
  TariffPlan,
  TariffPlanEvent,
  TariffPlanVersion,
} from './persistence/plan.entity.js';

export const PLAN_ENTITIES = [
  TariffPlan,
  TariffPlanVersion,
  TariffPlanEvent,
  TariffException,
  TariffInForce,
  PaidDue,
  ServiceVolume,
];

/** What others of the module use. */
export const PLAN_SERVICES = [TariffInputs];
export const PLAN_PROVIDERS = [...PLAN_SERVICES, TariffFiguresHeir, TariffFiguresJoiner, PlanRecords];
