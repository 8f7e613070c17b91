import type { Client } from 'pg';
import { adhesionMail } from '#app/crm';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { bodyName, conventions, people } from '../data/index.js';
import type { AdhesionPassage } from './adhesion-history.js';
import { actLines, actOf, documentName, protocolOf, repertoireOf } from './adhesion-papers.js';
import type { AdhesionStory } from './adhesion-stories.js';
import { dayAgo, italianTime, onWorkday } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import type { Inbox } from './inbox.js';
import { standInOn, type Member } from './members.js';
import { pdf } from './pdf.js';
import { insertRegister, insertRows, type RowValues } from './rows.js';

interface Actor extends Member {
  /** Whom they stood in for. */
  forName?: string;
}

const NOT_LIVE = ['withdrawn', 'expired'];

/** Turns stories into the rows that the portal would have left. */
export class AdhesionRows {
  private readonly adhesions: RowValues[] = [];
  private readonly events: RowValues[] = [];
  private readonly documents: RowValues[] = [];
  private readonly files = new Files();

  constructor(
    private readonly centre: SeededCentre,
    private readonly conventionIds: Map<string, string>,
    private readonly inbox: Inbox,
    private readonly now: Date,
  ) {}

  /** @returns the id of the adhesion */
  add(story: AdhesionStory): string {
    const id = newId();
    const base = { tenant_id: this.centre.tenantId, body_id: this.centre.bodies.get(story.body)! };
    const moments = story.passages.map((passage, index) => this.moment(passage, index));
    story.passages.forEach((passage, index) => this.event(story, base, id, passage, moments[index]!));
    const find = (activity: string) => story.passages.findLast((passage) => passage.activity === activity);
    const last = story.passages.at(-1)!;
    const day = (daysAgo: number | undefined) => (daysAgo === undefined ? null : dayAgo(this.now, daysAgo));
    const reminders = story.passages.flatMap(({ activity }, index) => (activity === 'remind' ? [moments[index]!] : []));
    const suspended = find('suspend')?.by;
    this.adhesions.push({
      ...base,
      id,
      convention_id: this.conventionIds.get(story.convention),
      status: last.to,
      suspended_by_body: suspended === 'body',
      suspended_by_centre: suspended === 'centre',
      suspended_by_system: false,
      active_from: day(find('activate')?.effectiveDaysAgo),
      active_to: NOT_LIVE.includes(last.to) ? day(last.daysAgo + 1) : null,
      withdraws_on: day(find('give_notice')?.effectiveDaysAgo),
      reminders: reminders.length,
      reminded_at: reminders.at(-1) ?? null,
      last_event_at: moments.at(-1),
      is_demo: true,
      created_at: moments[0],
      version: story.passages.length,
    });
    return id;
  }

  async write(client: Client, storage: FileStorage): Promise<void> {
    await this.files.write(client, storage, async () => {
      await insertRows(client, 'adhesion', this.adhesions);
      await insertRegister(client, 'adhesion_event', this.events);
      await insertRegister(client, 'adhesion_document', this.documents);
    });
  }

  /** Working hours of a working day; a later step of the same day comes later. */
  private moment({ daysAgo }: AdhesionPassage, index: number): Date {
    const time = `${String(9 + index).padStart(2, '0')}:${String(10 + ((daysAgo * 7) % 45)).padStart(2, '0')}`;
    return onWorkday(italianTime(dayAgo(this.now, Math.max(daysAgo, 1)), time), -1);
  }

  private event(story: AdhesionStory, base: RowValues, adhesionId: string, passage: AdhesionPassage, at: Date): void {
    const { activity, by } = passage;
    const { rank } = story;
    const actor = this.actor(story, passage, at);
    const act = passage.actDaysAgo === undefined ? undefined : actOf(story.body, rank, this.day(passage.actDaysAgo));
    const event = {
      ...base,
      adhesion_id: adhesionId,
      id: newId(),
      command: activity,
      from_status: passage.from,
      to_status: passage.to,
      actor_side: by,
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? null,
      for_name: actor?.forName ?? null,
      at,
      reason: passage.reason ?? null,
      act_organ: act?.organ ?? null,
      act_number: act?.number ?? null,
      act_date: act?.date ?? null,
      protocol_number: act ? protocolOf(at, rank) : null,
      repertoire_number: activity === 'countersign' ? repertoireOf(at, rank) : null,
      effective_on: passage.effectiveDaysAgo === undefined ? null : dayAgo(this.now, passage.effectiveDaysAgo),
    };
    this.events.push(event);
    this.tell(story, adhesionId, passage, actor, at);
    if (!passage.document || story.papers === 'elsewhere') return;
    const fileId = this.files.add({
      tenantId: base.tenant_id as string,
      bodyId: base.body_id as string,
      ownerId: actor!.id,
      name: documentName(passage, act),
      mediaType: 'application/pdf',
      content: pdf(...actLines(story.body, passage, act)),
      at,
    });
    this.documents.push({ ...base, event_id: event.id, file_id: fileId, kind: passage.document });
  }

  /** Acts are passed on working days. */
  private day(daysAgo: number): string {
    return dayAgo(onWorkday(italianTime(dayAgo(this.now, daysAgo), '12:00'), -1), 0);
  }

  private actor({ body, rank }: AdhesionStory, { activity, by }: AdhesionPassage, at: Date): Actor | undefined {
    if (by === 'system') return undefined;
    if (by === 'body') {
      const own = people.filter(({ bodies }) => bodies.includes(body));
      const signer = activity === 'sign' ? own.find(({ role }) => role === 'body_admin') : undefined;
      return this.centre.members.get((signer ?? own[0]!).key);
    }
    const staff = people.filter(({ centre }) => centre === this.centre.key);
    const head = staff.find(({ role }) => role === 'centre_admin')!;
    const operators = staff.filter(({ role }) => role === 'operator');
    const registers = ['submit_resolution', 'sign', 'activate'].includes(activity);
    if (registers) return this.centre.members.get(operators[rank % operators.length]!.key);
    const standIn = standInOn(head.key, at, this.now);
    if (!standIn) return this.centre.members.get(head.key);
    return { ...this.centre.members.get(standIn)!, forName: head.displayName };
  }

  /** The other side hears of a step: the body's people, or who leads the centre. */
  private tell(
    { body, convention }: AdhesionStory,
    adhesionId: string,
    passage: AdhesionPassage,
    actor: Actor | undefined,
    at: Date,
  ): void {
    const side = passage.by === 'body' ? 'centre' : 'body';
    const told = people.filter(({ centre, role, bodies }) =>
      side === 'body' ? bodies.includes(body) : centre === this.centre.key && role === 'centre_admin',
    );
    const path = `/area/adesioni/${adhesionId}`;
    const { title, validFrom } = conventions.find(({ key }) => key === convention)!;
    for (const { key, displayName } of told) {
      const mail = adhesionMail(side, {
        activity: passage.activity,
        toStatus: passage.to,
        bodyName: bodyName(body),
        convention: title,
        validFrom,
        inUseUntil: null,
        effectiveOn: passage.effectiveDaysAgo === undefined ? null : dayAgo(this.now, passage.effectiveDaysAgo),
        actorName: actor?.name ?? null,
        reason: passage.reason ?? null,
        recipientName: displayName,
        url: path,
      });
      const kind = passage.activity === 'remind' ? 'adhesion.reminder' : 'adhesion.step';
      if (mail && passage.activity !== 'expire')
        this.inbox.add({ to: this.centre.members.get(key)!, kind, at, path, mail });
    }
  }
}
