import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { COST_ITEM_KINDS } from '#app/contracts';
import { BarChart } from '../charts/bar-chart.js';
import { ExportMenu } from '../exports/export-menu.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { useDecimals } from './euro.js';
import type { CostModel, CostResult, ServiceResult } from './queries.js';

/** As many bars as can be read beside each other. */
const BARS = 15;

/** Full and unit cost of each service, what they are made of, and what activities passed on. */
export function CostResultView({ own, model, result }: { own: string; model: CostModel; result: CostResult }) {
  const { t } = useTranslation();
  const { euro } = useDecimals();
  if (result.services.length === 0)
    return (
      <EmptyState icon="inbox" title={t('costs.result.noServices')}>
        <Link className="btn btn-primary" to={`${own}/struttura`}>
          {t('costs.result.addServices')}
        </Link>
      </EmptyState>
    );
  const sum = (kind: string) => result.byKind.find((each) => each.kind === kind)?.amount;
  return (
    <>
      <dl className="facts cost-figures">
        <Figure name={t('costs.result.total')} amount={result.total} />
        {COST_ITEM_KINDS.filter((kind) => sum(kind) !== undefined).map((kind) => (
          <Figure key={kind} name={t(`costs.kinds.${kind}`)} amount={sum(kind)!} />
        ))}
        {result.incomes !== '0.00' && <Figure name={t('costs.result.incomes')} amount={result.incomes} />}
      </dl>
      <section className="cost-section" aria-labelledby="services">
        <h2 id="services">{t('costs.result.services')}</h2>
        <div className="list-tools">
          {model.status === 'draft' && <p className="muted">{t('costs.result.draft')}</p>}
          <ExportMenu path={`/api/v1/cost-models/${model.id}/result/export`} filters={{}} />
        </div>
        <ServiceTable own={own} services={result.services} />
      </section>
      <Composition services={result.services} />
      {result.activities.length > 0 && (
        <section className="cost-section" aria-labelledby="activities">
          <h2 id="activities">{t('costs.result.activities')}</h2>
          <p>{t('costs.result.activitiesLead')}</p>
          <ul className="plain-list">
            {result.activities.map(({ objectId, name, amount }) => (
              <li key={objectId}>
                {name}: <strong>{euro(amount)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Figure({ name, amount }: { name: string; amount: string }) {
  const { euro } = useDecimals();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{euro(amount)}</dd>
    </div>
  );
}

function ServiceTable({ own, services }: { own: string; services: ServiceResult[] }) {
  const { t } = useTranslation();
  const { euro, decimal } = useDecimals();
  const columns: Column<ServiceResult>[] = [
    {
      key: 'name',
      header: t('costs.result.service'),
      rowHeader: true,
      cell: ({ objectId, name }) => <Link to={`${own}/servizi/${objectId}`}>{name}</Link>,
    },
    {
      key: 'amount',
      header: t('costs.result.full'),
      numeric: true,
      cell: ({ amount }) => <strong>{euro(amount)}</strong>,
    },
    { key: 'own', header: t('costs.result.own'), numeric: true, cell: (row) => euro(row.own) },
    { key: 'passedOn', header: t('costs.result.passedOn'), numeric: true, cell: ({ passedOn }) => euro(passedOn) },
    {
      key: 'unit',
      header: t('costs.result.unit'),
      numeric: true,
      cell: ({ unitCost, outputQuantity, outputUnit }) =>
        unitCost && outputQuantity ? (
          <>
            {euro(Number(unitCost).toFixed(2))}
            <span className="cell-note">
              {t('costs.result.per', { quantity: decimal(outputQuantity), unit: outputUnit })}
            </span>
          </>
        ) : (
          <Link to={`${own}/struttura`}>{t('costs.result.noOutput')}</Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('costs.result.services')}
      hideCaption
      columns={columns}
      rows={services}
      rowKey={({ objectId }) => objectId}
    />
  );
}

/** Beside a bar there is room for so many letters; the table above has the whole name. */
const shortName = (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name);

/** What each service is made of, the dearest first. */
function Composition({ services }: { services: ServiceResult[] }) {
  const { t } = useTranslation();
  const { euroOf, shortEuro } = useDecimals();
  const dearest = [...services].sort((a, b) => Number(b.amount) - Number(a.amount)).slice(0, BARS);
  const kinds = COST_ITEM_KINDS.filter((kind) =>
    services.some(({ byKind }) => byKind.some((each) => each.kind === kind)),
  );
  const [first] = dearest;
  return (
    <BarChart
      level={2}
      title={t('costs.result.composition')}
      lead={first && t('costs.result.compositionLead', { name: first.name, amount: euroOf(Number(first.amount)) })}
      layout="rows"
      stacked
      rowsName={t('costs.result.service')}
      series={kinds.map((kind) => ({ key: kind, name: t(`costs.kinds.${kind}`) }))}
      rows={dearest.map(({ objectId, name, byKind }) => ({
        key: objectId,
        label: shortName(name),
        values: Object.fromEntries(
          kinds.map((kind) => [kind, Number(byKind.find((each) => each.kind === kind)?.amount ?? 0)]),
        ),
      }))}
      format={euroOf}
      formatAxis={shortEuro}
    />
  );
}
