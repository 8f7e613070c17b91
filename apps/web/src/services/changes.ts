import { useMutation, useQueryClient } from '@tanstack/react-query';
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

export const publish = (service: Service): Promise<Service> =>
  unwrap(api.POST('/api/v1/services/{id}/publish', { params: at(service) }));

export const retire = (service: Service): Promise<Service> =>
  unwrap(api.POST('/api/v1/services/{id}/retire', { params: at(service) }));

export async function discardDraft(service: Service): Promise<Service> {
  await unwrap(api.DELETE('/api/v1/services/{id}/draft', { params: at(service) }));
  return unwrap(api.GET('/api/v1/services/{id}', { params: { path: { id: service.id } } }));
}

/** After a change of a service the list is asked anew and the sheet is the answer. */
export function useServiceChange<Input>(change: (input: Input) => Promise<Service>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (service) => {
      client.setQueryData(['services', 'one', service.id], service);
      await client.invalidateQueries({ queryKey: ['services', 'list'] });
    },
  });
}
