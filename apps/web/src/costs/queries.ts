import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { paths } from '../api/schema.js';
import type { Get, PostBody } from '../api/types.js';

export type CostModel = Get<'/api/v1/cost-models/{id}'>;
export type CostModelSummary = Get<'/api/v1/cost-models'>['items'][number];
export type NewCostModel = PostBody<'/api/v1/cost-models'>;
export type CostModelStep = PostBody<'/api/v1/cost-models/{id}/steps'>;
export type CostModelCopy = PostBody<'/api/v1/cost-models/{id}/copies'>;
export type Structure = Get<'/api/v1/cost-models/{id}/structure'>;
export type CostObject = Structure['objects'][number];
export type CostDriver = Structure['drivers'][number];
export type CostItem = Get<'/api/v1/cost-models/{id}/items'>['items'][number];
export type NewCostItem = PostBody<'/api/v1/cost-models/{id}/items'>;
export type CostResult = Get<'/api/v1/cost-models/{id}/result'>;
export type ServiceResult = CostResult['services'][number];
export type ServiceTrail = Get<'/api/v1/cost-models/{id}/services/{objectId}/trail'>;
export type ItemTrail = Get<'/api/v1/cost-models/{id}/items/{itemId}/trail'>;
export type Comparison = Get<'/api/v1/cost-models/{id}/comparison'>;
export type StaffHours = Get<'/api/v1/cost-models/{id}/staff-hours'>['items'][number];
export type Activity = Get<'/api/v1/activities'>['items'][number];
export type NewActivity = PostBody<'/api/v1/activities'>;
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };
const at = (id: string) => ({ params: { path: { id } } });

