import { useQuery } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { paths } from '../api/schema.js';
import type { Get } from '../api/types.js';

export type SpaceAccess = Get<'/api/v1/spaces/{id}/access'>;
export type Recusal = SpaceAccess['recusals'][number];
type Put<Path extends keyof paths> = paths[Path]['put'] extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : never;

export function useSpaceAccess(id: string) {
  return useQuery({
    queryKey: ['spaces', 'access', id],
    queryFn: () => unwrap(api.GET('/api/v1/spaces/{id}/access', { params: { path: { id } } })),
  });
}

export const nameBody = (id: string, bodyId: string, body: Put<'/api/v1/spaces/{id}/bodies/{bodyId}'>) =>
  unwrap(api.PUT('/api/v1/spaces/{id}/bodies/{bodyId}', { params: { path: { id, bodyId } }, body }));
export const unnameBody = (id: string, bodyId: string) =>
  unwrap(api.DELETE('/api/v1/spaces/{id}/bodies/{bodyId}', { params: { path: { id, bodyId } } }));
export const nameMember = (id: string, membershipId: string, body: Put<'/api/v1/spaces/{id}/members/{membershipId}'>) =>
  unwrap(api.PUT('/api/v1/spaces/{id}/members/{membershipId}', { params: { path: { id, membershipId } }, body }));
export const unnameMember = (id: string, membershipId: string) =>
  unwrap(api.DELETE('/api/v1/spaces/{id}/members/{membershipId}', { params: { path: { id, membershipId } } }));
export const keepOut = (id: string, membershipId: string, reason: string) =>
  unwrap(
    api.PUT('/api/v1/spaces/{id}/recusals/{membershipId}', {
      params: { path: { id, membershipId } },
      body: { reason },
    }),
  );
export const letIn = (id: string, membershipId: string) =>
  unwrap(api.DELETE('/api/v1/spaces/{id}/recusals/{membershipId}', { params: { path: { id, membershipId } } }));
