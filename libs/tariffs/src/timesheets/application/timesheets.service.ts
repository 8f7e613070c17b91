import { Injectable } from '@nestjs/common';
import { LIMITS, timesheetMachine } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewTimesheetRow, TimesheetRowChanges, TimesheetStep } from '../api/timesheets.dto.js';
import { currentMonth, firstDay, lastDay, monthOf, type Month } from '../domain/month.js';
import { TimesheetConfirmed, TimesheetEvent, TimesheetMonth, TimesheetRow } from '../persistence/timesheet.entity.js';
import { WORKER_ROLES, actorsOf, isOver } from './timesheet-queries.js';

const OPEN_MONTH = `INSERT INTO timesheet_month (tenant_id, id, membership_id, month, status, version)
  VALUES ($1, $2, $3, $4, '${timesheetMachine.definition.initial}', 1) ON CONFLICT (tenant_id, membership_id, month) DO NOTHING`;
const KNOWN = {
  serviceId: `SELECT id FROM service WHERE id = $1 AND status <> 'draft'`,
  activityId: 'SELECT id FROM activity WHERE id = $1 AND (ended_on IS NULL OR ended_on > $2)',
} as const;
const STANDING = `SELECT count(*)::int AS rows, COALESCE(sum(minutes) FILTER (WHERE worked_on = $3), 0)::int AS of_day,
    COALESCE(sum(minutes), 0)::int AS of_month,
    count(*) FILTER (WHERE kind = $4 AND service_id IS NOT DISTINCT FROM $5 AND activity_id IS NOT DISTINCT FROM $6
      AND worked_on IS NOT DISTINCT FROM $3)::int AS alike
  FROM timesheet_row WHERE membership_id = $1 AND month = $2 AND id <> $7`;
/** By service and activity: what was written down, and what was recorded on requests. */
const TO_CONFIRM = `SELECT o.service_id AS "serviceId", o.activity_id AS "activityId", sum(o.minutes)::int AS minutes,
    sum(o.requested)::int AS "requestMinutes"
  FROM (
    SELECT service_id, activity_id, minutes, 0 AS requested FROM timesheet_row
    WHERE membership_id = $1 AND month = $2 AND kind = 'work'
    UNION ALL
    SELECT t.service_id, NULL, e.minutes, e.minutes FROM time_entry e
    JOIN ticket t ON t.tenant_id = e.tenant_id AND t.id = e.ticket_id
    WHERE e.membership_id = $1 AND e.worked_on BETWEEN $2 AND $3
  ) o GROUP BY 1, 2`;
const FORGET_CONFIRMED = 'DELETE FROM timesheet_confirmed WHERE membership_id = $1 AND month = $2 RETURNING minutes';

/** A row as it is written, by its person or by an import. */
export type RowToWrite = Omit<NewTimesheetRow, 'month'>;

