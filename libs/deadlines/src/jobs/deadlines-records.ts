import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class DeadlinesRecords implements KeepsPersonalData {
  readonly records = [
    {
      table: 'deadline_event',
      by: ['actor_id'],
      columns: ['command', 'note', 'evidence', 'evidence_url', 'done_on', 'at'],
    },
  ];
}
