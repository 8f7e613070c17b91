import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Service, ServiceHistoryEntry } from '../api/types.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { QueryState } from '../ui/query-state.js';

/** Who wrote, handed in, approved and retired, newest first; for the centre. */
export function ServiceHistory({ service }: { service: Service }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['services', 'history', service.id],
    queryFn: () => unwrap(api.GET('/api/v1/services/{id}/history', { params: { path: { id: service.id } } })),
  });
  const columns: Column<ServiceHistoryEntry>[] = [
    {
      key: 'what',
      header: t('sheets.history.what'),
      rowHeader: true,
      cell: ({ command }) => t(`sheets.history.command.${command}`),
    },
    { key: 'edition', header: t('sheets.history.edition'), numeric: true, cell: ({ number }) => number },
    { key: 'who', header: t('sheets.history.who'), cell: ({ actorName }) => actorName ?? '–' },
    { key: 'at', header: t('sheets.history.at'), cell: ({ at }) => <DateTime value={at} time /> },
    { key: 'why', header: t('sheets.history.why'), cell: ({ reason }) => reason ?? '–' },
  ];
  return (
    <section aria-labelledby="service-history">
      <h2 id="service-history">{t('sheets.history.title')}</h2>
      <QueryState query={query}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="muted">{t('sheets.history.none')}</p>
          ) : (
            <DataTable
              caption={t('sheets.history.caption')}
              hideCaption
              columns={columns}
              rows={entries}
              rowKey={({ number, command, at, actorName }) => `${number} ${command} ${at} ${actorName ?? ''}`}
            />
          )
        }
      </QueryState>
    </section>
  );
}
