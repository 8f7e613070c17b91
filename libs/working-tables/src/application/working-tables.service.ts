import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { Spaces } from '#app/documents';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  holds,
  invalid,
  notFoundField,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewTableSeat, NewWorkingTable, TableSeatChanges, WorkingTableChanges } from '../api/tables.dto.js';
import { withoutAbsent } from '../domain/times.js';
import { TableSeat, WorkingTable } from '../persistence/table.entity.js';
import { calledBy, tellSeat } from './seat-calls.js';
import { checkSpace, nameSeats, unnameSeats } from './table-space.js';

/** The tables themselves, and who sits at them. */
@Injectable()
export class WorkingTables {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly spaces: Spaces,
  ) {}

  /** @throws DomainError not_found on the convention, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, input: NewWorkingTable): Promise<string> {
    const id = newId();
    const { purpose = '', conventionId = null, endsOn = null, spaceId = null, newSpace = false, ...values } = input;
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        await checkConvention(tx, conventionId);
        const ownSpace = await this.space(tx, id, { spaceId, newSpace, title: input.title });
        await tx.insert(WorkingTable, {
          id,
          ...values,
          purpose,
          conventionId,
          endsOn,
          spaceId: ownSpace,
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          version: 1,
        });
        tx.changed('table', id, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version */
  async change(ctx: RequestContext, id: string, version: number, changes: WorkingTableChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const table = await locked(tx, id, version);
      await checkConvention(tx, changes.conventionId ?? null);
      const { newSpace = false, spaceId, ...values } = changes;
      const linked = newSpace || (spaceId !== undefined && spaceId !== table.spaceId);
      const title = changes.title ?? table.title;
      const ownSpace = linked ? await this.space(tx, id, { spaceId: spaceId ?? null, newSpace, title }) : table.spaceId;
      if (linked && table.spaceId) await unnameSeats(tx, table.spaceId);
      await tx.update(WorkingTable, table, { ...withoutAbsent(values), spaceId: ownSpace });
      if (linked) await nameSeats(tx, id);
      tx.changed('table', id, { everybody: true });
    });
  }

  /** @throws DomainError not_found, stale_version, validation_failed */
  async addSeat(
    ctx: RequestContext,
    key: string | undefined,
    tableId: string,
    version: number,
    input: NewTableSeat,
  ): Promise<void> {
    const id = newId();
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { tableId, ...input }, id, async () => {
        const table = await locked(tx, tableId, version);
        const [{ count }] = (await tx.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM table_seat WHERE table_id = $1',
          [tableId],
        )) as [{ count: number }];
        if (count >= LIMITS.tableSeats) throw invalid('role', 'out_of_range');
        const bodyId = input.bodyId ?? null;
        const seat = {
          id,
          tableId,
          bodyId,
          bodyName: await bodyName(tx, bodyId),
          role: input.role,
          ...(await peopleOf(tx, input)),
          holderEmail: input.holderEmail ?? null,
          startsOn: input.startsOn ?? italianDay(tx.now),
          endsOn: input.endsOn ?? null,
          createdAt: tx.now,
        };
        checkDays(seat);
        await tx.insert(TableSeat, seat);
        await tellSeat(tx, id, [], await calledBy(tx, id));
        await touch(tx, table);
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, validation_failed */
  async changeSeat(
    ctx: RequestContext,
    tableId: string,
    seatId: string,
    version: number,
    changes: TableSeatChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const table = await locked(tx, tableId, version);
      const seat = await tx.get(TableSeat, { tenantId: tx.tenantId, tableId, id: seatId }, true);
      const before = await calledBy(tx, seatId);
      const next = { ...seat, ...withoutAbsent(changes) };
      const people = await peopleOf(tx, {
        ...next,
        // Whoever is typed in takes the place of a person of the portal, and the other way round.
        membershipId: changes.holderName !== undefined && changes.membershipId === undefined ? null : next.membershipId,
        alternateId: changes.alternateName !== undefined && changes.alternateId === undefined ? null : next.alternateId,
        alternateName: changes.alternateId === null && !changes.alternateName ? null : next.alternateName,
      });
      const { bodyId, role, holderEmail, startsOn, endsOn } = { ...next, ...people };
      checkDays({ startsOn, endsOn });
      await tx.execute(
        `UPDATE table_seat SET body_id = $2, role = $3, membership_id = $4, holder_name = $5, holder_email = $6, alternate_id = $7,
           alternate_name = $8, starts_on = $9, ends_on = $10, body_name = $11 WHERE id = $1`,
        [
          seatId,
          bodyId,
          role,
          people.membershipId,
          people.holderName,
          holderEmail,
          people.alternateId,
          people.alternateName,
          startsOn,
          endsOn,
          bodyId === seat.bodyId ? seat.bodyName : await bodyName(tx, bodyId),
        ],
      );
      await tellSeat(tx, seatId, before, await calledBy(tx, seatId));
      await touch(tx, table);
    });
  }

  /** Takes a seat away that never took part in a meeting; one that did is given a last day. @throws DomainError not_found, stale_version, validation_failed */
  async removeSeat(ctx: RequestContext, tableId: string, seatId: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const table = await locked(tx, tableId, version);
      await tx.get(TableSeat, { tenantId: tx.tenantId, tableId, id: seatId }, true);
      const used = await tx.query(
        `SELECT 1 AS used FROM table_attendance WHERE seat_id = $1 UNION ALL SELECT 1 FROM table_recusal WHERE seat_id = $1
         UNION ALL SELECT 1 FROM table_vote WHERE seat_id = $1 LIMIT 1`,
        [seatId],
      );
      if (used.length) throw new DomainError('duplicate', { errors: [fieldError('seatId', 'in_use')] });
      const before = await calledBy(tx, seatId);
      await tx.execute('DELETE FROM table_answer WHERE seat_id = $1', [seatId]);
      await tx.execute('DELETE FROM table_seat WHERE id = $1', [seatId]);
      await tellSeat(tx, seatId, before, []);
      await touch(tx, table);
    });
  }

  /** The space that a table is to have: a new one of its name, one that is there, or none. */
  private async space(
    tx: Transaction,
    tableId: string,
    { spaceId, newSpace, title }: { spaceId: string | null; newSpace: boolean; title: string },
  ): Promise<string | null> {
    if (spaceId && newSpace) throw invalid('spaceId', 'not_allowed');
    if (spaceId) await checkSpace(tx, spaceId, tableId);
    if (!newSpace) return spaceId;
    if (!holds(tx.actor, 'documents.manage')) throw new DomainError('permission_denied');
    const id = newId();
    await this.spaces.insert(tx, id, { kind: 'table', title, visibility: 'centre' });
    return id;
  }
}

