import type { DeadlineStatus, EvidenceKind, Locale } from '#app/contracts';
import type { ExportTable } from '#app/platform';
import type { DeadlineSummary } from '../api/deadlines.dto.js';

const STATUS_WORDS: Record<DeadlineStatus, Record<Locale, string>> = {
  due: { it: 'da fare', en: 'to be done' },
  late: { it: 'in ritardo', en: 'late' },
  done: { it: 'fatto', en: 'done' },
  not_applicable: { it: 'non dovuto', en: 'not owed' },
  cancelled: { it: 'annullato', en: 'cancelled' },
};
const EVIDENCE_WORDS: Record<EvidenceKind, Record<Locale, string>> = {
  link: { it: 'collegamento', en: 'link' },
  file: { it: 'file', en: 'file' },
  declaration: { it: 'dichiarazione', en: 'declaration' },
};

export const DEADLINE_EXPORT: ExportTable<DeadlineSummary> = {
  title: { it: 'Scadenze degli enti', en: 'Deadlines of bodies' },
  fileName: { it: 'scadenze', en: 'deadlines' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 30, value: ({ bodyName }) => bodyName },
    { header: { it: 'Obbligo', en: 'Obligation' }, width: 36, value: ({ title }) => title },
    {
      header: { it: 'Sito o app', en: 'Site or app' },
      width: 30,
      value: ({ siteUrl, siteName }) => siteUrl ?? siteName,
    },
    { header: { it: 'Scadenza', en: 'Due on' }, width: 11, value: ({ dueOn }) => dueOn },
    { header: { it: 'Stato', en: 'State' }, width: 12, value: ({ status }, locale) => STATUS_WORDS[status][locale] },
    { header: { it: 'Fatto il', en: 'Done on' }, width: 11, value: ({ doneOn }) => doneOn },
    {
      header: { it: 'Prova', en: 'Evidence' },
      width: 14,
      value: ({ evidence }, locale) => evidence && EVIDENCE_WORDS[evidence][locale],
    },
  ],
};
