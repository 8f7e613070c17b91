import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class CrmRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'adhesion_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'body_distinction', by: ['decided_by'], columns: ['decided_at'] },
    { table: 'body_joining', by: ['joined_by'], columns: ['joined_at'] },
    { table: 'task', by: ['assignee_id', 'created_by', 'done_by'], columns: ['title', 'note', 'due_on', 'done_at'] },
  ];
}
