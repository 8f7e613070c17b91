import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PLAN_STATUSES, dayWords } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { usePlans, type PlanSummary } from '../../plans/queries.js';
import type { Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('plans.title') }) };

/** The centre's tariff plans, the latest period first. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const status = oneOf(PLAN_STATUSES, params.get('stato'));
  const filters = { q: params.get('q')?.trim() || undefined, status: status && [status] };
  const plans = usePlans({ ...filters, cursor: params.get('cursor') || undefined });
  if (!can('tariffs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<PlanSummary>[] = [
    {
      key: 'title',
      header: t('plans.form.title'),
      rowHeader: true,
      cell: ({ id, title, conventionTitle }) => (
        <>
          <Link to={`${base}/piani-tariffari/${id}`}>{title}</Link>
          <span className="cell-note">{conventionTitle}</span>
        </>
      ),
    },
    {
      key: 'period',
      header: t('plans.period'),
      cell: ({ periodFrom, periodTo }) => `${dayWords(periodFrom)} – ${dayWords(periodTo)}`,
    },
    { key: 'status', header: t('plans.statusLabel'), cell: (plan) => t(`plans.status.${plan.status}`) },
    { key: 'tariffs', header: t('plans.tariffs'), numeric: true, cell: ({ tariffs }) => tariffs },
    { key: 'version', header: t('plans.version'), numeric: true, cell: ({ currentVersion }) => currentVersion },
  ];
  const write = can('tariffs.edit') && (
    <Link className="btn btn-primary" to={`${base}/piani-tariffari/nuovo`}>
      <Icon name="plus" /> {t('plans.new')}
    </Link>
  );
  return (
    <>
      <PageTitle lead={t('plans.lead')} actions={write}>
        {t('plans.title')}
      </PageTitle>
      <p className="button-row">
        <Link to={`${base}/quote-pagate`}>{t('paid.title')}</Link>
        <Link to={`${base}/quantita-usate`}>{t('volumes.title')}</Link>
      </p>
      <ListFilters name="plans" search={t('plans.search')}>
        <FilterSelect
          label={t('plans.statusLabel')}
          name="stato"
          any={t('plans.anyStatus')}
          options={PLAN_STATUSES.map((one) => [one, t(`plans.status.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('plans.title')}
        query={plans}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('plans.none')}
        showAll={t('plans.showAll')}
        download={{ path: '/api/v1/tariff-plans/export', filters }}
        nothingYet={
          <EmptyState icon="inbox" title={t('plans.nothingYet')}>
            {write}
          </EmptyState>
        }
      />
    </>
  );
}
