import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class NetworkRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'network_comment', by: ['author_id'], columns: ['text', 'created_at'] },
    { table: 'network_copy', by: ['copied_by'], columns: ['source_centre_name', 'source_title', 'copied_at'] },
    { table: 'network_group_document', by: ['added_by'], columns: ['status', 'added_at', 'changed_at'] },
    { table: 'network_plan', by: ['created_by'], columns: ['title', 'status', 'created_at'] },
    { table: 'network_group', by: ['created_by'], columns: ['title', 'purpose', 'created_at'] },
  ];
}
