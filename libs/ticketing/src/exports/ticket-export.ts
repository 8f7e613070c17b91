import type { TicketChannel, TicketStatus } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { TicketSummary } from '../api/tickets.dto.js';

const STATUS_WORDS: Record<TicketStatus, Words> = {
  new: { it: 'Nuova', en: 'New' },
  in_progress: { it: 'In lavorazione', en: 'In progress' },
  waiting_for_body: { it: 'In attesa dell’ente', en: 'Waiting for the body' },
  solved: { it: 'Risolta', en: 'Solved' },
  closed: { it: 'Chiusa', en: 'Closed' },
  reopened: { it: 'Riaperta', en: 'Reopened' },
};
const TURN_WORDS: Record<TicketSummary['turn'], Words> = {
  centre: { it: 'Centro', en: 'Centre' },
  body: { it: 'Ente', en: 'Body' },
  nobody: { it: 'Conclusa', en: 'Done' },
};
const CHANNEL_WORDS: Record<TicketChannel, Words> = {
  web: { it: 'Portale', en: 'Portal' },
  phone: { it: 'Telefono', en: 'Telephone' },
  desk: { it: 'Sportello', en: 'Desk' },
  email: { it: 'E-mail', en: 'E-mail' },
};

/** The list of requests as a file. */
export const TICKET_EXPORT: ExportTable<TicketSummary> = {
  title: { it: 'Richieste', en: 'Requests' },
  fileName: { it: 'richieste', en: 'requests' },
  columns: [
    { header: { it: 'Numero', en: 'Number' }, width: 13, value: ({ number }) => number },
    { header: { it: 'Oggetto', en: 'Subject' }, width: 40, value: ({ subject }) => subject },
    { header: { it: 'Ente', en: 'Body' }, width: 28, value: ({ body }) => body.name },
    { header: { it: 'Servizio', en: 'Service' }, width: 28, value: ({ service }) => service.title },
    { header: { it: 'Stato', en: 'Status' }, width: 18, value: ({ status }, locale) => STATUS_WORDS[status][locale] },
    { header: { it: 'Tocca a', en: 'Turn' }, width: 11, value: ({ turn }, locale) => TURN_WORDS[turn][locale] },
    { header: { it: 'Assegnata a', en: 'Assigned to' }, width: 22, value: ({ assignee }) => assignee?.name ?? null },
    {
      header: { it: 'Canale', en: 'Channel' },
      width: 11,
      value: ({ channel }, locale) => CHANNEL_WORDS[channel][locale],
    },
    { header: { it: 'Aperta il', en: 'Opened' }, width: 18, value: ({ createdAt }) => new Date(createdAt) },
    { header: { it: 'Aggiornata il', en: 'Updated' }, width: 18, value: ({ updatedAt }) => new Date(updatedAt) },
  ],
};
