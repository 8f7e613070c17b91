import { BODY_TYPES, POPULATION_BANDS } from '#app/contracts';
import { oneOf } from '../lib/search.js';
import type { SegmentFilters } from './queries.js';

const VALIDITIES = ['ended'] as const;
const ADHESIONS = ['active', 'none'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The names of the filters of the list of bodies in the address. */
const PARAMETERS: Record<keyof SegmentFilters, string> = {
  q: 'q',
  type: 'tipo',
  adhesion: 'adesione',
  validity: 'stato',
  province: 'provincia',
  band: 'abitanti',
  tagId: 'etichetta',
};

/** What the address asks of the list of bodies; what it does not know is left out. */
export function filtersOf(params: URLSearchParams): SegmentFilters {
  return {
    q: params.get('q')?.trim() || undefined,
    type: oneOf(BODY_TYPES, params.get('tipo')),
    adhesion: oneOf(ADHESIONS, params.get('adesione')),
    validity: oneOf(VALIDITIES, params.get('stato')),
    province: params.get('provincia')?.trim().slice(0, 2) || undefined,
    band: oneOf(POPULATION_BANDS, params.get('abitanti')),
    tagId: UUID.exec(params.get('etichetta') ?? '')?.[0],
  };
}

/** The address that asks for these. */
export function addressOf(filters: SegmentFilters): string {
  const given = Object.entries(PARAMETERS).flatMap(([key, name]): [string, string][] => {
    const value = filters[key as keyof SegmentFilters];
    return value ? [[name, value]] : [];
  });
  return `?${new URLSearchParams(given).toString()}`;
}
