import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type Meeting = Get<'/api/v1/table-meetings/{id}'>;
export type MeetingSummary = Get<'/api/v1/table-meetings'>['items'][number];
export type AgendaItem = Meeting['agenda'][number];
export type MeetingSeat = Meeting['seats'][number];
export type NewMeeting = PostBody<'/api/v1/table-meetings'>;
export type MeetingStep = PostBody<'/api/v1/table-meetings/{id}/steps'>;
export type NewItem = PostBody<'/api/v1/table-meetings/{id}/items'>;
export type NewAction = PostBody<'/api/v1/table-meetings/{id}/actions'>;
export type MinutesStep = PostBody<'/api/v1/table-meetings/{id}/minutes/steps'>;
type MeetingQuery = NonNullable<paths['/api/v1/table-meetings']['get']['parameters']['query']>;
type PutBody<Path extends keyof paths> = paths[Path] extends {
  put: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
export type Attendance = PutBody<'/api/v1/table-meetings/{id}/attendance'>;
export type ItemDecision = PutBody<'/api/v1/table-meetings/{id}/items/{itemId}/decision'>;
export type Recusals = PutBody<'/api/v1/table-meetings/{id}/items/{itemId}/recusals'>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useMeetings(query: MeetingQuery) {
  return useQuery({
    queryKey: ['table-meetings', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/table-meetings', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useMeeting(id: string) {
  return useQuery({
    queryKey: ['table-meetings', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/table-meetings/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export const minutesFile = (id: string) => `/api/v1/table-meetings/${id}/minutes/document`;
export const paperFile = (id: string, itemId: string, fileId: string) =>
  `/api/v1/table-meetings/${id}/items/${itemId}/papers/${fileId}/content`;

const one = ({ id, version }: Meeting) => ({ params: { path: { id }, header: ifMatch(version) } });
const created = ({ id, version }: Meeting, key: string) => ({
  params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
});
const itemOf = ({ id, version }: Meeting, itemId: string) => ({
  params: { path: { id, itemId }, header: ifMatch(version) },
});

export const writeMeeting = (body: NewMeeting, key: string) =>
  unwrap(api.POST('/api/v1/table-meetings', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveMeeting = (meeting: Meeting, body: Omit<NewMeeting, 'tableId'>) =>
  unwrap(api.PATCH('/api/v1/table-meetings/{id}', { ...one(meeting), body, headers: MERGE_PATCH }));
export const removeMeeting = (meeting: Meeting) => unwrap(api.DELETE('/api/v1/table-meetings/{id}', one(meeting)));
export const stepMeeting = (meeting: Meeting, body: MeetingStep) =>
  unwrap(api.POST('/api/v1/table-meetings/{id}/steps', { ...one(meeting), body }));
export const attend = (meeting: Meeting, body: Attendance) =>
  unwrap(api.PUT('/api/v1/table-meetings/{id}/attendance', { ...one(meeting), body }));

export const addItem = (meeting: Meeting, body: NewItem, key: string) =>
  unwrap(api.POST('/api/v1/table-meetings/{id}/items', { ...created(meeting, key), body }));
export const saveItem = (meeting: Meeting, itemId: string, body: Partial<NewItem>) =>
  unwrap(
    api.PATCH('/api/v1/table-meetings/{id}/items/{itemId}', { ...itemOf(meeting, itemId), body, headers: MERGE_PATCH }),
  );
export const removeItem = (meeting: Meeting, itemId: string) =>
  unwrap(api.DELETE('/api/v1/table-meetings/{id}/items/{itemId}', itemOf(meeting, itemId)));
export const addPaper = (meeting: Meeting, itemId: string, fileId: string) =>
  unwrap(
    api.POST('/api/v1/table-meetings/{id}/items/{itemId}/papers', { ...itemOf(meeting, itemId), body: { fileId } }),
  );
export const addDocumentPaper = (meeting: Meeting, itemId: string, documentId: string) =>
  unwrap(
    api.POST('/api/v1/table-meetings/{id}/items/{itemId}/papers', { ...itemOf(meeting, itemId), body: { documentId } }),
  );
export const removePaper = ({ id, version }: Meeting, itemId: string, fileId: string) =>
  unwrap(
    api.DELETE('/api/v1/table-meetings/{id}/items/{itemId}/papers/{fileId}', {
      params: { path: { id, itemId, fileId }, header: ifMatch(version) },
    }),
  );
export const recuse = (meeting: Meeting, itemId: string, body: Recusals) =>
  unwrap(api.PUT('/api/v1/table-meetings/{id}/items/{itemId}/recusals', { ...itemOf(meeting, itemId), body }));
export const decide = (meeting: Meeting, itemId: string, body: ItemDecision) =>
  unwrap(api.PUT('/api/v1/table-meetings/{id}/items/{itemId}/decision', { ...itemOf(meeting, itemId), body }));

export type VotingStep = PostBody<'/api/v1/table-meetings/{id}/items/{itemId}/voting'>;
type CallAnswerBody = PutBody<'/api/v1/table-meetings/{id}/seats/{seatId}/answer'>;
type Vote = PutBody<'/api/v1/table-meetings/{id}/items/{itemId}/votes/{seatId}'>['vote'];
export const answerCall = ({ id }: Meeting, seatId: string, body: CallAnswerBody) =>
  unwrap(api.PUT('/api/v1/table-meetings/{id}/seats/{seatId}/answer', { params: { path: { id, seatId } }, body }));
export const castVote = ({ id }: Meeting, itemId: string, seatId: string, vote: Vote) =>
  unwrap(
    api.PUT('/api/v1/table-meetings/{id}/items/{itemId}/votes/{seatId}', {
      params: { path: { id, itemId, seatId } },
      body: { vote },
    }),
  );
export const stepVoting = (meeting: Meeting, itemId: string, body: VotingStep) =>
  unwrap(api.POST('/api/v1/table-meetings/{id}/items/{itemId}/voting', { ...itemOf(meeting, itemId), body }));
export const fileMinutes = ({ id }: Meeting) =>
  unwrap(api.PUT('/api/v1/table-meetings/{id}/minutes/filing', { params: { path: { id } } }));

export const writeMinutes = (meeting: Meeting, text: string) =>
  unwrap(api.PUT('/api/v1/table-meetings/{id}/minutes', { ...one(meeting), body: { text } }));
export const stepMinutes = (meeting: Meeting, body: MinutesStep) =>
  unwrap(api.POST('/api/v1/table-meetings/{id}/minutes/steps', { ...one(meeting), body }));
export const addAction = (meeting: Meeting, body: NewAction, key: string) =>
  unwrap(api.POST('/api/v1/table-meetings/{id}/actions', { ...created(meeting, key), body }));
export const removeAction = ({ id, version }: Meeting, actionId: string) =>
  unwrap(
    api.DELETE('/api/v1/table-meetings/{id}/actions/{actionId}', {
      params: { path: { id, actionId }, header: ifMatch(version) },
    }),
  );
