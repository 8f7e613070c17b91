import type { TimesheetStatus } from '#app/contracts';
import type { ExportCell, ExportTable, Words } from '#app/platform';
import type { TimesheetLine } from '../api/timesheet-people.dto.js';
import type { TimesheetFigures } from '../api/timesheets.dto.js';

const STATUSES: Record<TimesheetStatus, Words> = {
  open: { it: 'Da confermare', en: 'To be confirmed' },
  confirmed: { it: 'Confermato', en: 'Confirmed' },
};
const words = (it: string, en: string): Words => ({ it, en });

/** Hours with two decimals, for programs to add up; empty where nobody can say. */
const hours = (minutes: number | null): ExportCell =>
  minutes === null ? null : Math.round((minutes * 100) / 60) / 100;

/** Each month of each person. */
export const MONTH_EXPORT: ExportTable<TimesheetFigures & { displayName: string }> = {
  title: words('Ore per persona e mese', 'Hours by person and month'),
  fileName: words('ore-per-persona', 'hours-by-person'),
  columns: [
    { header: words('Persona', 'Person'), width: 28, value: ({ displayName }) => displayName },
    { header: words('Mese', 'Month'), width: 10, value: ({ month }) => month },
    { header: words('Stato', 'State'), width: 16, value: ({ status }, locale) => STATUSES[status][locale] },
    { header: words('Ore attese', 'Expected'), width: 12, value: (row) => hours(row.expectedMinutes) },
    { header: words('Ore inserite', 'Entered'), width: 12, value: (row) => hours(row.workedMinutes) },
    {
      header: words('di cui su richieste', 'of these on requests'),
      width: 14,
      value: (row) => hours(row.requestMinutes),
    },
    { header: words('Assenze note', 'Known absences'), width: 12, value: (row) => hours(row.awayMinutes) },
    { header: words('Assenze inserite', 'Absences entered'), width: 12, value: (row) => hours(row.absenceMinutes) },
    { header: words('Ore confermate', 'Confirmed'), width: 12, value: (row) => hours(row.confirmedMinutes) },
    { header: words('Ore mancanti', 'Missing'), width: 12, value: (row) => hours(row.missingMinutes) },
  ],
};

/** What was confirmed, by person, month and object. */
export const LINE_EXPORT: ExportTable<TimesheetLine> = {
  title: words('Ore confermate', 'Confirmed hours'),
  fileName: words('ore-confermate', 'confirmed-hours'),
  columns: [
    { header: words('Mese', 'Month'), width: 10, value: ({ month }) => month },
    { header: words('Persona', 'Person'), width: 28, value: ({ displayName }) => displayName },
    { header: words('Servizio o attività', 'Service or activity'), width: 36, value: ({ name }) => name },
    { header: words('Ore', 'Hours'), width: 10, value: ({ minutes }) => hours(minutes) },
    {
      header: words('di cui su richieste', 'of these on requests'),
      width: 14,
      value: ({ requestMinutes }) => hours(requestMinutes),
    },
    { header: words('Confermate il', 'Confirmed on'), width: 18, value: ({ confirmedAt }) => new Date(confirmedAt) },
  ],
};
