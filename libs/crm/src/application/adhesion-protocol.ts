import type { AdhesionActivity } from '#app/contracts';
import type { Transaction } from '#app/platform';
import { AsksProtocol, type ProtocolDocument, type ProtocolSource } from '#app/protocol';

const STEP = `SELECT e.command, e.actor_side AS side, e.protocol_number AS number, c.title, b.name, b.pec, b.tax_code AS "taxCode",
    ARRAY(SELECT d.file_id FROM adhesion_document d WHERE d.tenant_id = e.tenant_id AND d.event_id = e.id ORDER BY d.file_id) AS "fileIds"
  FROM adhesion_event e JOIN adhesion a ON a.tenant_id = e.tenant_id AND a.id = e.adhesion_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  JOIN body b ON b.tenant_id = e.tenant_id AND b.id = e.body_id WHERE e.id = $1`;
const WHERE = 'SELECT adhesion_id AS "adhesionId", body_id AS "bodyId" FROM adhesion_event WHERE id = $1';
const RECORD = 'UPDATE adhesion_event SET protocol_number = $2 WHERE id = $1 AND protocol_number IS NULL';

const WHAT: Partial<Record<AdhesionActivity, string>> = {
  request: 'Richiesta di adesione',
  submit_resolution: 'Deliberazione di adesione',
  sign: 'Convenzione firmata dall’ente',
  countersign: 'Convenzione controfirmata',
  activate: 'Attivazione dell’adesione',
  give_notice: 'Recesso',
  revoke_notice: 'Revoca del recesso',
  extend: 'Proroga dell’adesione',
};

interface Row {
  command: AdhesionActivity;
  side: string;
  number: string | null;
  title: string;
  name: string;
  pec: string | null;
  taxCode: string | null;
  fileIds: string[];
}

/** The number of a step of an adhesion: its act, or the convention that was countersigned. */
@AsksProtocol()
export class AdhesionProtocol implements ProtocolSource {
  readonly subject = 'adhesion_event';
  readonly permission = 'adhesions.manage';

  async document(tx: Transaction, id: string): Promise<ProtocolDocument | undefined> {
    const [row] = await tx.query<Row>(STEP, [id]);
    if (!row) return undefined;
    const { command, side, number, title, name, pec, taxCode, fileIds } = row;
    return {
      direction: side === 'body' ? 'in' : 'out',
      subject: `${WHAT[command] ?? 'Adesione'} – ${title}`,
      correspondents: [{ name, address: pec, taxCode }],
      fileIds,
      number,
    };
  }

  async record(tx: Transaction, id: string, number: string): Promise<void> {
    await tx.execute(RECORD, [id, number]);
  }

  async changed(tx: Transaction, id: string): Promise<void> {
    const [step] = await tx.query<{ adhesionId: string; bodyId: string }>(WHERE, [id]);
    tx.changed('adhesion', step!.adhesionId, { bodyId: step!.bodyId });
  }
}
