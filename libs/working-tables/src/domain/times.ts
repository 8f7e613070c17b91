import { invalid } from '#app/platform';

const EARLIEST = new Date('1990-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

/** A moment as the API takes it. @throws DomainError validation_failed on the field */
export function momentOf(text: string, field: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw invalid(field, 'invalid_format');
  if (moment < EARLIEST || moment > LATEST) throw invalid(field, 'out_of_range');
  return moment;
}

/** What a merge patch says, without what it does not. */
export const withoutAbsent = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
