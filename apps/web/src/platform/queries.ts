import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get } from '../api/types.js';

/** Nobody tells the platform's people what happens inside the centres: they look again by themselves. */
const LOOK_AGAIN_MS = 15_000;

export function useFailedDeliveries(query: { cursor?: string | undefined; limit?: number }) {
  return useQuery({
    queryKey: ['deliveries', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/failed-deliveries', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export function useQueues() {
  return useQuery({
    queryKey: ['deliveries', 'queues'],
    queryFn: () => unwrap(api.GET('/api/v1/queues')),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export function useRetry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => unwrap<unknown>(api.POST('/api/v1/failed-deliveries/retries', { body: { ids } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
}

export type StorageOfCentre = Get<'/api/v1/centre-storage/{slug}'>;

export function useCentreStorage(query: { cursor?: string | undefined }) {
  return useQuery({
    queryKey: ['centre-storage', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/centre-storage', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useStorageOf(slug: string) {
  return useQuery({
    queryKey: ['centre-storage', 'one', slug],
    queryFn: () => unwrap(api.GET('/api/v1/centre-storage/{slug}', { params: { path: { slug } } })),
  });
}

export function useQuotaChange({ slug, version }: StorageOfCentre) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (quotaMegabytes: number | null) =>
      unwrap(
        api.PATCH('/api/v1/centre-storage/{slug}', {
          params: { path: { slug }, header: ifMatch(version) },
          body: { quotaMegabytes },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['centre-storage'] }),
  });
}
