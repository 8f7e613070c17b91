import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class DueRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'due_run', by: ['created_by', 'announced_by'], columns: ['plan_title', 'year', 'reason', 'created_at'] },
    { table: 'dossier', by: ['created_by'], columns: ['title', 'created_at'] },
    { table: 'cost_publication', by: ['published_by'], columns: ['year', 'kind', 'published_at'] },
  ];
}
