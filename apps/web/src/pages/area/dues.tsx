import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { dueColumns } from '../../dues/due-columns.js';
import { useDues, type DueQuery } from '../../dues/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dues.title') }) };

const ORDERS = ['-year', 'year', 'name', '-name', 'amount', '-amount'] as const;
/** From the first year of which dues are reckoned here to the next but one. */
const years = (today: Date) => Array.from({ length: 6 }, (_, at) => String(today.getFullYear() + 2 - at));

/** What bodies were told that they will pay: a body reads its own, the centre all. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can, side } = useActor();
  const [params] = useSearchParams();
  const order = oneOf(ORDERS, params.get('ordine')) ?? '-year';
  const filters: DueQuery = {
    q: params.get('q')?.trim() || undefined,
    year: oneOf(years(new Date()), params.get('anno')),
    sort: order,
  };
  const dues = useDues({ ...filters, cursor: params.get('cursor') || undefined });
  if (!can('dues.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const centre = side === 'centre';
  const runs = centre && can('tariffs.read') && (
    <Link className="btn btn-primary" to={`${base}/quote/calcoli`}>
      {t('dues.runs')}
    </Link>
  );
  return (
    <>
      <PageTitle lead={t(centre ? 'dues.leadCentre' : 'dues.leadBody')} actions={runs}>
        {t('dues.title')}
      </PageTitle>
      <ListFilters name="dues" search={t('dues.search')}>
        <FilterSelect
          label={t('dues.year')}
          name="anno"
          any={t('dues.anyYear')}
          options={years(new Date()).map((year) => [year, year])}
        />
      </ListFilters>
      <ListView
        caption={t('dues.title')}
        query={dues}
        columns={dueColumns(base, i18n.language, t, true)}
        rowKey={({ id }) => id}
        order={order}
        none={t('dues.none')}
        showAll={t('dues.showAll')}
        download={{ path: '/api/v1/dues/export', filters }}
        nothingYet={
          <EmptyState icon="inbox" title={t(centre ? 'dues.nothingYet' : 'dues.nothingYetBody')}>
            {runs}
          </EmptyState>
        }
      />
    </>
  );
}
