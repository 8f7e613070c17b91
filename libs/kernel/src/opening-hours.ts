import { italianDay } from './italian-day.js';

/** One opening in the week: Monday is 1, times are `HH:MM` of the clocks in Italy. */
export interface OpeningInterval {
  weekday: number;
  opens: string;
  closes: string;
}

/** The feast of the town's saint, on which its offices are closed. */
export interface PatronDay {
  day: number;
  month: number;
  name: string;
}

export interface Closure {
  /** `2026-12-08` */
  day: string;
  name: string;
}

const WEEKDAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];
/** Month, day, name, and since which year. */
const FIXED: readonly (readonly [month: number, day: number, name: string, since?: number])[] = [
  [1, 1, 'Capodanno'],
  [1, 6, 'Epifania'],
  [4, 25, 'Festa della Liberazione'],
  [5, 1, 'Festa del Lavoro'],
  [6, 2, 'Festa della Repubblica'],
  [8, 15, 'Ferragosto'],
  // A holiday again by law 151/2025.
  [10, 4, 'San Francesco d’Assisi', 2026],
  [11, 1, 'Tutti i Santi'],
  [12, 8, 'Immacolata Concezione'],
  [12, 25, 'Natale'],
  [12, 26, 'Santo Stefano'],
];
const DAY_MS = 86_400_000;

const two = (number: number) => String(number).padStart(2, '0');
const dayOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;

/** A day of the calendar, some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 1. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The days from one to another, both included, on which the week has hours and the offices are not closed. */
export function openDays(
  hours: readonly OpeningInterval[],
  patron: PatronDay | null,
  from: string,
  to: string,
): { day: string; weekday: number }[] {
  const days: { day: string; weekday: number }[] = [];
  const closed = new Set<string>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const { day } of holidays(year, patron)) closed.add(day);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (!closed.has(day) && hours.some((interval) => interval.weekday === weekday)) days.push({ day, weekday });
  }
  return days;
}

/** Whether this month has this day in some year. */
export function isDayOfMonth(month: number, day: number): boolean {
  return new Date(Date.UTC(2024, month - 1, day)).getUTCMonth() === month - 1 && day >= 1;
}

/** Easter Sunday, by the method that Meeus and Jones published for the Gregorian calendar. */
function easter(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The days of a year on which public offices are closed, in their order. */
export function holidays(year: number, patron: PatronDay | null): Closure[] {
  const sunday = easter(year);
  const closures = FIXED.filter(([, , , since = 0]) => year >= since).map(([month, day, name]) => ({
    day: dayOf(year, month, day),
    name,
  }));
  closures.push({ day: sunday, name: 'Pasqua' }, { day: addDays(sunday, 1), name: 'Lunedì dell’Angelo' });
  if (patron) {
    const day = dayOf(year, patron.month, patron.day);
    // The 29th of February is there in leap years only; a saint on a holiday gives no second one.
    const exists = addDays(day, 0) === day;
    if (exists && !closures.some((closure) => closure.day === day)) closures.push({ day, name: patron.name });
  }
  return closures.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The next days, from one on, that are closed although the week has hours for them. */
export function nextClosures(
  hours: readonly OpeningInterval[],
  patron: PatronDay | null,
  from: string,
  count: number,
): Closure[] {
  const year = Number(from.slice(0, 4));
  return [year, year + 1]
    .flatMap((each) => holidays(each, patron))
    .filter(({ day }) => day >= from && hours.some(({ weekday }) => weekday === weekdayOf(day)))
    .slice(0, count);
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });

/** Whether the office is open at this moment. */
export function isOpen(hours: readonly OpeningInterval[], patron: PatronDay | null, moment: Date): boolean {
  const day = italianDay(moment);
  if (holidays(Number(day.slice(0, 4)), patron).some((closure) => closure.day === day)) return false;
  const time = CLOCK.format(moment);
  return hours.some(({ weekday, opens, closes }) => weekday === weekdayOf(day) && opens <= time && time < closes);
}

/** The first interval that ends before it begins, or overlaps one of its day. */
export function wrongInterval(hours: readonly OpeningInterval[]): number | undefined {
  const wrong = hours.findIndex(
    (one, index) =>
      one.opens >= one.closes ||
      hours.some(
        (other, at) =>
          at < index && other.weekday === one.weekday && other.opens < one.closes && one.opens < other.closes,
      ),
  );
  return wrong < 0 ? undefined : wrong;
}

const clock = (time: string) => time.replace(/^0/, '').replace(/:00$/, '');

/** Hours in Italian words: `lunedì–giovedì 9–13 e 14–17; venerdì 9–13`. */
export function describeHours(hours: readonly OpeningInterval[]): string {
  const ofDay = WEEKDAYS.map((_name, index) =>
    hours
      .filter(({ weekday }) => weekday === index + 1)
      .sort((a, b) => (a.opens < b.opens ? -1 : 1))
      .map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`)
      .join(' e '),
  );
  const parts: string[] = [];
  for (let first = 0; first < ofDay.length; first++) {
    if (!ofDay[first]) continue;
    let last = first;
    while (ofDay[last + 1] === ofDay[first]) last++;
    const days = last === first ? WEEKDAYS[first] : `${WEEKDAYS[first]}–${WEEKDAYS[last]}`;
    parts.push(`${days} ${ofDay[first]}`);
    first = last;
  }
  return parts.join('; ');
}
