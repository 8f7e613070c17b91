import type { Transaction } from '#app/platform';
import { AsksProtocol, type ProtocolDocument, type ProtocolSource } from '#app/protocol';

const MESSAGE = `SELECT m.subject, m.protocol_number AS number,
    ARRAY(SELECT a.file_id FROM pec_attachment a WHERE a.tenant_id = m.tenant_id AND a.message_id = m.id ORDER BY a.file_id) AS "fileIds",
    (SELECT json_agg(json_build_object('name', b.name, 'address', r.address, 'taxCode', b.tax_code) ORDER BY b.name, b.id)
      FROM pec_recipient r JOIN body b ON b.tenant_id = r.tenant_id AND b.id = r.body_id
      WHERE r.tenant_id = m.tenant_id AND r.message_id = m.id) AS correspondents
  FROM pec_message m WHERE m.id = $1`;
const LETTER = `SELECT COALESCE(NULLIF(i.subject, ''), 'Messaggio senza oggetto') AS subject, i.protocol_number AS number,
    array_remove(ARRAY[i.file_id], NULL) AS "fileIds",
    json_build_array(json_build_object('name', COALESCE(b.name, NULLIF(i.sender, ''), 'Mittente non indicato'),
      'address', NULLIF(i.sender, ''), 'taxCode', b.tax_code)) AS correspondents
  FROM pec_incoming i LEFT JOIN body b ON b.tenant_id = i.tenant_id AND b.id = i.sender_body_id WHERE i.id = $1`;
/** What somebody typed meanwhile stays. */
const record = (table: string) => `UPDATE ${table} SET protocol_number = $2, protocol_date = $3, version = version + 1
  WHERE id = $1 AND protocol_number IS NULL`;
const RECORD_MESSAGE = record('pec_message');
const RECORD_LETTER = record('pec_incoming');

type Row = Omit<ProtocolDocument, 'direction'>;

async function one(
  tx: Transaction,
  sql: string,
  id: string,
  direction: ProtocolDocument['direction'],
): Promise<ProtocolDocument | undefined> {
  const [row] = await tx.query<Row>(sql, [id]);
  return row && { ...row, direction };
}

/** The number of a message that the centre sends. */
@AsksProtocol()
export class PecMessageProtocol implements ProtocolSource {
  readonly subject = 'pec_message';
  readonly permission = 'pec.send';

  document(tx: Transaction, id: string): Promise<ProtocolDocument | undefined> {
    return one(tx, MESSAGE, id, 'out');
  }

  async record(tx: Transaction, id: string, number: string, day: string): Promise<void> {
    await tx.execute(RECORD_MESSAGE, [id, number, day]);
  }

  changed(tx: Transaction, id: string): Promise<void> {
    tx.changed('pec', id, { centreOnly: true });
    return Promise.resolve();
  }
}

/** The number of what came into the mailbox. */
@AsksProtocol()
export class PecLetterProtocol implements ProtocolSource {
  readonly subject = 'pec_incoming';
  readonly permission = 'pec.send';

  document(tx: Transaction, id: string): Promise<ProtocolDocument | undefined> {
    return one(tx, LETTER, id, 'in');
  }

  async record(tx: Transaction, id: string, number: string, day: string): Promise<void> {
    await tx.execute(RECORD_LETTER, [id, number, day]);
  }

  changed(tx: Transaction, id: string): Promise<void> {
    tx.changed('pec', id, { centreOnly: true });
    return Promise.resolve();
  }
}
