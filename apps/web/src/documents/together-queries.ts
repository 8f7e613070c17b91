import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DigestFrequency, PostKind } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get } from '../api/types.js';

export type PostPage = Get<'/api/v1/spaces/{id}/posts'>;
export type Post = PostPage['items'][number];
export type Receipts = Get<'/api/v1/documents/{id}/receipts'>;
/** What people write about: a space, or one of its documents. */
export interface PostPlace {
  of: 'spaces' | 'documents';
  id: string;
}

/** Asked again with the documents: what is written about them changes as they do. */
export function usePosts({ of, id }: PostPlace, cursor: string | undefined) {
  const params = { path: { id }, query: { cursor } };
  return useQuery({
    queryKey: ['documents', 'posts', of, id, cursor],
    queryFn: () =>
      unwrap(
        of === 'spaces'
          ? api.GET('/api/v1/spaces/{id}/posts', { params })
          : api.GET('/api/v1/documents/{id}/posts', { params }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function writePost({ of, id }: PostPlace, kind: PostKind, text: string, key: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(
    of === 'spaces'
      ? api.POST('/api/v1/spaces/{id}/posts', { params, body: { kind, text } })
      : api.POST('/api/v1/documents/{id}/posts', { params, body: { text } }),
  );
}

const one = ({ id, version }: Post) => ({ params: { path: { id }, header: ifMatch(version) } });
export const editPost = (post: Post, text: string) =>
  unwrap(
    api.PATCH('/api/v1/posts/{id}', {
      ...one(post),
      body: { text },
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );
export const removePost = (post: Post) => unwrap(api.DELETE('/api/v1/posts/{id}', one(post)));

export function useReceipts(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['documents', 'receipts', id],
    queryFn: () => unwrap(api.GET('/api/v1/documents/{id}/receipts', { params: { path: { id } } })),
    enabled,
  });
}
export const confirmRead = (id: string) =>
  unwrap(api.PUT('/api/v1/documents/{id}/receipts/mine', { params: { path: { id } } }));

export const followSpace = (id: string, frequency: DigestFrequency) =>
  unwrap(api.PUT('/api/v1/spaces/{id}/following', { params: { path: { id } }, body: { frequency } }));
