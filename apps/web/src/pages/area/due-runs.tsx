import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { euros } from '../../dues/amounts.js';
import { NewRun } from '../../dues/new-run.js';
import { useDueRuns, type DueRun } from '../../dues/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dues.runs') }) };

/** Reckonings of expected dues, the latest first; another one is begun here. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const planId = params.get('piano') ?? undefined;
  const [asking, setAsking] = useState(params.has('nuovo'));
  const runs = useDueRuns({ planId, cursor: params.get('cursor') || undefined });
  if (!can('tariffs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<DueRun>[] = [
    {
      key: 'year',
      header: t('dues.year'),
      rowHeader: true,
      cell: ({ id, year, planTitle }) => (
        <>
          <Link to={`${base}/quote/calcoli/${id}`}>{t('dues.runOf', { year })}</Link>
          <span className="cell-note">{planTitle}</span>
        </>
      ),
    },
    { key: 'status', header: t('dues.state'), cell: ({ status }) => t(`dues.status.${status}`) },
    { key: 'bodies', header: t('dues.bodies'), numeric: true, cell: ({ bodies }) => bodies },
    { key: 'amount', header: t('dues.sum'), numeric: true, cell: ({ amount }) => euros(amount, i18n.language) },
    {
      key: 'created',
      header: t('dues.computedAt'),
      cell: ({ createdAt, createdBy }) => (
        <>
          <DateTime value={createdAt} time />
          {createdBy && <span className="cell-note">{createdBy}</span>}
        </>
      ),
    },
  ];
  const begin = can('tariffs.edit') && (
    <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}>
      <Icon name="plus" /> {t('dues.newRun')}
    </button>
  );
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/quote`, label: t('dues.title') }]} here={t('dues.runs')} />
      <PageTitle lead={t('dues.runsLead')} actions={begin}>
        {t('dues.runs')}
      </PageTitle>
      <ListView
        caption={t('dues.runs')}
        query={runs}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('dues.noRuns')}
        showAll={t('dues.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('dues.noRuns')}>
            {begin}
          </EmptyState>
        }
      />
      {asking && (
        <NewRun
          planId={planId}
          onClose={() => setAsking(false)}
          onDone={({ id }) => void navigate(`${base}/quote/calcoli/${id}`)}
        />
      )}
    </>
  );
}
