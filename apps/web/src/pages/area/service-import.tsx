import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { ImportStart } from '../../imports/import-start.js';
import { useImports, type Import } from '../../imports/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.services.title') }) };

/** Services from a file: the template, the file, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('imports.run')) return <EmptyState icon="lock" title={t('imports.notAllowed')} page />;
  return (
    <>
      <Breadcrumb trail={[{ label: t('services.title'), to: `${base}/servizi` }]} here={t('imports.services.short')} />
      <PageTitle lead={t('imports.services.lead')}>{t('imports.services.title')}</PageTitle>
      <ImportStart
        target="services"
        current={t('imports.services.current')}
        help={
          <details>
            <summary>{t('imports.services.termsTitle')}</summary>
            <p>{t('imports.services.requirementsHelp')}</p>
            <p>{t('imports.services.allowancesHelp')}</p>
          </details>
        }
      />
      <Former />
    </>
  );
}

function Former() {
  const { t } = useTranslation();
  const { base } = useActor();
  const imports = useImports('services');
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
