import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProspectStanding } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type Mailing = Get<'/api/v1/mailings/{id}'>;
export type MailingSummary = Get<'/api/v1/mailings'>['items'][number];
export type MailingRecipient = Get<'/api/v1/mailings/{id}/recipients'>['items'][number];
export type MailingCheck = Get<'/api/v1/mailings/{id}/check'>;
export type NewMailing = PostBody<'/api/v1/mailings'>;
type MailingQuery = NonNullable<paths['/api/v1/mailings']['get']['parameters']['query']>;
type RecipientQuery = NonNullable<paths['/api/v1/mailings/{id}/recipients']['get']['parameters']['query']>;
type BodyQuery = NonNullable<paths['/api/v1/bodies']['get']['parameters']['query']>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useMailings(query: MailingQuery) {
  return useQuery({
    queryKey: ['mailings', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/mailings', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useMailing(id: string) {
  return useQuery({
    queryKey: ['mailings', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/mailings/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export function useMailingCheck({ id, version }: Mailing) {
  return useQuery({
    queryKey: ['mailings', 'check', id, version],
    queryFn: () => unwrap(api.GET('/api/v1/mailings/{id}/check', { params: { path: { id } } })),
  });
}

export function useMailingRecipients(id: string, query: RecipientQuery) {
  return useQuery({
    queryKey: ['mailings', 'recipients', id, query],
    queryFn: () => unwrap(api.GET('/api/v1/mailings/{id}/recipients', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** All bodies that the filters leave: whom to write to is chosen among them. */
export function useAllBodies(query: BodyQuery) {
  return useQuery({
    queryKey: ['bodies', 'all', query],
    queryFn: async () => {
      const bodies: { id: string; name: string }[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await unwrap(api.GET('/api/v1/bodies', { params: { query: { ...query, limit: 100, cursor } } }));
        bodies.push(...page.items.map(({ id, name }) => ({ id, name })));
        if (!page.nextCursor) return bodies;
        cursor = page.nextCursor;
      }
    },
    placeholderData: keepPreviousData,
  });
}

/** The bodies of a stage of the board, by their ids; none asked for, none found. */
export function useBodiesAtStage(standing: ProspectStanding | undefined) {
  return useQuery({
    queryKey: ['prospects', 'bodies', standing],
    enabled: standing !== undefined,
    queryFn: async () => {
      const ids: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await unwrap(
          api.GET('/api/v1/prospects', { params: { query: { standing, limit: 100, cursor } } }),
        );
        ids.push(...page.items.map(({ bodyId }) => bodyId));
        if (!page.nextCursor) return ids;
        cursor = page.nextCursor;
      }
    },
  });
}

export const writeMailing = (body: NewMailing, key: string) =>
  unwrap(api.POST('/api/v1/mailings', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveMailing = ({ id, version }: Mailing, body: NewMailing) =>
  unwrap(
    api.PATCH('/api/v1/mailings/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

const one = ({ id, version }: Mailing) => ({ params: { path: { id }, header: ifMatch(version) } });

export const removeMailing = (mailing: Mailing) => unwrap(api.DELETE('/api/v1/mailings/{id}', one(mailing)));
export const dispatchMailing = (mailing: Mailing, at: string | undefined) =>
  unwrap(api.POST('/api/v1/mailings/{id}/dispatch', { ...one(mailing), body: at ? { at } : {} }));
export const cancelMailing = (mailing: Mailing) => unwrap(api.POST('/api/v1/mailings/{id}/cancellation', one(mailing)));
export const retryMailing = (mailing: Mailing) => unwrap(api.POST('/api/v1/mailings/{id}/retries', one(mailing)));
export const testMailing = ({ id }: Mailing, bodyId: string) =>
  unwrap(api.POST('/api/v1/mailings/{id}/tests', { params: { path: { id } }, body: { bodyId } }));
export const previewMailing = (body: PostBody<'/api/v1/mailings/previews'>) =>
  unwrap(api.POST('/api/v1/mailings/previews', { body }));

/** A change of mailings, after which they are asked anew. */
export function useMailingChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['mailings'] }) });
}
