import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Body, Office, PatchBody, PostBody } from '../api/types.js';

export type NewBody = PostBody<'/api/v1/bodies'>;
export type NewOffice = PostBody<'/api/v1/bodies/{id}/offices'>;
export type NewDelegation = PostBody<'/api/v1/bodies/{id}/delegations'>;
export type Delegation = Body['delegations'][number];
export type NewMember = PostBody<'/api/v1/bodies/{id}/members'>;
export type GroupedBody = Body['members'][number];
export type NewMerger = PostBody<'/api/v1/body-mergers'>;
export type InheritedThing = Awaited<ReturnType<typeof planMerger>>['items'][number];
export type NewAddress = PostBody<'/api/v1/bodies/{id}/addresses'>;
export type Address = Body['addresses'][number];
export type NewFigure = PostBody<'/api/v1/bodies/{id}/figures'>;

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export function createBody(body: NewBody, key: string): Promise<Body> {
  return unwrap(api.POST('/api/v1/bodies', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function saveBody(known: Body, body: PatchBody<'/api/v1/bodies/{id}'>): Promise<Body> {
  const params = { path: { id: known.id }, header: ifMatch(known.version) };
  return unwrap(api.PATCH('/api/v1/bodies/{id}', { params, body, headers: MERGE_PATCH }));
}

export function addOffice(id: string, body: NewOffice, key: string): Promise<Body> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/bodies/{id}/offices', { params, body }));
}

export function saveOffice(id: string, office: Office, body: NewOffice): Promise<Body> {
  const params = { path: { id, officeId: office.id }, header: ifMatch(office.version) };
  return unwrap(api.PATCH('/api/v1/bodies/{id}/offices/{officeId}', { params, body, headers: MERGE_PATCH }));
}

export async function removeOffice(id: string, officeId: string): Promise<Body> {
  await unwrap(api.DELETE('/api/v1/bodies/{id}/offices/{officeId}', { params: { path: { id, officeId } } }));
  return sheetOf(id);
}

export function addAddress(id: string, body: NewAddress, key: string): Promise<Body> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/bodies/{id}/addresses', { params, body }));
}

export function saveAddress(id: string, address: Address, body: NewAddress): Promise<Body> {
  const params = { path: { id, addressId: address.id }, header: ifMatch(address.version) };
  return unwrap(api.PATCH('/api/v1/bodies/{id}/addresses/{addressId}', { params, body, headers: MERGE_PATCH }));
}

export async function removeAddress(id: string, addressId: string): Promise<Body> {
  await unwrap(api.DELETE('/api/v1/bodies/{id}/addresses/{addressId}', { params: { path: { id, addressId } } }));
  return sheetOf(id);
}

export function addFigure(id: string, body: NewFigure, key: string): Promise<Body> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/bodies/{id}/figures', { params, body }));
}

export async function removeFigure(id: string, figureId: string): Promise<Body> {
  await unwrap(api.DELETE('/api/v1/bodies/{id}/figures/{figureId}', { params: { path: { id, figureId } } }));
  return sheetOf(id);
}

export function addMember(id: string, body: NewMember, key: string): Promise<Body> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/bodies/{id}/members', { params, body }));
}

export function saveMember(
  id: string,
  member: GroupedBody,
  body: PatchBody<'/api/v1/bodies/{id}/members/{memberId}'>,
): Promise<Body> {
  const params = { path: { id, memberId: member.id }, header: ifMatch(member.version) };
  return unwrap(api.PATCH('/api/v1/bodies/{id}/members/{memberId}', { params, body, headers: MERGE_PATCH }));
}

export async function removeMember(id: string, memberId: string): Promise<Body> {
  await unwrap(api.DELETE('/api/v1/bodies/{id}/members/{memberId}', { params: { path: { id, memberId } } }));
  return sheetOf(id);
}

export function addDelegation(id: string, body: NewDelegation, key: string): Promise<Body> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/bodies/{id}/delegations', { params, body }));
}

export function saveDelegation(
  id: string,
  delegation: Delegation,
  body: PatchBody<'/api/v1/bodies/{id}/delegations/{delegationId}'>,
): Promise<Body> {
  const params = { path: { id, delegationId: delegation.id }, header: ifMatch(delegation.version) };
  return unwrap(api.PATCH('/api/v1/bodies/{id}/delegations/{delegationId}', { params, body, headers: MERGE_PATCH }));
}

/** What would pass; changes nothing. */
export function planMerger(body: NewMerger) {
  return unwrap(api.POST('/api/v1/body-mergers/preview', { body }));
}

export function mergeBodies(body: NewMerger, key: string): Promise<Body> {
  return unwrap(api.POST('/api/v1/body-mergers', { params: { header: { 'Idempotency-Key': key } }, body }));
}

function sheetOf(id: string): Promise<Body> {
  return unwrap(api.GET('/api/v1/bodies/{id}', { params: { path: { id } } }));
}

/** After a change of a body its answer is the sheet, and the lists are asked anew. */
export function useBodyChange<Input>(change: (input: Input) => Promise<Body>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (body) => {
      client.setQueryData(['bodies', 'one', body.id], body);
      await client.invalidateQueries({ queryKey: ['bodies', 'list'] });
      // The sheets of the bodies that stand together with this one.
      await client.invalidateQueries({
        predicate: ({ queryKey: [topic, kind, id] }) => topic === 'bodies' && kind === 'one' && id !== body.id,
      });
    },
  });
}
