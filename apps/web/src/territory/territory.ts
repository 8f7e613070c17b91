import { useQuery } from '@tanstack/react-query';
import {
  BODY_TYPES,
  POPULATION_BANDS,
  SERVED_STANDINGS,
  TERRITORY_PLACES,
  TERRITORY_STANDINGS,
  type TerritoryFilters,
} from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Get } from '../api/types.js';
import { oneOf } from '../lib/search.js';

export type Territory = Get<'/api/v1/territory'>;
export type TerritoryBody = Territory['bodies'][number];

export function useTerritory(enabled: boolean) {
  return useQuery({
    queryKey: ['adhesions', 'territory'],
    queryFn: () => unwrap(api.GET('/api/v1/territory')),
    enabled,
  });
}

/** The names of the filters in the address. */
const NAMES = { standing: 'adesione', type: 'tipo', band: 'fascia', place: 'dove' } as const;
const FILTERS = ['standing', 'type', 'band', 'place'] as const;

export function filtersOf(params: URLSearchParams): TerritoryFilters {
  return {
    standing: oneOf(TERRITORY_STANDINGS, params.get(NAMES.standing)),
    type: oneOf(BODY_TYPES, params.get(NAMES.type)),
    band: oneOf(POPULATION_BANDS, params.get(NAMES.band)),
    place: oneOf(TERRITORY_PLACES, params.get(NAMES.place)),
  };
}

/** Where the rows behind a figure are. */
export function rowsAddress(filters: TerritoryFilters): string {
  const params = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) params.set(NAMES[name], value);
  }
  return `?${params.toString()}#righe`;
}

export const isServed = ({ standing }: TerritoryBody) => SERVED_STANDINGS.includes(standing);
