import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { COST_MODEL_KINDS, COST_MODEL_STATUSES } from '#app/contracts';
import { useActor } from '../../../area/session.js';
import { useDecimals } from '../../../costs/euro.js';
import { useCostModels, type CostModelSummary } from '../../../costs/queries.js';
import type { PageHandle } from '../../../lib/page.js';
import { oneOf } from '../../../lib/search.js';
import { FilterSelect, ListFilters } from '../../../lists/list-filters.js';
import { ListView } from '../../../lists/list-view.js';
import type { Column } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Icon } from '../../../ui/icon.js';
import { PageTitle } from '../../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.title') }) };

/** The cost models of the centre, the newest year first. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { euro } = useDecimals();
  const [params] = useSearchParams();
  const status = oneOf(COST_MODEL_STATUSES, params.get('stato'));
  const kind = oneOf(COST_MODEL_KINDS, params.get('tipo'));
  const models = useCostModels({
    status: status && [status],
    kind: kind && [kind],
    cursor: params.get('cursor') || undefined,
  });
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<CostModelSummary>[] = [
    {
      key: 'name',
      header: t('costs.model'),
      rowHeader: true,
      cell: (model) => (
        <Link to={`${base}/costi/${model.id}`}>{t(`costs.name.${model.kind}`, { year: model.year })}</Link>
      ),
    },
    { key: 'status', header: t('costs.statusLabel'), cell: (model) => t(`costs.status.${model.status}`) },
    { key: 'services', header: t('costs.services'), numeric: true, cell: ({ services }) => services },
    { key: 'items', header: t('costs.items.title'), numeric: true, cell: ({ items }) => items },
    {
      key: 'total',
      header: t('costs.result.total'),
      numeric: true,
      cell: ({ total }) => (total === null ? '–' : euro(total)),
    },
  ];
  const begin = can('costs.edit') && (
    <Link className="btn btn-primary" to={`${base}/costi/nuovo`}>
      <Icon name="plus" /> {t('costs.new')}
    </Link>
  );
  return (
    <>
      <PageTitle
        lead={t('costs.lead')}
        actions={
          <>
            {begin}
            <Link className="btn btn-outline-primary" to={`${base}/costi/attivita`}>
              {t('costs.activities.title')}
            </Link>
          </>
        }
      >
        {t('costs.title')}
      </PageTitle>
      <ListFilters name="costs">
        <FilterSelect
          label={t('costs.kind')}
          name="tipo"
          any={t('costs.anyKind')}
          options={COST_MODEL_KINDS.map((one) => [one, t(`costs.modelKinds.${one}`)])}
        />
        <FilterSelect
          label={t('costs.statusLabel')}
          name="stato"
          any={t('costs.anyStatus')}
          options={COST_MODEL_STATUSES.map((one) => [one, t(`costs.status.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('costs.title')}
        query={models}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('costs.none')}
        showAll={t('costs.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('costs.nothingYet')}>
            <p>{t('costs.nothingYetHint')}</p>
            {begin}
          </EmptyState>
        }
      />
    </>
  );
}
