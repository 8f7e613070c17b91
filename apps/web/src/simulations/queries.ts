import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type Simulation = Get<'/api/v1/simulations/{id}'>;
export type SimulationSummary = Get<'/api/v1/tariff-plans/{id}/simulations'>['items'][number];
export type SimulationDue = Get<'/api/v1/simulations/{id}/dues'>['items'][number];
export type ComparedDue = Get<'/api/v1/tariff-plans/{id}/simulations/comparison'>['items'][number];
export type DrawRun = Get<'/api/v1/simulation-runs/{id}'>;
export type NewSimulation = PostBody<'/api/v1/tariff-plans/{id}/simulations'>;
export type NewDrawRun = PostBody<'/api/v1/simulations/{id}/runs'>;
type ListQuery = NonNullable<paths['/api/v1/tariff-plans/{id}/simulations']['get']['parameters']['query']>;
type DueQuery = NonNullable<paths['/api/v1/simulations/{id}/dues']['get']['parameters']['query']>;
type ComparisonQuery = paths['/api/v1/tariff-plans/{id}/simulations/comparison']['get']['parameters']['query'];

export function useSimulations(planId: string, query: ListQuery) {
  return useQuery({
    queryKey: ['simulations', 'list', planId, query],
    queryFn: () =>
      unwrap(api.GET('/api/v1/tariff-plans/{id}/simulations', { params: { path: { id: planId }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** The plan that is simulated. */
export function useSimulatedPlan(id: string) {
  return useQuery({
    queryKey: ['simulations', 'plan', id],
    queryFn: () => unwrap(api.GET('/api/v1/tariff-plans/{id}', { params: { path: { id } } })),
  });
}

const one = (id: string) => ({
  queryKey: ['simulations', 'one', id],
  queryFn: () => unwrap(api.GET('/api/v1/simulations/{id}', { params: { path: { id } } })),
});

export function useSimulation(id: string) {
  return useQuery({ ...one(id), enabled: id !== '' });
}

/** Several, in the order of their ids. */
export function useSomeSimulations(ids: readonly string[]) {
  return useQueries({ queries: ids.map(one) });
}

export function useSimulationDues(id: string, query: DueQuery) {
  return useQuery({
    queryKey: ['simulations', 'dues', id, query],
    queryFn: () => unwrap(api.GET('/api/v1/simulations/{id}/dues', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function useSimulationDue(id: string, bodyId: string) {
  return useQuery({
    queryKey: ['simulations', 'due', id, bodyId],
    queryFn: () => unwrap(api.GET('/api/v1/simulations/{id}/dues/{bodyId}', { params: { path: { id, bodyId } } })),
  });
}

export function useComparison(planId: string, query: ComparisonQuery, enabled: boolean) {
  return useQuery({
    queryKey: ['simulations', 'comparison', planId, query],
    queryFn: () =>
      unwrap(api.GET('/api/v1/tariff-plans/{id}/simulations/comparison', { params: { path: { id: planId }, query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useDrawRun(id: string) {
  return useQuery({
    queryKey: ['simulations', 'run', id],
    queryFn: () => unwrap(api.GET('/api/v1/simulation-runs/{id}', { params: { path: { id } } })),
  });
}

export const createSimulation = (planId: string, body: NewSimulation, key: string) =>
  unwrap(
    api.POST('/api/v1/tariff-plans/{id}/simulations', {
      params: { path: { id: planId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
export const removeSimulation = (id: string) =>
  unwrap(api.DELETE('/api/v1/simulations/{id}', { params: { path: { id } } }));
export const startDraws = (id: string, body: NewDrawRun, key: string) =>
  unwrap(
    api.POST('/api/v1/simulations/{id}/runs', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );

/** A change of simulations, after which they are asked anew, and the plan with them: the first one moves it on. */
export function useSimulationChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all(['simulations', 'tariff-plans'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}
