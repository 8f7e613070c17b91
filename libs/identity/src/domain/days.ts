import { italianDay } from '#app/kernel';

/** The moment at which a day ends in Italy, where midnight is 22 or 23 o'clock of universal time. */
export function endOfDay(day: string): Date {
  const moments = [22, 23].map((hour) => new Date(`${day}T${hour}:00:00Z`));
  return moments.find((moment) => italianDay(moment) > day)!;
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the next year; days are compared as text, so 29 February needs no care. */
export function yearLater(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** As Italians write it: 12/03/2026. */
export function italianDate(day: string): string {
  return day.split('-').reverse().join('/');
}
