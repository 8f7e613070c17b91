import type { MigrationInterface } from 'typeorm';
import { TariffsCostModels1760000062000 } from './1760000062000-tariffs-cost-models.js';
import { TariffsPlans1760000064000 } from './1760000064000-tariffs-plans.js';

export const tariffsMigrations: (new () => MigrationInterface)[] = [
  TariffsCostModels1760000062000,
  TariffsPlans1760000064000,
];
