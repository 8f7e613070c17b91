import type { ParseKeys } from 'i18next';

export interface ImportTarget {
  /** The words of its own: `leads`, `effects.create`… */
  words: `imports.${'services' | 'bodies' | 'timesheets' | 'costs' | 'paidDues' | 'volumes'}`;
  /** Under the area: what the rows become part of, and where a file of them is read. */
  list: string;
  start: string;
  title: ParseKeys;
  /** Where what was written is looked at. */
  see: string;
  /** What is asked anew once rows were written. */
  queries: string;
}

const TARGETS: Record<string, ImportTarget> = {
  services: {
    words: 'imports.services',
    list: 'servizi',
    start: 'servizi/importa',
    title: 'services.title',
    see: 'servizi?stato=draft',
    queries: 'services',
  },
  bodies: {
    words: 'imports.bodies',
    list: 'enti',
    start: 'enti/importa',
    title: 'bodies.title',
    see: 'enti',
    queries: 'bodies',
  },
  timesheets: {
    words: 'imports.timesheets',
    list: 'ore/persone',
    start: 'ore/importa',
    title: 'hours.people.title',
    see: 'ore/persone',
    queries: 'hours',
  },
  'paid-dues': {
    words: 'imports.paidDues',
    list: 'quote-pagate',
    start: 'quote-pagate/importa',
    title: 'paid.title',
    see: 'quote-pagate',
    queries: 'paid-dues',
  },
  'service-volumes': {
    words: 'imports.volumes',
    list: 'quantita-usate',
    start: 'quantita-usate/importa',
    title: 'volumes.title',
    see: 'quantita-usate',
    queries: 'service-volumes',
  },
  'cost-items': {
    words: 'imports.costs',
    list: 'costi',
    start: 'costi/importa',
    title: 'imports.costs.parent',
    see: 'costi',
    queries: 'costs',
  },
};

/** How an import is spoken of, and what it belongs to. */
export const targetOf = (name: string | undefined): ImportTarget => TARGETS[name ?? ''] ?? TARGETS.services!;
