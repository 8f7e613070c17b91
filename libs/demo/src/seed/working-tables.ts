import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { italianDay, newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { NAME_SEATS } from '#app/working-tables';
import { workingTables } from '../data/working-tables.js';
import { dayAgo, italianTime, onWorkday } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import { pdf } from './pdf.js';
import { insertRows, type RowValues } from './rows.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Each table has the space of its title. */
const LINK = `UPDATE working_table w SET space_id = s.id FROM space s
  WHERE w.tenant_id = $1 AND s.tenant_id = w.tenant_id AND s.kind = 'table' AND s.title = w.title RETURNING w.id`;

type Table = (typeof workingTables)[number];
type Meeting = Table['meetings'][number];
interface Seat {
  id: string;
  name: string;
  memberId: string | null;
  alternateName: string | null;
  votes: boolean;
}

/** Collects the rows of working tables, and the files that they name. */
class TableRows {
  readonly files = new Files();
  private readonly rows = new Map<string, RowValues[]>();

  constructor(
    private readonly centre: SeededCentre,
    private readonly names: Map<string, string>,
    private readonly conventionId: string | null,
    private readonly now: Date,
  ) {}

  add(table: string, values: RowValues): string {
    const id = newId();
    const row = { tenant_id: this.centre.tenantId, ...values };
    const list = this.rows.get(table) ?? [];
    list.push(['table_paper', 'table_attendance', 'table_vote', 'table_answer'].includes(table) ? row : { ...row, id });
    this.rows.set(table, list);
    return id;
  }

  async write(client: Client): Promise<void> {
    for (const [table, rows] of this.rows) await insertRows(client, table, rows);
  }

  table(table: Table): void {
    const { members } = this.centre;
    const secretary = members.get(table.secretary)!;
    const begun = italianTime(dayAgo(this.now, 170), '09:00');
    const tableId = this.add('working_table', {
      ...{ kind: table.kind, title: table.title, purpose: table.purpose, convention_id: this.conventionId },
      ...{ quorum_rule: 'majority', majority_rule: 'simple', ends_on: null },
      ...{ created_by: secretary.id, created_at: begun, version: 1 },
    });
    const seats = table.seats.map(({ body, role, member, name, alternate }): Seat => {
      const [holder, other] = [member && members.get(member), alternate && members.get(alternate)];
      const bodyId = body && this.centre.bodies.get(body)!;
      const seat = {
        name: holder ? holder.name : name!,
        memberId: holder ? holder.id : null,
        alternateName: other ? other.name : null,
      };
      const id = this.add('table_seat', {
        ...{ table_id: tableId, body_id: bodyId, body_name: bodyId && this.names.get(bodyId)!, role },
        ...{ membership_id: seat.memberId, holder_name: seat.name, holder_email: null },
        ...{ alternate_id: other ? other.id : null, alternate_name: seat.alternateName },
        ...{ starts_on: dayAgo(this.now, 170), ends_on: null, created_at: begun },
      });
      return { id, ...seat, votes: role === 'chair' || role === 'member' };
    });
    let before: { id: string; title: string; minutesId: string | null } | null = null;
    for (const [at, meeting] of table.meetings.entries())
      before = this.meeting({ tableId, seats, secretary, number: at + 1, before }, meeting);
  }

  private meeting(
    given: {
      tableId: string;
      seats: readonly Seat[];
      secretary: { id: string; name: string };
      number: number;
      before: { id: string; title: string; minutesId: string | null } | null;
    },
    {
      daysAgo,
      time,
      status,
      items,
      excused = [],
      delegates = [],
      minutes,
      actions = [],
      answers = [],
      ...meeting
    }: Meeting,
  ): { id: string; title: string; minutesId: string | null } {
    const { tableId, seats, secretary, number, before } = given;
    const startsAt = onWorkday(italianTime(dayAgo(this.now, daysAgo), time), daysAgo > 0 ? -1 : 1);
    const endsAt = new Date(startsAt.getTime() + 2 * HOUR);
    const calledAt = new Date(Math.min(startsAt.getTime() - 12 * DAY, this.now.getTime() - DAY));
    const held = status === 'closed';
    const id = this.add('table_meeting', {
      ...{ table_id: tableId, number: status === 'draft' ? null : number, title: meeting.title, starts_at: startsAt },
      ...{ ends_at: endsAt, place: meeting.place, online_url: meeting.onlineUrl ?? null, notes: meeting.notes ?? '' },
      ...{ status, called_at: status === 'draft' ? null : calledAt, cancel_reason: null, sequence: 0 },
      ...{ created_by: secretary.id, created_at: new Date(calledAt.getTime() - DAY), version: 1 },
    });
    const step = (command: string, from: string, to: string, at: Date, byItself = false) =>
      this.add('table_event', {
        ...{ meeting_id: id, command, from_status: from, to_status: to, reason: null, at },
        ...{ actor_id: byItself ? null : secretary.id, actor_name: byItself ? null : secretary.name },
      });
    if (status !== 'draft') step('call', 'draft', 'called', calledAt);
    for (const [at, answer, note = ''] of answers)
      this.add('table_answer', {
        ...{ meeting_id: id, seat_id: seats[at]!.id, answer, note, answered_by: seats[at]!.memberId ?? secretary.id },
        answered_at: new Date(this.now.getTime() - (at + 2) * HOUR),
      });
    if (held) {
      step('hold', 'called', 'held', startsAt);
      step('close', 'held', 'closed', endsAt);
      seats.forEach((seat, at) => {
        const delegate = delegates.includes(at);
        this.add('table_attendance', {
          ...{ meeting_id: id, seat_id: seat.id, alternate: delegate },
          state: excused.includes(at) ? 'excused' : delegate ? 'delegate' : 'present',
          person_name: delegate ? seat.alternateName : seat.name,
        });
      });
    }
    const voters = seats.filter(({ votes }, at) => votes && !excused.includes(at));
    items.forEach((item, at) => {
      const [against = 0, abstained = 0] = item.vote ?? [];
      const decided = held && (item.vote ? 'approved' : 'noted');
      const itemId = this.add('table_item', {
        ...{
          meeting_id: id,
          position: at + 1,
          title: item.title,
          text: item.text ?? '',
          voted: item.vote !== undefined,
        },
        ...{ majority_rule: 'simple', minutes_of_id: item.approvesMinutes && before ? before.id : null },
        ...{ outcome: decided || null, decision: (decided && item.decision) || null },
      });
      if (item.paper) this.paper(itemId, item.paper, item.title, secretary.id, calledAt);
      if (item.recused) {
        const seat = seats[item.recused[0]]!;
        this.add('table_recusal', {
          ...{ item_id: itemId, seat_id: seat.id, alternate: false, membership_id: seat.memberId },
          ...{ person_name: seat.name, reason: item.recused[1], recorded_by: secretary.id, recorded_at: calledAt },
        });
      }
      if (!held || !item.vote) return;
      voters.forEach((seat, which) =>
        this.add('table_vote', {
          ...{ item_id: itemId, seat_id: seat.id },
          vote: which < against ? 'against' : which < against + abstained ? 'abstained' : 'favour',
          person_name: delegates.includes(seats.indexOf(seat)) ? seat.alternateName : seat.name,
        }),
      );
      if (item.approvesMinutes && before?.minutesId) this.approve(before.minutesId, before.id, id, endsAt);
    });
    actions.forEach(([text, responsible, days, task]) => this.action(id, secretary.id, text, responsible, days, task));
    const minutesId = minutes ? this.minutes(id, meeting.title, minutes.text, secretary, endsAt) : null;
    if (minutes) step('submit', 'draft', 'submitted', new Date(endsAt.getTime() + 2 * DAY));
    return { id, title: meeting.title, minutesId };
  }

  private paper(itemId: string, name: string, title: string, ownerId: string, at: Date): void {
    const { tenantId } = this.centre;
    const content = pdf(title, ['Documento dimostrativo.']);
    const fileId = this.files.add({
      ...{ tenantId, bodyId: null, ownerId, name, mediaType: 'application/pdf', content, at, internal: true },
    });
    this.add('table_paper', {
      ...{ item_id: itemId, file_id: fileId, name, media_type: 'application/pdf', size: content.length },
      ...{ added_by: ownerId, added_at: at },
    });
  }

  private minutes(meetingId: string, title: string, text: string, owner: { id: string }, at: Date): string {
    const submitted = new Date(at.getTime() + 2 * DAY);
    const content = pdf(`Verbale – ${title}`, text.split(/\n+/));
    const fileId = this.files.add({
      ...{ tenantId: this.centre.tenantId, bodyId: null, ownerId: owner.id, name: 'verbale.pdf' },
      ...{ mediaType: 'application/pdf', content, at: submitted, internal: true },
    });
    return this.add('table_minutes', {
      ...{ meeting_id: meetingId, text, status: 'submitted', file_id: fileId, submitted_at: submitted },
      sha256: createHash('sha256').update(content).digest('hex'),
      ...{ approved_in_id: null, approved_at: null, version: 1 },
    });
  }

  private approve(minutesId: string, meetingId: string, inId: string, at: Date): void {
    const row = this.rows.get('table_minutes')!.find(({ id }) => id === minutesId)!;
    Object.assign(row, { status: 'approved', approved_in_id: inId, approved_at: at });
    this.add('table_event', {
      ...{ meeting_id: meetingId, command: 'approve', from_status: 'submitted', to_status: 'approved', at },
      ...{ actor_id: null, actor_name: null, reason: null },
    });
  }

  private action(
    meetingId: string,
    authorId: string,
    text: string,
    responsible: string,
    daysAhead: number,
    task?: 'task',
  ): void {
    const at = this.now;
    const dueOn = dayAgo(at, -daysAhead);
    const taskId = task
      ? this.add('task', {
          ...{ kind: 'manual', title: text, note: responsible, due_on: dueOn, body_id: null },
          ...{ path: `/riunioni/${meetingId}`, assignee_id: authorId, created_by: authorId, done_by: null },
          ...{ done_at: null, created_at: at, version: 1 },
        })
      : null;
    this.add('table_action', {
      ...{ meeting_id: meetingId, text, responsible, due_on: dueOn, task_id: taskId, created_at: at },
    });
  }
}

/** The strategic table with two meetings held and one called, and a technical one. */
export async function seedWorkingTables(
  client: Client,
  storage: FileStorage,
  centre: SeededCentre,
  now: Date,
): Promise<void> {
  const { rows: bodies } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM body WHERE tenant_id = $1',
    [centre.tenantId],
  );
  const { rows: conventions } = await client.query<{ id: string }>(
    `SELECT id FROM convention WHERE tenant_id = $1 AND kind = 'framework' ORDER BY valid_from DESC LIMIT 1`,
    [centre.tenantId],
  );
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const rows = new TableRows(centre, names, conventions[0]?.id ?? null, now);
  for (const table of workingTables) rows.table(table);
  await rows.files.write(client, storage, () => rows.write(client));
  const { rows: linked } = await client.query<{ id: string }>(LINK, [centre.tenantId]);
  for (const { id } of linked) await client.query(NAME_SEATS, [italianDay(now), now, id]);
}
