import { useTranslation } from 'react-i18next';
import { BarChart } from '../charts/bar-chart.js';
import { LineChart } from '../charts/line-chart.js';
import { ExportMenu } from '../exports/export-menu.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { useAmounts } from './amounts.js';
import type { Simulation } from './queries.js';

type Row = Simulation['result']['services'][number] & { name: string };

/** So many services are drawn, the dearest; the table has all. */
const DRAWN = 15;

/** What each service costs and brings in, drawn and as a table. */
export function Coverage({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { euro, percent, drawn, axis } = useAmounts();
  const { id, result, services } = simulation;
  if (result.cost === null) return <p className="notice notice-info">{t('simulations.withoutCosts')}</p>;
  const names = new Map(services.map((service) => [service.id, service.name]));
  const rows: Row[] = result.services
    .map((row) => ({
      ...row,
      name: row.serviceId === null ? t('simulations.adhesion') : (names.get(row.serviceId) ?? row.serviceId),
    }))
    .toSorted((a, b) => Number(b.cost ?? 0) - Number(a.cost ?? 0));
  const columns: Column<Row>[] = [
    { key: 'name', header: t('simulations.service'), rowHeader: true, cell: ({ name }) => name },
    { key: 'cost', header: t('simulations.fullCost'), numeric: true, cell: ({ cost }) => euro(cost) },
    { key: 'own', header: t('simulations.own'), numeric: true, cell: ({ own }) => euro(own) },
    { key: 'shared', header: t('simulations.shared'), numeric: true, cell: ({ shared }) => euro(shared) },
    {
      key: 'coverage',
      header: t('simulations.figure.coverage'),
      numeric: true,
      cell: ({ coverage }) => percent(coverage),
    },
  ];
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t('simulations.coverage')}</h2>
      <BarChart
        title={t('simulations.chart.coverage')}
        lead={
          rows.length > DRAWN ? t('simulations.chart.dearest', { count: DRAWN }) : t('simulations.chart.coverageLead')
        }
        series={[
          { key: 'cost', name: t('simulations.fullCost') },
          { key: 'revenue', name: t('simulations.figure.revenue') },
        ]}
        rows={rows.slice(0, DRAWN).map(({ serviceId, name, cost, own, shared }) => ({
          key: serviceId ?? 'adhesion',
          label: name,
          values: { cost: cost === null ? null : Number(cost), revenue: Number(own) + Number(shared) },
        }))}
        rowsName={t('simulations.service')}
        format={drawn}
        formatAxis={axis}
        layout="rows"
      />
      <div className="list-tools">
        <ExportMenu path={`/api/v1/simulations/${id}/coverage/export`} filters={{}} />
      </div>
      <DataTable
        caption={t('simulations.coverage')}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ serviceId }) => serviceId ?? 'adhesion'}
      />
    </section>
  );
}

/** From how many bodies on the costs are covered. */
export function BreakEven({ simulation: { result } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { drawn, axis, count } = useAmounts();
  const { breakEven, bodies } = result;
  if (!breakEven) return null;
  const { average, largest, smallest, points } = breakEven;
  const last = points.at(-1)?.bodies ?? 0;
  const often = (number: number | null) => (number === null ? t('simulations.never') : count(number));
  return (
    <section aria-labelledby="break-even">
      <h2 id="break-even">{t('simulations.breakEven')}</h2>
      <LineChart
        title={t('simulations.chart.breakEven')}
        lead={
          average === null
            ? t('simulations.chart.neverCovered')
            : t('simulations.chart.breakEvenLead', {
                average: count(average),
                adhering: count(bodies.adhering),
                largest: often(largest),
                smallest: often(smallest),
              })
        }
        series={[
          { key: 'cost', name: t('simulations.figure.cost') },
          { key: 'average', name: t('simulations.chart.average') },
          { key: 'largest', name: t('simulations.chart.largest') },
          { key: 'smallest', name: t('simulations.chart.smallest') },
        ]}
        points={points.map((point) => ({
          x: point.bodies,
          values: {
            cost: Number(point.cost),
            average: Number(point.average),
            largest: point.largest === null ? null : Number(point.largest),
            smallest: point.smallest === null ? null : Number(point.smallest),
          },
        }))}
        xName={t('simulations.figure.adhering')}
        formatX={count}
        format={drawn}
        formatAxis={axis}
        {...(average !== null &&
          average <= last && {
            marks: [{ x: average, label: t('simulations.chart.breakEvenAt', { bodies: count(average) }) }],
          })}
      />
    </section>
  );
}
