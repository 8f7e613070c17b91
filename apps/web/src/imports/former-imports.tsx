import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { QueryState } from '../ui/query-state.js';
import { useImports, type Import } from './queries.js';

/** What was imported before. */
export function FormerImports({ target }: { target: string }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const imports = useImports(target);
  const columns: Column<Import>[] = [
    {
      key: 'file',
      header: t('imports.fileName'),
      rowHeader: true,
      cell: (batch) => <Link to={`${base}/importazioni/${batch.id}`}>{batch.fileName}</Link>,
    },
    { key: 'when', header: t('imports.when'), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
    { key: 'status', header: t('imports.statusLabel'), cell: ({ status }) => t(`imports.status.${status}`) },
    { key: 'applied', header: t('imports.outcomes.applied'), numeric: true, cell: ({ applied }) => applied },
    { key: 'wrong', header: t('imports.outcomes.wrong'), numeric: true, cell: ({ wrong }) => wrong },
  ];
  return (
    <section>
      <QueryState query={imports}>
        {({ items }) =>
          items.length > 0 && (
            <>
              <h2>{t('imports.former')}</h2>
              <DataTable
                caption={t('imports.former')}
                hideCaption
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
              />
            </>
          )
        }
      </QueryState>
    </section>
  );
}
