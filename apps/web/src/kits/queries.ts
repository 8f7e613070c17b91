import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LIMITS } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { Get, PostBody, ServiceSummary } from '../api/types.js';

export type Kit = Get<'/api/v1/kits/{id}'>;
export type KitSummary = Get<'/api/v1/kits'>['items'][number];
export type KitImport = Get<'/api/v1/kit-imports/{id}'>;
export type KitImportSummary = Get<'/api/v1/kit-imports'>['items'][number];
export type KitItem = KitImport['items'][number];
export type KitComparison = Get<'/api/v1/kit-imports/{id}/items/{code}'>;
export type NewKit = PostBody<'/api/v1/kits'>;
export type KitChoices = PostBody<'/api/v1/kit-imports/{id}/application'>['choices'];

export function useKits(cursor: string | undefined) {
  return useQuery({
    queryKey: ['kits', 'list', cursor],
    queryFn: () => unwrap(api.GET('/api/v1/kits', { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
  });
}

export function useKit(id: string) {
  return useQuery({
    queryKey: ['kits', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/kits/{id}', { params: { path: { id } } })),
  });
}

export function useKitImports(cursor: string | undefined) {
  return useQuery({
    queryKey: ['kit-imports', 'list', cursor],
    queryFn: () => unwrap(api.GET('/api/v1/kit-imports', { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
  });
}

export function useKitImport(id: string) {
  return useQuery({
    queryKey: ['kit-imports', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/kit-imports/{id}', { params: { path: { id } } })),
  });
}

export function useKitComparison(id: string, code: string, enabled: boolean) {
  return useQuery({
    queryKey: ['kit-imports', 'one', id, code],
    queryFn: () => unwrap(api.GET('/api/v1/kit-imports/{id}/items/{code}', { params: { path: { id, code } } })),
    enabled,
  });
}

/** All services that can go into a kit. */
export function usePublishedServices() {
  return useQuery({
    queryKey: ['services', 'list', 'published'],
    queryFn: async () => {
      const services: ServiceSummary[] = [];
      for (let cursor: string | undefined; services.length < LIMITS.kitServices;) {
        const query = { status: 'published' as const, limit: LIMITS.pageSize, cursor };
        const page = await unwrap(api.GET('/api/v1/services', { params: { query } }));
        services.push(...page.items);
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      return services;
    },
  });
}

export const archiveOf = (kitId: string, release: number) => `/api/v1/kits/${kitId}/releases/${release}/archive`;

export function createKit(body: NewKit, key: string): Promise<Kit> {
  return unwrap(api.POST('/api/v1/kits', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function releaseKit(kit: Kit, serviceIds: string[]): Promise<Kit> {
  const params = { path: { id: kit.id }, header: ifMatch(kit.version) };
  return unwrap(api.POST('/api/v1/kits/{id}/releases', { params, body: { serviceIds } }));
}

export function openKit(fileId: string, key: string): Promise<KitImport> {
  return unwrap(api.POST('/api/v1/kit-imports', { params: { header: { 'Idempotency-Key': key } }, body: { fileId } }));
}

export function applyKit(kit: KitImport, choices: KitChoices): Promise<KitImport> {
  const params = { path: { id: kit.id }, header: ifMatch(kit.version) };
  return unwrap(api.POST('/api/v1/kit-imports/{id}/application', { params, body: { choices } }));
}

/** After a change of a kit its answer is the page. */
export function useKitChange<Input>(change: (input: Input) => Promise<Kit>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (kit) => {
      client.setQueryData(['kits', 'one', kit.id], kit);
      await client.invalidateQueries({ queryKey: ['kits', 'list'] });
    },
  });
}

/** What was taken stands in the catalogue. */
export function useKitImportChange<Input>(change: (input: Input) => Promise<KitImport>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (kit) => {
      client.setQueryData(['kit-imports', 'one', kit.id], kit);
      await Promise.all(
        [['kit-imports', 'list'], ['services']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}
