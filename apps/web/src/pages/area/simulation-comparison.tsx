import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { BarChart } from '../../charts/bar-chart.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import { useAmounts } from '../../simulations/amounts.js';
import { simulationPath, simulationsPath } from '../../simulations/links.js';
import { useComparison, useSomeSimulations, type ComparedDue, type Simulation } from '../../simulations/queries.js';
import { useTrail } from '../../simulations/trail.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('simulations.comparison') }) };

/** Two to four scenarios side by side: the whole, then body by body. */
export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const written = params.get('simulazioni') ?? '';
  const ids = written.split(',').filter(Boolean);
  const fit = ids.length >= 2 && ids.length <= 4;
  const queries = useSomeSimulations(fit ? ids : []);
  const dues = useComparison(id, { ids: written, cursor: params.get('cursor') || undefined }, fit);
  const { toSimulations } = useTrail();
  if (!fit)
    return (
      <EmptyState page icon="search" title={t('simulations.compareHint')}>
        <Link to={simulationsPath(base, id)}>{t('simulations.title')}</Link>
      </EmptyState>
    );
  const found = queries.flatMap(({ data }) => data ?? []);
  const failed = queries.find(({ isError }) => isError);
  return (
    <>
      <Breadcrumb trail={toSimulations(id, found[0]?.plan.title)} here={t('simulations.comparison')} />
      <PageTitle lead={t('simulations.comparisonLead')}>{t('simulations.comparison')}</PageTitle>
      {found.length === ids.length ? (
        <>
          <Whole simulations={found} />
          <Bodies simulations={found} planId={id} ids={written} dues={dues} />
        </>
      ) : (
        <QueryState query={failed ?? queries[0]!}>{() => null}</QueryState>
      )}
    </>
  );
}

interface Measure {
  key: string;
  name: string;
  value: (simulation: Simulation) => string;
}

function Whole({ simulations }: { simulations: Simulation[] }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { euro, percent, count, drawn, axis } = useAmounts();
  const often = (number: number | null | undefined) =>
    number === undefined ? '–' : number === null ? t('simulations.never') : count(number);
  const measures: Measure[] = [
    { key: 'revenue', name: t('simulations.figure.revenue'), value: ({ revenue }) => euro(revenue) },
    { key: 'cost', name: t('simulations.figure.cost'), value: ({ cost }) => euro(cost) },
    { key: 'balance', name: t('simulations.figure.balance'), value: ({ balance }) => euro(balance) },
    { key: 'coverage', name: t('simulations.figure.coverage'), value: ({ coverage }) => percent(coverage) },
    { key: 'adhering', name: t('simulations.figure.adhering'), value: ({ adhering }) => count(adhering) },
    {
      key: 'breakEven',
      name: t('simulations.figure.breakEven'),
      value: ({ result }) => often(result.breakEven ? result.breakEven.average : undefined),
    },
    { key: 'winners', name: t('simulations.outcome.winner'), value: ({ winners }) => often(winners ?? undefined) },
    { key: 'losers', name: t('simulations.outcome.loser'), value: ({ losers }) => often(losers ?? undefined) },
    { key: 'warnings', name: t('simulations.warnings'), value: ({ warnings }) => count(warnings) },
  ];
  const columns: Column<Measure>[] = [
    { key: 'name', header: t('simulations.measure'), rowHeader: true, cell: ({ name }) => name },
    ...simulations.map((simulation) => ({
      key: simulation.id,
      header: simulation.name,
      numeric: true,
      cell: ({ value }: Measure) => value(simulation),
    })),
  ];
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{t('simulations.whole')}</h2>
      <ul className="plain-list">
        {simulations.map(({ id, name, plan }) => (
          <li key={id}>
            <Link to={simulationPath(base, plan.id, id)}>{name}</Link>
          </li>
        ))}
      </ul>
      <DataTable
        caption={t('simulations.whole')}
        hideCaption
        columns={columns}
        rows={measures}
        rowKey={({ key }) => key}
      />
      <BarChart
        title={t('simulations.chart.comparison')}
        series={[
          { key: 'cost', name: t('simulations.figure.cost') },
          { key: 'revenue', name: t('simulations.figure.revenue') },
        ]}
        rows={simulations.map(({ id, name, cost, revenue }) => ({
          key: id,
          label: name,
          values: { cost: cost === null ? null : Number(cost), revenue: Number(revenue) },
        }))}
        rowsName={t('simulations.one')}
        format={drawn}
        formatAxis={axis}
        layout="rows"
      />
    </section>
  );
}

interface BodiesProps {
  simulations: Simulation[];
  planId: string;
  ids: string;
  dues: ReturnType<typeof useComparison>;
}

function Bodies({ simulations, planId, ids, dues }: BodiesProps) {
  const { t } = useTranslation();
  const { euro } = useAmounts();
  const columns: Column<ComparedDue>[] = [
    {
      key: 'name',
      header: t('simulations.body'),
      rowHeader: true,
      cell: ({ bodyName, bodyType }) => (
        <>
          {bodyName}
          <span className="cell-note">{t(`body.types.${bodyType}`)}</span>
        </>
      ),
    },
    ...simulations.map(({ id, name }, at) => ({
      key: id,
      header: name,
      numeric: true,
      cell: ({ dues: amounts }: ComparedDue) => euro(amounts[at]),
    })),
  ];
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{t('simulations.byBody')}</h2>
      <ListView
        caption={t('simulations.byBody')}
        query={dues}
        columns={columns}
        rowKey={({ bodyId }) => bodyId}
        none={t('simulations.noBodies')}
        showAll={t('simulations.showAllBodies')}
        download={{ path: `/api/v1/tariff-plans/${planId}/simulations/comparison/export`, filters: { ids } }}
      />
    </section>
  );
}
