import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class NotificationsRecords implements KeepsPersonalData {
  readonly records = [
    {
      table: 'mail',
      by: ['membership_id'],
      columns: ['address', 'kind', 'subject', 'text', 'status', 'created_at', 'sent_at'],
    },
    { table: 'notice', by: ['membership_id'], columns: ['kind', 'title', 'text', 'created_at', 'read_at'] },
    { table: 'notice_preference', by: ['membership_id'], columns: ['kind', 'mode'] },
  ];
}
