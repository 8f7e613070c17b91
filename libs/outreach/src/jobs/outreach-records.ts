import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class OutreachRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'roadshow_event', by: ['organiser_id'], columns: ['title', 'description', 'starts_at', 'created_at'] },
    { table: 'mailing', by: ['author_id'], columns: ['subject', 'text', 'created_at', 'started_at'] },
  ];
}
