import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

const TICKETS = `SELECT e.id, e.at, e.command AS what, NULL AS code, t.number || ' · ' || t.subject AS title, NULL AS detail,
    e.actor_name AS who, '/richieste/' || e.ticket_id AS path
  FROM ticket_event e JOIN ticket t ON t.tenant_id = e.tenant_id AND t.id = e.ticket_id
  WHERE e.body_id = ? AND (e.command IN ('open', 'reopen') OR e.to_status = 'closed')`;

/** When requests of a body were opened and closed; what lies between stands on the request. */
@TellsTimeline()
export class TicketTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [{ kind: 'ticket', permission: 'tickets.read', sql: TICKETS }];
}
