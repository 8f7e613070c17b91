import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class TimesheetsRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'contract_hours', by: ['membership_id'], columns: ['starts_on', 'weekdays', 'minutes_per_day'] },
    { table: 'timesheet_month', by: ['membership_id'], columns: ['month', 'status', 'confirmed_at', 'reminded_at'] },
    {
      table: 'timesheet_event',
      by: ['actor_id', 'membership_id'],
      columns: ['month', 'command', 'reason', 'minutes', 'at'],
    },
    {
      table: 'timesheet_row',
      by: ['membership_id'],
      columns: ['month', 'kind', 'worked_on', 'minutes', 'note', 'created_at'],
    },
    { table: 'timesheet_confirmed', by: ['membership_id'], columns: ['month', 'minutes', 'request_minutes'] },
  ];
}