/** Hours are written down in open months; who worked them confirms a month, and then it stands. */
@Injectable()
export class Timesheets {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** One's own hours. @throws DomainError validation_failed, not_found on the service, state_conflict, duplicate */
  async add(ctx: RequestContext, key: string | undefined, { month, ...row }: NewTimesheetRow): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { month, ...row }, id, () =>
        this.addIn(tx, id, tx.actor.membershipId, month, row),
      ),
    );
  }

  /** @returns the month of the row. @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: TimesheetRowChanges): Promise<Month> {
    return this.database.run(ctx, async (tx) => {
      const row = await this.own(tx, id);
      await this.changeIn(tx, row, version, changes);
      return monthOf(row.month);
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const row = await this.own(tx, id);
      await this.removeIn(tx, row, version);
    });
  }

  /**
   * Confirms a month of one's own, or opens one again.
   * @param version zero where nothing is written in it
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed on the reason
   */
  async step(
    ctx: RequestContext,
    membershipId: string | null,
    version: number,
    { month, command, reason }: TimesheetStep,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const whose = membershipId ?? tx.actor.membershipId;
      const stands = await this.lock(tx, whose, month);
      const actor = actorsOf({ ...ctx, actor: tx.actor }, whose).find((one) =>
        timesheetMachine.accepts(stands.status, command, one),
      );
      if (!actor) throw stateConflict(timesheetMachine.allowed(stands.status, 'worker'));
      // The row of a month that nobody wrote in was made just now.
      if (version !== stands.version && !(version === 0 && stands.version === 1)) throw staleVersion();
      const { to, requires } = timesheetMachine.transition(command);
      if (requires?.includes('reason') && !reason) throw invalid('reason', 'required');
      if (command === 'confirm' && !isOver(month, tx.now)) throw invalid('month', 'out_of_range');
      const minutes = command === 'confirm' ? await this.freeze(tx, whose, month) : await this.thaw(tx, whose, month);
      await tx.update(TimesheetMonth, stands, { status: to, confirmedAt: to === 'confirmed' ? tx.now : null });
      await tx.insert(TimesheetEvent, {
        id: newId(),
        membershipId: whose,
        month: firstDay(month),
        command,
        fromStatus: stands.status,
        toStatus: to,
        actorId: tx.actor.membershipId,
        actorName: tx.actor.displayName,
        reason: reason || null,
        minutes,
        at: tx.now,
      });
    });
  }

  /** Writes down hours of somebody. @throws DomainError validation_failed, not_found on the service, state_conflict */
  async addIn(tx: Transaction, id: string, membershipId: string, month: Month, row: RowToWrite): Promise<void> {
    const { kind, serviceId = null, activityId = null, workedOn = null, minutes, note = '' } = row;
    if (month > currentMonth(tx.now)) throw invalid('month', 'out_of_range');
    if (workedOn && monthOf(workedOn) !== month) throw invalid('workedOn', 'out_of_range');
    if (kind === 'work' && workedOn && workedOn > italianDay(tx.now)) throw invalid('workedOn', 'out_of_range');
    await checkObject(tx, month, { kind, serviceId, activityId });
    await this.openMonth(tx, membershipId, month);
    const values = { membershipId, month: firstDay(month), kind, serviceId, activityId, workedOn, minutes, note };
    await checkRoom(tx, { id, ...values });
    await tx.insert(TimesheetRow, { id, ...values, createdAt: tx.now, version: 1 });
  }

  /** @throws DomainError stale_version, state_conflict, validation_failed */
  async changeIn(tx: Transaction, row: TimesheetRow, version: number, changes: TimesheetRowChanges): Promise<void> {
    await this.openMonth(tx, row.membershipId, monthOf(row.month));
    if (row.version !== version) throw staleVersion();
    const { minutes = row.minutes, note = row.note } = changes;
    await checkRoom(tx, { ...row, minutes });
    await tx.update(TimesheetRow, row, { minutes, note });
  }

  /** @throws DomainError stale_version, state_conflict */
  async removeIn(tx: Transaction, row: TimesheetRow, version: number): Promise<void> {
    await this.openMonth(tx, row.membershipId, monthOf(row.month));
    const removed = await tx.execute('DELETE FROM timesheet_row WHERE id = $1 AND version = $2', [row.id, version]);
    if (!removed) throw staleVersion();
  }

  private async own(tx: Transaction, id: string): Promise<TimesheetRow> {
    return tx.get(TimesheetRow, { tenantId: tx.tenantId, id, membershipId: tx.actor.membershipId });
  }

  /** The month, for nobody else to change meanwhile. @throws DomainError state_conflict where it was confirmed */
  private async openMonth(tx: Transaction, membershipId: string, month: Month): Promise<void> {
    const { status } = await this.lock(tx, membershipId, month);
    if (status !== 'open') throw stateConflict(timesheetMachine.allowed(status, 'worker'));
  }

  private async lock(tx: Transaction, membershipId: string, month: Month): Promise<TimesheetMonth> {
    const [person] = await tx.query('SELECT id FROM membership WHERE id = $1 AND role = ANY ($2)', [
      membershipId,
      WORKER_ROLES,
    ]);
    if (!person) throw notFound();
    await tx.execute(OPEN_MONTH, [tx.tenantId, newId(), membershipId, firstDay(month)]);
    return tx.get(TimesheetMonth, { tenantId: tx.tenantId, membershipId, month: firstDay(month) }, true);
  }

  /** @returns the minutes that now stand */
  private async freeze(tx: Transaction, membershipId: string, month: Month): Promise<number> {
    const lines = await tx.query<Pick<TimesheetConfirmed, 'serviceId' | 'activityId' | 'minutes' | 'requestMinutes'>>(
      TO_CONFIRM,
      [membershipId, firstDay(month), lastDay(month)],
    );
    for (const line of lines)
      await tx.insert(TimesheetConfirmed, { id: newId(), membershipId, month: firstDay(month), ...line });
    return lines.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** @returns the minutes that stood */
  private async thaw(tx: Transaction, membershipId: string, month: Month): Promise<number> {
    const gone = await tx.query<{ minutes: number }>(FORGET_CONFIRMED, [membershipId, firstDay(month)]);
    return gone.reduce((sum, { minutes }) => sum + minutes, 0);
  }
}

async function checkObject(
  tx: Transaction,
  month: Month,
  { kind, serviceId, activityId }: Pick<TimesheetRow, 'kind' | 'serviceId' | 'activityId'>,
): Promise<void> {
  if (kind === 'absence') {
    if (serviceId) throw invalid('serviceId', 'not_allowed');
    if (activityId) throw invalid('activityId', 'not_allowed');
    return;
  }
  if (serviceId && activityId) throw invalid('activityId', 'not_allowed');
  if (serviceId) {
    if (!(await tx.query(KNOWN.serviceId, [serviceId])).length) throw notFoundField('serviceId');
  } else if (activityId) {
    if (!(await tx.query(KNOWN.activityId, [activityId, firstDay(month)])).length) throw notFoundField('activityId');
  } else throw invalid('serviceId', 'required');
}

type Placed = Pick<
  TimesheetRow,
  'id' | 'membershipId' | 'month' | 'kind' | 'serviceId' | 'activityId' | 'workedOn' | 'minutes'
>;

/** A day has 24 hours, a month those of its days; the same is written down once. */
async function checkRoom(tx: Transaction, row: Placed): Promise<void> {
  const { id, membershipId, month, kind, serviceId, activityId, workedOn, minutes } = row;
  const params = [membershipId, month, workedOn, kind, serviceId, activityId, id];
  const [stands] = await tx.query<{ rows: number; of_day: number; of_month: number; alike: number }>(STANDING, params);
  const { rows, of_day: ofDay, of_month: ofMonth, alike } = stands!;
  if (alike) throw invalid(workedOn ? 'workedOn' : 'serviceId', 'in_use');
  if (rows >= LIMITS.timesheetRows) throw invalid('month', 'too_long');
  if (workedOn && ofDay + minutes > LIMITS.minutes) throw invalid('minutes', 'out_of_range');
  const inMonth = Number(lastDay(monthOf(month)).slice(8)) * LIMITS.minutes;
  if (ofMonth + minutes > inMonth) throw invalid('minutes', 'out_of_range');
}
