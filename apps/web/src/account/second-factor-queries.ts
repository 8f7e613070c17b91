import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { PostBody } from '../api/types.js';
import { SESSION_KEY } from '../area/session.js';

const FACTOR = ['second-factor'] as const;
const SESSIONS = ['sessions'] as const;

export function useSecondFactor() {
  return useQuery({ queryKey: FACTOR, queryFn: () => unwrap(api.GET('/api/v1/profile/second-factor')) });
}

/** A secret that stays the same while it is being copied, and is forgotten with the page. */
export function useProposal() {
  return useQuery({
    queryKey: [...FACTOR, 'proposal'],
    queryFn: () => unwrap(api.POST('/api/v1/profile/second-factor/proposals')),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export const useEnableSecondFactor = () =>
  useMutation({
    mutationFn: (body: PostBody<'/api/v1/profile/second-factor'>) =>
      unwrap(api.POST('/api/v1/profile/second-factor', { body })),
  });

export type Proof = PostBody<'/api/v1/profile/second-factor/removal'>;

export const useRenewCodes = () =>
  useMutation({
    mutationFn: (body: Proof) => unwrap(api.POST('/api/v1/profile/second-factor/recovery-codes', { body })),
  });

export const useDisableSecondFactor = () =>
  useMutation({
    mutationFn: (body: Proof) => unwrap<void>(api.POST('/api/v1/profile/second-factor/removal', { body })),
  });

/** Asks anew for what follows from a second factor that was switched on or off. */
export function useFactorChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([FACTOR, SESSIONS, SESSION_KEY].map((queryKey) => client.invalidateQueries({ queryKey, exact: true })));
}

/** Shows the second factor in a session that was opened without it. */
export function useStrengthen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/api/v1/session/second-factor', { body: { code } })),
    onSuccess: (session) => client.setQueryData(SESSION_KEY, session),
  });
}
