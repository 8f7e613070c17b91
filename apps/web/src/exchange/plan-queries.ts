import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PatchBody, PostBody } from '../api/types.js';
import { useActor } from '../area/session.js';

export type Plan = Get<'/api/v1/network/plans'>['items'][number];
export type PlanDetail = Get<'/api/v1/network/centres/{slug}/plans/{id}'>;
export type PlanBody = PostBody<'/api/v1/network/plans'>;
export type PlanDecision = PostBody<'/api/v1/network/centres/{slug}/plans/{id}/decisions'>;
type PlanQuery = NonNullable<paths['/api/v1/network/plans']['get']['parameters']['query']>;

const KEY = ['network', 'plans'];

/** Where the plans stand: in the area of a centre, or in that of the network's people. */
export function usePlansPath(): string {
  const { base, session } = useActor();
  return session.membership.centre ? `${base}/rete/piani` : `${base}/piani`;
}

export function usePlans(query: PlanQuery) {
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: () => unwrap(api.GET('/api/v1/network/plans', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useOwnPlans() {
  return useQuery({
    queryKey: [...KEY, 'own'],
    queryFn: () => unwrap(api.GET('/api/v1/network/own-plans')),
  });
}

export function usePlan(slug: string, id: string) {
  return useQuery({
    queryKey: [...KEY, slug, id],
    queryFn: () => unwrap(api.GET('/api/v1/network/centres/{slug}/plans/{id}', { params: { path: { slug, id } } })),
  });
}

export const proposePlan = (body: PlanBody, key: string) =>
  unwrap(api.POST('/api/v1/network/plans', { params: { header: { 'Idempotency-Key': key } }, body }));

export const savePlan = ({ id, version }: PlanDetail, body: PatchBody<'/api/v1/network/plans/{id}'>) =>
  unwrap(
    api.PATCH('/api/v1/network/plans/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );

export const stepPlan = (id: string, command: 'propose' | 'withdraw') =>
  unwrap(api.POST('/api/v1/network/plans/{id}/steps', { params: { path: { id } }, body: { command } }));

export const decidePlan = ({ centreSlug: slug, id, version }: PlanDetail, body: PlanDecision) =>
  unwrap(
    api.POST('/api/v1/network/centres/{slug}/plans/{id}/decisions', {
      params: { path: { slug, id }, header: ifMatch(version) },
      body,
    }),
  );
