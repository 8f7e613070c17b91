import { DossiersController } from '../dossiers/dossiers.controller.js';
import { CostPublicationsController } from '../publication/cost-publications.controller.js';
import { PublicCostsController } from '../publication/public-costs.controller.js';
import { PublicTariffsController } from '../publication/public-tariffs.controller.js';
import { DueRunsController } from './due-runs.controller.js';
import { DuesController } from './dues.controller.js';

export const DUE_CONTROLLERS = [
  CostPublicationsController,
  DossiersController,
  DueRunsController,
  DuesController,
  PublicCostsController,
  PublicTariffsController,
];
