import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  RateLimits,
  TenantDatabase,
  fieldError,
  hashToken,
  invalid,
  networkContext,
  notFoundField,
  stateConflict,
  systemContext,
  type Allowance,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type {
  EventDecline,
  EventInvitation,
  EventRegistration,
  PersonToRegister,
  RegisteredPerson,
} from '../api/event-links.dto.js';
import { RoadshowEvent, RoadshowGuest, RoadshowParticipant } from '../persistence/roadshow.entity.js';
import { EventLinks } from './event-links.js';
import { Invitations, PEOPLE, stateOf, type LinkRow } from './invitations.js';
import { Seating } from './seating.js';

/** Links from one network address that led nowhere, in a quarter of an hour. */
const WRONG_PER_ADDRESS: Allowance = { points: 60, seconds: 900 };
/** Answers from one network address in an hour: a town hall has one for all; and those of who was not invited, each of which sends mails. */
const ANSWERS_PER_ADDRESS: Allowance = { points: 60, seconds: 3_600 };
const OPEN_PER_ADDRESS: Allowance = { points: 10, seconds: 3_600 };

const OTHERS_OF_BODY = `SELECT count(*)::int AS others FROM roadshow_participant p JOIN roadshow_guest g ON g.tenant_id = p.tenant_id AND g.id = p.guest_id
  WHERE p.event_id = $1 AND g.id <> $2 AND g.body_id = $3 AND p.status <> 'withdrawn'`;
const ON_THE_LIST = `SELECT lower(email) AS email FROM roadshow_participant
  WHERE event_id = $1 AND guest_id <> $2 AND status <> 'withdrawn' AND lower(email) = ANY ($3)`;

