import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class CatalogueRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'service_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'service_version', by: ['published_by'], columns: ['title', 'number', 'published_at'] },
  ];
}
