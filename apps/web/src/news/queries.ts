import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { NewNews, NewsItem, NewsPatch } from '../api/types.js';

export type NewsQuery = NonNullable<paths['/api/v1/news']['get']['parameters']['query']>;

export function useNewsList(query: NewsQuery, enabled: boolean) {
  return useQuery({
    queryKey: ['news', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/news', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useNewsItem(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['news', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/news/{id}', { params: { path: { id } } })),
    enabled,
  });
}

export const createNews = (key: string, body: NewNews) =>
  unwrap(api.POST('/api/v1/news', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveNews = ({ id, version }: NewsItem, body: NewsPatch) =>
  unwrap(
    api.PATCH('/api/v1/news/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );

export const deleteNews = ({ id, version }: NewsItem) =>
  unwrap(api.DELETE('/api/v1/news/{id}', { params: { path: { id }, header: ifMatch(version) } }));

/** A change of the news, after which they are asked anew. */
export function useNewsChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['news'] }) });
}
