import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class TablesRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'working_table', by: ['created_by'], columns: ['title', 'created_at'] },
    { table: 'table_seat', by: ['membership_id', 'alternate_id'], columns: ['role', 'starts_on', 'ends_on'] },
    { table: 'table_meeting', by: ['created_by'], columns: ['title', 'starts_at', 'created_at'] },
    { table: 'table_recusal', by: ['membership_id', 'recorded_by'], columns: ['reason', 'recorded_at'] },
    { table: 'table_paper', by: ['added_by'], columns: ['name', 'added_at'] },
    { table: 'table_answer', by: ['answered_by'], columns: ['answer', 'note', 'answered_at'] },
    { table: 'table_vote', by: ['cast_by'], columns: ['vote', 'cast_at'] },
    { table: 'table_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
  ];
}
