import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

const SENT = `SELECT r.id, m.created_at AS at, 'sent' AS what, NULL AS code, m.subject AS title, r.address AS detail, m.author_name AS who,
    '/pec/inviati/' || m.id AS path
  FROM pec_recipient r JOIN pec_message m ON m.tenant_id = r.tenant_id AND m.id = r.message_id WHERE r.body_id = ?`;
const RECEIPTS = `SELECT c.id, c.at, 'receipt' AS what, c.kind AS code, m.subject AS title, c.detail, c.provider AS who, '/pec/inviati/' || m.id AS path
  FROM pec_receipt c JOIN pec_recipient r ON r.tenant_id = c.tenant_id AND r.id = c.recipient_id
  JOIN pec_message m ON m.tenant_id = c.tenant_id AND m.id = c.message_id WHERE r.body_id = ?`;
const RECEIVED = `SELECT i.id, i.received_at AS at, 'received' AS what, NULL AS code, i.subject AS title, NULL AS detail, i.sender AS who,
    '/pec/ricevuti/' || i.id AS path FROM pec_incoming i WHERE i.sender_body_id = ?`;

/** Formal messages to a body and from it, with what the providers said of them. */
@TellsTimeline()
export class PecTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [SENT, RECEIPTS, RECEIVED].map((sql) => ({
    kind: 'pec',
    permission: 'pec.read',
    sql,
  }));
}
