import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, systemContext, type RequestContext } from '#app/platform';
import type { EventInvitation, RegisteredPerson, RegistrationState } from '../api/event-links.dto.js';
import type { RoadshowEvent } from '../persistence/roadshow.entity.js';

/** Where a link leads; without a guest it is everybody's. */
export interface LinkRow {
  tenant_id: string;
  event_id: string;
  guest_id: string | null;
}

type EventRow = Pick<
  RoadshowEvent,
  | 'title'
  | 'description'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'onlineUrl'
  | 'contact'
  | 'perBody'
  | 'seats'
  | 'status'
  | 'cancelReason'
> & {
  slug: string;
  centreName: string;
  centreEmail: string;
  taken: number;
  bodyName: string | null;
  answer: string | null;
};

const EVENT = `SELECT e.title, e.description, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.place, e.online_url AS "onlineUrl", e.contact,
    e.per_body AS "perBody", e.seats, e.status, e.cancel_reason AS "cancelReason", t.slug, t.name AS "centreName", t.email AS "centreEmail",
    (SELECT count(*)::int FROM roadshow_participant p WHERE p.tenant_id = e.tenant_id AND p.event_id = e.id AND p.status <> 'withdrawn') AS taken,
    COALESCE(b.name, g.body_name) AS "bodyName", g.answer
  FROM roadshow_event e JOIN tenant t ON t.id = e.tenant_id
  LEFT JOIN roadshow_guest g ON g.tenant_id = e.tenant_id AND g.id = $2
  LEFT JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id WHERE e.id = $1`;
/** Of a guest, who comes or waits. */
export const PEOPLE = `SELECT id, name, position, email, status FROM roadshow_participant
  WHERE guest_id = $1 AND status <> 'withdrawn' ORDER BY registered_at, id LIMIT ${LIMITS.eventPerBody}`;
const BODIES = `SELECT name FROM body WHERE valid_to IS NULL OR valid_to >= $1 ORDER BY name COLLATE "it-x-icu" LIMIT ${LIMITS.mailingBodies}`;

/** An event as who holds a link of it sees it. */
@Injectable()
export class Invitations {
  constructor(private readonly database: TenantDatabase) {}

  async view(ctx: RequestContext, { tenant_id, event_id, guest_id }: LinkRow): Promise<EventInvitation> {
    const [[row], people, bodies] = await this.database.readAll<[EventRow, RegisteredPerson, { name: string }]>(
      systemContext(tenant_id, ctx.now, ctx.requestId),
      [
        [EVENT, [event_id, guest_id]],
        [PEOPLE, [guest_id]],
        [BODIES, [italianDay(ctx.now)]],
      ],
    );
    const { slug, centreName, centreEmail, seats, taken, answer, status, startsAt, endsAt, onlineUrl, ...event } = row!;
    return {
      ...event,
      centre: { slug, name: centreName, email: centreEmail },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      onlineUrl: people.some((one) => one.status === 'registered') ? onlineUrl : null,
      online: onlineUrl !== null,
      registrations: stateOf({ status, startsAt }, ctx.now),
      seatsLeft: seats === null ? null : Math.max(0, seats - taken),
      bodyNames: guest_id ? [] : bodies.map(({ name }) => name),
      declined: answer === 'declined',
      people,
    };
  }
}

export function stateOf(
  { status, startsAt }: Pick<RoadshowEvent, 'status' | 'startsAt'>,
  now: Date,
): RegistrationState {
  if (status === 'draft') return 'not_yet';
  if (status === 'cancelled') return 'cancelled';
  if (startsAt <= now || status === 'held') return 'begun';
  return status === 'open' ? 'open' : 'closed';
}
