import type { AdhesionStatus, BodyType } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { BodySummary } from '../api/bodies.dto.js';

/** What the types of bodies are called. */
export const TYPE_WORDS: Record<BodyType, Words> = {
  municipality: { it: 'Comune', en: 'Municipality' },
  union: { it: 'Unione di comuni', en: 'Union of municipalities' },
  mountain_community: { it: 'Comunità montana', en: 'Mountain community' },
  consortium: { it: 'Consorzio', en: 'Consortium' },
  agency: { it: 'Azienda speciale', en: 'Special agency' },
  province: { it: 'Provincia', en: 'Province' },
  other: { it: 'Altro ente', en: 'Other body' },
};

export const ADHESION_WORDS: Record<AdhesionStatus, Words> = {
  requested: { it: 'Richiesta', en: 'Requested' },
  resolution_received: { it: 'Deliberazione ricevuta', en: 'Resolution received' },
  signed: { it: 'Firmata dall’ente', en: 'Signed by the body' },
  countersigned: { it: 'Controfirmata', en: 'Countersigned' },
  active: { it: 'Attiva', en: 'Active' },
  withdrawing: { it: 'In recesso', en: 'Withdrawing' },
  withdrawn: { it: 'Recesso concluso', en: 'Withdrawn' },
  expired: { it: 'Scaduta', en: 'Expired' },
};

const SUSPENDED: Words = { it: ' (sospesa)', en: ' (suspended)' };

/** The list of bodies as a file. */
export const BODY_EXPORT: ExportTable<BodySummary & { seat: string | null }> = {
  title: { it: 'Enti', en: 'Bodies' },
  fileName: { it: 'enti', en: 'bodies' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 40, value: ({ name }) => name },
    { header: { it: 'Tipo', en: 'Type' }, width: 20, value: ({ type }, locale) => TYPE_WORDS[type][locale] },
    { header: { it: 'Provincia', en: 'Province' }, width: 10, value: ({ province }) => province },
    { header: { it: 'Codice ISTAT', en: 'ISTAT code' }, width: 13, value: ({ istatCode }) => istatCode },
    { header: { it: 'Abitanti', en: 'Inhabitants' }, width: 11, value: ({ population }) => population?.value ?? null },
    {
      header: { it: 'Anno del dato', en: 'Year of the figure' },
      width: 10,
      value: ({ population }) => population?.year ?? null,
    },
    {
      header: { it: 'Adesione', en: 'Adhesion' },
      width: 26,
      value: ({ adhesion }, locale) =>
        adhesion && ADHESION_WORDS[adhesion.status][locale] + (adhesion.suspended ? SUSPENDED[locale] : ''),
    },
    { header: { it: 'Sede legale', en: 'Registered seat' }, width: 40, value: ({ seat }) => seat },
  ],
};
