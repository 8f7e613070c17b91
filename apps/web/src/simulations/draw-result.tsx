import { useTranslation } from 'react-i18next';
import { BarChart } from '../charts/bar-chart.js';
import { Histogram } from '../charts/histogram.js';
import { ExportMenu } from '../exports/export-menu.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { useAmounts } from './amounts.js';
import type { DrawRun } from './queries.js';

type Summary = NonNullable<DrawRun['summary']>;
const PERCENTILES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

interface DrawResultProps {
  run: DrawRun;
  summary: Summary;
  /** Of the simulation itself, from which the swings are told. */
  balance: string;
}

/** What came of a run: how often the costs are covered, what may be expected, and what moves it most. */
export function DrawResult({ run, summary, balance }: DrawResultProps) {
  const { t } = useTranslation();
  const { euro, percent, drawn, axis, count } = useAmounts();
  const columns: Column<(typeof PERCENTILES)[number]>[] = [
    {
      key: 'name',
      header: t('simulations.draws.percentile'),
      rowHeader: true,
      cell: (at) => t(`simulations.draws.${at}`),
    },
    { key: 'revenue', header: t('simulations.figure.revenue'), numeric: true, cell: (at) => euro(summary.revenue[at]) },
    { key: 'balance', header: t('simulations.figure.balance'), numeric: true, cell: (at) => euro(summary.balance[at]) },
    {
      key: 'coverage',
      header: t('simulations.figure.coverage'),
      numeric: true,
      cell: (at) => percent(summary.coverage?.[at] ?? null),
    },
  ];
  return (
    <>
      <p className="lead-text">
        {t('simulations.draws.covered', { percent: percent(summary.covered), draws: count(summary.draws) })}
      </p>
      <h2 className="chart-section">{t('simulations.draws.percentiles')}</h2>
      <p className="muted">{t('simulations.draws.percentilesHint')}</p>
      <DataTable
        caption={t('simulations.draws.percentiles')}
        hideCaption
        columns={columns}
        rows={[...PERCENTILES]}
        rowKey={(at) => at}
      />
      <Histogram
        title={t('simulations.chart.balance')}
        lead={t('simulations.chart.balanceLead')}
        bins={summary.bins.map(({ from, to, draws }) => ({ from: Number(from), to: Number(to), count: draws }))}
        valuesName={t('simulations.figure.balance')}
        countName={t('simulations.draws.drawsColumn')}
        format={axis}
        formatCount={count}
      />
      <BarChart
        title={t('simulations.chart.swings')}
        lead={t('simulations.chart.swingsLead', { balance: euro(balance) })}
        series={[
          { key: 'from', name: t('simulations.chart.least') },
          { key: 'to', name: t('simulations.chart.most') },
        ]}
        rows={run.swings.map(({ varied, from, to }) => ({
          key: varied,
          label: t('simulations.chart.swing', {
            what: t(`simulations.varied.${varied}`),
            from: percent(from.percent),
            to: percent(to.percent),
          }),
          values: { from: Number(from.balance) - Number(balance), to: Number(to.balance) - Number(balance) },
        }))}
        rowsName={t('simulations.assumptions')}
        format={drawn}
        formatAxis={axis}
        layout="rows"
      />
      <div className="list-tools">
        <p className="muted">{t('simulations.draws.seed', { seed: run.seed })}</p>
        <ExportMenu path={`/api/v1/simulation-runs/${run.id}/draws/export`} filters={{}} />
      </div>
    </>
  );
}
