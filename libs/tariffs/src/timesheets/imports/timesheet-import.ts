import { readDay, readHours, readMonth } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Imports,
  invalid,
  type CellError,
  type ImportTarget,
  type RowVerdict,
  type Transaction,
  type Written,
} from '#app/platform';
import { SERVICE_TITLE, WORKER_ROLES } from '../application/timesheet-queries.js';
import { Timesheets } from '../application/timesheets.service.js';
import { currentMonth, firstDay, monthOf, type Month } from '../domain/month.js';
import { TimesheetRow } from '../persistence/timesheet.entity.js';
import { TIMESHEET_COLUMNS, TimesheetImportRow } from './timesheet-row.js';

/** A row as it says what is to stand: or which cell is wrong. */
interface Meant {
  membershipId: string;
  month: Month;
  serviceId: string | null;
  activityId: string | null;
  workedOn: string | null;
  minutes: number;
  note: string | undefined;
}
type Standing = Pick<
  TimesheetRow,
  'id' | 'membershipId' | 'serviceId' | 'activityId' | 'workedOn' | 'minutes' | 'note' | 'version'
> & { month: Month };

interface WrittenHours extends Written {
  version: number;
  before: { minutes: number; note: string } | null;
}

/** What the cells of rows can refer to. */
interface Known {
  people: { id: string; email: string }[];
  services: { id: string; code: string; title: string }[];
  activities: { id: string; name: string }[];
  confirmed: { membershipId: string; month: Month }[];
}

const PEOPLE = 'SELECT id, lower(email) AS email FROM membership WHERE role = ANY ($1)';
const SERVICES = `SELECT s.id, s.code, lower(${SERVICE_TITLE}) AS title FROM service s WHERE s.status <> 'draft'`;
const ACTIVITIES = 'SELECT id, lower(name) AS name FROM activity';
const CONFIRMED = `SELECT membership_id AS "membershipId", to_char(month, 'YYYY-MM') AS month FROM timesheet_month
  WHERE status = 'confirmed' AND membership_id = ANY ($1)`;
const STANDING = `SELECT id, membership_id AS "membershipId", to_char(month, 'YYYY-MM') AS month, service_id AS "serviceId",
    activity_id AS "activityId", worked_on::text AS "workedOn", minutes, note, version
  FROM timesheet_row WHERE kind = 'work' AND membership_id = ANY ($1) AND month = ANY ($2::date[])`;

const wrong = (column: string, code: CellError['code']): CellError => ({ column, code });

/** Rows of a file as hours of people, who still have to confirm them. A month that is confirmed takes none. */
@Imports('timesheets')
export class TimesheetImport implements ImportTarget<TimesheetImportRow> {
  readonly permission = 'costs.edit';
  readonly fileName = { it: 'ore-da-importare', en: 'hours-to-import' };
  readonly columns = TIMESHEET_COLUMNS;
  readonly rowType = TimesheetImportRow;

  constructor(private readonly timesheets: Timesheets) {}

  async examine(tx: Transaction, rows: readonly TimesheetImportRow[]): Promise<RowVerdict[]> {
    const known = await knownTo(tx);
    const meant = rows.map((row) => meaningOf(row, known, tx.now));
    const standing = await standingOf(
      tx,
      meant.filter((one): one is Meant => !Array.isArray(one)),
    );
    const seen = new Set<string>();
    return meant.map((one): RowVerdict => {
      if (Array.isArray(one)) return { errors: one };
      const key = keyOf(one);
      if (seen.has(key)) return { errors: [wrong('object', 'in_use')] };
      seen.add(key);
      const stands = standing.get(key);
      if (!stands) return { effect: 'create' };
      return { effect: isSame(one, stands) ? 'same' : 'update' };
    });
  }

