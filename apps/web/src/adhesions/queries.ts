import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Adhesion, Convention, PatchBody, PostBody } from '../api/types.js';

export type AdhesionQuery = NonNullable<paths['/api/v1/adhesions']['get']['parameters']['query']>;
export type Transition = PostBody<'/api/v1/adhesions/{id}/transitions'>;
export type ReminderRequest = PostBody<'/api/v1/conventions/{id}/reminders'>;
export type NewConvention = PostBody<'/api/v1/conventions'>;
type ConventionPatch = PatchBody<'/api/v1/conventions/{id}'>;

export function useAdhesions(query: AdhesionQuery, enabled = true) {
  return useQuery({
    queryKey: ['adhesions', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/adhesions', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useAdhesion(id: string, enabled = true) {
  return useQuery({
    queryKey: ['adhesions', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/adhesions/{id}', { params: { path: { id } } })),
    enabled,
  });
}

export function useConventions(enabled = true) {
  return useQuery({
    queryKey: ['conventions', 'list'],
    queryFn: () => unwrap(api.GET('/api/v1/conventions')),
    enabled,
  });
}

export function useConvention(id: string, enabled = true) {
  return useQuery({
    queryKey: ['conventions', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/conventions/{id}', { params: { path: { id } } })),
    enabled,
  });
}

/** Changes with what the adhesion and its body are known by. */
export function useAdhesionActs({ id, version }: Adhesion, enabled: boolean) {
  return useQuery({
    queryKey: ['adhesions', 'acts', id, version],
    queryFn: () => unwrap(api.GET('/api/v1/adhesions/{id}/acts', { params: { path: { id } } })),
    enabled,
  });
}

const at = (adhesion: Adhesion) => ({ path: { id: adhesion.id }, header: ifMatch(adhesion.version) });

export function openAdhesion(body: PostBody<'/api/v1/adhesions'>, key: string): Promise<Adhesion> {
  const header = { 'Idempotency-Key': key };
  return unwrap(api.POST('/api/v1/adhesions', { params: { header }, body }));
}

export function sendTransition(adhesion: Adhesion, body: Transition): Promise<Adhesion> {
  return unwrap(api.POST('/api/v1/adhesions/{id}/transitions', { params: at(adhesion), body }));
}

export function suspend(adhesion: Adhesion, reason: string): Promise<Adhesion> {
  return unwrap(api.POST('/api/v1/adhesions/{id}/suspensions', { params: at(adhesion), body: { reason } }));
}

export function resume(adhesion: Adhesion, reason: string): Promise<Adhesion> {
  return unwrap(api.POST('/api/v1/adhesions/{id}/resumptions', { params: at(adhesion), body: { reason } }));
}

export function remind(adhesion: Adhesion, text: string, key: string): Promise<Adhesion> {
  const params = { path: { id: adhesion.id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/adhesions/{id}/reminders', { params, body: text ? { text } : {} }));
}

export function createConvention(body: NewConvention, key: string): Promise<Convention> {
  return unwrap(api.POST('/api/v1/conventions', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function saveConvention(convention: Convention, body: ConventionPatch): Promise<Convention> {
  return unwrap(
    api.PATCH('/api/v1/conventions/{id}', {
      params: { path: { id: convention.id }, header: ifMatch(convention.version) },
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );
}

export function requestAdhesions(convention: Convention, bodyIds: string[] | undefined, key: string) {
  const params = { path: { id: convention.id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/conventions/{id}/requests', { params, body: bodyIds ? { bodyIds } : {} }));
}

export function remindMany(convention: Convention, body: ReminderRequest, key: string): Promise<Convention> {
  const params = { path: { id: convention.id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/conventions/{id}/reminders', { params, body }));
}

/** After a step of an adhesion its answer is the page; lists, campaigns and the body's sheet are asked anew. */
export function useAdhesionChange<Input>(change: (input: Input) => Promise<Adhesion>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (adhesion) => {
      client.setQueryData(['adhesions', 'one', adhesion.id], adhesion);
      await Promise.all(
        [['adhesions', 'list'], ['conventions'], ['bodies']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}

export function useConventionChange<Input>(change: (input: Input) => Promise<Convention>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (convention) => {
      client.setQueryData(['conventions', 'one', convention.id], convention);
      await Promise.all(
        [['conventions', 'list'], ['adhesions']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}
