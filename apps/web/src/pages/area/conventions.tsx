import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useConventions } from '../../adhesions/queries.js';
import type { Convention } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('conventions.title') }) };

/** The framework agreements of the centre; each is a campaign of collecting resolutions. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  const query = useConventions();
  const columns: Column<Convention>[] = [
    {
      key: 'title',
      header: t('conventions.name'),
      rowHeader: true,
      cell: (convention) => (
        <>
          <Link to={`${base}/convenzioni/${convention.id}`}>{convention.title}</Link>
          {convention.parent && (
            <span className="cell-note">{t('agreements.underParent', { parent: convention.parent })}</span>
          )}
        </>
      ),
    },
    {
      key: 'period',
      header: t('conventions.period'),
      cell: ({ validFrom, validTo }) => (
        <>
          <DateTime value={validFrom} /> – {validTo && <DateTime value={validTo} />}
        </>
      ),
    },
    {
      key: 'notice',
      header: t('conventions.notice'),
      cell: ({ noticeDays }) => t('adhesions.noticeDays', { count: noticeDays }),
    },
    ...(side === 'centre'
      ? [
          {
            key: 'received',
            header: t('conventions.received'),
            numeric: true,
            cell: ({ progress }: Convention) =>
              progress && progress.expected > 0 ? t('conventions.receivedOf', progress) : t('conventions.notStarted'),
          },
        ]
      : []),
  ];
  const add = can('conventions.edit') && `${base}/convenzioni/nuova`;
  return (
    <>
      <PageTitle
        lead={t('conventions.lead')}
        actions={
          <>
            {add && (
              <Link className="btn btn-primary" to={add}>
                <Icon name="plus" /> {t('conventions.new')}
              </Link>
            )}
            {side === 'centre' && (
              <Link className="btn btn-outline-primary" to={base.replace(/\/area$/, '/accordi')}>
                {t('publicAgreements.title')}
              </Link>
            )}
          </>
        }
      >
        {t('conventions.title')}
      </PageTitle>
      <QueryState query={query}>
        {({ conventions }) =>
          conventions.length === 0 ? (
            <EmptyState icon="file" title={t('conventions.none')}>
              <p>{t('conventions.noneHint')}</p>
              {add && <Link to={add}>{t('conventions.new')}</Link>}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('conventions.title')}
              hideCaption
              columns={columns}
              rows={conventions}
              rowKey={(convention) => convention.id}
            />
          )
        }
      </QueryState>
    </>
  );
}
