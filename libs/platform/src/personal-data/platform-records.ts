import { PersonalData, type KeepsPersonalData } from './personal-records.js';

@PersonalData()
export class PlatformRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'stored_file', by: ['owner_id'], columns: ['name', 'media_type', 'size', 'status', 'created_at'] },
    { table: 'job', by: ['created_by'], columns: ['kind', 'status', 'created_at', 'finished_at'] },
    { table: 'import_batch', by: ['created_by'], columns: ['target', 'status', 'file_name', 'created_at'] },
    { table: 'audit_entry', by: ['membership_id'], columns: ['at', 'operation', 'table_name', 'changed_columns'] },
  ];
}
