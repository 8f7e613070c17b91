import { wrongInterval, type OpeningInterval } from '#app/kernel';

/** A day as its row of fields: up to two openings. */
export interface DayHours {
  firstOpens: string;
  firstCloses: string;
  secondOpens: string;
  secondCloses: string;
}

export const SLOTS = ['firstOpens', 'firstCloses', 'secondOpens', 'secondCloses'] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const EMPTY: DayHours = { firstOpens: '', firstCloses: '', secondOpens: '', secondCloses: '' };

export function toWeek(hours: readonly OpeningInterval[]): DayHours[] {
  return WEEKDAYS.map((day) => {
    const [first, second] = hours
      .filter(({ weekday }) => weekday === day)
      .sort((one, other) => one.opens.localeCompare(other.opens));
    return {
      ...EMPTY,
      ...(first && { firstOpens: first.opens, firstCloses: first.closes }),
      ...(second && { secondOpens: second.opens, secondCloses: second.closes }),
    };
  });
}

/** The openings that are written in full; a half one is left to `wrongDay`. */
export function toHours(week: readonly DayHours[]): OpeningInterval[] {
  return week.flatMap((day, index) =>
    pairsOf(day)
      .filter(([opens, closes]) => opens && closes)
      .map(([opens, closes]) => ({ weekday: index + 1, opens, closes })),
  );
}

/** Whether a day has half an opening, one that ends before it begins, or two that overlap. */
export function isWrongDay(day: DayHours): boolean {
  const half = pairsOf(day).some(([opens, closes]) => Boolean(opens) !== Boolean(closes));
  return half || wrongInterval(toHours([day])) !== undefined;
}

function pairsOf(day: DayHours): [opens: string, closes: string][] {
  return [
    [day.firstOpens, day.firstCloses],
    [day.secondOpens, day.secondCloses],
  ];
}
