import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';

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
