import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { CentreSettings, PatchBody } from '../api/types.js';

export type CentreChanges = PatchBody<'/api/v1/centre'>;
const KEY = ['centre', 'settings'] as const;

export function useCentreSettings(enabled: boolean) {
  return useQuery({ queryKey: KEY, queryFn: () => unwrap(api.GET('/api/v1/centre')), enabled });
}

/** After the settings have changed, whatever shows the centre asks anew. */
export function useSaveSettings(settings: CentreSettings) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CentreChanges) =>
      unwrap(
        api.PATCH('/api/v1/centre', {
          params: { header: ifMatch(settings.version) },
          body,
          headers: { 'content-type': 'application/merge-patch+json' },
        }),
      ),
    onSuccess: async (saved) => {
      client.setQueryData(KEY, saved);
      await client.invalidateQueries({ queryKey: ['centre'], predicate: ({ queryKey }) => queryKey[1] !== KEY[1] });
    },
  });
}
