import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type RoadshowEvent = Get<'/api/v1/roadshow-events/{id}'>;
export type EventSummary = Get<'/api/v1/roadshow-events'>['items'][number];
export type Guest = Get<'/api/v1/roadshow-events/{id}/guests'>['items'][number];
export type Participant = Get<'/api/v1/roadshow-events/{id}/participants'>['items'][number];
export type NewEvent = PostBody<'/api/v1/roadshow-events'>;
export type EventStep = PostBody<'/api/v1/roadshow-events/{id}/steps'>;
export type EventMailing = PostBody<'/api/v1/roadshow-events/{id}/mailings'>['part'];
export type NewParticipant = PostBody<'/api/v1/roadshow-events/{id}/participants'>;
type EventQuery = NonNullable<paths['/api/v1/roadshow-events']['get']['parameters']['query']>;
type GuestQuery = NonNullable<paths['/api/v1/roadshow-events/{id}/guests']['get']['parameters']['query']>;
type ParticipantQuery = NonNullable<paths['/api/v1/roadshow-events/{id}/participants']['get']['parameters']['query']>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useEvents(query: EventQuery) {
  return useQuery({
    queryKey: ['events', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/roadshow-events', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useEvent(id: string) {
  return useQuery({
    queryKey: ['events', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/roadshow-events/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export function useGuests(id: string, query: GuestQuery) {
  return useQuery({
    queryKey: ['events', 'guests', id, query],
    queryFn: () => unwrap(api.GET('/api/v1/roadshow-events/{id}/guests', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function useParticipants(id: string, query: ParticipantQuery) {
  return useQuery({
    queryKey: ['events', 'participants', id, query],
    queryFn: () => unwrap(api.GET('/api/v1/roadshow-events/{id}/participants', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

const one = ({ id, version }: RoadshowEvent) => ({ params: { path: { id }, header: ifMatch(version) } });

export const writeEvent = (body: NewEvent, key: string) =>
  unwrap(api.POST('/api/v1/roadshow-events', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveEvent = (event: RoadshowEvent, body: NewEvent) =>
  unwrap(api.PATCH('/api/v1/roadshow-events/{id}', { ...one(event), body, headers: MERGE_PATCH }));
export const removeEvent = (event: RoadshowEvent) => unwrap(api.DELETE('/api/v1/roadshow-events/{id}', one(event)));
export const stepEvent = (event: RoadshowEvent, body: EventStep) =>
  unwrap(api.POST('/api/v1/roadshow-events/{id}/steps', { ...one(event), body }));
export const draftMailing = (id: string, part: EventMailing, key: string) =>
  unwrap(
    api.POST('/api/v1/roadshow-events/{id}/mailings', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { part },
    }),
  );
export const addParticipant = (id: string, body: NewParticipant, key: string) =>
  unwrap(
    api.POST('/api/v1/roadshow-events/{id}/participants', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
export const removeParticipant = (id: string, participantId: string) =>
  unwrap(
    api.DELETE('/api/v1/roadshow-events/{id}/participants/{participantId}', {
      params: { path: { id, participantId } },
    }),
  );
export const markAttendance = (id: string, participantId: string, attended: boolean) =>
  unwrap(
    api.PUT('/api/v1/roadshow-events/{id}/participants/{participantId}/attendance', {
      params: { path: { id, participantId } },
      body: { attended },
    }),
  );

/** A change of events, after which they are asked anew. */
export function useEventChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['events'] }) });
}
