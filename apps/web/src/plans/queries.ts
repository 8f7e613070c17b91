import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TariffTerms } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type PlanSummary = Get<'/api/v1/tariff-plans'>['items'][number];
type PlanAnswer = Get<'/api/v1/tariff-plans/{id}'>;
/** With the terms as the contracts know them: which fields a price has follows from its model. */
export type Plan = Omit<PlanAnswer, 'terms'> & { terms: TariffTerms };
type VersionAnswer = Get<'/api/v1/tariff-plans/{id}/versions'>['items'][number];
export type PlanVersion = Omit<VersionAnswer, 'terms'> & { terms: TariffTerms };
export type Exception = Get<'/api/v1/tariff-plans/{id}/exceptions'>['items'][number];
export type PaidDue = Get<'/api/v1/paid-dues'>['items'][number];
export type ServiceVolume = Get<'/api/v1/service-volumes'>['items'][number];
export type NewPlan = PostBody<'/api/v1/tariff-plans'>;
export type PlanStep = PostBody<'/api/v1/tariff-plans/{id}/steps'>;
export type NewException = PostBody<'/api/v1/tariff-plans/{id}/exceptions'>;
export type NewPaidDue = PostBody<'/api/v1/paid-dues'>;
export type NewVolume = PostBody<'/api/v1/service-volumes'>;
type TermsBody = PostBody<'/api/v1/tariff-plans/{id}/versions'>['terms'];
type PlanQuery = NonNullable<paths['/api/v1/tariff-plans']['get']['parameters']['query']>;
type FiguresQuery = NonNullable<paths['/api/v1/paid-dues']['get']['parameters']['query']>;
type VolumeQuery = NonNullable<paths['/api/v1/service-volumes']['get']['parameters']['query']>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };
const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });
const one = ({ id, version }: { id: string; version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});
const known = <T extends { terms: unknown }>(answer: T) => answer as Omit<T, 'terms'> & { terms: TariffTerms };

export function usePlans(query: PlanQuery) {
  return useQuery({
    queryKey: ['tariff-plans', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/tariff-plans', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: ['tariff-plans', 'one', id],
    queryFn: async (): Promise<Plan> =>
      known(await unwrap(api.GET('/api/v1/tariff-plans/{id}', { params: { path: { id } } }))),
    enabled: id !== '',
  });
}

export function useVersions(id: string, cursor: string | undefined) {
  return useQuery({
    queryKey: ['tariff-plans', 'versions', id, cursor],
    queryFn: async () => {
      const query = { cursor, limit: 25 };
      const page = await unwrap(api.GET('/api/v1/tariff-plans/{id}/versions', { params: { path: { id }, query } }));
      return { ...page, items: page.items.map((version): PlanVersion => known(version)) };
    },
  });
}

export function useExceptions(id: string, cursor: string | undefined) {
  return useQuery({
    queryKey: ['tariff-plans', 'exceptions', id, cursor],
    queryFn: () =>
      unwrap(api.GET('/api/v1/tariff-plans/{id}/exceptions', { params: { path: { id }, query: { cursor } } })),
    placeholderData: keepPreviousData,
  });
}

/** What a body would pay by terms as they are typed; asked only once they can be computed. */
export function useExample(
  planId: string,
  asked: { bodyId: string; year: number; terms: TariffTerms } | null,
  language: string,
) {
  return useQuery({
    queryKey: ['tariff-plans', 'example', planId, asked, language],
    queryFn: () =>
      unwrap(
        api.POST('/api/v1/tariff-plans/{id}/example', {
          params: { path: { id: planId } },
          body: { ...asked!, terms: asked!.terms as unknown as TermsBody },
          // The reckoning comes in words.
          headers: { 'accept-language': language },
        }),
      ),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useCostModels() {
  return useQuery({
    queryKey: ['costs', 'choice'],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models', { params: { query: { limit: 100 } } })),
  });
}

export function usePaidDues(query: FiguresQuery) {
  return useQuery({
    queryKey: ['paid-dues', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/paid-dues', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useVolumes(query: VolumeQuery) {
  return useQuery({
    queryKey: ['service-volumes', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/service-volumes', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export const beginPlan = (body: NewPlan, key: string) =>
  unwrap(api.POST('/api/v1/tariff-plans', { params: keyed(key), body }));
export const savePlan = (plan: Plan, body: Omit<NewPlan, 'conventionId' | 'copyOf'>) =>
  unwrap(api.PATCH('/api/v1/tariff-plans/{id}', { ...one(plan), body, headers: MERGE_PATCH }));
export const writeVersion = (plan: Plan, terms: TariffTerms, note: string) =>
  unwrap(
    api.POST('/api/v1/tariff-plans/{id}/versions', {
      ...one(plan),
      body: { terms: terms as unknown as TermsBody, ...(note && { note }) },
    }),
  );
export const stepPlan = (plan: Plan, body: PlanStep) =>
  unwrap(api.POST('/api/v1/tariff-plans/{id}/steps', { ...one(plan), body }));
export const agree = (id: string, body: NewException, key: string) =>
  unwrap(api.POST('/api/v1/tariff-plans/{id}/exceptions', { params: { path: { id }, ...keyed(key) }, body }));
export const takeBack = (id: string, { id: exceptionId, version }: Exception) =>
  unwrap(
    api.DELETE('/api/v1/tariff-plans/{id}/exceptions/{exceptionId}', {
      params: { path: { id, exceptionId }, header: ifMatch(version) },
    }),
  );
export const addPaidDue = (body: NewPaidDue, key: string) =>
  unwrap(api.POST('/api/v1/paid-dues', { params: keyed(key), body }));
export const removePaidDue = (due: PaidDue) => unwrap(api.DELETE('/api/v1/paid-dues/{id}', one(due)));
export const addVolume = (body: NewVolume, key: string) =>
  unwrap(api.POST('/api/v1/service-volumes', { params: keyed(key), body }));
export const removeVolume = (volume: ServiceVolume) => unwrap(api.DELETE('/api/v1/service-volumes/{id}', one(volume)));

type Subject = 'tariff-plans' | 'paid-dues' | 'service-volumes';
/** A change, after which what it concerns is asked anew. */
export function useTariffChange<Input, Result>(subject: Subject, change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: [subject] }) });
}
