import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class SimulationRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'simulation', by: ['author_id'], columns: ['name', 'year', 'created_at'] },
    { table: 'simulation_run', by: ['author_id'], columns: ['draws', 'created_at'] },
  ];
}
