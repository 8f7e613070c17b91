import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get } from '../api/types.js';

export type CountedDrivers = Get<'/api/v1/cost-models/{id}/system-quantities'>;
export type CountedDriver = CountedDrivers['drivers'][number];
export type CountedQuantity = CountedDriver['quantities'][number];

const keyOf = (modelId: string) => ['costs', 'system-quantities', modelId];

export function useSystemQuantities(modelId: string) {
  return useQuery({
    queryKey: keyOf(modelId),
    queryFn: () => unwrap(api.GET('/api/v1/cost-models/{id}/system-quantities', { params: { path: { id: modelId } } })),
  });
}

/** Takes what the system counts for a driver; the model is then reckoned anew, wherever it is shown. */
export function useTakeQuantities(modelId: string, { id, version }: CountedDriver) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (overwrite: string[]) =>
      unwrap(
        api.POST('/api/v1/cost-models/{id}/drivers/{driverId}/system-quantities', {
          params: { path: { id: modelId, driverId: id }, header: ifMatch(version) },
          body: { overwrite },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['costs'] }),
  });
}