async function locked(tx: Transaction, id: string, version: number): Promise<WorkingTable> {
  const table = await tx.get(WorkingTable, { tenantId: tx.tenantId, id }, true);
  if (table.version !== version) throw staleVersion();
  return table;
}

async function touch(tx: Transaction, table: WorkingTable): Promise<void> {
  await tx.update(WorkingTable, table, {});
  await nameSeats(tx, table.id);
  tx.changed('table', table.id, { everybody: true });
}

async function checkConvention(tx: Transaction, id: string | null): Promise<void> {
  if (id && !(await tx.query('SELECT id FROM convention WHERE id = $1', [id])).length)
    throw notFoundField('conventionId');
}

/** @throws DomainError not_found */
async function bodyName(tx: Transaction, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [body] = await tx.query<{ name: string }>('SELECT name FROM body WHERE id = $1', [id]);
  if (!body) throw notFoundField('bodyId');
  return body.name;
}

function checkDays({ startsOn, endsOn }: Pick<TableSeat, 'startsOn' | 'endsOn'>): void {
  if (endsOn && endsOn < startsOn) throw invalid('endsOn', 'out_of_range');
}

type People = Pick<TableSeat, 'membershipId' | 'holderName' | 'alternateId' | 'alternateName'>;

/** Who sits there: somebody of the portal by their name there, somebody else as typed. @throws DomainError not_found, validation_failed */
async function peopleOf(tx: Transaction, input: Partial<People>): Promise<People> {
  const { membershipId = null, alternateId = null } = input;
  const holderName = membershipId ? await nameOf(tx, membershipId, 'membershipId') : input.holderName;
  const alternateName = alternateId ? await nameOf(tx, alternateId, 'alternateId') : input.alternateName || null;
  if (!holderName) throw invalid('holderName', 'required');
  if (alternateId && alternateId === membershipId) throw invalid('alternateId', 'wrong_value');
  return { membershipId, holderName, alternateId, alternateName };
}

async function nameOf(tx: Transaction, id: string, field: string): Promise<string> {
  const [found] = await tx.query<{ name: string }>('SELECT display_name AS name FROM membership WHERE id = $1', [id]);
  if (!found) throw notFoundField(field);
  return found.name;
}
