import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { NewApiToken, NoticePreferencesPatch, PasswordChange } from '../api/types.js';

const PROFILE = ['profile'] as const;
const SESSIONS = ['sessions'] as const;
const TOKENS = ['api-tokens'] as const;
const PREFERENCES = ['notice-preferences'] as const;

export function useProfile() {
  return useQuery({ queryKey: PROFILE, queryFn: () => unwrap(api.GET('/api/v1/profile')) });
}

export function useSessions() {
  return useQuery({ queryKey: SESSIONS, queryFn: () => unwrap(api.GET('/api/v1/sessions')) });
}

export function useApiTokens() {
  return useQuery({ queryKey: TOKENS, queryFn: () => unwrap(api.GET('/api/v1/api-tokens')) });
}

/** Who read one's own data, a page at a time. */
export function useOwnReads(cursor: string | undefined) {
  return useQuery({
    queryKey: ['own-reads', cursor],
    queryFn: () => unwrap(api.GET('/api/v1/profile/reads', { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
  });
}

export function useNoticePreferences() {
  return useQuery({ queryKey: PREFERENCES, queryFn: () => unwrap(api.GET('/api/v1/notice-preferences')) });
}

/** Does something of one's own account, then asks anew what it may have changed. */
function useAccountChange<Input, Output>(change: (input: Input) => Promise<Output>, ...changed: (readonly string[])[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useChangePassword = () =>
  useAccountChange(
    (body: PasswordChange) => unwrap<void>(api.PUT('/api/v1/profile/password', { body })),
    PROFILE,
    SESSIONS,
  );

export const OTHERS = 'others';

/** Ends one session, or all but this one. */
export const useEndSessions = () =>
  useAccountChange(
    (id: string) =>
      id === OTHERS
        ? unwrap<void>(api.DELETE('/api/v1/sessions'))
        : unwrap<void>(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    SESSIONS,
  );

export const useCreateToken = () =>
  useAccountChange((body: NewApiToken) => unwrap(api.POST('/api/v1/api-tokens', { body })), TOKENS);

export const useRevokeToken = () =>
  useAccountChange(
    (id: string) => unwrap<void>(api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } })),
    TOKENS,
  );

export const useSavePreferences = () =>
  useAccountChange(
    (body: NoticePreferencesPatch) =>
      unwrap(
        api.PATCH('/api/v1/notice-preferences', {
          body,
          headers: { 'content-type': 'application/merge-patch+json' },
        }),
      ),
    PREFERENCES,
  );
