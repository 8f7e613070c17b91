import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class RelationshipRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'interaction', by: ['author_id'], columns: ['kind', 'happened_on', 'text', 'created_at'] },
    { table: 'prospect', by: ['follower_id'], columns: ['stage', 'since', 'created_at'] },
    { table: 'prospect_step', by: ['actor_id'], columns: ['stage', 'since', 'reason', 'at'] },
  ];
}
