import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get, PatchBody, PostBody } from '../api/types.js';

export type Segment = Get<'/api/v1/segments'>['items'][number];
export type SegmentFilters = Segment['filters'];
export type NewSegment = PostBody<'/api/v1/segments'>;

/** So many stand in a choice. */
const ALL = { limit: 100 };
export const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useSegments(enabled = true) {
  return useQuery({
    queryKey: ['bodies', 'segments'],
    queryFn: () => unwrap(api.GET('/api/v1/segments', { params: { query: ALL } })),
    enabled,
  });
}

export function useTags(enabled = true) {
  return useQuery({
    queryKey: ['bodies', 'tags'],
    queryFn: () => unwrap(api.GET('/api/v1/tags', { params: { query: ALL } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useBodyTags(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['bodies', 'tags', id],
    queryFn: () => unwrap(api.GET('/api/v1/bodies/{id}/tags', { params: { path: { id } } })),
    enabled,
  });
}

export const createSegment = (body: NewSegment, key: string) =>
  unwrap(api.POST('/api/v1/segments', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveSegment = ({ id, version }: Segment, body: PatchBody<'/api/v1/segments/{id}'>) =>
  unwrap(
    api.PATCH('/api/v1/segments/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

export const removeSegment = ({ id }: Segment) =>
  unwrap(api.DELETE('/api/v1/segments/{id}', { params: { path: { id } } }));

export const addTag = (id: string, name: string) =>
  unwrap(api.POST('/api/v1/bodies/{id}/tags', { params: { path: { id } }, body: { name } }));

export const takeTag = (id: string, tagId: string) =>
  unwrap(api.DELETE('/api/v1/bodies/{id}/tags/{tagId}', { params: { path: { id, tagId } } }));

/** After a change of labels or saved lists all that is asked of bodies is asked anew. */
export function useRelationshipChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['bodies'] }) });
}
