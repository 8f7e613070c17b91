import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BODY_OUTCOMES, BODY_TYPES } from '#app/contracts';
import { useActor } from '../area/session.js';
import { BarChart } from '../charts/bar-chart.js';
import { Histogram } from '../charts/histogram.js';
import { oneOf } from '../lib/search.js';
import { FilterSelect, ListFilters, SortSelect } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import type { Column } from '../ui/data-table.js';
import { useAmounts } from './amounts.js';
import { simulationPath } from './links.js';
import { useSimulationDues, type Simulation, type SimulationDue } from './queries.js';

const SORTS = ['name', '-name', 'due', '-due', 'difference', '-difference', 'perInhabitant', '-perInhabitant'] as const;

/** Who pays more and who pays less, and how much by inhabitant. */
export function Effects({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { count, fine } = useAmounts();
  const { comparison } = simulation.result;
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">{t('simulations.effects')}</h2>
      {comparison && (
        <BarChart
          title={t('simulations.chart.outcomes', { year: comparison.year })}
          lead={t('simulations.chart.outcomesLead', {
            winners: count(comparison.outcomes.winner),
            losers: count(comparison.outcomes.loser),
          })}
          series={[{ key: 'bodies', name: t('simulations.bodiesColumn') }]}
          rows={BODY_OUTCOMES.filter((outcome) => comparison.outcomes[outcome] > 0).map((outcome) => ({
            key: outcome,
            label: t(`simulations.outcome.${outcome}`),
            values: { bodies: comparison.outcomes[outcome] },
          }))}
          rowsName={t('simulations.effect')}
          format={count}
          layout="rows"
        />
      )}
      <Histogram
        title={t('simulations.chart.perInhabitant')}
        lead={t('simulations.chart.perInhabitantLead')}
        values={simulation.perInhabitant.map(Number)}
        valuesName={t('simulations.perInhabitantEuro')}
        countName={t('simulations.bodiesColumn')}
        format={fine}
        formatCount={count}
      />
      <Dues simulation={simulation} />
    </section>
  );
}

function Dues({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { euro, count } = useAmounts();
  const [params] = useSearchParams();
  const outcome = oneOf(BODY_OUTCOMES, params.get('effetto'));
  const type = oneOf(BODY_TYPES, params.get('tipo'));
  const sort = oneOf(SORTS, params.get('ordine')) ?? 'name';
  const filters = {
    q: params.get('q')?.trim() || undefined,
    outcome: outcome && [outcome],
    type: type && [type],
    sort,
  };
  const dues = useSimulationDues(simulation.id, { ...filters, cursor: params.get('cursor') || undefined });
  const columns: Column<SimulationDue>[] = [
    {
      key: 'name',
      header: t('simulations.body'),
      rowHeader: true,
      sort: 'name',
      cell: ({ bodyId, bodyName, bodyType }) => (
        <>
          <Link to={`${simulationPath(base, simulation.plan.id, simulation.id)}/enti/${bodyId}`}>{bodyName}</Link>
          <span className="cell-note">{t(`body.types.${bodyType}`)}</span>
        </>
      ),
    },
    {
      key: 'inhabitants',
      header: t('simulations.inhabitants'),
      numeric: true,
      cell: ({ inhabitants }) => (inhabitants === null ? '–' : count(inhabitants)),
    },
    { key: 'due', header: t('simulations.due'), numeric: true, sort: '-due', cell: ({ due }) => euro(due) },
    ...(simulation.comparedYear
      ? [
          {
            key: 'before',
            header: t('simulations.before', { year: simulation.comparedYear }),
            numeric: true,
            cell: ({ before }: SimulationDue) => euro(before),
          },
          {
            key: 'difference',
            header: t('simulations.difference'),
            numeric: true,
            sort: '-difference',
            cell: ({ difference }: SimulationDue) => euro(difference),
          },
        ]
      : []),
    {
      key: 'perInhabitant',
      header: t('simulations.perInhabitant'),
      numeric: true,
      sort: '-perInhabitant',
      cell: ({ perInhabitant }) => euro(perInhabitant),
    },
    ...(simulation.result.market
      ? [
          {
            key: 'saving',
            header: t('simulations.saving'),
            numeric: true,
            cell: ({ saving }: SimulationDue) => euro(saving),
          },
        ]
      : []),
    { key: 'outcome', header: t('simulations.effect'), cell: (due) => t(`simulations.outcome.${due.outcome}`) },
  ];
  return (
    <>
      <h3 id="bodies">{t('simulations.byBody')}</h3>
      <ListFilters name="dues" search={t('simulations.searchBody')}>
        <FilterSelect
          label={t('simulations.effect')}
          name="effetto"
          any={t('simulations.anyOutcome')}
          options={BODY_OUTCOMES.map((one) => [one, t(`simulations.outcome.${one}`)])}
        />
        <FilterSelect
          label={t('simulations.bodyType')}
          name="tipo"
          any={t('simulations.anyType')}
          options={BODY_TYPES.map((one) => [one, t(`body.types.${one}`)])}
        />
        <SortSelect sorts={SORTS.map((one) => [one, t(`simulations.sort.${one}`)])} />
      </ListFilters>
      <ListView
        caption={t('simulations.byBody')}
        query={dues}
        columns={columns}
        rowKey={({ bodyId }) => bodyId}
        none={t('simulations.noBodies')}
        showAll={t('simulations.showAllBodies')}
        order={sort}
        download={{ path: `/api/v1/simulations/${simulation.id}/dues/export`, filters }}
      />
    </>
  );
}
