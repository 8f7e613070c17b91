import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class SubscriptionsRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'subscription_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'allowance_use', by: ['author_id'], columns: ['used_on', 'quantity', 'note', 'created_at'] },
  ];
}
