import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PatchBody, PostBody } from '../api/types.js';

export type Space = Get<'/api/v1/spaces/{id}'>;
export type SpaceSummary = Get<'/api/v1/spaces'>['items'][number];
export type Folder = Space['folders'][number];
export type NewSpace = PostBody<'/api/v1/spaces'>;
export type SpaceChanges = PatchBody<'/api/v1/spaces/{id}'>;
export type DocumentSummary = Get<'/api/v1/documents'>['items'][number];
export type DocumentDetail = Get<'/api/v1/documents/{id}'>;
export type DocumentVersion = DocumentDetail['versions'][number];
export type DocumentChanges = PatchBody<'/api/v1/documents/{id}'>;
export type DocumentStep = PostBody<'/api/v1/documents/{id}/steps'>;
export type AddedDocument = Awaited<ReturnType<typeof addDocument>>;
type SpaceQuery = NonNullable<paths['/api/v1/spaces']['get']['parameters']['query']>;
type DocumentQuery = NonNullable<paths['/api/v1/documents']['get']['parameters']['query']>;
export type DocumentChange = PostBody<'/api/v1/documents/changes'>['documents'][number];
export type VisibilityBody =
  paths['/api/v1/documents/{id}/visibility']['put']['requestBody']['content']['application/json'];

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function useSpaces(query: SpaceQuery) {
  return useQuery({
    queryKey: ['spaces', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/spaces', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useSpace(id: string) {
  return useQuery({
    queryKey: ['spaces', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/spaces/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export function useDocuments(query: DocumentQuery, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['documents', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/documents', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useSpaceTags(id: string) {
  return useQuery({
    // Of documents: they are asked anew with them.
    queryKey: ['documents', 'tags', id],
    queryFn: () => unwrap(api.GET('/api/v1/spaces/{id}/tags', { params: { path: { id } } })),
  });
}

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['documents', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

const one = ({ id, version }: { id: string; version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});
const keyed = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });

export const createSpace = (body: NewSpace, key: string) =>
  unwrap(api.POST('/api/v1/spaces', { params: { header: { 'Idempotency-Key': key } }, body }));
export const saveSpace = (space: Space, body: SpaceChanges) =>
  unwrap(api.PATCH('/api/v1/spaces/{id}', { ...one(space), body, headers: MERGE_PATCH }));

export const changeSpaceTags = (id: string, body: PostBody<'/api/v1/spaces/{id}/tag-changes'>) =>
  unwrap(api.POST('/api/v1/spaces/{id}/tag-changes', { params: { path: { id } }, body }));

export const addFolder = (spaceId: string, body: PostBody<'/api/v1/spaces/{id}/folders'>, key: string) =>
  unwrap(api.POST('/api/v1/spaces/{id}/folders', { ...keyed(spaceId, key), body }));
export const saveFolder = (folder: Folder, body: PatchBody<'/api/v1/folders/{id}'>) =>
  unwrap(api.PATCH('/api/v1/folders/{id}', { ...one(folder), body, headers: MERGE_PATCH }));
export const removeFolder = (folder: Folder) => unwrap(api.DELETE('/api/v1/folders/{id}', one(folder)));

/** Makes a document of one upload; the answer names others with the same content. */
export async function addDocument(spaceId: string, folderId: string | null, fileId: string) {
  const { documents } = await unwrap(
    api.POST('/api/v1/documents', {
      // One upload becomes one document, however often it is asked.
      params: { header: { 'Idempotency-Key': fileId } },
      body: { spaceId, folderId, documents: [{ fileId }] },
    }),
  );
  return documents[0]!;
}
export const saveDocument = (document: DocumentDetail, body: DocumentChanges) =>
  unwrap(api.PATCH('/api/v1/documents/{id}', { ...one(document), body, headers: MERGE_PATCH }));
export const stepDocument = (document: DocumentDetail, body: DocumentStep) =>
  unwrap(api.POST('/api/v1/documents/{id}/steps', { ...one(document), body }));
export const addVersion = (document: DocumentDetail, fileId: string, note: string) =>
  unwrap(
    api.POST('/api/v1/documents/{id}/versions', {
      params: { path: { id: document.id }, header: { ...ifMatch(document.version), 'Idempotency-Key': fileId } },
      body: { fileId, note },
    }),
  );
export const restoreVersion = (document: DocumentDetail, number: number) =>
  unwrap(
    api.POST('/api/v1/documents/{id}/versions/{number}/restoration', {
      params: { path: { id: document.id, number }, header: ifMatch(document.version) },
    }),
  );
export const recoverDocument = (document: { id: string; version: number }) =>
  unwrap(api.POST('/api/v1/documents/{id}/recovery', one(document)));

/** Several documents as they were read: all are changed, or none. @returns what takes it back */
export async function changeDocuments(documents: DocumentChange[]): Promise<DocumentChange[]> {
  return (await unwrap(api.POST('/api/v1/documents/changes', { body: { documents } }))).documents;
}

/** A change of spaces or documents, after which both are asked anew. */
export function useDocumentChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(['spaces', 'documents'].map((topic) => client.invalidateQueries({ queryKey: [topic] }))),
  });
}
