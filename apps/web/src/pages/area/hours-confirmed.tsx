import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { formatMinutes, today } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { useConfirmedLines, type ConfirmedLine } from '../../timesheets/queries.js';
import { monthIn, monthName } from '../../timesheets/words.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('hours.confirmed.title') }) };

/** The hours that costs are reckoned by. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const year = /^20\d\d$/.test(params.get('anno') ?? '') ? params.get('anno')! : today().slice(0, 4);
  const month = monthIn(params.get('mese'));
  const filters = { year, ...(month && { month }) };
  const lines = useConfirmedLines({ ...filters, cursor: params.get('cursor') || undefined });
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<ConfirmedLine>[] = [
    { key: 'month', header: t('hours.confirmed.month'), cell: (line) => monthName(line.month, i18n.language) },
    {
      key: 'person',
      header: t('hours.people.person'),
      rowHeader: true,
      cell: ({ membershipId, displayName, month: of }) => (
        <Link to={`${base}/ore/persone/${membershipId}?mese=${of}`}>{displayName}</Link>
      ),
    },
    { key: 'object', header: t('hours.object'), cell: ({ name }) => name },
    { key: 'time', header: t('hours.time'), numeric: true, cell: ({ minutes }) => formatMinutes(minutes) },
    {
      key: 'requests',
      header: t('hours.confirmed.requests'),
      numeric: true,
      cell: ({ requestMinutes }) => formatMinutes(requestMinutes),
    },
    {
      key: 'at',
      header: t('hours.status.confirmed'),
      cell: ({ confirmedAt }) => <DateTime value={confirmedAt} />,
    },
  ];
  const months = Array.from({ length: 12 }, (_none, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return (
    <>
      <Breadcrumb
        trail={[{ to: `${base}/ore/persone`, label: t('hours.people.title') }]}
        here={t('hours.confirmed.title')}
      />
      <PageTitle eyebrow={year} lead={t('hours.confirmed.lead')}>
        {t('hours.confirmed.title')}
      </PageTitle>
      <ListFilters name="confirmed" kept={['anno']}>
        <FilterSelect
          label={t('hours.confirmed.month')}
          name="mese"
          any={t('hours.confirmed.showAll')}
          options={months.map((each) => [each, monthName(each, i18n.language)])}
        />
      </ListFilters>
      <ListView
        caption={t('hours.confirmed.title')}
        query={lines}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('hours.confirmed.none')}
        showAll={t('hours.confirmed.showAll')}
        nothingYet={<EmptyState icon="clock" title={t('hours.confirmed.nothingYet')} />}
        download={{ path: '/api/v1/timesheets/confirmed/export', filters }}
      />
    </>
  );
}
