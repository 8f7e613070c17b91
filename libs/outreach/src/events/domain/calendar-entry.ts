import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

interface Entry {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  onlineUrl: string | null;
  sequence: number;
}

interface Person {
  name: string;
  email: string;
}

/**
 * An event as an entry of one person's calendar (RFC 5546): asked for, it takes the place of what the program knew under the
 * same UID and a lower sequence; cancelled, it goes away.
 */
export function calendarEntry(
  method: 'REQUEST' | 'CANCEL',
  { id, title, startsAt, endsAt, place, onlineUrl, sequence }: Entry,
  { host, stamp, url, centre, attendee }: { host: string; stamp: Date; url: string; centre: Person; attendee: Person },
): string {
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: '//Casa dei Comuni//Incontri//IT' });
  calendar.createEvent({
    id: `event-${id}@${host}`,
    stamp,
    start: startsAt,
    end: endsAt,
    summary: title,
    sequence,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: place ?? onlineUrl ?? '',
    url,
    ...(onlineUrl && { description: `Collegamento: ${onlineUrl}` }),
    organizer: centre,
    attendees: [{ ...attendee, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
  });
  return calendar.toString();
}
