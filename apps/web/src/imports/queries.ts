import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { paths } from '../api/schema.js';
import type { Get } from '../api/types.js';

export type Import = Get<'/api/v1/imports/{id}'>;
export type ImportRow = Get<'/api/v1/imports/{id}/rows'>['items'][number];
type RowQuery = NonNullable<paths['/api/v1/imports/{id}/rows']['get']['parameters']['query']>;

export function useImports(target: string) {
  return useQuery({
    queryKey: ['imports', 'list', target],
    queryFn: () => unwrap(api.GET('/api/v1/imports', { params: { query: { target, limit: 10 } } })),
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });
}

export function useImportRows(id: string, query: RowQuery) {
  return useQuery({
    queryKey: ['imports', 'rows', id, query],
    queryFn: () => unwrap(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function readFile(target: string, fileId: string, key: string): Promise<Import> {
  const header = { 'Idempotency-Key': key };
  return unwrap(api.POST('/api/v1/imports', { params: { header }, body: { target, fileId } }));
}

/** Has an import written, or taken back: its answer names the long work that does it. */
export function useImportStep(id: string, step: 'confirmation' | 'undo') {
  const client = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: () =>
      unwrap(
        step === 'undo'
          ? api.POST('/api/v1/imports/{id}/undo', { params })
          : api.POST('/api/v1/imports/{id}/confirmation', { params }),
      ),
    onSuccess: (batch) => client.setQueryData(['imports', 'one', id], batch),
  });
}
