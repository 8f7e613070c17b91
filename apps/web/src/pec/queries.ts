import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PatchBody, PostBody } from '../api/types.js';

export type PecAccount = Get<'/api/v1/pec-accounts'>['accounts'][number];
export type PecMessage = Get<'/api/v1/pec-messages/{id}'>;
export type PecMessageSummary = Get<'/api/v1/pec-messages'>['items'][number];
export type PecLetter = Get<'/api/v1/pec-incoming/{id}'>;
export type PecLetterSummary = Get<'/api/v1/pec-incoming'>['items'][number];
export type NewPecMessage = PostBody<'/api/v1/pec-messages'>;
export type NewPecAccount = PostBody<'/api/v1/pec-accounts'>;
type MessageQuery = NonNullable<paths['/api/v1/pec-messages']['get']['parameters']['query']>;
type LetterQuery = NonNullable<paths['/api/v1/pec-incoming']['get']['parameters']['query']>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function usePecAccounts(enabled: boolean) {
  return useQuery({
    queryKey: ['pec', 'accounts'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/pec-accounts'))).accounts,
    enabled,
  });
}

export function usePecMessages(query: MessageQuery) {
  return useQuery({
    queryKey: ['pec', 'messages', query],
    queryFn: () => unwrap(api.GET('/api/v1/pec-messages', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function usePecMessage(id: string) {
  return useQuery({
    queryKey: ['pec', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/pec-messages/{id}', { params: { path: { id } } })),
  });
}

export function usePecLetters(query: LetterQuery) {
  return useQuery({
    queryKey: ['pec', 'letters', query],
    queryFn: () => unwrap(api.GET('/api/v1/pec-incoming', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function usePecLetter(id: string) {
  return useQuery({
    queryKey: ['pec', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/pec-incoming/{id}', { params: { path: { id } } })),
  });
}

export const sendPec = (body: NewPecMessage, key: string) =>
  unwrap(api.POST('/api/v1/pec-messages', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveProtocol = ({ id, version }: PecMessage, body: PatchBody<'/api/v1/pec-messages/{id}'>) =>
  unwrap(
    api.PATCH('/api/v1/pec-messages/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

export const saveLetter = ({ id, version }: PecLetter, body: PatchBody<'/api/v1/pec-incoming/{id}'>) =>
  unwrap(
    api.PATCH('/api/v1/pec-incoming/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

export const addAccount = (body: NewPecAccount, key: string) =>
  unwrap(api.POST('/api/v1/pec-accounts', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveAccount = ({ id, version }: PecAccount, body: PatchBody<'/api/v1/pec-accounts/{id}'>) =>
  unwrap(
    api.PATCH('/api/v1/pec-accounts/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: MERGE_PATCH,
    }),
  );

export const checkAccount = (id: string) =>
  unwrap(api.POST('/api/v1/pec-accounts/{id}/checks', { params: { path: { id } } }));

/** A change of what goes by PEC, after which it is asked anew. */
export function usePecChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['pec'] }) });
}
