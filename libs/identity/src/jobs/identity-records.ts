import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class IdentityRecords implements KeepsPersonalData {
  readonly records = [
    {
      table: 'membership',
      by: ['id'],
      columns: ['role', 'display_name', 'email', 'valid_from', 'valid_to', 'created_at', 'invited_at', 'accepted_at'],
    },
    { table: 'membership_body', by: ['membership_id'], columns: ['body_id'] },
    { table: 'membership_seen', by: ['membership_id'], columns: ['at'] },
    {
      table: 'absence',
      by: ['membership_id'],
      columns: ['starts_on', 'ends_on', 'note', 'created_at', 'cancelled_at'],
    },
    { table: 'absence', by: ['substitute_id'], columns: ['starts_on', 'ends_on'] },
    { table: 'sign_in_identity', by: ['membership_id'], columns: ['created_at'] },
    { table: 'erasure', by: ['requested_by'], columns: ['ground', 'requested_at'] },
    { table: 'membership', by: ['reviewed_by'], columns: ['reviewed_at'] },
  ];
}