/** The page of an event for who holds a link: without an account, as often as they like, until the event begins. */
@Injectable()
export class Registrations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    private readonly links: EventLinks,
    private readonly seating: Seating,
    private readonly invitations: Invitations,
  ) {}

  /**
   * What a link is good for; looking does not use it up.
   * @param address network address of the caller, for the throttle
   * @throws DomainError link_not_valid, too_many_requests
   */
  async inspect(ctx: RequestContext, token: string, address: string): Promise<EventInvitation> {
    const link = await this.find(ctx, token, address);
    return this.invitations.view(ctx, link);
  }

  /**
   * Says who comes. By a body's own link the list takes the place of the one before; by everybody's link it is a new one.
   * @throws DomainError link_not_valid, state_conflict, validation_failed, too_many_requests
   */
  async register(ctx: RequestContext, input: EventRegistration, address: string): Promise<EventInvitation> {
    const link = await this.find(ctx, input.token, address);
    const open = link.guest_id === null;
    await (open
      ? this.limits.consume('event-open', address, OPEN_PER_ADDRESS)
      : this.limits.consume('event-answer', address, ANSWERS_PER_ADDRESS));
    const people = normalized(input.people);
    const guestId = await this.write(ctx, link, async (tx, event) => {
      const guest = open
        ? await this.newGuest(tx, event.id, input.bodyName)
        : await tx.get(RoadshowGuest, { tenantId: tx.tenantId, id: link.guest_id! });
      await this.checkRoom(tx, event, guest, people);
      await this.put(tx, event, guest.id, people);
      await this.answer(tx, guest, 'coming', null);
      return guest.id;
    });
    return this.invitations.view(ctx, { ...link, guest_id: guestId });
  }

  /** Says that nobody comes; by a body's own link alone. @throws DomainError link_not_valid, state_conflict, too_many_requests */
  async decline(ctx: RequestContext, { token, note }: EventDecline, address: string): Promise<EventInvitation> {
    const link = await this.find(ctx, token, address);
    if (!link.guest_id) throw stateConflict([]);
    await this.limits.consume('event-answer', address, ANSWERS_PER_ADDRESS);
    await this.write(ctx, link, async (tx, event) => {
      const guest = await tx.get(RoadshowGuest, { tenantId: tx.tenantId, id: link.guest_id! });
      const people = await tx.query<RegisteredPerson>(PEOPLE, [guest.id]);
      await this.seating.withdraw(
        tx,
        event.id,
        people.map(({ id }) => id),
      );
      await this.seating.fill(tx, event);
      await this.answer(tx, guest, 'declined', note || null);
    });
    return this.invitations.view(ctx, link);
  }

  private async find(ctx: RequestContext, token: string, address: string): Promise<LinkRow> {
    await this.limits.consume('event-link', address, WRONG_PER_ADDRESS);
    const [link] = await this.database.read<LinkRow>(networkContext(ctx), 'SELECT * FROM auth.find_event_link($1)', [
      hashToken(token),
    ]);
    if (!link) throw new DomainError('link_not_valid');
    await this.limits.giveBack('event-link', address, WRONG_PER_ADDRESS);
    return link;
  }

  private write<T>(
    ctx: RequestContext,
    link: LinkRow,
    work: (tx: Transaction, event: RoadshowEvent) => Promise<T>,
  ): Promise<T> {
    return this.database.run(systemContext(link.tenant_id, ctx.now, ctx.requestId), async (tx) => {
      const event = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id: link.event_id }, true);
      if (stateOf(event, ctx.now) !== 'open') throw stateConflict([]);
      const result = await work(tx, event);
      tx.changed('event', event.id, { centreOnly: true });
      return result;
    });
  }

  /** A group that was not invited; where its name is that of a body, it is that body's. */
  private async newGuest(tx: Transaction, eventId: string, bodyName: string | undefined): Promise<RoadshowGuest> {
    if (!bodyName) throw invalid('bodyName', 'required');
    const [body] = await tx.query<{ id: string }>(
      'SELECT id FROM body WHERE lower(name) = lower($1) AND (valid_to IS NULL OR valid_to >= $2) ORDER BY id LIMIT 1',
      [bodyName, italianDay(tx.now)],
    );
    const id = newId();
    const guest: Omit<RoadshowGuest, 'tenantId'> = {
      id,
      eventId,
      bodyId: body?.id ?? null,
      bodyName: body ? null : bodyName,
      open: true,
      tokenHash: this.links.hashOf('guest', id),
      answer: 'none',
      note: null,
      createdAt: tx.now,
      invitedAt: null,
      answeredAt: null,
    };
    await tx.insert(RoadshowGuest, guest);
    return { ...guest, tenantId: tx.tenantId };
  }

  /** @throws DomainError validation_failed where they are too many of one body, or somebody is on the list already */
  private async checkRoom(
    tx: Transaction,
    event: RoadshowEvent,
    guest: RoadshowGuest,
    people: PersonToRegister[],
  ): Promise<void> {
    const [{ others } = { others: 0 }] = await tx.query<{ others: number }>(OTHERS_OF_BODY, [
      event.id,
      guest.id,
      guest.bodyId,
    ]);
    if (people.length + others > event.perBody) throw invalid('people', 'too_long');
    const emails = people.map(({ email }) => email);
    const taken = (await tx.query<{ email: string }>(ON_THE_LIST, [event.id, guest.id, emails])).map(
      ({ email }) => email,
    );
    const errors = emails.flatMap((email, index) =>
      taken.includes(email) || emails.indexOf(email) !== index ? fieldError(`people.${index}.email`, 'in_use') : [],
    );
    if (errors.length) throw new DomainError('validation_failed', { errors });
  }

  /** Makes the list of a guest what is given: who is new waits until seats are given out, who is missing is withdrawn. */
  private async put(tx: Transaction, event: RoadshowEvent, guestId: string, people: PersonToRegister[]): Promise<void> {
    const before = await tx.query<RegisteredPerson>(PEOPLE, [guestId]);
    const fresh: string[] = [];
    for (const [index, { id, name, position, email }] of people.entries()) {
      const known = id && before.find((one) => one.id === id);
      if (id && !known) throw notFoundField(`people.${index}.id`);
      if (!known) {
        fresh.push(newId());
        const rest = { status: 'waiting', registeredAt: tx.now, attendedAt: null } as const;
        await tx.insert(RoadshowParticipant, {
          id: fresh.at(-1)!,
          eventId: event.id,
          guestId,
          name,
          position,
          email,
          ...rest,
        });
        continue;
      }
      await tx.execute('UPDATE roadshow_participant SET name = $2, position = $3, email = $4 WHERE id = $1', [
        known.id,
        name,
        position,
        email,
      ]);
      // Under another address it is another person's mail, who has none yet.
      if (known.email !== email)
        await this.seating.tell(tx, event.id, known.id, known.status === 'waiting' ? 'waiting' : 'registered');
    }
    const kept = people.map(({ id }) => id);
    await this.seating.withdraw(
      tx,
      event.id,
      before.map(({ id }) => id).filter((id) => !kept.includes(id)),
    );
    await this.seating.fill(tx, event, fresh);
  }

  private async answer(
    tx: Transaction,
    guest: RoadshowGuest,
    answer: 'coming' | 'declined',
    note: string | null,
  ): Promise<void> {
    await tx.execute('UPDATE roadshow_guest SET answer = $2, note = $3, answered_at = $4 WHERE id = $1', [
      guest.id,
      answer,
      note,
      tx.now,
    ]);
    // The organiser hears of an answer, not of each change in a list of names.
    if (guest.answer !== answer)
      await tx.emit({
        name: 'event.answered',
        consumers: ['mailing'],
        payload: { eventId: guest.eventId, guestId: guest.id },
      });
  }
}

const normalized = (people: PersonToRegister[]) =>
  people.map((person) => ({ ...person, email: person.email.toLowerCase() }));
