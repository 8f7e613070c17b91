import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { COST_ITEM_KINDS } from '#app/contracts';
import { useActor } from '../../../area/session.js';
import { useDecimals } from '../../../costs/euro.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { useCostItems, type CostItem, type CostModel } from '../../../costs/queries.js';
import { StaffHoursPanel } from '../../../costs/staff-hours.js';
import type { PageHandle } from '../../../lib/page.js';
import { oneOf } from '../../../lib/search.js';
import { FilterSelect, ListFilters, SortSelect } from '../../../lists/list-filters.js';
import { ListView } from '../../../lists/list-view.js';
import type { Column } from '../../../ui/data-table.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Icon } from '../../../ui/icon.js';
import { Menu } from '../../../ui/menu.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.items.title') }) };
const SORTS = ['kind', '-kind', 'label', '-label'] as const;

export function Component() {
  const { t } = useTranslation();
  return <CostModelFrame here={t('costs.items.title')}>{(model) => <ItemsPage model={model} />}</CostModelFrame>;
}

/** What costs, each item with what it costs in the year and where that stands. */
function ItemsPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { euro } = useDecimals();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const own = `${base}/costi/${model.id}`;
  const kind = oneOf(COST_ITEM_KINDS, params.get('tipo'));
  const sort = oneOf(SORTS, params.get('ordine')) ?? 'kind';
  const filters = {
    q: params.get('q')?.trim() || undefined,
    kind: kind && [kind],
    sourced: oneOf(['yes', 'no'] as const, params.get('fonte')),
    sort,
  };
  const items = useCostItems(model.id, { ...filters, cursor: params.get('cursor') || undefined });
  const columns: Column<CostItem>[] = [
    {
      key: 'label',
      header: t('costs.item.label'),
      rowHeader: true,
      sort: 'label',
      cell: ({ id, label, personName }) => (
        <>
          <Link to={`${own}/voci/${id}`}>{label}</Link>
          {personName && <span className="cell-note">{personName}</span>}
        </>
      ),
    },
    { key: 'kind', header: t('costs.item.kind'), sort: 'kind', cell: (item) => t(`costs.kindOne.${item.kind}`) },
    {
      key: 'amount',
      header: t('costs.item.yearAmount'),
      numeric: true,
      cell: ({ yearAmount, hours }) => (
        <>
          {euro(yearAmount)}
          {hours && <span className="cell-note">{t('costs.item.hoursShort', { hours: hours.replace('.', ',') })}</span>}
        </>
      ),
    },
    { key: 'to', header: t('costs.item.to'), cell: (item) => destinationWords(item) },
    {
      key: 'source',
      header: t('costs.item.source'),
      cell: ({ id, source, fileName }) => (
        <>
          {fileName && (
            <a href={`/api/v1/cost-models/${model.id}/items/${id}/document`} download>
              <Icon name="clip" /> {fileName}
            </a>
          )}
          {source && <span className="cell-note">{source}</span>}
          {!source && !fileName && <strong>{t('costs.item.noSource')}</strong>}
        </>
      ),
    },
  ];
  const destinationWords = ({ kind: of, toName, amount, reduces }: CostItem) => {
    if (toName) return toName;
    if (of === 'staff' || (of === 'overhead' && amount === null)) return t('costs.item.followsHours');
    return reduces === false ? t('costs.item.onlyTold') : <strong>{t('costs.item.toNothing')}</strong>;
  };
  const add = model.editable && (
    <Menu label={t('costs.items.add')} icon="plus">
      {COST_ITEM_KINDS.map((one) => (
        <li key={one}>
          <Link to={`${own}/voci/nuova?tipo=${one}`}>{t(`costs.kindOne.${one}`)}</Link>
        </li>
      ))}
    </Menu>
  );
  return (
    <>
      <DoneNotice words={done} />
      {add && (
        <div className="button-row no-print">
          {add}
          {can('imports.run') && (
            <Link className="btn btn-outline-primary" to={`${base}/costi/importa`}>
              {t('costs.items.import')}
            </Link>
          )}
        </div>
      )}
      <ListFilters name="items" search={t('costs.items.search')}>
        <FilterSelect
          label={t('costs.item.kind')}
          name="tipo"
          any={t('costs.items.anyKind')}
          options={COST_ITEM_KINDS.map((one) => [one, t(`costs.kinds.${one}`)])}
        />
        <FilterSelect
          label={t('costs.item.source')}
          name="fonte"
          any={t('costs.items.anySource')}
          options={[
            ['yes', t('costs.items.sourced')],
            ['no', t('costs.items.unsourced')],
          ]}
        />
        <SortSelect sorts={SORTS.map((one) => [one, t(`costs.items.sorts.${one}`)])} />
      </ListFilters>
      <ListView
        caption={t('costs.items.title')}
        query={items}
        columns={columns}
        rowKey={({ id }) => id}
        order={sort}
        none={t('costs.items.none')}
        showAll={t('costs.items.showAll')}
        download={{ path: `/api/v1/cost-models/${model.id}/items/export`, filters }}
        nothingYet={
          <EmptyState icon="inbox" title={t('costs.items.nothingYet')}>
            {add}
          </EmptyState>
        }
      />
      <StaffHoursPanel model={model} onDone={setDone} />
    </>
  );
}
