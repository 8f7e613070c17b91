const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that the calendars of Italy show at this moment: `2026-03-12`. */
export function italianDay(moment: Date): string {
  return FORMAT.format(moment);
}
