import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DEADLINE_STATUSES, OPEN_DEADLINE_STATUSES } from '#app/contracts';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import { usePageSize } from '../lib/use-phone.js';
import { FilterSelect, ListFilters } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import { BodyFilter } from '../tickets/body-filter.js';
import { EmptyState } from '../ui/empty-state.js';
import { useDeadlineColumns } from './parts.js';
import { useDeadlines } from './queries.js';

const SHOWN = DEADLINE_STATUSES.filter((status) => status !== 'cancelled');
const ORDERS = ['day', '-day', 'body', '-body'] as const;

/** What the bodies that I serve have to do, what is late first: its day comes first. */
export function OwnDeadlines() {
  const { t } = useTranslation();
  const { session, base } = useActor();
  const [params] = useSearchParams();
  const several = session.membership.bodies.length > 1;
  const status = oneOf([...SHOWN, 'all'], params.get('stato'));
  const order = oneOf(ORDERS, params.get('ordine')) ?? 'day';
  const body = params.get('ente') ?? '';
  const filters = {
    status: status === 'all' ? undefined : status ? [status] : [...OPEN_DEADLINE_STATUSES],
    bodyId: body || undefined,
    q: params.get('q')?.trim() || undefined,
    sort: order,
  };
  const deadlines = useDeadlines({ ...filters, limit: usePageSize(), cursor: params.get('cursor') || undefined });
  const columns = useDeadlineColumns(several, status !== undefined && status !== 'due' && status !== 'late');
  return (
    <>
      <ListFilters folds name="deadlines" search={t('deadlines.search')}>
        {several && <BodyFilter value={body} />}
        <FilterSelect
          label={t('deadlines.statusLabel')}
          name="stato"
          any={t('deadlines.open')}
          options={[...SHOWN.map((one) => [one, t(`deadlines.status.${one}`)] as const), ['all', t('deadlines.all')]]}
        />
      </ListFilters>
      <ListView
        compact
        caption={t('deadlines.mine')}
        query={deadlines}
        columns={columns}
        rowKey={({ id }) => id}
        rowClass={(one) => (one.status === 'late' ? 'row-late' : undefined)}
        order={order}
        none={t('deadlines.none')}
        showAll={t('deadlines.showAll')}
        download={{ path: '/api/v1/deadlines/export', filters }}
        nothingYet={
          <EmptyState icon="check-circle" title={t('deadlines.nothingOpen')}>
            <Link to={`${base}/scadenze?stato=all`}>{t('deadlines.showSettled')}</Link>
          </EmptyState>
        }
      />
    </>
  );
}
