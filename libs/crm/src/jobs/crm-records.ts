import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class CrmRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'adhesion_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'task', by: ['assignee_id', 'created_by', 'done_by'], columns: ['title', 'note', 'due_on', 'done_at'] },
  ];
}
