import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class DocumentsRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'space', by: ['created_by'], columns: ['title', 'created_at'] },
    { table: 'space_member', by: ['membership_id', 'added_by'], columns: ['role', 'valid_to', 'added_at'] },
    { table: 'space_recusal', by: ['membership_id', 'recorded_by'], columns: ['reason', 'recorded_at'] },
    { table: 'space_follower', by: ['membership_id'], columns: ['frequency', 'told_at'] },
    { table: 'document', by: ['created_by', 'trashed_by'], columns: ['title', 'created_at', 'trashed_at'] },
    { table: 'document_version', by: ['created_by'], columns: ['name', 'note', 'created_at'] },
    { table: 'document_event', by: ['actor_id'], columns: ['activity', 'reason', 'at'] },
    { table: 'document_receipt', by: ['membership_id'], columns: ['number', 'read_at'] },
    { table: 'post', by: ['author_id'], columns: ['text', 'created_at'] },
  ];
}
