import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type SubscriptionPage = Get<'/api/v1/subscriptions'>;
export type SubscriptionSummary = SubscriptionPage['items'][number];
export type Subscription = Get<'/api/v1/subscriptions/{id}'>;
export type Eligibility = Get<'/api/v1/subscriptions/eligibility'>;
export type RequirementsCheck = Eligibility['requirements'];
export type AllowanceState = Subscription['allowances'][number];
export type Transition = PostBody<'/api/v1/subscriptions/{id}/transitions'>;
export type NewSubscription = PostBody<'/api/v1/subscriptions'>;
export type NewUse = PostBody<'/api/v1/subscriptions/{id}/allowance-uses'>;
export type Paper = NonNullable<NewSubscription['documents']>[number];
export type SubscriptionQuery = NonNullable<paths['/api/v1/subscriptions']['get']['parameters']['query']>;

export function useSubscriptions(query: SubscriptionQuery, enabled = true) {
  return useQuery({
    queryKey: ['subscriptions', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/subscriptions', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useSubscription(id: string) {
  return useQuery({
    queryKey: ['subscriptions', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/subscriptions/{id}', { params: { path: { id } } })),
  });
}

/** What a body has and lacks for a service; asked once both are chosen. */
export function useEligibility(serviceId: string, bodyId: string) {
  return useQuery({
    queryKey: ['subscriptions', 'eligibility', serviceId, bodyId],
    queryFn: () => unwrap(api.GET('/api/v1/subscriptions/eligibility', { params: { query: { serviceId, bodyId } } })),
    enabled: serviceId !== '' && bodyId !== '',
  });
}

const at = ({ id, version }: Subscription) => ({ path: { id }, header: ifMatch(version) });

export function requestSubscription(body: NewSubscription, key: string): Promise<Subscription> {
  return unwrap(api.POST('/api/v1/subscriptions', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function sendTransition(subscription: Subscription, body: Transition): Promise<Subscription> {
  return unwrap(api.POST('/api/v1/subscriptions/{id}/transitions', { params: at(subscription), body }));
}

export function addPapers(subscription: Subscription, documents: Paper[]): Promise<Subscription> {
  return unwrap(api.POST('/api/v1/subscriptions/{id}/documents', { params: at(subscription), body: { documents } }));
}

export function recordUse({ id }: Subscription, body: NewUse, key: string): Promise<Subscription> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/subscriptions/{id}/allowance-uses', { params, body }));
}

export function removeUse({ id }: Subscription, useId: string): Promise<Subscription> {
  return unwrap(api.DELETE('/api/v1/subscriptions/{id}/allowance-uses/{useId}', { params: { path: { id, useId } } }));
}

/** The answer of a change is the page; lists are asked anew. */
export function useSubscriptionChange<Input>(change: (input: Input) => Promise<Subscription>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (subscription) => {
      client.setQueryData(['subscriptions', 'one', subscription.id], subscription);
      await client.invalidateQueries({ queryKey: ['subscriptions', 'list'] });
    },
  });
}
