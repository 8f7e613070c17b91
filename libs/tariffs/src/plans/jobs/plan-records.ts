import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class PlanRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'tariff_plan_version', by: ['author_id'], columns: ['number', 'note', 'created_at'] },
    { table: 'tariff_plan_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'tariff_exception', by: ['author_id'], columns: ['amount', 'reason', 'created_at'] },
  ];
}
