import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class TicketingRecords implements KeepsPersonalData {
  readonly records = [
    {
      table: 'ticket',
      by: ['requester_id'],
      columns: ['number', 'subject', 'status', 'channel', 'created_at', 'closed_at'],
    },
    { table: 'ticket', by: ['opened_by_id', 'assignee_id'], columns: ['number', 'status', 'created_at', 'closed_at'] },
    { table: 'ticket_message', by: ['author_id'], columns: ['kind', 'text', 'created_at'] },
    { table: 'ticket_event', by: ['actor_id'], columns: ['command', 'reason', 'at'] },
    { table: 'time_entry', by: ['membership_id'], columns: ['worked_on', 'minutes', 'note', 'created_at'] },
  ];
}
