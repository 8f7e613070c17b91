import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type DueSummary = Get<'/api/v1/dues'>['items'][number];
export type Due = Get<'/api/v1/dues/{id}'>;
export type DueRun = Get<'/api/v1/due-runs/{id}'>;
export type NewDueRun = PostBody<'/api/v1/due-runs'>;
export type DueRunCommand = PostBody<'/api/v1/due-runs/{id}/steps'>['command'];
export type DueQuery = NonNullable<paths['/api/v1/dues']['get']['parameters']['query']>;
type RunQuery = NonNullable<paths['/api/v1/due-runs']['get']['parameters']['query']>;

export function useDues(query: DueQuery) {
  return useQuery({
    queryKey: ['dues', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/dues', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** The lines of the reckoning are in the language of the page. */
export function useDue(id: string, language: string) {
  return useQuery({
    queryKey: ['dues', 'one', id, language],
    queryFn: () =>
      unwrap(api.GET('/api/v1/dues/{id}', { params: { path: { id } }, headers: { 'accept-language': language } })),
  });
}

export function useDueRuns(query: RunQuery) {
  return useQuery({
    queryKey: ['dueRuns', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/due-runs', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useDueRun(id: string) {
  return useQuery({
    queryKey: ['dueRuns', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/due-runs/{id}', { params: { path: { id } } })),
  });
}

export const askDues = (body: NewDueRun, key: string) =>
  unwrap(api.POST('/api/v1/due-runs', { params: { header: { 'Idempotency-Key': key } }, body }));

export function useDueRunStep(run: DueRun, onDone: (command: DueRunCommand) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: DueRunCommand) =>
      unwrap(
        api.POST('/api/v1/due-runs/{id}/steps', {
          params: { path: { id: run.id }, header: ifMatch(run.version) },
          body: { command },
        }),
      ),
    onSuccess: async (_run, command) => {
      onDone(command);
      await Promise.all(['dues', 'dueRuns'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}

/** Plans to choose from: those that an act has approved, or those that the table has still to decide on. */
export function usePlanChoices(status: readonly ('approved' | 'in_force' | 'draft' | 'simulated' | 'proposed')[]) {
  return useQuery({
    queryKey: ['tariffPlans', 'choices', status],
    queryFn: () => unwrap(api.GET('/api/v1/tariff-plans', { params: { query: { status: [...status], limit: 100 } } })),
  });
}
