import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get, PatchBody } from '../api/types.js';

export type Registry = Get<'/api/v1/protocol-registry'>;
export type RegistryChanges = PatchBody<'/api/v1/protocol-registry'>;
export type ProtocolRequests = Get<'/api/v1/protocol-requests'>;
export type ProtocolRequest = ProtocolRequests['requests'][number];
export type ProtocolSubject = ProtocolRequest['subject'];

const REGISTRY = ['centre', 'protocol'] as const;

export function useRegistry(enabled: boolean) {
  return useQuery({ queryKey: REGISTRY, queryFn: () => unwrap(api.GET('/api/v1/protocol-registry')), enabled });
}

export function useSaveRegistry({ version }: Registry) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RegistryChanges) =>
      unwrap(
        api.PATCH('/api/v1/protocol-registry', {
          params: { header: ifMatch(version) },
          body,
          headers: { 'content-type': 'application/merge-patch+json' },
        }),
      ),
    onSuccess: (saved) => client.setQueryData(REGISTRY, saved),
  });
}

export function useCheckRegistry() {
  return useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/protocol-registry/checks')) });
}

/** What the screens of a document hear of: what is told of it live asks for its numbers anew. */
const topicOf = (subject: ProtocolSubject) => (subject === 'adhesion_event' ? 'adhesions' : 'pec');

export function useProtocolRequests(subject: ProtocolSubject, subjectIds: string[], enabled: boolean) {
  return useQuery({
    queryKey: [topicOf(subject), 'protocol', subject, subjectIds],
    queryFn: () => unwrap(api.GET('/api/v1/protocol-requests', { params: { query: { subject, subjectIds } } })),
    enabled: enabled && subjectIds.length > 0,
  });
}

export function useAskProtocol(subject: ProtocolSubject) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ subjectId, key }: { subjectId: string; key: string }) => {
      const body = { subject, subjectId };
      return unwrap(api.POST('/api/v1/protocol-requests', { params: { header: { 'Idempotency-Key': key } }, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [topicOf(subject), 'protocol'] }),
  });
}
