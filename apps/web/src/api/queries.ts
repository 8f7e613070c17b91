import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './browser.js';
import { unwrap } from './client.js';
import type { paths } from './schema.js';
import type { Ticket } from './types.js';

type Query<Path extends keyof paths> = paths[Path]['get'] extends { parameters: { query?: infer Q } }
  ? NonNullable<Q>
  : never;
export type TicketQuery = Query<'/api/v1/tickets'>;
export type ServiceQuery = Query<'/api/v1/services'>;
export type BodyQuery = Query<'/api/v1/bodies'>;
export type MembershipQuery = Query<'/api/v1/memberships'>;
export type AuditQuery = Query<'/api/v1/audit-entries'>;

/** How the API wants the version that a change was made upon. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

export function useTickets(query: TicketQuery, enabled = true) {
  return useQuery({
    queryKey: ['tickets', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/tickets', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useTicketCounts(enabled = true) {
  return useQuery({
    queryKey: ['tickets', 'counts'],
    queryFn: () => unwrap(api.GET('/api/v1/tickets/counts')),
    enabled,
  });
}

export function useTicket(id: string) {
  return useQuery({
    queryKey: ['tickets', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/tickets/{id}', { params: { path: { id } } })),
    refetchInterval: 60_000,
  });
}

/** A change of a request: its answer is the request as it now is, and the lists are asked anew. */
export function useTicketChange<Input>(id: string, change: (input: Input) => Promise<Ticket>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (ticket) => {
      client.setQueryData(['tickets', 'one', id], ticket);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['tickets', 'list'] }),
        client.invalidateQueries({ queryKey: ['tickets', 'counts'] }),
      ]);
    },
  });
}

export function useServices(query: ServiceQuery) {
  return useQuery({
    queryKey: ['services', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/services', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useService(id: string) {
  return useQuery({
    queryKey: ['services', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/services/{id}', { params: { path: { id } } })),
  });
}

export function useBodies(query: BodyQuery, enabled = true) {
  return useQuery({
    queryKey: ['bodies', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/bodies', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useBody(id: string) {
  return useQuery({
    queryKey: ['bodies', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/bodies/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

export function useMemberships(query: MembershipQuery, enabled = true) {
  return useQuery({
    queryKey: ['memberships', query],
    queryFn: () => unwrap(api.GET('/api/v1/memberships', { params: { query } })),
    enabled,
  });
}

export function useAudit(query: AuditQuery) {
  return useQuery({
    queryKey: ['audit', query],
    queryFn: () => unwrap(api.GET('/api/v1/audit-entries', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useAuditChain() {
  return useQuery({ queryKey: ['audit', 'chain'], queryFn: () => unwrap(api.GET('/api/v1/audit-chain')) });
}

export function useCentreBySlug(slug: string) {
  return useQuery({
    queryKey: ['centre', slug],
    queryFn: () => unwrap(api.GET('/api/v1/centres/{slug}', { params: { path: { slug } } })),
    staleTime: Infinity,
    enabled: slug !== '',
  });
}
