import type { FeedbackReason } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { FeedbackEntry } from '../api/feedback.dto.js';

const REASON_WORDS: Record<FeedbackReason, Words> = {
  clear: { it: 'Le parole sono semplici', en: 'The words are simple' },
  complete: { it: 'C’è tutto quello che serve', en: 'Everything needed is there' },
  hard_words: { it: 'Ci sono parole difficili', en: 'There are difficult words' },
  missing_information: { it: 'Manca un’informazione', en: 'Something is missing' },
  out_of_date: { it: 'Un’informazione non è aggiornata', en: 'Something is out of date' },
  hard_to_find: { it: 'Ho faticato a trovarla', en: 'It was hard to find' },
  other: { it: 'Altro', en: 'Something else' },
};

/** What visitors said, as a file. */
export const FEEDBACK_EXPORT: ExportTable<FeedbackEntry> = {
  title: { it: 'Opinioni dei visitatori', en: 'Opinions of visitors' },
  fileName: { it: 'opinioni', en: 'opinions' },
  columns: [
    { header: { it: 'Data', en: 'Date' }, width: 18, value: ({ createdAt }) => new Date(createdAt) },
    { header: { it: 'Codice', en: 'Code' }, width: 24, value: ({ serviceCode }) => serviceCode },
    { header: { it: 'Servizio', en: 'Service' }, width: 40, value: ({ serviceTitle }) => serviceTitle },
    { header: { it: 'Stelle', en: 'Stars' }, width: 8, value: ({ stars }) => stars },
    {
      header: { it: 'Motivo', en: 'Reason' },
      width: 28,
      value: ({ reason }, locale) => reason && REASON_WORDS[reason][locale],
    },
    { header: { it: 'Commento', en: 'Comment' }, width: 60, value: ({ comment }) => comment },
  ],
};