export function useCostModels(query: Query<'/api/v1/cost-models'>) {
  return useQuery({
    queryKey: ['costs', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useCostModel(id: string) {
  return useQuery({
    queryKey: ['costs', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}', at(id))),
  });
}

export function useStructure(id: string) {
  return useQuery({
    queryKey: ['costs', 'structure', id],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}/structure', at(id))),
  });
}

export function useCostItems(id: string, query: Query<'/api/v1/cost-models/{id}/items'>) {
  return useQuery({
    queryKey: ['costs', 'items', id, query],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}/items', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function useCostItem(id: string, itemId: string) {
  return useQuery({
    queryKey: ['costs', 'item', id, itemId],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}/items/{itemId}', { params: { path: { id, itemId } } })),
  });
}

/** What is missing comes as a problem of an answer that was never to be asked again by itself. */
export function useCostResult(id: string) {
  return useQuery({
    queryKey: ['costs', 'result', id],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}/result', at(id))),
    retry: false,
  });
}

export function useServiceTrail(id: string, objectId: string) {
  return useQuery({
    queryKey: ['costs', 'service', id, objectId],
    queryFn: () =>
      unwrap(api.GET('/api/v1/cost-models/{id}/services/{objectId}/trail', { params: { path: { id, objectId } } })),
    retry: false,
  });
}

export function useItemTrail(id: string, itemId: string) {
  return useQuery({
    queryKey: ['costs', 'trail', id, itemId],
    queryFn: () =>
      unwrap(api.GET('/api/v1/cost-models/{id}/items/{itemId}/trail', { params: { path: { id, itemId } } })),
    retry: false,
  });
}

export function useComparison(id: string, other: string) {
  return useQuery({
    queryKey: ['costs', 'comparison', id, other],
    queryFn: () =>
      unwrap(api.GET('/api/v1/cost-models/{id}/comparison', { params: { path: { id }, query: { with: other } } })),
    enabled: other !== '',
    retry: false,
  });
}

export function useStaffHours(id: string) {
  return useQuery({
    queryKey: ['costs', 'hours', id],
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}/staff-hours', at(id))),
  });
}

export function useActivities(query: Query<'/api/v1/activities'>) {
  return useQuery({
    queryKey: ['costs', 'activities', query],
    queryFn: () => unwrap(api.GET('/api/v1/activities', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

const changed = ({ id, version }: { id: string; version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});
const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const beginModel = (body: NewCostModel, key: string) =>
  unwrap(api.POST('/api/v1/cost-models', { params: { header: keyed(key) }, body }));
export const saveRules = (model: CostModel, body: Omit<NewCostModel, 'year' | 'kind'>) =>
  unwrap(api.PATCH('/api/v1/cost-models/{id}', { ...changed(model), body, headers: MERGE_PATCH }));
export const removeModel = (model: CostModel) => unwrap(api.DELETE('/api/v1/cost-models/{id}', changed(model)));
export const stepModel = (model: CostModel, body: CostModelStep) =>
  unwrap(api.POST('/api/v1/cost-models/{id}/steps', { ...changed(model), body }));
export const copyModel = (id: string, body: CostModelCopy, key: string) =>
  unwrap(api.POST('/api/v1/cost-models/{id}/copies', { params: { path: { id }, header: keyed(key) }, body }));

export const addObjects = (id: string, body: PostBody<'/api/v1/cost-models/{id}/objects'>) =>
  unwrap(api.POST('/api/v1/cost-models/{id}/objects', { ...at(id), body }));
const object = (id: string, { id: objectId, version }: CostObject) => ({
  params: { path: { id, objectId }, header: ifMatch(version) },
});
export const saveObject = (
  id: string,
  one: CostObject,
  body: Partial<Pick<CostObject, 'position' | 'passingDriverId' | 'outputQuantity' | 'outputUnit'>>,
) =>
  unwrap(api.PATCH('/api/v1/cost-models/{id}/objects/{objectId}', { ...object(id, one), body, headers: MERGE_PATCH }));
export const removeObject = (id: string, one: CostObject) =>
  unwrap(api.DELETE('/api/v1/cost-models/{id}/objects/{objectId}', object(id, one)));

export type NewDriver = PostBody<'/api/v1/cost-models/{id}/drivers'>;
const driver = (id: string, { id: driverId, version }: CostDriver) => ({
  params: { path: { id, driverId }, header: ifMatch(version) },
});
export const addDriver = (id: string, body: NewDriver, key: string) =>
  unwrap(api.POST('/api/v1/cost-models/{id}/drivers', { params: { path: { id }, header: keyed(key) }, body }));
export const saveDriver = (id: string, one: CostDriver, body: NewDriver) =>
  unwrap(api.PATCH('/api/v1/cost-models/{id}/drivers/{driverId}', { ...driver(id, one), body, headers: MERGE_PATCH }));
export const removeDriver = (id: string, one: CostDriver) =>
  unwrap(api.DELETE('/api/v1/cost-models/{id}/drivers/{driverId}', driver(id, one)));
export const setQuantities = (
  id: string,
  one: CostDriver,
  quantities: { objectId: string; quantity: string; note: string }[],
) =>
  unwrap(
    api.PUT('/api/v1/cost-models/{id}/drivers/{driverId}/quantities', { ...driver(id, one), body: { quantities } }),
  );

const item = (id: string, { id: itemId, version }: Pick<CostItem, 'id' | 'version'>) => ({
  params: { path: { id, itemId }, header: ifMatch(version) },
});
export const addItem = (id: string, body: NewCostItem, key: string) =>
  unwrap(api.POST('/api/v1/cost-models/{id}/items', { params: { path: { id }, header: keyed(key) }, body }));
export const saveItem = (id: string, one: CostItem, body: Omit<NewCostItem, 'kind'>) =>
  unwrap(api.PATCH('/api/v1/cost-models/{id}/items/{itemId}', { ...item(id, one), body, headers: MERGE_PATCH }));
export const removeItem = (id: string, one: CostItem) =>
  unwrap(api.DELETE('/api/v1/cost-models/{id}/items/{itemId}', item(id, one)));
export const takeHours = (id: string) => unwrap(api.POST('/api/v1/cost-models/{id}/staff-hours', at(id)));

export const addActivity = (body: NewActivity, key: string) =>
  unwrap(api.POST('/api/v1/activities', { params: { header: keyed(key) }, body }));
export const saveActivity = (one: Activity, body: Partial<NewActivity> & { endedOn?: string | null }) =>
  unwrap(api.PATCH('/api/v1/activities/{id}', { ...changed(one), body, headers: MERGE_PATCH }));

/** A change of costs, after which they are asked anew. */
export function useCostChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['costs'] }) });
}
