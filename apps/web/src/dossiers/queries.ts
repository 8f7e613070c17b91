import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get, PostBody } from '../api/types.js';

export type Dossier = Get<'/api/v1/dossiers/{id}'>;
export type NewDossier = PostBody<'/api/v1/dossiers'>;
export type DossierVote = PostBody<'/api/v1/dossiers/{id}/vote'>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useDossiers(query: { planId?: string; cursor?: string }) {
  return useQuery({
    queryKey: ['dossiers', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/dossiers', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useDossier(id: string) {
  return useQuery({
    queryKey: ['dossiers', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/dossiers/{id}', { params: { path: { id } } })),
  });
}

/** The simulations of a plan, to be laid before the table. */
export function usePlanSimulations(planId: string) {
  return useQuery({
    queryKey: ['simulations', 'ofPlan', planId],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/tariff-plans/{id}/simulations', { params: { path: { id: planId }, query: { limit: 100 } } }),
      ),
    enabled: planId !== '',
  });
}

const one = ({ id, version }: Dossier) => ({ params: { path: { id }, header: ifMatch(version) } });

export const beginDossier = (body: NewDossier, key: string) =>
  unwrap(api.POST('/api/v1/dossiers', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveDossier = (dossier: Dossier, body: Omit<NewDossier, 'planId'>) =>
  unwrap(api.PATCH('/api/v1/dossiers/{id}', { ...one(dossier), body, headers: MERGE_PATCH }));
export const recordVote = (dossier: Dossier, body: DossierVote) =>
  unwrap(api.POST('/api/v1/dossiers/{id}/vote', { ...one(dossier), body }));
export const drawDossier = ({ id }: Dossier, key: string) =>
  unwrap(api.POST('/api/v1/dossiers/{id}/drawings', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

/** Something changed in a dossier: it is asked again. */
export function useDossierChange<Given>(change: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossiers'] }),
  });
}
