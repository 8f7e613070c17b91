import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { useAmounts } from '../../simulations/amounts.js';
import { simulationPath, simulationsPath } from '../../simulations/links.js';
import { useSimulatedPlan, useSimulations, type SimulationSummary } from '../../simulations/queries.js';
import { useTrail } from '../../simulations/trail.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('simulations.title') }) };

const MOST = 4;

/** The simulations of a plan; some of them can be put side by side. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string[]>([]);
  const { euro, percent, count } = useAmounts();
  const { toSimulations } = useTrail();
  const plan = useSimulatedPlan(id);
  const list = useSimulations(id, {
    q: params.get('q')?.trim() || undefined,
    cursor: params.get('cursor') || undefined,
  });
  if (!can('tariffs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (list.isError && problemOf(list.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('simulations.noPlan')}>
        <Link to={`${base}/piani-tariffari`}>{t('simulations.plans')}</Link>
      </EmptyState>
    );
  const columns: Column<SimulationSummary>[] = [
    {
      key: 'choose',
      header: t('simulations.choose'),
      cell: ({ id: one, name }) => (
        <input
          type="checkbox"
          className="check-plain"
          aria-label={t('simulations.chooseOne', { name })}
          checked={chosen.includes(one)}
          disabled={chosen.length >= MOST && !chosen.includes(one)}
          onChange={({ target }) =>
            setChosen(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
          }
        />
      ),
    },
    {
      key: 'name',
      header: t('simulations.name'),
      rowHeader: true,
      cell: ({ id: one, name, number, year }) => (
        <>
          <Link to={simulationPath(base, id, one)}>{name}</Link>
          <span className="cell-note">{t('simulations.versionYear', { number, year })}</span>
        </>
      ),
    },
    { key: 'revenue', header: t('simulations.figure.revenue'), numeric: true, cell: ({ revenue }) => euro(revenue) },
    { key: 'cost', header: t('simulations.figure.cost'), numeric: true, cell: ({ cost }) => euro(cost) },
    {
      key: 'coverage',
      header: t('simulations.figure.coverage'),
      numeric: true,
      cell: ({ coverage }) => percent(coverage),
    },
    {
      key: 'adhering',
      header: t('simulations.figure.adhering'),
      numeric: true,
      cell: ({ adhering }) => count(adhering),
    },
    {
      key: 'effect',
      header: t('simulations.lessMore'),
      cell: ({ winners, losers }) =>
        winners === null || losers === null
          ? '–'
          : t('simulations.lessMoreCounts', { winners: count(winners), losers: count(losers) }),
    },
    { key: 'made', header: t('simulations.made'), cell: ({ createdAt }) => <DateTime value={createdAt} time /> },
  ];
  const write = can('tariffs.edit') && (
    <Link className="btn btn-primary" to={`${simulationsPath(base, id)}/nuova`}>
      <Icon name="plus" /> {t('simulations.new')}
    </Link>
  );
  const compare = (
    <button
      type="button"
      className="btn btn-outline-primary"
      disabled={chosen.length < 2}
      onClick={() => void navigate(`${simulationsPath(base, id)}/confronto?simulazioni=${chosen.join(',')}`)}
    >
      {t('simulations.compare', { count: Math.max(chosen.length, 1) })}
    </button>
  );
  return (
    <>
      <Breadcrumb trail={toSimulations(id, plan.data?.title).slice(0, 2)} here={t('simulations.title')} />
      <PageTitle lead={t('simulations.lead')} actions={write}>
        {t('simulations.title')}
      </PageTitle>
      <ListFilters name="simulations" search={t('simulations.search')} />
      <ListView
        caption={t('simulations.title')}
        query={list}
        columns={columns}
        rowKey={({ id: one }) => one}
        none={t('simulations.none')}
        showAll={t('simulations.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('simulations.nothingYet')}>
            {write}
          </EmptyState>
        }
      />
      {(list.data?.items.length ?? 0) > 1 && (
        <div className="button-row">
          {compare}
          <p className="muted">{t('simulations.compareHint')}</p>
        </div>
      )}
    </>
  );
}
