import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { BarChart } from '../../../charts/bar-chart.js';
import { useDecimals } from '../../../costs/euro.js';
import { MissingList } from '../../../costs/missing-list.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { useComparison, useCostModels, type Comparison, type CostModel } from '../../../costs/queries.js';
import { ExportMenu } from '../../../exports/export-menu.js';
import type { PageHandle } from '../../../lib/page.js';
import { DataTable, type Column } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Select } from '../../../ui/field.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.comparison.title') }) };

export function Component() {
  const { t } = useTranslation();
  return (
    <CostModelFrame here={t('costs.comparison.title')}>{(model) => <ComparisonPage model={model} />}</CostModelFrame>
  );
}

/** This model beside another: actual costs beside the budget, a year beside another. */
function ComparisonPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params, setParams] = useSearchParams();
  const models = useCostModels({ limit: LIMITS.pageSize });
  const others = (models.data?.items ?? []).filter(({ id }) => id !== model.id);
  // Of the same year the other kind, else the year before.
  const nearest =
    others.find(({ year }) => year === model.year) ?? others.find(({ year }) => year === model.year - 1) ?? others[0];
  const other = params.get('con') ?? nearest?.id ?? '';
  const comparison = useComparison(model.id, other);
  const nameOf = (id: string) => {
    const one = [model, ...others].find((each) => each.id === id);
    return one ? t(`costs.name.${one.kind}`, { year: one.year }) : '';
  };
  const problem = comparison.error && problemOf(comparison.error);
  return (
    <QueryState query={models}>
      {() =>
        others.length === 0 ? (
          <EmptyState icon="inbox" title={t('costs.comparison.nothing')}>
            <p>{t('costs.comparison.nothingHint')}</p>
          </EmptyState>
        ) : (
          <>
            <Select
              name="other"
              label={t('costs.comparison.with')}
              value={other}
              onChange={({ target }) => setParams({ con: target.value }, { replace: true })}
            >
              {others.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </Select>
            {problem?.code === 'uncomputable' ? (
              <MissingList own={`${base}/costi/${model.id}`} problem={problem} />
            ) : (
              <QueryState query={comparison}>
                {(data) => (
                  <>
                    <div className="list-tools">
                      <ExportMenu
                        path={`/api/v1/cost-models/${model.id}/comparison/export`}
                        filters={{ with: other }}
                      />
                    </div>
                    <ComparisonView data={data} here={nameOf(model.id)} there={nameOf(other)} />
                  </>
                )}
              </QueryState>
            )}
          </>
        )
      }
    </QueryState>
  );
}

type Row = Comparison['total'] & { key: string; name: string };

function ComparisonView({ data, here, there }: { data: Comparison; here: string; there: string }) {
  const { t } = useTranslation();
  const { euro, euroOf, shortEuro, decimal } = useDecimals();
  const amount = (value: string | null) => (value === null ? '–' : euro(value));
  const signed = (value: string) => (value.startsWith('-') || Number(value) === 0 ? value : `+${value}`);
  const columns = (header: string): Column<Row>[] => [
    { key: 'name', header, rowHeader: true, cell: ({ name }) => name },
    { key: 'here', header: here, numeric: true, cell: (row) => amount(row.amount) },
    { key: 'there', header: there, numeric: true, cell: (row) => amount(row.other) },
    {
      key: 'difference',
      header: t('costs.comparison.difference'),
      numeric: true,
      cell: ({ difference, percentage }) => (
        <>
          {signed(euro(difference))}
          {percentage !== null && <span className="cell-note">{signed(decimal(percentage))} %</span>}
        </>
      ),
    },
  ];
  const services: Row[] = data.services.map((row) => ({ ...row, key: row.serviceId }));
  const kinds: Row[] = data.byKind.map((row) => ({ ...row, key: row.kind, name: t(`costs.kinds.${row.kind}`) }));
  const total: Row = { ...data.total, key: 'total', name: t('costs.result.total') };
  return (
    <>
      <h2>{t('costs.comparison.byKind')}</h2>
      <DataTable
        caption={t('costs.comparison.byKind')}
        hideCaption
        columns={columns(t('costs.item.kind'))}
        rows={[...kinds, total]}
        rowKey={({ key }) => key}
      />
      <h2>{t('costs.comparison.byService')}</h2>
      <DataTable
        caption={t('costs.comparison.byService')}
        hideCaption
        columns={columns(t('costs.result.service'))}
        rows={services}
        rowKey={({ key }) => key}
      />
      <BarChart
        level={2}
        title={t('costs.comparison.chart', { here, there })}
        layout="rows"
        rowsName={t('costs.result.service')}
        series={[
          { key: 'here', name: here },
          { key: 'there', name: there },
        ]}
        rows={services.slice(0, 15).map(({ key, name, amount: own, other }) => ({
          key,
          label: name,
          values: { here: own === null ? null : Number(own), there: other === null ? null : Number(other) },
        }))}
        format={euroOf}
        formatAxis={shortEuro}
      />
    </>
  );
}
