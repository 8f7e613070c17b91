import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type WorkingTable = Get<'/api/v1/working-tables/{id}'>;
export type TableSummary = Get<'/api/v1/working-tables'>['items'][number];
export type Seat = WorkingTable['seatList'][number];
export type NewTable = PostBody<'/api/v1/working-tables'>;
export type NewSeat = PostBody<'/api/v1/working-tables/{id}/seats'>;
export type Decision = Get<'/api/v1/table-decisions'>['items'][number];
type TableQuery = NonNullable<paths['/api/v1/working-tables']['get']['parameters']['query']>;
type DecisionQuery = NonNullable<paths['/api/v1/table-decisions']['get']['parameters']['query']>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useWorkingTables(query: TableQuery) {
  return useQuery({
    queryKey: ['working-tables', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/working-tables', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useWorkingTable(id: string) {
  return useQuery({
    queryKey: ['working-tables', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/working-tables/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export function useDecisions(query: DecisionQuery) {
  return useQuery({
    queryKey: ['table-decisions', query],
    queryFn: () => unwrap(api.GET('/api/v1/table-decisions', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

const one = ({ id, version }: WorkingTable) => ({ params: { path: { id }, header: ifMatch(version) } });
const seatOf = ({ id, version }: WorkingTable, seatId: string) => ({
  params: { path: { id, seatId }, header: ifMatch(version) },
});

export const writeTable = (body: NewTable, key: string) =>
  unwrap(api.POST('/api/v1/working-tables', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveTable = (table: WorkingTable, body: NewTable) =>
  unwrap(api.PATCH('/api/v1/working-tables/{id}', { ...one(table), body, headers: MERGE_PATCH }));
export const addSeat = (table: WorkingTable, body: NewSeat, key: string) =>
  unwrap(
    api.POST('/api/v1/working-tables/{id}/seats', {
      params: { path: { id: table.id }, header: { ...ifMatch(table.version), 'Idempotency-Key': key } },
      body,
    }),
  );
export const saveSeat = (table: WorkingTable, seatId: string, body: NewSeat) =>
  unwrap(
    api.PATCH('/api/v1/working-tables/{id}/seats/{seatId}', { ...seatOf(table, seatId), body, headers: MERGE_PATCH }),
  );
export const removeSeat = (table: WorkingTable, seatId: string) =>
  unwrap(api.DELETE('/api/v1/working-tables/{id}/seats/{seatId}', seatOf(table, seatId)));

/** A change of tables or meetings, after which they are asked anew. */
export function useTableChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        ['working-tables', 'table-meetings', 'table-decisions'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
