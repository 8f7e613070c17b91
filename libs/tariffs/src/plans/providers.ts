import { TariffFiguresHeir } from './application/figures-heir.js';
import { TariffExceptionsController } from './api/exceptions.controller.js';
import { PaidDuesController } from './api/paid-dues.controller.js';
import { TariffPlansController } from './api/plans.controller.js';
import { ServiceVolumesController } from './api/service-volumes.controller.js';
import { ComingIntoForce } from './application/coming-into-force.js';
import { TariffExceptions } from './application/exceptions.service.js';
import { TariffFiguresJoiner } from './application/figures-joiner.js';
import { PaidDues } from './application/paid-dues.service.js';
import { PlanQueries } from './application/plan-queries.js';
import { Plans } from './application/plans.service.js';
import { PriceExample } from './application/price-example.js';
import { ServiceVolumes } from './application/service-volumes.service.js';
import { TariffInputs } from './application/tariff-inputs.js';
import { PaidDueImport } from './imports/paid-due-import.js';
import { ServiceVolumeImport } from './imports/service-volume-import.js';
import { PlanRecords } from './jobs/plan-records.js';
import { PlansDue } from './jobs/plans.schedule.js';
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

/** What controllers and others of the module use. */
export const PLAN_SERVICES = [
  TariffInputs,
  Plans,
  PlanQueries,
  PriceExample,
  TariffExceptions,
  PaidDues,
  ServiceVolumes,
];
export const PLAN_PROVIDERS = [
  ...PLAN_SERVICES,
  ComingIntoForce,
  TariffFiguresHeir,
  TariffFiguresJoiner,
  PaidDueImport,
  ServiceVolumeImport,
  PlanRecords,
  PlansDue,
];
export const PLAN_CONTROLLERS = [
  TariffPlansController,
  TariffExceptionsController,
  PaidDuesController,
  ServiceVolumesController,
];
