import { SimulationJoiner } from './application/simulation-joiner.js';
import { SimulationRecords } from './jobs/simulation-records.js';
import { Simulation, SimulationDraw, SimulationDue, SimulationRun } from './persistence/simulation.entity.js';

export const SIMULATION_ENTITIES = [Simulation, SimulationDue, SimulationRun, SimulationDraw];
export const SIMULATION_PROVIDERS = [SimulationJoiner, SimulationRecords];
