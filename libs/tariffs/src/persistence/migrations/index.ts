import type { MigrationInterface } from 'typeorm';
import { TariffsCostModels1760000062000 } from './1760000062000-tariffs-cost-models.js';

export const tariffsMigrations: (new () => MigrationInterface)[] = [TariffsCostModels1760000062000];
