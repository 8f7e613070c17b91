import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { paths } from '../api/schema.js';

export type FeedbackQuery = NonNullable<paths['/api/v1/feedback']['get']['parameters']['query']>;

export function useFeedback(query: FeedbackQuery) {
  return useQuery({
    queryKey: ['feedback', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/feedback', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useFeedbackSummary(serviceId: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['feedback', 'summary', serviceId],
    queryFn: () => unwrap(api.GET('/api/v1/feedback/summary', { params: { query: { serviceId } } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useFeedbackRemoval() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/feedback/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['feedback'] }),
  });
}
