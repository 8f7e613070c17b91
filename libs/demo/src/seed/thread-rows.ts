import { italianDay, newId } from '#app/kernel';
import { noticeKind, ticketMail, type Activity } from '#app/ticketing';
import { bodyName, people, servicesBrescia, type DemoMessage, type DemoThread } from '../data/index.js';
import { attachmentContent } from './attachments.js';
import type { SeededCentre } from './centres.js';
import type { Files } from './files.js';
import type { Inbox } from './inbox.js';
import { standInOn, type Member } from './members.js';
import type { RowValues } from './rows.js';
import type { Step } from './thread-history.js';

/** The rows of all requests, by table, in the order in which they can be written. */
export class ThreadTables {
  readonly ticket: RowValues[] = [];
  readonly ticket_event: RowValues[] = [];
  readonly ticket_message: RowValues[] = [];
  readonly ticket_attachment: RowValues[] = [];
  readonly time_entry: RowValues[] = [];
}

/** One request with all that came of it. */
export class ThreadRows {
  private readonly base: { tenant_id: string; body_id: string };
  private readonly id = newId();
  private readonly clerk: Member;
  private readonly operator: Member;

  constructor(
    private readonly centre: SeededCentre,
    private readonly thread: DemoThread,
    private readonly number: string,
    private readonly files: Files,
    private readonly inbox: Inbox,
    private readonly tables: ThreadTables,
    private readonly now: Date,
  ) {
    this.base = { tenant_id: centre.tenantId, body_id: centre.bodies.get(thread.municipality)! };
    const clerk = people.find((person) => person.bodies.includes(thread.municipality))!;
    const operator =
      thread.operator ?? people.find((person) => person.role === 'operator' && person.centre === centre.key)!.key;
    this.clerk = centre.members.get(clerk.key)!;
    this.operator = centre.members.get(operator)!;
  }

  add(steps: readonly Step[], moments: readonly Date[]): void {
    const { thread, tables, clerk, operator } = this;
    const opened = moments[0]!;
    const onBehalf = thread.channel !== 'web';
    const opener = onBehalf ? operator : clerk;
    tables.ticket.push({
      ...this.base,
      id: this.id,
      number: this.number,
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
    this.tellOfOpening(opener, opened);
    for (const [index, step] of steps.entries()) {
      const at = moments[index + 1]!;
      const actor = step.by === 'operator' ? this.atWork(at) : clerk;
      const forName = step.by === 'operator' && actor !== operator ? operator.name : null;
      if (step.command) this.event(step.command, step.from, step.to, actor, at, step.reason, forName);
      if (step.message) this.message(step.message, actor, step.by === 'operator' ? 'centre' : 'body', at);
      if (step.message?.kind !== 'internal') this.tellOfStep(step, actor, at);
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
    forName: string | null = null,
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
      for_name: forName,
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

  /** Who works on the request at a moment: its operator, or who stands in. */
  private atWork(at: Date): Member {
    const standIn = standInOn(this.operator.key, at, this.now);
    return standIn ? this.centre.members.get(standIn)! : this.operator;
  }

  private tellOfOpening(opener: Member, at: Date): void {
    const operators = people.filter(({ role, centre }) => role === 'operator' && centre === this.centre.key);
    const told = operators.map(({ key }) => this.centre.members.get(key)!).filter((member) => member !== opener);
    this.tell('body', this.clerk, 'open', opener, at);
    for (const operator of told) this.tell('centre', operator, 'open', opener, at, told);
  }

  private tellOfStep({ command, by }: Step, actor: Member, at: Date): void {
    const side = by === 'operator' ? 'body' : 'centre';
    this.tell(side, side === 'body' ? this.clerk : this.operator, command ?? 'reply', actor, at);
  }

  private tell(
    side: 'body' | 'centre',
    to: Member,
    activity: Activity,
    actor: Member,
    at: Date,
    alsoTold: readonly Member[] = [],
  ): void {
    const { subject, service, callerName = null, municipality } = this.thread;
    const path = `/area/richieste/${this.id}`;
    const mail = ticketMail(side, activity, {
      number: this.number,
      subject,
      bodyName: bodyName(municipality),
      serviceTitle: servicesBrescia.find(({ code }) => code === service)!.title,
      actorName: actor.name,
      assigneeName: null,
      callerName,
      recipientName: to.name,
      text: null,
      reason: null,
      url: path,
    });
    if (!mail) return;
    const kind = noticeKind(side, activity, activity !== 'open');
    this.inbox.add({ to, kind, at, path, mail, alsoTold: alsoTold.map(({ key }) => key) });
  }
}
