import type { InteractionKind, ProspectStanding } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { InteractionView } from '../api/interactions.dto.js';
import type { ProspectView } from '../api/prospects.dto.js';

const KIND_WORDS: Record<InteractionKind, Words> = {
  call: { it: 'Telefonata', en: 'Call' },
  meeting: { it: 'Incontro', en: 'Meeting' },
  visit: { it: 'Visita', en: 'Visit' },
  note: { it: 'Nota', en: 'Note' },
};
const STANDING_WORDS: Record<ProspectStanding, Words> = {
  contacted: { it: 'Contattato', en: 'Contacted' },
  interested: { it: 'Interessato', en: 'Interested' },
  resolution_scheduled: { it: 'Deliberazione in calendario', en: 'Resolution scheduled' },
  adhered: { it: 'Aderente', en: 'Adhered' },
  lost: { it: 'Perso', en: 'Lost' },
};

/** What was noted of the bodies, as a file. */
export const INTERACTION_EXPORT: ExportTable<InteractionView> = {
  title: { it: 'Contatti con gli enti', en: 'Contacts with the bodies' },
  fileName: { it: 'contatti', en: 'contacts' },
  columns: [
    { header: { it: 'Giorno', en: 'Day' }, width: 12, value: ({ happenedOn }) => happenedOn },
    { header: { it: 'Ente', en: 'Body' }, width: 32, value: ({ bodyName }) => bodyName },
    { header: { it: 'Tipo', en: 'Kind' }, width: 12, value: ({ kind }, locale) => KIND_WORDS[kind][locale] },
    { header: { it: 'Con', en: 'With' }, width: 24, value: ({ withName }) => withName },
    { header: { it: 'Testo', en: 'Text' }, width: 60, value: ({ text }) => text },
    { header: { it: 'Scritto da', en: 'Written by' }, width: 22, value: ({ authorName }) => authorName },
    {
      header: { it: 'Eliminato perché', en: 'Removed because' },
      width: 22,
      value: ({ removalReason }) => removalReason,
    },
  ],
};

/** How far the bodies have come that do not adhere, as a file. */
export const PROSPECT_EXPORT: ExportTable<ProspectView> = {
  title: { it: 'Enti da coinvolgere', en: 'Bodies to be won' },
  fileName: { it: 'enti-da-coinvolgere', en: 'bodies-to-be-won' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 32, value: ({ bodyName }) => bodyName },
    {
      header: { it: 'A che punto', en: 'Stage' },
      width: 24,
      value: ({ standing }, locale) => STANDING_WORDS[standing][locale],
    },
    { header: { it: 'Dal', en: 'Since' }, width: 12, value: ({ since }) => since },
    { header: { it: 'Lo segue', en: 'Followed by' }, width: 24, value: ({ followerName }) => followerName },
    { header: { it: 'Prossimo passo', en: 'Next step' }, width: 32, value: ({ nextTask }) => nextTask?.title ?? null },
    { header: { it: 'Entro il', en: 'Due on' }, width: 12, value: ({ nextTask }) => nextTask?.dueOn ?? null },
    { header: { it: 'Nota', en: 'Note' }, width: 40, value: ({ note }) => note },
    { header: { it: 'Motivo', en: 'Reason' }, width: 30, value: ({ reason }) => reason },
  ],
};
