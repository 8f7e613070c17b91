import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';

const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };

export interface NoticeFilter {
  unread?: 'true' | undefined;
  cursor?: string | undefined;
  limit?: number;
}

export function useNotices(query: NoticeFilter) {
  return useQuery({
    queryKey: ['notices', 'list', query],
    queryFn: () => unwrap(api.GET('/api/v1/notices', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function useNoticeCounts(enabled = true) {
  return useQuery({
    queryKey: ['notices', 'counts'],
    queryFn: () => unwrap(api.GET('/api/v1/notices/counts')),
    enabled,
  });
}

/** Marks one notice, or all of them at once, and asks the inbox again. */
export function useNoticeChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { id: string; read: boolean } | 'all') =>
      change === 'all'
        ? unwrap<unknown>(api.POST('/api/v1/notices/read-all'))
        : unwrap<unknown>(
            api.PATCH('/api/v1/notices/{id}', {
              params: { path: { id: change.id } },
              body: { read: change.read },
              headers: MERGE_PATCH,
            }),
          ),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
