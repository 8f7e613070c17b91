import type { MailingRecipientStatus, MailingTarget } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { MailingRecipientView } from '../api/mailings.dto.js';

const TARGETS: Record<MailingTarget, Words> = {
  body: { it: 'Indirizzo dell’ente', en: 'The body’s address' },
  legal_representative: { it: 'Legale rappresentante', en: 'Legal representative' },
  mayor: { it: 'Sindaco', en: 'Mayor' },
  commissioner: { it: 'Commissario', en: 'Commissioner' },
  secretary: { it: 'Segretario', en: 'Secretary' },
  digital_transition_officer: { it: 'Responsabile per la transizione digitale', en: 'Digital transition officer' },
  accounting_officer: { it: 'Responsabile finanziario', en: 'Accounting officer' },
  technical_contact: { it: 'Referente tecnico', en: 'Technical contact' },
  data_protection_officer: { it: 'Responsabile della protezione dei dati', en: 'Data protection officer' },
  participants: { it: 'Iscritti all’incontro', en: 'Registered for the event' },
  users: { it: 'Persone del portale', en: 'People of the portal' },
};
const STATUSES: Record<MailingRecipientStatus, Words> = {
  queued: { it: 'In coda', en: 'Queued' },
  sent: { it: 'Inviata', en: 'Sent' },
  failed: { it: 'Non riuscita', en: 'Failed' },
  no_address: { it: 'Senza indirizzo', en: 'No address' },
  cancelled: { it: 'Fermata', en: 'Stopped' },
};

/** What became of a mailing, address by address. */
export const RECIPIENT_EXPORT: ExportTable<MailingRecipientView> = {
  title: { it: 'Esiti della comunicazione', en: 'Outcomes of the mailing' },
  fileName: { it: 'esiti-comunicazione', en: 'mailing-outcomes' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 36, value: ({ bodyName }) => bodyName },
    {
      header: { it: 'Destinatario', en: 'Recipient' },
      width: 24,
      value: ({ target }, locale) => target && TARGETS[target][locale],
    },
    { header: { it: 'Nome', en: 'Name' }, width: 28, value: ({ name }) => name },
    { header: { it: 'Indirizzo', en: 'Address' }, width: 32, value: ({ address }) => address },
    { header: { it: 'Esito', en: 'Outcome' }, width: 14, value: ({ status }, locale) => STATUSES[status][locale] },
    { header: { it: 'Causa', en: 'Cause' }, width: 30, value: ({ failure }) => failure },
    {
      header: { it: 'Quando', en: 'When' },
      width: 18,
      value: ({ settledAt }) => (settledAt ? new Date(settledAt) : null),
    },
  ],
};
