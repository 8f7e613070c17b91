import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class OutreachRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'mailing', by: ['author_id'], columns: ['subject', 'text', 'created_at', 'started_at'] },
  ];
}
