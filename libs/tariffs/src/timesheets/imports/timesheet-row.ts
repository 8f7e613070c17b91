import { LIMITS } from '#app/contracts';
import { Email, Text, type ImportColumn, type Words } from '#app/platform';

/** A row of a file with hours; hours, months and days as people write them. */
export class TimesheetImportRow {
  @Email({ description: 'By which the centre knows the person' }) person: string;
  @Text({ max: 10, description: 'As `hours-text.ts` of the contracts reads it' }) month: string;
  @Text({ max: LIMITS.name, description: 'The code of a service, its title, or the name of an activity' })
  object: string;
  @Text({ max: 20, description: 'As `hours-text.ts` of the contracts reads them' }) hours: string;
  @Text({ optional: true, max: 10, description: 'A day of the month; empty: the whole month' }) day?: string;
  @Text({ optional: true, max: LIMITS.note }) note?: string;
}

const words = (it: string, en: string): Words => ({ it, en });

export const TIMESHEET_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'person',
    required: true,
    header: words('E-mail', 'E-mail'),
    example: words('paola.bianchi@example.org', 'paola.bianchi@example.org'),
  },
  { key: 'month', required: true, header: words('Mese', 'Month'), example: words('10/2026', '2026-10') },
  {
    key: 'object',
    required: true,
    header: words('Servizio o attività', 'Service or activity'),
    example: words('assistenza-informatica', 'assistenza-informatica'),
  },
  { key: 'hours', required: true, header: words('Ore', 'Hours'), example: words('12,5', '12.5') },
  { key: 'day', header: words('Giorno', 'Day'), example: words('05/10/2026', '2026-10-05') },
  { key: 'note', header: words('Nota', 'Note'), example: words('Foglio ore di ottobre', 'October sheet') },
];
