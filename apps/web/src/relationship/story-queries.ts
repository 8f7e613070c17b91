import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { TimelineKind } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PatchBody, PostBody } from '../api/types.js';
import { MERGE_PATCH } from './queries.js';

export type StoryEntry = Get<'/api/v1/bodies/{id}/timeline'>['items'][number];
export type Interaction = Get<'/api/v1/interactions/{id}'>;
export type NewInteraction = PostBody<'/api/v1/interactions'>;
export type Prospect = Get<'/api/v1/prospects/{id}'>;
export type NewProspect = PostBody<'/api/v1/prospects'>;
export type ProspectChanges = PatchBody<'/api/v1/prospects/{id}'>;
type Query<Path extends '/api/v1/interactions' | '/api/v1/prospects'> = NonNullable<
  paths[Path]['get']['parameters']['query']
>;

export function useStory(id: string, kind: TimelineKind | undefined) {
  return useInfiniteQuery({
    queryKey: ['bodies', 'story', id, kind],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/bodies/{id}/timeline', { params: { path: { id }, query: { kind, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useInteractions(query: Query<'/api/v1/interactions'>, enabled: boolean) {
  return useQuery({
    queryKey: ['bodies', 'interactions', query],
    queryFn: () => unwrap(api.GET('/api/v1/interactions', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** One of a body: most stand in what is asked for all of them at once. */
export function useInteraction(bodyId: string, id: string): Interaction | undefined {
  const all = useInteractions({ bodyId, limit: 100 }, true);
  const known = all.data?.items.find((interaction) => interaction.id === id);
  const one = useQuery({
    queryKey: ['bodies', 'interaction', id],
    queryFn: () => unwrap(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
    enabled: all.isSuccess && !known,
  });
  return known ?? one.data;
}

export const createInteraction = (body: NewInteraction, key: string) =>
  unwrap(api.POST('/api/v1/interactions', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveInteraction = ({ id, version }: Interaction, body: PatchBody<'/api/v1/interactions/{id}'>) =>
  unwrap(
    api.PATCH('/api/v1/interactions/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

export const removeInteraction = ({ id, version }: Interaction, reason: string) =>
  unwrap(
    api.POST('/api/v1/interactions/{id}/removal', {
      params: { path: { id }, header: ifMatch(version) },
      body: { reason },
    }),
  );

export function useProspects(query: Query<'/api/v1/prospects'>, enabled: boolean) {
  return useQuery({
    queryKey: ['bodies', 'prospects', query],
    queryFn: () => unwrap(api.GET('/api/v1/prospects', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useProspectCounts(enabled: boolean) {
  return useQuery({
    queryKey: ['bodies', 'prospect-counts'],
    queryFn: () => unwrap(api.GET('/api/v1/prospects/counts')),
    enabled,
  });
}

export const createProspect = (body: NewProspect, key: string) =>
  unwrap(api.POST('/api/v1/prospects', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveProspect = ({ id, version }: Prospect, body: ProspectChanges) =>
  unwrap(
    api.PATCH('/api/v1/prospects/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );
