import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { IdentityProvider, IdentityProviderPatch, NewIdentityProvider } from '../api/types.js';

const PROVIDERS = ['identity-providers'] as const;
const IDENTITIES = ['sign-in-identities'] as const;

export function useProviders(enabled = true) {
  return useQuery({
    queryKey: PROVIDERS,
    queryFn: () => unwrap(api.GET('/api/v1/identity-providers')),
    enabled,
  });
}

function useProviderChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([PROVIDERS, IDENTITIES].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useAddProvider = () =>
  useProviderChange(({ body, key }: { body: NewIdentityProvider; key: string }) =>
    unwrap(api.POST('/api/v1/identity-providers', { params: { header: { 'Idempotency-Key': key } }, body })),
  );

export const useSaveProvider = () =>
  useProviderChange(({ provider, body }: { provider: IdentityProvider; body: IdentityProviderPatch }) =>
    unwrap(
      api.PATCH('/api/v1/identity-providers/{id}', {
        params: { path: { id: provider.id }, header: ifMatch(provider.version) },
        body,
        headers: { 'content-type': 'application/merge-patch+json' },
      }),
    ),
  );

export const useRemoveProvider = () =>
  useProviderChange(({ id, version }: IdentityProvider) =>
    unwrap<void>(api.DELETE('/api/v1/identity-providers/{id}', { params: { path: { id }, header: ifMatch(version) } })),
  );

export const useCheckProvider = () =>
  useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST('/api/v1/identity-providers/{id}/checks', { params: { path: { id } } })),
  });

/** By what a person is known to the centre's providers. */
export function useIdentities(membershipId: string) {
  return useQuery({
    queryKey: [...IDENTITIES, membershipId],
    queryFn: () =>
      unwrap(api.GET('/api/v1/memberships/{id}/sign-in-identities', { params: { path: { id: membershipId } } })),
  });
}

const pathOf = (id: string) => ({ params: { path: { id } } });

export const useSetFiscalCode = (id: string) =>
  useProviderChange((fiscalCode: string) =>
    unwrap<void>(api.PUT('/api/v1/memberships/{id}/fiscal-code', { ...pathOf(id), body: { fiscalCode } })),
  );

export const useRemoveFiscalCode = (id: string) =>
  useProviderChange(() => unwrap<void>(api.DELETE('/api/v1/memberships/{id}/fiscal-code', pathOf(id))));

export const useAddIdentifier = (id: string) =>
  useProviderChange((body: { providerId: string; identifier: string }) =>
    unwrap<void>(api.POST('/api/v1/memberships/{id}/sign-in-identities', { ...pathOf(id), body })),
  );

export const useRemoveIdentifier = (id: string) =>
  useProviderChange((identityId: string) =>
    unwrap<void>(
      api.DELETE('/api/v1/memberships/{id}/sign-in-identities/{identityId}', { params: { path: { id, identityId } } }),
    ),
  );
