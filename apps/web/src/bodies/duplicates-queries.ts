import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Body, Get, PostBody } from '../api/types.js';
import type { NewBody } from './queries.js';

export type DuplicatePair = Get<'/api/v1/body-duplicates'>['items'][number];
export type LikeBody = DuplicatePair['first'];
export type JoinedRecord = Get<'/api/v1/body-joins/{id}'>;
export type NewJoin = PostBody<'/api/v1/body-joins'>;
export type JoinPreview = Awaited<ReturnType<typeof planJoin>>;
export type JoinDifference = JoinPreview['differences'][number];

export function useDuplicates(state: 'open' | 'told_apart', enabled = true) {
  return useQuery({
    queryKey: ['bodies', 'duplicates', state],
    queryFn: () => unwrap(api.GET('/api/v1/body-duplicates', { params: { query: { state } } })),
    enabled,
  });
}

/** The record that stood under an id which is a body's no more. */
export function useJoinedRecord(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['bodies', 'joined', id],
    queryFn: () => unwrap(api.GET('/api/v1/body-joins/{id}', { params: { path: { id } } })),
    enabled,
    retry: false,
  });
}

/** What joining them would do, whichever fields are taken over. */
export function useJoinPlan(keptId: string, joinedId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['bodies', 'join', keptId, joinedId],
    queryFn: () => planJoin({ keptId, joinedId }),
    enabled: enabled && keptId !== '' && joinedId !== '',
    retry: false,
  });
}

function planJoin(body: NewJoin) {
  return unwrap(api.POST('/api/v1/body-joins/preview', { body }));
}

export function joinBodies(body: NewJoin, key: string): Promise<Body> {
  return unwrap(api.POST('/api/v1/body-joins', { params: { header: { 'Idempotency-Key': key } }, body }));
}

/** Bodies of the register that a new one looks like. */
export async function similarBodies({ name, type, province, ...rest }: NewBody) {
  const { istatCode, ipaCode, taxCode, vatNumber, pec } = rest;
  const body = { name, type, province, istatCode, ipaCode, taxCode, vatNumber, pec };
  return (await unwrap(api.POST('/api/v1/body-duplicates/search', { body }))).items;
}

/** Says that two are two, or takes that back. */
export function useToldApart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ first, second, toldApart }: DuplicatePair) => {
      if (toldApart)
        await unwrap(api.DELETE('/api/v1/body-distinctions/{id}', { params: { path: { id: toldApart.id } } }));
      else await unwrap(api.POST('/api/v1/body-distinctions', { body: { firstId: first.id, secondId: second.id } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['bodies', 'duplicates'] }),
  });
}
