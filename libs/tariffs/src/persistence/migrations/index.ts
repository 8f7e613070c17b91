import type { MigrationInterface } from 'typeorm';
import { TariffsCostModels1760000062000 } from './1760000062000-tariffs-cost-models.js';
import { TariffsTimesheets1760000063000 } from './1760000063000-tariffs-timesheets.js';
import { TariffsTimesheetNotices1760000063100 } from './1760000063100-tariffs-timesheet-notices.js';
import { TariffsPlans1760000064000 } from './1760000064000-tariffs-plans.js';
import { TariffsSimulations1760000065000 } from './1760000065000-tariffs-simulations.js';
import { TariffsDues1760000066000 } from './1760000066000-tariffs-dues.js';
import { TariffsCostPublication1760000066100 } from './1760000066100-tariffs-cost-publication.js';
import { TariffsDossiers1760000066200 } from './1760000066200-tariffs-dossiers.js';
import { TariffsDueNotices1760000066300 } from './1760000066300-tariffs-due-notices.js';
import { TariffsApprovalNotices1760000067000 } from './1760000067000-tariffs-approval-notices.js';

export const tariffsMigrations: (new () => MigrationInterface)[] = [
  TariffsCostModels1760000062000,
  TariffsTimesheets1760000063000,
  TariffsTimesheetNotices1760000063100,
  TariffsPlans1760000064000,
  TariffsSimulations1760000065000,
  TariffsDues1760000066000,
  TariffsCostPublication1760000066100,
  TariffsDossiers1760000066200,
  TariffsDueNotices1760000066300,
  TariffsApprovalNotices1760000067000,
];
