import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class PecRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'pec_message', by: ['author_id'], columns: ['subject', 'text', 'created_at'] },
    { table: 'pec_incoming', by: ['handled_by'], columns: ['handled_at'] },
    { table: 'pec_account', by: ['created_by'], columns: ['address', 'created_at'] },
  ];
}
