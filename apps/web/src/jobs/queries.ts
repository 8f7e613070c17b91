import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ENDED_JOB_STATUSES } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Get } from '../api/types.js';

export type Job = Get<'/api/v1/jobs/{id}'>;

/** How often work under way is asked for, should the event stream be silent. */
const ASK_MS = 2_000;

export const hasEnded = ({ status }: Pick<Job, 'status'>) => ENDED_JOB_STATUSES.includes(status);

/** The number that a job's result has under this name. */
export const figureOf = ({ figures }: Pick<Job, 'figures'>, name: string) =>
  figures.find((figure) => figure.name === name)?.value ?? 0;

export function useJob(id: string) {
  return useQuery({
    queryKey: ['jobs', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : ASK_MS),
  });
}

export function useCancelJob(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/jobs/{id}/cancellation', { params: { path: { id } } })),
    onSuccess: (job) => client.setQueryData(['jobs', 'one', id], job),
    // It may have ended in the same moment.
    onError: () => client.invalidateQueries({ queryKey: ['jobs', 'one', id] }),
  });
}