  async apply(tx: Transaction, row: TimesheetImportRow): Promise<WrittenHours> {
    const meant = meaningOf(row, await knownTo(tx), tx.now);
    if (Array.isArray(meant)) throw invalid(meant[0]!.column, meant[0]!.code);
    const stands = (await standingOf(tx, [meant])).get(keyOf(meant));
    if (!stands) {
      const id = newId();
      const { membershipId, month, note = '', ...rest } = meant;
      await this.timesheets.addIn(tx, id, membershipId, month, { kind: 'work', ...rest, note });
      return { effect: 'create', id, version: 1, before: null };
    }
    const { id, version, minutes, note } = stands;
    if (isSame(meant, stands)) return { effect: 'same', id, version, before: null };
    await this.timesheets.changeIn(tx, await rowOf(tx, id), version, meant);
    return { effect: 'update', id, version: version + 1, before: { minutes, note } };
  }

  /** Who worked the hours, and changed or confirmed them since then, has built upon them. */
  async undo(tx: Transaction, written: Written): Promise<boolean> {
    const { id, version, before, effect } = written as WrittenHours;
    if (effect === 'same') return true;
    try {
      const row = await rowOf(tx, id);
      if (row.version !== version) return false;
      if (before) await this.timesheets.changeIn(tx, row, version, before);
      else await this.timesheets.removeIn(tx, row, version);
      return true;
    } catch (error) {
      if (error instanceof DomainError && ['not_found', 'state_conflict'].includes(error.code)) return false;
      throw error;
    }
  }
}

async function knownTo(tx: Transaction): Promise<Known> {
  const [people, services, activities] = await tx.readAll<
    [Known['people'][number], Known['services'][number], Known['activities'][number]]
  >([
    [PEOPLE, [WORKER_ROLES]],
    [SERVICES, []],
    [ACTIVITIES, []],
  ]);
  const confirmed = await tx.query<Known['confirmed'][number]>(CONFIRMED, [people.map(({ id }) => id)]);
  return { people, services, activities, confirmed };
}

function meaningOf(row: TimesheetImportRow, known: Known, now: Date): Meant | CellError[] {
  const person = known.people.find(({ email }) => email === row.person.toLowerCase());
  const month = readMonth(row.month);
  const workedOn = row.day ? readDay(row.day) : null;
  const minutes = readHours(row.hours);
  const named = row.object.toLowerCase();
  const service = known.services.find(({ code, title }) => code === named || title === named);
  const activity = service ? undefined : known.activities.find(({ name }) => name === named);
  const errors: CellError[] = [];
  if (!person) errors.push(wrong('person', 'not_found'));
  if (!month) errors.push(wrong('month', 'invalid_format'));
  else if (month > currentMonth(now)) errors.push(wrong('month', 'out_of_range'));
  else if (known.confirmed.some((one) => one.membershipId === person?.id && one.month === month))
    errors.push(wrong('month', 'not_allowed'));
  if (row.day && !workedOn) errors.push(wrong('day', 'invalid_format'));
  else if (workedOn && month && (monthOf(workedOn) !== month || workedOn > italianDay(now)))
    errors.push(wrong('day', 'out_of_range'));
  if (minutes === null) errors.push(wrong('hours', 'invalid_format'));
  if (!service && !activity) errors.push(wrong('object', 'not_found'));
  if (errors.length) return errors;
  return {
    membershipId: person!.id,
    month: month!,
    serviceId: service?.id ?? null,
    activityId: activity?.id ?? null,
    workedOn,
    minutes: minutes!,
    note: row.note,
  };
}

type Placed = Pick<Meant, 'membershipId' | 'month' | 'serviceId' | 'activityId' | 'workedOn'>;
const keyOf = ({ membershipId, month, serviceId, activityId, workedOn }: Placed) =>
  [membershipId, month, serviceId, activityId, workedOn].join(' ');

/** An empty cell changes no note. */
const isSame = ({ minutes, note }: Meant, stands: Standing) =>
  minutes === stands.minutes && (note === undefined || note === stands.note);

async function standingOf(tx: Transaction, meant: readonly Meant[]): Promise<Map<string, Standing>> {
  const rows = await tx.query<Standing>(STANDING, [
    [...new Set(meant.map(({ membershipId }) => membershipId))],
    [...new Set(meant.map(({ month }) => firstDay(month)))],
  ]);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

const rowOf = (tx: Transaction, id: string) => tx.get(TimesheetRow, { tenantId: tx.tenantId, id });
