import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import type { Get } from '../../api/types.js';

export type FoundDocument = Get<'/api/v1/document-search'>['items'][number];
export type DocumentFacets = Get<'/api/v1/document-search/facets'>;
export type SearchQuery = NonNullable<paths['/api/v1/document-search']['get']['parameters']['query']>;

/** Nothing is looked for as long as nothing was said. */
export const asksFor = ({ cursor: _page, sort: _order, ...filters }: SearchQuery): boolean =>
  Object.values(filters).some(Boolean);

export function useDocumentSearch(query: SearchQuery) {
  return useQuery({
    queryKey: ['documents', 'search', query],
    queryFn: () => unwrap(api.GET('/api/v1/document-search', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: asksFor(query),
  });
}

export function useDocumentFacets({ cursor: _page, sort: _order, ...query }: SearchQuery) {
  return useQuery({
    queryKey: ['documents', 'facets', query],
    queryFn: () => unwrap(api.GET('/api/v1/document-search/facets', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: asksFor(query),
  });
}

export type FoundNetworkDocument = Get<'/api/v1/network/document-search'>['items'][number];
export type NetworkFacets = Get<'/api/v1/network/document-search/facets'>;
export type NetworkSearchQuery = paths['/api/v1/network/document-search']['get']['parameters']['query'];

/** In what the centres of the network show each other: by words alone. */
export function useNetworkSearch(query: NetworkSearchQuery) {
  return useQuery({
    queryKey: ['network', 'search', query],
    queryFn: () => unwrap(api.GET('/api/v1/network/document-search', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useNetworkFacets({ cursor: _page, sort: _order, ...query }: NetworkSearchQuery) {
  return useQuery({
    queryKey: ['network', 'facets', query],
    queryFn: () => unwrap(api.GET('/api/v1/network/document-search/facets', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** What a version says, some passages at a time. */
export function useVersionText(id: string, number: number) {
  return useInfiniteQuery({
    queryKey: ['documents', 'text', id, number],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/documents/{id}/versions/{number}/text', {
          params: { path: { id, number }, query: { after: String(pageParam) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ passagesInAll }, pages) => {
      const shown = pages.reduce((sum, { passages }) => sum + passages.length, 0);
      return shown < passagesInAll ? shown : undefined;
    },
  });
}
