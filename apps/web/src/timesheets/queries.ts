import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type HoursMonth = Get<'/api/v1/timesheets/month'>;
export type HoursRow = HoursMonth['rows'][number];
export type HoursObject = Get<'/api/v1/timesheets/objects'>['objects'][number];
export type NewHours = PostBody<'/api/v1/timesheets/rows'>;
export type HoursStep = PostBody<'/api/v1/timesheets/month/steps'>;
export type HoursPerson = Get<'/api/v1/timesheets/people'>['items'][number];
export type ConfirmedLine = Get<'/api/v1/timesheets/confirmed'>['items'][number];
export type ContractPeriod = Get<'/api/v1/timesheets/people/{id}/contract-hours'>['periods'][number];
export type NewContract = PostBody<'/api/v1/timesheets/people/{id}/contract-hours'>;
type PeopleQuery = NonNullable<paths['/api/v1/timesheets/people']['get']['parameters']['query']>;
type LineQuery = NonNullable<paths['/api/v1/timesheets/confirmed']['get']['parameters']['query']>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

/** @param personId somebody else, for who keeps the costs; one's own month where absent */
export function useHoursMonth(month: string | undefined, personId?: string) {
  const query = { ...(month && { month }) };
  return useQuery({
    queryKey: ['hours', 'month', personId ?? 'own', month ?? 'now'],
    queryFn: () =>
      personId
        ? unwrap(api.GET('/api/v1/timesheets/people/{id}/month', { params: { path: { id: personId }, query } }))
        : unwrap(api.GET('/api/v1/timesheets/month', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useHoursObjects(month: string) {
  return useQuery({
    queryKey: ['hours', 'objects', month],
    queryFn: () => unwrap(api.GET('/api/v1/timesheets/objects', { params: { query: { month } } })),
  });
}

export function useHoursPeople(query: PeopleQuery) {
  return useQuery({
    queryKey: ['hours', 'people', query],
    queryFn: () => unwrap(api.GET('/api/v1/timesheets/people', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useConfirmedLines(query: LineQuery) {
  return useQuery({
    queryKey: ['hours', 'confirmed', query],
    queryFn: () => unwrap(api.GET('/api/v1/timesheets/confirmed', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useContract(id: string) {
  return useQuery({
    queryKey: ['hours', 'contract', id],
    queryFn: () => unwrap(api.GET('/api/v1/timesheets/people/{id}/contract-hours', { params: { path: { id } } })),
  });
}

export const writeHours = (body: NewHours, key: string) =>
  unwrap(api.POST('/api/v1/timesheets/rows', { params: { header: { 'Idempotency-Key': key } }, body }));
const one = ({ id, version }: HoursRow) => ({ params: { path: { id }, header: ifMatch(version) } });
export const correctHours = (row: HoursRow, body: { minutes: number; note: string }) =>
  unwrap(api.PATCH('/api/v1/timesheets/rows/{id}', { ...one(row), body, headers: MERGE_PATCH }));
export const removeHours = (row: HoursRow) => unwrap(api.DELETE('/api/v1/timesheets/rows/{id}', one(row)));
export const stepHours = (version: number, body: HoursStep, personId?: string) =>
  personId
    ? unwrap(
        api.POST('/api/v1/timesheets/people/{id}/month/steps', {
          params: { path: { id: personId }, header: ifMatch(version) },
          body,
        }),
      )
    : unwrap(api.POST('/api/v1/timesheets/month/steps', { params: { header: ifMatch(version) }, body }));
export const addContract = (id: string, body: NewContract, key: string) =>
  unwrap(
    api.POST('/api/v1/timesheets/people/{id}/contract-hours', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
export const removeContract = (id: string, periodId: string) =>
  unwrap(
    api.DELETE('/api/v1/timesheets/people/{id}/contract-hours/{periodId}', { params: { path: { id, periodId } } }),
  );

/** A change of hours, after which they are asked anew. */
export function useHoursChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['hours'] }) });
}
