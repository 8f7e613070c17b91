import type { Client } from 'pg';
import type { FileStorage } from '#app/platform';
import { italianDay, newId } from '#app/kernel';
import { outage, people, threads, type DemoMessage, type DemoThread } from '../data/index.js';
import { attachmentContent } from './attachments.js';
import { conversation, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import type { Member } from './members.js';
import { insertRows, type RowValues } from './rows.js';
import { historyOf, type Step } from './thread-history.js';

interface Tables {
  ticket: RowValues[];
  ticket_event: RowValues[];
  ticket_message: RowValues[];
  ticket_attachment: RowValues[];
  time_entry: RowValues[];
}

/** By then the morning of the outage is over: before, it was yesterday's. */
const OUTAGE_OVER = '11:30';

/** The requests of Brescia, as they would stand had they been made through the portal. */
export async function seedRequests(
  client: Client,
  storage: FileStorage,
  centre: SeededCentre,
  now: Date,
): Promise<void> {
  const outageDaysAgo = now < italianTime(italianDay(now), OUTAGE_OVER) ? 1 : 0;
  const dated = [...threads, ...outage.map((thread) => ({ ...thread, openedDaysAgo: outageDaysAgo }))]
    .map((thread) => {
      const steps = historyOf(thread);
      // A step without words of its own happens soon after what comes before.
      const gaps = [0, ...steps.map((step) => step.message?.afterHours ?? 0.3)];
      return { thread, steps, moments: conversation(now, thread.openedDaysAgo, thread.openedAt, gaps) };
    })
    .sort((a, b) => a.moments[0]!.getTime() - b.moments[0]!.getTime());
  const tables: Tables = {
    ticket: [],
    ticket_event: [],
    ticket_message: [],
    ticket_attachment: [],
    time_entry: [],
  };
  const files = new Files();
  const counters = new Map<number, number>();
  for (const { thread, steps, moments } of dated) {
    const year = Number(italianDay(moments[0]!).slice(0, 4));
    const value = (counters.get(year) ?? 0) + 1;
    counters.set(year, value);
    new ThreadRows(centre, thread, files, tables).add(`${year}-${String(value).padStart(6, '0')}`, steps, moments);
  }
  await files.write(client, storage);
  for (const [table, rows] of Object.entries(tables) as [string, RowValues[]][]) await insertRows(client, table, rows);
  await insertRows(
    client,
    'counter',
    [...counters].map(([year, value]) => ({ tenant_id: centre.tenantId, series: 'ticket', year, value })),
  );
}

class ThreadRows {
  private readonly base: { tenant_id: string; body_id: string };
  private readonly id = newId();
  private readonly clerk: Member;
  private readonly operator: Member;

  constructor(
    private readonly centre: SeededCentre,
    private readonly thread: DemoThread,
    private readonly files: Files,
    private readonly tables: Tables,
  ) {
    this.base = { tenant_id: centre.tenantId, body_id: centre.bodies.get(thread.municipality)! };
    const clerk = people.find((person) => person.bodies.includes(thread.municipality))!;
    const operator =
      thread.operator ?? people.find((person) => person.role === 'operator' && person.centre === centre.key)!.key;
    this.clerk = centre.members.get(clerk.key)!;
    this.operator = centre.members.get(operator)!;
  }

  add(number: string, steps: readonly Step[], moments: readonly Date[]): void {
    const { thread, tables, clerk, operator } = this;
    const opened = moments[0]!;
    const onBehalf = thread.channel !== 'web';
    const opener = onBehalf ? operator : clerk;
    tables.ticket.push({
      ...this.base,
      id: this.id,
      number,
      service_id: this.centre.services.get(thread.service),
      subject: thread.subject,
      status: thread.status,
      channel: thread.channel,
      caller_name: thread.callerName ?? null,
      requester_id: clerk.id,
      requester_name: clerk.name,
      opened_by_id: opener.id,
      opened_by_name: opener.name,
      assignee_id: thread.operator ? operator.id : null,
      assignee_name: thread.operator ? operator.name : null,
      created_at: opened,
      updated_at: moments.at(-1),
      closed_at: thread.status === 'closed' ? moments.at(-1) : null,
      version: steps.length + 1,
    });
    this.event('open', null, 'new', opener, opened);
    this.message(thread.messages[0]!, opener, onBehalf ? 'centre' : 'body', opened);
    for (const [index, step] of steps.entries()) {
      const at = moments[index + 1]!;
      const actor = step.by === 'operator' ? operator : clerk;
      if (step.command) this.event(step.command, step.from, step.to, actor, at, step.reason);
      if (step.message) this.message(step.message, actor, step.by === 'operator' ? 'centre' : 'body', at);
    }
    const worked = [...(thread.callMinutes ? [{ minutes: thread.callMinutes, note: '' }] : []), ...thread.timeEntries];
    for (const { minutes, note } of worked) {
      const at = moments.at(-1)!;
      tables.time_entry.push({
        ...this.base,
        id: newId(),
        ticket_id: this.id,
        membership_id: operator.id,
        author_name: operator.name,
        minutes,
        worked_on: italianDay(at),
        note,
        created_at: at,
      });
    }
  }

  private event(
    command: string,
    from: string | null,
    to: string,
    actor: Member,
    at: Date,
    reason: string | null = null,
  ): void {
    this.tables.ticket_event.push({
      ...this.base,
      id: newId(),
      ticket_id: this.id,
      command,
      from_status: from,
      to_status: to,
      actor_id: actor.id,
      actor_name: actor.name,
      reason,
      at,
    });
  }

  private message(message: DemoMessage, author: Member, side: 'body' | 'centre', at: Date): void {
    const id = newId();
    const { kind, text, attachment } = message;
    this.tables.ticket_message.push({
      ...this.base,
      ticket_id: this.id,
      id,
      kind,
      author_id: author.id,
      author_name: author.name,
      author_side: side,
      text,
      created_at: at,
    });
    if (!attachment) return;
    const internal = kind === 'internal';
    const fileId = this.files.add({
      tenantId: this.base.tenant_id,
      bodyId: this.base.body_id,
      ownerId: author.id,
      name: attachment.name,
      ...attachmentContent(attachment),
      at,
      internal,
    });
    this.tables.ticket_attachment.push({ ...this.base, message_id: id, file_id: fileId, internal });
  }
}
