import { Heir, type BodyHeir, type Inheritance, type Merger } from '#app/crm';
import type { Transaction } from '#app/platform';

const SPACES = `SELECT s.title AS label, array_agg(DISTINCT b.name) AS "from"
  FROM space_body n JOIN space s ON s.tenant_id = n.tenant_id AND s.id = n.space_id
  JOIN body b ON b.tenant_id = n.tenant_id AND b.id = n.body_id
  WHERE n.body_id = ANY ($1) GROUP BY s.id, s.title ORDER BY s.title, s.id LIMIT 500`;
const DOCUMENTS = `SELECT d.title AS label, array_agg(DISTINCT b.name) AS "from"
  FROM document_share h JOIN document d ON d.tenant_id = h.tenant_id AND d.id = h.document_id
  JOIN body b ON b.tenant_id = h.tenant_id AND b.id = h.body_id
  WHERE h.body_id = ANY ($1) GROUP BY d.id, d.title ORDER BY d.title, d.id LIMIT 500`;

/** Named once in a space, with the role of the one that could do more: the alphabet has `contributor` before `reader`. */
const NAME = `INSERT INTO space_body (tenant_id, space_id, body_id, role)
  SELECT tenant_id, space_id, $2, min(role) FROM space_body WHERE body_id = ANY ($1) GROUP BY tenant_id, space_id
  ON CONFLICT (tenant_id, space_id, body_id) DO UPDATE SET role = LEAST(space_body.role, excluded.role)`;
const UNNAME = 'DELETE FROM space_body WHERE body_id = ANY ($1) RETURNING space_id AS id';
const SHARE = `INSERT INTO document_share (tenant_id, document_id, body_id)
  SELECT DISTINCT tenant_id, document_id, $2::uuid FROM document_share WHERE body_id = ANY ($1) ON CONFLICT DO NOTHING`;
const UNSHARE = 'DELETE FROM document_share WHERE body_id = ANY ($1) RETURNING document_id AS id';

/**
 * What merged bodies read, or worked on, their successor does in their place: who is named are bodies of today, so that
 * whom the centre takes out is out. That somebody of a predecessor read a document stays said of the predecessor.
 */
@Heir()
export class DocumentsHeir implements BodyHeir {
  async plan(tx: Transaction, merger: Merger): Promise<Inheritance[]> {
    const from = others(merger);
    type Row = Pick<Inheritance, 'label' | 'from'>;
    const [spaces, documents] = await tx.readAll<[Row, Row]>([
      [SPACES, [from]],
      [DOCUMENTS, [from]],
    ]);
    const as = (kind: Inheritance['kind'], rows: Row[]): Inheritance[] =>
      rows.map((row) => ({ kind, ...row, joined: row.from.length > 1 }));
    return [...as('space', spaces), ...as('document', documents)];
  }

  async inherit(tx: Transaction, merger: Merger): Promise<void> {
    const from = others(merger);
    await tx.execute(NAME, [from, merger.successorId]);
    for (const { id } of await tx.query<{ id: string }>(UNNAME, [from])) tx.changed('space', id, { everybody: true });
    await tx.execute(SHARE, [from, merger.successorId]);
    for (const { id } of await tx.query<{ id: string }>(UNSHARE, [from]))
      tx.changed('document', id, { everybody: true });
  }
}

const others = ({ predecessorIds, successorId }: Merger) => predecessorIds.filter((id) => id !== successorId);
