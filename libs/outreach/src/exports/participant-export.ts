import type { ParticipantStatus } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { ParticipantView } from '../events/api/roadshow.dto.js';

const STATUSES: Record<ParticipantStatus, Words> = {
  registered: { it: 'Iscritto', en: 'Registered' },
  waiting: { it: 'In lista d’attesa', en: 'Waiting' },
  withdrawn: { it: 'Ritirato', en: 'Withdrawn' },
};
const moment = (text: string | null) => (text ? new Date(text) : null);

/** Who comes to an event: the list at the door, and afterwards who was there. */
export const PARTICIPANT_EXPORT: ExportTable<ParticipantView> = {
  title: { it: 'Iscrizioni all’incontro', en: 'Registrations of the event' },
  fileName: { it: 'iscrizioni-incontro', en: 'event-registrations' },
  columns: [
    { header: { it: 'Nome', en: 'Name' }, width: 28, value: ({ name }) => name },
    { header: { it: 'Ente', en: 'Body' }, width: 34, value: ({ bodyName }) => bodyName },
    { header: { it: 'Ruolo', en: 'Position' }, width: 24, value: ({ position }) => position },
    { header: { it: 'E-mail', en: 'E-mail' }, width: 30, value: ({ email }) => email },
    {
      header: { it: 'Iscrizione', en: 'Registration' },
      width: 16,
      value: ({ status }, locale) => STATUSES[status][locale],
    },
    { header: { it: 'Del', en: 'On' }, width: 18, value: ({ registeredAt }) => moment(registeredAt) },
    { header: { it: 'Presente dalle', en: 'Present since' }, width: 18, value: ({ attendedAt }) => moment(attendedAt) },
  ],
};
