import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Get, PostBody } from '../api/types.js';

export type Scheme = Get<'/api/v1/conventions/{id}/schemes'>['schemes'][number];
export type NewScheme = PostBody<'/api/v1/conventions/{id}/schemes'>;
export type NewDocument = PostBody<'/api/v1/conventions/{id}/documents'>;

const at = (id: string) => ({ path: { id } });

export function useSchemes(conventionId: string, enabled = true) {
  return useQuery({
    queryKey: ['conventions', 'schemes', conventionId],
    queryFn: () => unwrap(api.GET('/api/v1/conventions/{id}/schemes', { params: at(conventionId) })),
    enabled,
  });
}

export function useConventionDocuments(conventionId: string) {
  return useQuery({
    queryKey: ['conventions', 'documents', conventionId],
    queryFn: () => unwrap(api.GET('/api/v1/conventions/{id}/documents', { params: at(conventionId) })),
  });
}

export function addScheme(conventionId: string, body: NewScheme, key: string) {
  const params = { ...at(conventionId), header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/conventions/{id}/schemes', { params, body }));
}

export function addDocument(conventionId: string, body: NewDocument) {
  return unwrap(api.POST('/api/v1/conventions/{id}/documents', { params: at(conventionId), body }));
}

export function removeDocument(conventionId: string, documentId: string) {
  const params = { path: { id: conventionId, documentId } };
  return unwrap(api.DELETE('/api/v1/conventions/{id}/documents/{documentId}', { params }));
}

export function useAgreementChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['conventions'] }),
  });
}
