import { Activities } from './application/activities.service.js';
import { CostDrivers } from './application/cost-drivers.service.js';
import { CostHours } from './application/cost-hours.js';
import { CostItemQueries } from './application/cost-item-queries.js';
import { CostItems } from './application/cost-items.service.js';
import { CostModelCopies } from './application/cost-model-copy.js';
import { CostModelQueries } from './application/cost-model-queries.js';
import { CostModelSteps } from './application/cost-model-steps.js';
import { CostModels } from './application/cost-models.service.js';
import { CostResultQueries } from './application/cost-result-queries.js';
import { CostResults } from './application/cost-results.js';
import { CostStructures } from './application/cost-structure.service.js';
import { CostsEraser } from './jobs/costs-eraser.js';
import { CostsRecords } from './jobs/costs-records.js';
import { CostItemPart, CostItemRow, CostShare } from './persistence/cost-item.entity.js';
import { Activity, CostModelEvent, CostModelRow } from './persistence/cost-model.entity.js';
import { CostDriver, CostObjectRow, DriverQuantity } from './persistence/cost-structure.entity.js';

export const COST_ENTITIES = [
  Activity,
  CostModelRow,
  CostModelEvent,
  CostDriver,
  CostObjectRow,
  DriverQuantity,
  CostItemRow,
  CostItemPart,
  CostShare,
];

/** What controllers, the demonstration and imports have of the costs. */
export const COST_EXPORTS = [
  Activities,
  CostDrivers,
  CostHours,
  CostItemQueries,
  CostItems,
  CostModelCopies,
  CostModelQueries,
  CostModels,
  CostModelSteps,
  CostResultQueries,
  CostResults,
  CostStructures,
];

export const COST_PROVIDERS = [...COST_EXPORTS, CostsEraser, CostsRecords];
