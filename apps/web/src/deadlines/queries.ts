import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type Deadline = Get<'/api/v1/deadlines/{id}'>;
export type DeadlineSummary = Get<'/api/v1/deadlines'>['items'][number];
export type DeadlineEvent = Deadline['history'][number];
export type MatrixRow = Get<'/api/v1/deadlines/matrix'>['items'][number];
export type MatrixCell = MatrixRow['cells'][number];
export type ObligationProgress = Get<'/api/v1/deadlines/progress'>['items'][number];
export type Obligation = Get<'/api/v1/obligations/{id}'>;
export type ObligationSummary = Get<'/api/v1/obligations'>['items'][number];
export type ObligationModel = Get<'/api/v1/obligations/models'>['items'][number];
export type Site = Get<'/api/v1/body-sites'>['items'][number];
export type DeadlineStep = PostBody<'/api/v1/deadlines/{id}/steps'>;
export type DeadlinesStep = PostBody<'/api/v1/deadlines/steps'>;
export type NewObligation = PostBody<'/api/v1/obligations'>;
export type ObligationStep = PostBody<'/api/v1/obligations/{id}/steps'>;
export type ObligationMove = PostBody<'/api/v1/obligations/{id}/moves'>;
export type NewSite = PostBody<'/api/v1/body-sites'>;
type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
export type DeadlineQuery = QueryOf<'/api/v1/deadlines'>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useDeadlines(query: DeadlineQuery, enabled = true) {
  return useQuery({
    queryKey: ['deadlines', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/deadlines', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useDeadline(id: string) {
  return useQuery({
    queryKey: ['deadlines', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/deadlines/{id}', { params: { path: { id } } })),
  });
}

export function useMatrix(query: QueryOf<'/api/v1/deadlines/matrix'>) {
  return useQuery({
    queryKey: ['deadlines', 'matrix', query],
    queryFn: () => unwrap(api.GET('/api/v1/deadlines/matrix', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useProgress(year: string | undefined, enabled = true) {
  return useQuery({
    queryKey: ['deadlines', 'progress', year],
    queryFn: () => unwrap(api.GET('/api/v1/deadlines/progress', { params: { query: { year } } })),
    enabled,
  });
}

export function useObligations(query: QueryOf<'/api/v1/obligations'>) {
  return useQuery({
    queryKey: ['deadlines', 'obligations', query],
    queryFn: () => unwrap(api.GET('/api/v1/obligations', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useObligation(id: string) {
  return useQuery({
    queryKey: ['deadlines', 'obligation', id],
    queryFn: () => unwrap(api.GET('/api/v1/obligations/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export function useObligationModels(enabled = true) {
  return useQuery({
    queryKey: ['deadlines', 'models'],
    queryFn: () => unwrap(api.GET('/api/v1/obligations/models')),
    enabled,
  });
}

export function useSites(query: QueryOf<'/api/v1/body-sites'>) {
  return useQuery({
    queryKey: ['deadlines', 'sites', query],
    queryFn: () => unwrap(api.GET('/api/v1/body-sites', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export const stepDeadline = ({ id, version }: Deadline, body: DeadlineStep) =>
  unwrap(api.POST('/api/v1/deadlines/{id}/steps', { params: { path: { id }, header: ifMatch(version) }, body }));
export const stepDeadlines = (body: DeadlinesStep) => unwrap(api.POST('/api/v1/deadlines/steps', { body }));
export const writeObligation = (body: NewObligation, key: string) =>
  unwrap(api.POST('/api/v1/obligations', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveObligation = ({ id, version }: Obligation, body: Partial<NewObligation>) =>
  unwrap(
    api.PATCH('/api/v1/obligations/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );
export const stepObligation = ({ id, version }: Obligation, body: ObligationStep) =>
  unwrap(api.POST('/api/v1/obligations/{id}/steps', { params: { path: { id }, header: ifMatch(version) }, body }));
export const moveRound = (id: string, body: ObligationMove) =>
  unwrap(api.POST('/api/v1/obligations/{id}/moves', { params: { path: { id } }, body }));
export const writeSite = (body: NewSite, key: string) =>
  unwrap(api.POST('/api/v1/body-sites', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveSite = ({ id, version }: Site, body: { closedOn: string | null }) =>
  unwrap(
    api.PATCH('/api/v1/body-sites/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

/** A change of deadlines, after which all that shows them is asked anew. */
export function useDeadlineChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['deadlines'] }) });
}
