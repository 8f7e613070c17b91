import { Inject, Injectable } from '@nestjs/common';
import type { ParticipantStatus } from '#app/contracts';
import { Mails, Notices } from '#app/notifications';
import { SETTINGS, type Settings, type Transaction } from '#app/platform';
import { calendarEntry } from '../domain/calendar-entry.js';
import { participantMail, type ParticipantNews } from '../domain/event-mails.js';
import { RoadshowEvent } from '../persistence/roadshow.entity.js';
import { EventLinks } from './event-links.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  status: ParticipantStatus;
  guestId: string;
  tokenHash: Buffer;
  bodyName: string;
}

interface CentreRow {
  slug: string;
  name: string;
  email: string;
}

const PEOPLE = `SELECT p.id, p.name, p.email, p.status, g.id AS "guestId", g.token_hash AS "tokenHash", COALESCE(b.name, g.body_name) AS "bodyName"
  FROM roadshow_participant p JOIN roadshow_guest g ON g.tenant_id = p.tenant_id AND g.id = p.guest_id
  LEFT JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id WHERE p.event_id = $1 AND p.email IS NOT NULL`;
const CENTRE = 'SELECT slug, name, email FROM tenant WHERE id = $1';
const ANSWER = `SELECT COALESCE(b.name, g.body_name) AS "bodyName", g.body_id AS "bodyId", g.answer, g.note,
    (SELECT count(*)::int FROM roadshow_participant p WHERE p.tenant_id = g.tenant_id AND p.guest_id = g.id AND p.status <> 'withdrawn') AS people
  FROM roadshow_guest g LEFT JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id WHERE g.id = $1`;

/** What takes a seat away takes the entry out of the calendar, too. */
const TAKEN_AWAY: readonly ParticipantNews[] = ['withdrawn', 'cancelled'];
/** What has changed once more since then is told by what came later. */
const HOLDS_AS: Partial<Record<ParticipantNews, ParticipantStatus>> = {
  registered: 'registered',
  promoted: 'registered',
  waiting: 'waiting',
  withdrawn: 'withdrawn',
};
const SEATED: readonly ParticipantNews[] = ['registered', 'promoted', 'moved'];

/** Tells participants of their place, and the organiser of answers. Only in the transactions of the system. */
@Injectable()
export class EventNews {
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly links: EventLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @param participantId null: everybody who comes or waits */
  async tell(tx: Transaction, eventId: string, participantId: string | null, news: ParticipantNews): Promise<void> {
    const [event, centre] = await this.about(tx, eventId);
    const people = await tx.query<PersonRow>(
      participantId
        ? `${PEOPLE} AND p.id = $2`
        : `${PEOPLE} AND p.status <> 'withdrawn' AND ($2::uuid IS NULL) ORDER BY p.id`,
      [eventId, participantId],
    );
    const status = HOLDS_AS[news];
    await this.write(tx, event, centre, status ? people.filter((one) => one.status === status) : people, news);
  }

  /** Who has a seat is reminded of it. */
  async remind(tx: Transaction, eventId: string): Promise<void> {
    const [event, centre] = await this.about(tx, eventId);
    const people = await tx.query<PersonRow>(`${PEOPLE} AND p.status = 'registered' ORDER BY p.id`, [eventId]);
    await this.write(tx, event, centre, people, 'reminded');
  }

  /** The organiser hears what a body said. */
  async answered(tx: Transaction, eventId: string, guestId: string): Promise<void> {
    const [event, centre] = await this.about(tx, eventId);
    const [guest] = await tx.query<{
      bodyName: string;
      bodyId: string | null;
      answer: string;
      note: string | null;
      people: number;
    }>(ANSWER, [guestId]);
    const { bodyName, bodyId, answer, note, people } = guest!;
    const says =
      answer === 'declined'
        ? `${bodyName} non parteciperà.`
        : `${bodyName} ha iscritto ${people === 1 ? 'una persona' : `${people} persone`}.`;
    const path = `/${centre.slug}/area/incontri/${eventId}`;
    await this.notices.notify(tx, {
      membershipId: event.organiserId,
      bodyId,
      kind: 'event.answered',
      title: `${event.title}: risposta di ${bodyName}`,
      text: says,
      path,
      mail: {
        subject: `${event.title}: risposta di ${bodyName}`,
        greeting: `Gentile ${event.organiserName},`,
        paragraphs: [says],
        ...(note && { quote: note }),
        action: { label: 'Apri l’incontro', url: this.settings.PUBLIC_URL + path },
      },
    });
  }

  private async about(tx: Transaction, eventId: string): Promise<[RoadshowEvent, CentreRow]> {
    const event = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id: eventId });
    const [centre] = await tx.query<CentreRow>(CENTRE, [tx.tenantId]);
    return [event, centre!];
  }

  private async write(
    tx: Transaction,
    event: RoadshowEvent,
    centre: CentreRow,
    people: PersonRow[],
    news: ParticipantNews,
  ): Promise<void> {
    const orders = [];
    for (const { name, email, status, guestId, tokenHash, bodyName } of people) {
      const url = await this.links.issue(tx, { id: guestId, tokenHash }, centre.slug);
      const method = TAKEN_AWAY.includes(news)
        ? 'CANCEL'
        : SEATED.includes(news) && status === 'registered'
          ? 'REQUEST'
          : null;
      const calendar =
        method &&
        calendarEntry(method, event, {
          host: new URL(this.settings.PUBLIC_URL).hostname,
          stamp: tx.now,
          url,
          centre: { name: centre.name, email: centre.email },
          attendee: { name, email },
        });
      const content = participantMail(news, event, { name, bodyName, url });
      orders.push({ address: email, kind: `event.${news}`, content, ...(calendar && { calendar }) });
    }
    await this.mails.orderOutside(tx, orders);
  }
}
