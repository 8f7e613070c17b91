import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ROADSHOW_STATUSES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { useEvents, type EventSummary } from '../../events/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('events.title') }) };

/** The centre's events, the latest first. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const status = oneOf(ROADSHOW_STATUSES, params.get('stato'));
  const events = useEvents({
    q: params.get('q')?.trim() || undefined,
    status: status && [status],
    cursor: params.get('cursor') || undefined,
  });
  if (!can('outreach.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<EventSummary>[] = [
    {
      key: 'title',
      header: t('events.field.title'),
      rowHeader: true,
      cell: ({ id, title, place }) => (
        <>
          <Link to={`${base}/incontri/${id}`}>{title}</Link>
          <span className="cell-note">{place ?? t('events.remote')}</span>
        </>
      ),
    },
    { key: 'when', header: t('events.when'), cell: ({ startsAt }) => <DateTime value={startsAt} time /> },
    { key: 'status', header: t('events.statusLabel'), cell: (one) => t(`events.status.${one.status}`) },
    { key: 'invited', header: t('events.figure.invited'), numeric: true, cell: ({ invited }) => invited },
    {
      key: 'registered',
      header: t('events.figure.registered'),
      numeric: true,
      cell: ({ registered, seats }) => (seats ? t('events.ofSeats', { taken: registered, seats }) : registered),
    },
    { key: 'attended', header: t('events.figure.attended'), numeric: true, cell: ({ attended }) => attended },
  ];
  const write = can('outreach.manage') && (
    <Link className="btn btn-primary" to={`${base}/incontri/nuovo`}>
      <Icon name="plus" /> {t('events.new')}
    </Link>
  );
  return (
    <>
      <PageTitle lead={t('events.lead')} actions={write}>
        {t('events.title')}
      </PageTitle>
      <ListFilters name="events" search={t('events.search')}>
        <FilterSelect
          label={t('events.statusLabel')}
          name="stato"
          any={t('events.anyStatus')}
          options={ROADSHOW_STATUSES.map((one) => [one, t(`events.status.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('events.title')}
        query={events}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('events.none')}
        showAll={t('events.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('events.nothingYet')}>
            {write}
          </EmptyState>
        }
      />
    </>
  );
}
