import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ServiceStep } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Service, SheetPatch } from '../api/types.js';

const at = (service: Service) => ({ path: { id: service.id }, header: ifMatch(service.version) });

export function saveDraft(service: Service, body: SheetPatch): Promise<Service> {
  return unwrap(
    api.PATCH('/api/v1/services/{id}', {
      params: at(service),
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );
}

async function discardDraft(service: Service): Promise<Service> {
  await unwrap(api.DELETE('/api/v1/services/{id}/draft', { params: at(service) }));
  return unwrap(api.GET('/api/v1/services/{id}', { params: { path: { id: service.id } } }));
}

/** What is done with a service beside writing its draft. */
export type ServiceAction = Exclude<ServiceStep, 'edit'>;

const ACTIONS: Record<ServiceAction, (service: Service, reason: string) => Promise<Service>> = {
  submit: (service, reason) =>
    unwrap(api.POST('/api/v1/services/{id}/submit', { params: at(service), body: { reason } })),
  take_back: (service) => unwrap(api.POST('/api/v1/services/{id}/take-back', { params: at(service) })),
  send_back: (service, reason) =>
    unwrap(api.POST('/api/v1/services/{id}/send-back', { params: at(service), body: { reason } })),
  publish: (service) => unwrap(api.POST('/api/v1/services/{id}/publish', { params: at(service) })),
  retire: (service, reason) =>
    unwrap(api.POST('/api/v1/services/{id}/retire', { params: at(service), body: { reason } })),
  discard: discardDraft,
};

export const act = (service: Service, action: ServiceAction, reason: string): Promise<Service> =>
  ACTIONS[action](service, reason);

/** After a change of a service the list is asked anew and the sheet is the answer. */
export function useServiceChange<Input>(change: (input: Input) => Promise<Service>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (service) => {
      client.setQueryData(['services', 'one', service.id], service);
      await Promise.all(
        ['list', 'versions', 'history'].map((part) => client.invalidateQueries({ queryKey: ['services', part] })),
      );
    },
  });
}
