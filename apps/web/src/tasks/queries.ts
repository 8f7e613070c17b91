import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PatchBody, PostBody } from '../api/types.js';

export type Task = Get<'/api/v1/tasks'>['items'][number];
export type NewTask = PostBody<'/api/v1/tasks'>;
export type TaskChanges = PatchBody<'/api/v1/tasks/{id}'>;
type TaskQuery = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;

export function useTasks(query: TaskQuery, enabled = true) {
  return useQuery({
    queryKey: ['tasks', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/tasks', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const createTask = (body: NewTask, key: string) =>
  unwrap(api.POST('/api/v1/tasks', { params: { header: { 'Idempotency-Key': key } }, body }));

export const saveTask = ({ id, version }: Task, body: TaskChanges) =>
  unwrap(
    api.PATCH('/api/v1/tasks/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );

export function useTaskChange<Input>(change: (input: Input) => Promise<Task>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['tasks'] }) });
}
