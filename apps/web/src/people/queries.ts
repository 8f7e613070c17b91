import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { LIMITS, ROLE_DEFINITIONS, TENANT_ROLES, type Role } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch, type MembershipQuery } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { MembershipPatch, MembershipSummary, NewAbsence, NewErasure, NewMembership } from '../api/types.js';

export type AbsenceQuery = NonNullable<paths['/api/v1/absences']['get']['parameters']['query']>;

const MEMBERSHIPS = ['memberships'] as const;
const ABSENCES = ['absences'] as const;
const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

const listKey = (query: MembershipQuery) => [...MEMBERSHIPS, 'list', query];
const askPeople = (query: MembershipQuery) => () => unwrap(api.GET('/api/v1/memberships', { params: { query } }));

export function usePeople(query: MembershipQuery, enabled = true) {
  return useQuery({
    queryKey: listKey(query),
    queryFn: askPeople(query),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function usePerson(id: string) {
  return useQuery({
    queryKey: [...MEMBERSHIPS, 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/memberships/{id}', { params: { path: { id } } })),
  });
}

/** Who may stand in for somebody of a side: all of the centre, or who serves one's own bodies. */
export function useColleagues(side: 'centre' | 'body', enabled = true): MembershipSummary[] {
  const roles: Role[] = TENANT_ROLES.filter((role) => ROLE_DEFINITIONS[role].access === side);
  const answers = useQueries({
    queries: roles.map((role) => {
      const query = { role, limit: LIMITS.pageSize };
      return { queryKey: listKey(query), queryFn: askPeople(query), staleTime: 60_000, enabled };
    }),
  });
  return answers
    .flatMap(({ data }) => data?.items ?? [])
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'it'));
}

/** A change of who works here: every list of people is asked anew, and the absences that name them. */
function usePeopleChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([MEMBERSHIPS, ABSENCES].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useInvite = () =>
  usePeopleChange(({ body, key }: { body: NewMembership; key: string }) =>
    unwrap(api.POST('/api/v1/memberships', { params: { header: { 'Idempotency-Key': key } }, body })),
  );

export const useChangePerson = () =>
  usePeopleChange(({ person: { id, version }, body }: { person: MembershipSummary; body: MembershipPatch }) =>
    unwrap(
      api.PATCH('/api/v1/memberships/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body,
        headers: MERGE_PATCH,
      }),
    ),
  );

export const useInviteAgain = () =>
  usePeopleChange((id: string) =>
    unwrap<void>(api.POST('/api/v1/memberships/{id}/invitations', { params: { path: { id } } })),
  );

export const useResetSecondFactor = () =>
  usePeopleChange((id: string) =>
    unwrap<void>(api.POST('/api/v1/memberships/{id}/second-factor-resets', { params: { path: { id } } })),
  );

export const useErasePerson = () =>
  usePeopleChange(({ id, body }: { id: string; body: NewErasure }) =>
    unwrap(api.POST('/api/v1/memberships/{id}/erasures', { params: { path: { id } }, body })),
  );

export const useConfirmReviewed = () =>
  usePeopleChange((membershipIds: string[]) =>
    unwrap<void>(api.POST('/api/v1/memberships/reviews', { body: { membershipIds } })),
  );

export function useAbsences(query: AbsenceQuery, enabled = true) {
  return useQuery({
    queryKey: [...ABSENCES, 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/absences', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const useSetAbsence = () =>
  usePeopleChange(({ body, key }: { body: NewAbsence; key: string }) =>
    unwrap(api.POST('/api/v1/absences', { params: { header: { 'Idempotency-Key': key } }, body })),
  );

export const useEndAbsence = () =>
  usePeopleChange((id: string) => unwrap<void>(api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } })));
