import type { SubscriptionStatus } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { SubscriptionSummary } from '../api/subscriptions.dto.js';

const STATUS_WORDS: Record<SubscriptionStatus, Words> = {
  requested: { it: 'Richiesta', en: 'Requested' },
  active: { it: 'Attiva', en: 'Active' },
  ending: { it: 'In cessazione', en: 'Ending' },
  ended: { it: 'Cessata', en: 'Ended' },
  refused: { it: 'Non accolta', en: 'Refused' },
  withdrawn: { it: 'Ritirata', en: 'Withdrawn' },
};

/** The list of subscriptions as a file. */
export const SUBSCRIPTION_EXPORT: ExportTable<SubscriptionSummary> = {
  title: { it: 'Attivazioni', en: 'Subscriptions' },
  fileName: { it: 'attivazioni', en: 'subscriptions' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 36, value: ({ bodyName }) => bodyName },
    { header: { it: 'Servizio', en: 'Service' }, width: 36, value: ({ serviceTitle }) => serviceTitle },
    { header: { it: 'Ambito', en: 'Line' }, width: 8, value: ({ serviceLine }) => serviceLine },
    { header: { it: 'Stato', en: 'State' }, width: 14, value: ({ status }, locale) => STATUS_WORDS[status][locale] },
    { header: { it: 'Quantità', en: 'Quantity' }, width: 10, value: ({ quantity }) => quantity },
    { header: { it: 'Quantità chiesta', en: 'Asked for' }, width: 12, value: (row) => row.requestedQuantity },
    { header: { it: 'Unità', en: 'Unit' }, width: 12, value: ({ quantityUnit }) => quantityUnit },
    { header: { it: 'Attivo dal', en: 'Active from' }, width: 12, value: ({ activeFrom }) => activeFrom },
    { header: { it: 'Ultimo giorno', en: 'Last day' }, width: 12, value: ({ endsOn }) => endsOn },
  ],
};
