import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

interface Meeting {
  id: string;
  title: string;
  tableTitle: string;
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
 * A meeting as an entry of a calendar (RFC 5546): asked for, it takes the place of what the program knew under the same UID
 * and a lower sequence; cancelled, it goes away.
 */
export function meetingEntry(
  method: 'REQUEST' | 'CANCEL',
  { id, title, tableTitle, startsAt, endsAt, place, onlineUrl, sequence }: Meeting,
  { host, stamp, url, centre }: { host: string; stamp: Date; url: string; centre: Person },
): string {
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: '//Casa dei Comuni//Tavoli//IT' });
  calendar.createEvent({
    id: `meeting-${id}@${host}`,
    stamp,
    start: startsAt,
    end: endsAt,
    summary: `${tableTitle}: ${title}`,
    sequence,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: place ?? onlineUrl ?? '',
    url,
    ...(onlineUrl && { description: `Collegamento: ${onlineUrl}` }),
    organizer: centre,
  });
  return calendar.toString();
}
