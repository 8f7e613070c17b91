import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** Something that falls on a day, or has its hours on one. */
export interface CalendarDay {
  kind: string;
  id: string;
  /** In Italy: `2026-03-12`. */
  day: string;
  /** What has hours and not only a day: from when to when. */
  startsAt?: Date;
  endsAt?: Date;
  summary: string;
  note: string | null;
  /** Where the portal shows it, within the centre's area. */
  path: string;
}

/** An entry knows no moment of its own: with a stamp that never changes an unchanged calendar has an unchanged ETag. */
const STAMP = new Date('2026-01-01T00:00:00Z');

/** Whole days without a time zone: the same day wherever it is read; or the hours, where they are known. What a program knew under a UID it replaces. */
export function calendarOf(
  days: readonly CalendarDay[],
  { name, area, host }: { name: string; area: string; host: string },
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Casa dei Comuni//Scadenze//IT',
    ttl: 3600,
  });
  for (const { kind, id, day, startsAt, endsAt, summary, note, path } of days)
    calendar.createEvent({
      id: `${kind}-${id}@${host}`,
      stamp: STAMP,
      ...(startsAt && endsAt
        ? { start: startsAt, end: endsAt }
        : { start: new Date(`${day}T00:00:00Z`), allDay: true }),
      summary,
      ...(note && { description: note }),
      url: area + path,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
