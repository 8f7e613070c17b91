import { italianDay } from '#app/kernel';
import { DomainError, holds, invalid, notFoundField, type DomainEvent, type Transaction } from '#app/platform';

const LINKABLE = `SELECT s.id FROM space s WHERE s.id = $1 AND s.kind = 'table' AND s.archived_at IS NULL`;
const TAKEN = 'SELECT id FROM working_table WHERE space_id = $1 AND id <> $2';
const OWN_SPACE = `SELECT w.space_id AS id, EXISTS (SELECT FROM space s WHERE s.tenant_id = w.tenant_id AND s.id = w.space_id) AS seen
  FROM working_table w WHERE w.id = $1 AND w.space_id IS NOT NULL`;
const UNNAME = 'DELETE FROM space_member WHERE space_id = $1 AND by_seat';
/** People of bodies who sit there on a day, until the last day of their seats. The centre's own people read its spaces anyway. */
const SEATED = `SELECT w.tenant_id, w.id AS table_id, w.space_id, w.created_by, p.id AS membership_id,
    CASE WHEN bool_and(s.ends_on IS NOT NULL) THEN max(s.ends_on) END AS valid_to
  FROM working_table w JOIN table_seat s ON s.tenant_id = w.tenant_id AND s.table_id = w.id
  CROSS JOIN LATERAL (VALUES (s.membership_id), (s.alternate_id)) p (id)
  JOIN membership m ON m.tenant_id = w.tenant_id AND m.id = p.id AND m.role IN ('body_admin', 'body_clerk')
  WHERE w.space_id IS NOT NULL AND s.starts_on <= $1::date AND (s.ends_on IS NULL OR s.ends_on >= $1::date)
  GROUP BY w.tenant_id, w.id, w.space_id, w.created_by, p.id`;
/** Names who sits at a table on a day in its space: the day, the moment, the table. Who is named otherwise stays so. */
export const NAME_SEATS = `INSERT INTO space_member (tenant_id, space_id, membership_id, role, valid_to, added_by, added_at, by_seat)
  SELECT x.tenant_id, x.space_id, x.membership_id, 'reader', x.valid_to, x.created_by, $2, true FROM (${SEATED}) x WHERE x.table_id = $3
  ON CONFLICT (tenant_id, space_id, membership_id) DO NOTHING`;
/** The tables of whose space the readers are not who sits there: seats begin, whether or not somebody looks on that day. */
const BEHIND = `WITH seated AS (${SEATED})
  SELECT x.table_id AS id FROM seated x LEFT JOIN space_member k ON k.tenant_id = x.tenant_id AND k.space_id = x.space_id AND k.membership_id = x.membership_id
  WHERE k.membership_id IS NULL OR (k.by_seat AND k.valid_to IS DISTINCT FROM x.valid_to)
  UNION
  SELECT w.id FROM working_table w JOIN space_member k ON k.tenant_id = w.tenant_id AND k.space_id = w.space_id
  WHERE k.by_seat AND (k.valid_to IS NULL OR k.valid_to >= $1::date)
    AND NOT EXISTS (SELECT FROM seated x WHERE x.tenant_id = k.tenant_id AND x.space_id = k.space_id AND x.membership_id = k.membership_id)`;

/** The readers of a table's space follow its seats, where who changed these may not say so: the system does. */
const seatsChanged = (tableId: string): DomainEvent => ({
  name: 'working_table.seats_changed',
  consumers: ['table-notices'],
  payload: { tableId },
});

/**
 * Who sits at a table reads its space, as somebody who is named there until the last day of their seat: told anew whenever a
 * seat changes, inside the same transaction.
 */
export async function nameSeats(tx: Transaction, tableId: string): Promise<void> {
  const [space] = await tx.query<{ id: string; seen: boolean }>(OWN_SPACE, [tableId]);
  if (!space) return;
  // Somebody who is kept out of the space changes nothing in it.
  if (!space.seen) return tx.emit(seatsChanged(tableId));
  await tx.execute(UNNAME, [space.id]);
  await tx.execute(NAME_SEATS, [italianDay(tx.now), tx.now, tableId]);
  tx.changed('space', space.id, { everybody: true });
}

/** {@link nameSeats} for the tables that need it today, and no other. */
export async function nameSeatsBehind(tx: Transaction): Promise<void> {
  for (const { id } of await tx.query<{ id: string }>(BEHIND, [italianDay(tx.now)])) await nameSeats(tx, id);
}

/** Takes back what {@link nameSeats} said of a space that is no longer the table's. */
export async function unnameSeats(tx: Transaction, spaceId: string): Promise<void> {
  await tx.execute(UNNAME, [spaceId]);
  tx.changed('space', spaceId, { everybody: true });
}

/**
 * A space that becomes that of a table: whoever sits there will read it, so who links it must be allowed to say who reads.
 * @throws DomainError not_found, permission_denied, validation_failed: `in_use` where another table has it
 */
export async function checkSpace(tx: Transaction, spaceId: string, tableId: string): Promise<void> {
  if (!holds(tx.actor, 'documents.manage')) throw new DomainError('permission_denied');
  if (!(await tx.query(LINKABLE, [spaceId])).length) throw notFoundField('spaceId');
  if ((await tx.query(TAKEN, [spaceId, tableId])).length) throw invalid('spaceId', 'in_use');
}
