import { DrawRunsController } from './api/draw-runs.controller.js';
import { PlanSimulationsController } from './api/plan-simulations.controller.js';
import { SimulationsController } from './api/simulations.controller.js';
import { DrawRunQueries } from './application/draw-run-queries.js';
import { DrawRuns } from './application/draw-runs.service.js';
import { SimulationComparison } from './application/simulation-comparison.js';
import { SimulationDues } from './application/simulation-dues.js';
import { SimulationQueries } from './application/simulation-queries.js';
import { SimulationSettings } from './application/simulation-settings.js';
import { SimulationJoiner } from './application/simulation-joiner.js';
import { Simulations } from './application/simulations.service.js';
import { RandomDraws } from './jobs/draws.job.js';
import { SimulationRecords } from './jobs/simulation-records.js';
import { Simulation, SimulationDraw, SimulationDue, SimulationRun } from './persistence/simulation.entity.js';

export const SIMULATION_ENTITIES = [Simulation, SimulationDue, SimulationRun, SimulationDraw];

/** What controllers and others of the module use. */
export const SIMULATION_SERVICES = [
  DrawRunQueries,
  DrawRuns,
  SimulationComparison,
  SimulationDues,
  SimulationQueries,
  Simulations,
];
export const SIMULATION_PROVIDERS = [
  ...SIMULATION_SERVICES,
  RandomDraws,
  SimulationJoiner,
  SimulationRecords,
  SimulationSettings,
];
export const SIMULATION_CONTROLLERS = [PlanSimulationsController, SimulationsController, DrawRunsController];
