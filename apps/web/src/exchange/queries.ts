import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type Participation = Get<'/api/v1/network/participation'>;
export type NetworkCentre = Get<'/api/v1/network/centres'>['items'][number];
export type NetworkRequest = Get<'/api/v1/network/requests'>['items'][number];
export type NetworkDocument = Get<'/api/v1/network/documents'>['items'][number];
export type NetworkDocumentDetail = Get<'/api/v1/network/centres/{slug}/documents/{id}'>;
export type NetworkGroup = Get<'/api/v1/network/groups'>['items'][number];
export type NetworkGroupDetail = Get<'/api/v1/network/centres/{slug}/groups/{id}'>;
export type GroupAnswer = PostBody<'/api/v1/network/centres/{slug}/groups/{id}/answers'>['command'];
export type Contribution = NetworkGroupDetail['contributions'][number];
export type ContributionStep = PostBody<'/api/v1/network/centres/{slug}/groups/{id}/document-steps'>;
type DocumentQuery = NonNullable<paths['/api/v1/network/documents']['get']['parameters']['query']>;

const KEY = 'network';
const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });
const keyed = (slug: string, id: string, key: string) => ({
  params: { path: { slug, id }, header: { 'Idempotency-Key': key } },
});

export function useParticipation() {
  return useQuery({ queryKey: [KEY, 'own'], queryFn: () => unwrap(api.GET('/api/v1/network/participation')) });
}

export function useNetworkCentres(enabled = true) {
  return useQuery({ queryKey: [KEY, 'centres'], queryFn: () => unwrap(api.GET('/api/v1/network/centres')), enabled });
}

export function useNetworkRequests() {
  return useQuery({ queryKey: [KEY, 'requests'], queryFn: () => unwrap(api.GET('/api/v1/network/requests')) });
}

export function useNetworkDocuments(query: DocumentQuery) {
  return useQuery({
    queryKey: [KEY, 'documents', query],
    queryFn: () => unwrap(api.GET('/api/v1/network/documents', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useNetworkDocument(slug: string, id: string) {
  return useQuery({
    queryKey: [KEY, 'document', slug, id],
    queryFn: () => unwrap(api.GET('/api/v1/network/centres/{slug}/documents/{id}', at(slug, id))),
  });
}

/** Where a document of the own centre was copied from. */
export function useProvenance(documentId: string, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, 'copies', documentId],
    queryFn: () => unwrap(api.GET('/api/v1/network/copies', { params: { query: { documentId } } })),
    enabled,
  });
}

export function useGroups() {
  return useQuery({ queryKey: [KEY, 'groups'], queryFn: () => unwrap(api.GET('/api/v1/network/groups')) });
}

export function useGroup(slug: string, id: string) {
  return useQuery({
    queryKey: [KEY, 'group', slug, id],
    queryFn: () => unwrap(api.GET('/api/v1/network/centres/{slug}/groups/{id}', at(slug, id))),
  });
}

/** Whatever changes here changes what is seen elsewhere in the network's pages. */
export function useNetworkChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }) });
}

export const stepParticipation = (body: PostBody<'/api/v1/network/participation/steps'>) =>
  unwrap(api.POST('/api/v1/network/participation/steps', { body }));

export const decideOn = ({
  slug,
  ...body
}: PostBody<'/api/v1/network/centres/{slug}/participation-steps'> & { slug: string }) =>
  unwrap(api.POST('/api/v1/network/centres/{slug}/participation-steps', { params: { path: { slug } }, body }));

export const sayOf = ({ centreSlug, id }: NetworkDocument, text: string, key: string) =>
  unwrap(
    api.POST('/api/v1/network/centres/{slug}/documents/{id}/comments', {
      ...keyed(centreSlug, id, key),
      body: { text },
    }),
  );

export const takeBack = (id: string) =>
  unwrap(api.DELETE('/api/v1/network/comments/{id}', { params: { path: { id } } }));

export const copyInto = ({ centreSlug, id }: NetworkDocument, spaceId: string, key: string) =>
  unwrap(
    api.POST('/api/v1/network/centres/{slug}/documents/{id}/copies', {
      ...keyed(centreSlug, id, key),
      body: { spaceId },
    }),
  );

export const openGroup = (body: PostBody<'/api/v1/network/groups'>, key: string) =>
  unwrap(api.POST('/api/v1/network/groups', { params: { header: { 'Idempotency-Key': key } }, body }));

export const stepGroup = (id: string, command: 'close' | 'reopen') =>
  unwrap(api.POST('/api/v1/network/groups/{id}/steps', { params: { path: { id } }, body: { command } }));

export const stepMember = (id: string, centre: string, command: 'invite' | 'remove') =>
  unwrap(api.POST('/api/v1/network/groups/{id}/member-steps', { params: { path: { id } }, body: { centre, command } }));

export const answerGroup = (slug: string, id: string, command: GroupAnswer) =>
  unwrap(api.POST('/api/v1/network/centres/{slug}/groups/{id}/answers', { ...at(slug, id), body: { command } }));

export const contribute = (slug: string, id: string, documentId: string, key: string) =>
  unwrap(
    api.POST('/api/v1/network/centres/{slug}/groups/{id}/documents', { ...keyed(slug, id, key), body: { documentId } }),
  );

export const stepContribution = (slug: string, id: string, body: ContributionStep) =>
  unwrap(api.POST('/api/v1/network/centres/{slug}/groups/{id}/document-steps', { ...at(slug, id), body }));
