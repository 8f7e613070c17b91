import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class CostsRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'cost_model_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'cost_item', by: ['membership_id'], columns: ['label', 'gross_cost', 'source', 'created_at'] },
  ];
}
