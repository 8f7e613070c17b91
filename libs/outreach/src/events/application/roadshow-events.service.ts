import { Injectable } from '@nestjs/common';
import { roadshowMachine } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewRoadshowEvent, RoadshowChanges, RoadshowStep } from '../api/roadshow.dto.js';
import { RoadshowEvent } from '../persistence/roadshow.entity.js';
import { EventLinks } from './event-links.js';
import { Seating } from './seating.js';

const EARLIEST = new Date('2000-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');
/** What an entry of a calendar shows: a change of it is told to who comes. */
const SHOWN = ['title', 'startsAt', 'endsAt', 'place', 'onlineUrl'] as const;

/** The centre's events: written, opened for registrations, changed, called off. */
@Injectable()
export class RoadshowEvents {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly links: EventLinks,
    private readonly seating: Seating,
  ) {}

  /** @throws DomainError validation_failed */
  async create(ctx: RequestContext, key: string | undefined, input: NewRoadshowEvent): Promise<string> {
    const { openToAll, ...values } = input;
    const id = newId();
    const times = { startsAt: momentOf(input.startsAt, 'startsAt'), endsAt: momentOf(input.endsAt, 'endsAt') };
    const row = { ...values, ...times, place: input.place || null, onlineUrl: input.onlineUrl || null };
    check(row);
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        await tx.insert(RoadshowEvent, {
          id,
          ...row,
          seats: input.seats ?? null,
          openTokenHash: openToAll ? this.links.hashOf('event', id) : null,
          status: 'draft',
          cancelReason: null,
          organiserId: tx.actor.membershipId,
          organiserName: tx.actor.displayName,
          createdAt: tx.now,
          remindedAt: null,
          forgottenAt: null,
          sequence: 0,
          version: 1,
        });
        tx.changed('event', id, { centreOnly: true });
      }),
    );
  }

  /**
   * Changes an event that is still to come; who comes is told where day or place change, and free seats go to who waits.
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed
   */
  async change(ctx: RequestContext, id: string, version: number, changes: RoadshowChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const event = await this.locked(tx, id, version);
      const { status } = event;
      if (status === 'held' || status === 'cancelled') throw stateConflict(roadshowMachine.allowed(status, 'centre'));
      const { openToAll, startsAt, endsAt, ...values } = changes;
      const next: RoadshowEvent = {
        ...event,
        ...withoutAbsent(values),
        ...(startsAt && { startsAt: momentOf(startsAt, 'startsAt') }),
        ...(endsAt && { endsAt: momentOf(endsAt, 'endsAt') }),
      };
      next.place ||= null;
      next.onlineUrl ||= null;
      if (openToAll !== undefined) next.openTokenHash = openToAll ? this.links.hashOf('event', id) : null;
      check(next);
      const announced = status !== 'draft';
      if (announced) checkAnnounced(next, startsAt ? tx.now : undefined);
      const moved = announced && SHOWN.some((name) => String(next[name]) !== String(event[name]));
      if (moved) next.sequence++;
      if (next.startsAt.getTime() !== event.startsAt.getTime()) next.remindedAt = null;
      const { tenantId: _tenant, id: _id, version: _version, ...columns } = next;
      await tx.update(RoadshowEvent, event, columns);
      if (moved) await this.seating.tellAll(tx, id, 'moved');
      if (announced) await this.seating.fill(tx, next);
      tx.changed('event', id, { centreOnly: true });
    });
  }

  /** Throws away a draft to which nobody was invited. @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { status } = await this.locked(tx, id, version);
      const [used] = await tx.query(
        'SELECT id FROM roadshow_guest WHERE event_id = $1 UNION ALL SELECT id FROM mailing WHERE event_id = $1 LIMIT 1',
        [id],
      );
      if (status !== 'draft' || used) throw stateConflict(roadshowMachine.allowed(status, 'centre'));
      await tx.execute('DELETE FROM roadshow_event WHERE id = $1', [id]);
      tx.changed('event', id, { centreOnly: true });
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict, validation_failed on what is missing for the step */
  async step(ctx: RequestContext, id: string, version: number, { command, reason }: RoadshowStep): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const event = await this.locked(tx, id, version);
      if (!roadshowMachine.accepts(event.status, command, 'centre'))
        throw stateConflict(roadshowMachine.allowed(event.status, 'centre'));
      if (command === 'open') checkAnnounced(event, tx.now);
      if (command === 'cancel' && !reason) throw invalid('reason', 'required');
      await tx.update(RoadshowEvent, event, {
        status: roadshowMachine.transition(command).to,
        ...(command === 'cancel' && { cancelReason: reason!, sequence: event.sequence + 1 }),
      });
      if (command === 'cancel') await this.seating.tellAll(tx, id, 'cancelled');
      tx.changed('event', id, { centreOnly: true });
    });
  }

  private async locked(tx: Transaction, id: string, version: number): Promise<RoadshowEvent> {
    const event = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id }, true);
    if (event.version !== version) throw staleVersion();
    return event;
  }
}

function momentOf(text: string, field: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw invalid(field, 'invalid_format');
  if (moment < EARLIEST || moment > LATEST) throw invalid(field, 'out_of_range');
  return moment;
}

/** Whatever its state. */
function check({ startsAt, endsAt, onlineUrl }: Pick<RoadshowEvent, 'startsAt' | 'endsAt' | 'onlineUrl'>): void {
  if (endsAt <= startsAt) throw invalid('endsAt', 'out_of_range');
  if (onlineUrl && !/^https:\/\/\S+$/.test(onlineUrl)) throw invalid('onlineUrl', 'invalid_format');
}

/** What others are told of. @param now where its beginning must lie ahead */
function checkAnnounced({ startsAt, place, onlineUrl }: RoadshowEvent, now: Date | undefined): void {
  if (!place && !onlineUrl) throw invalid('place', 'required');
  if (now && startsAt <= now) throw invalid('startsAt', 'in_the_past');
}

const withoutAbsent = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
