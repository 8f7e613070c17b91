import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { WORKING_TABLE_KINDS } from '#app/contracts';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { oneOf } from '../../../lib/search.js';
import { FilterSelect, ListFilters } from '../../../lists/list-filters.js';
import { ListView } from '../../../lists/list-view.js';
import type { Column } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Icon } from '../../../ui/icon.js';
import { PageTitle } from '../../../ui/page-title.js';
import { useWorkingTables, type TableSummary } from '../../../working-tables/queries.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.title') }) };

const STATES = ['open', 'ended'] as const;

/** The tables of the centre; for people of bodies those at which they sit. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  const [params] = useSearchParams();
  const kind = oneOf(WORKING_TABLE_KINDS, params.get('tipo'));
  const tables = useWorkingTables({
    q: params.get('q')?.trim() || undefined,
    kind: kind && [kind],
    state: oneOf(STATES, params.get('stato')),
    cursor: params.get('cursor') || undefined,
  });
  if (!can('tables.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<TableSummary>[] = [
    {
      key: 'title',
      header: t('workingTables.one'),
      rowHeader: true,
      cell: ({ id, title, kind: which, conventionTitle }) => (
        <>
          <Link to={`${base}/tavoli/${id}`}>{title}</Link>
          <span className="cell-note">
            {[t(`workingTables.kind.${which}`), conventionTitle].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'seats', header: t('workingTables.seats'), numeric: true, cell: ({ seats }) => seats },
    { key: 'meetings', header: t('workingTables.meetings'), numeric: true, cell: ({ meetings }) => meetings },
    {
      key: 'next',
      header: t('workingTables.next'),
      cell: ({ nextMeetingId, nextMeetingAt }) =>
        nextMeetingAt ? (
          <Link to={`${base}/riunioni/${nextMeetingId ?? ''}`}>
            <DateTime value={nextMeetingAt} time />
          </Link>
        ) : (
          '–'
        ),
    },
  ];
  const write = can('tables.manage') && (
    <Link className="btn btn-primary" to={`${base}/tavoli/nuovo`}>
      <Icon name="plus" /> {t('workingTables.new')}
    </Link>
  );
  return (
    <>
      <PageTitle
        lead={t(side === 'centre' ? 'workingTables.lead' : 'workingTables.leadMine')}
        actions={
          <>
            {write}
            <Link className="btn btn-outline-primary" to={`${base}/decisioni`}>
              {t('workingTables.decisions')}
            </Link>
          </>
        }
      >
        {t('workingTables.title')}
      </PageTitle>
      <ListFilters name="tables" search={t('workingTables.search')}>
        <FilterSelect
          label={t('workingTables.field.kind')}
          name="tipo"
          any={t('workingTables.anyKind')}
          options={WORKING_TABLE_KINDS.map((one) => [one, t(`workingTables.kind.${one}`)])}
        />
        <FilterSelect
          label={t('workingTables.state')}
          name="stato"
          any={t('workingTables.anyState')}
          options={STATES.map((one) => [one, t(`workingTables.states.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('workingTables.title')}
        query={tables}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('workingTables.none')}
        showAll={t('workingTables.showAll')}
        nothingYet={
          <EmptyState
            icon="presentation"
            title={t(side === 'centre' ? 'workingTables.nothingYet' : 'workingTables.nothingMine')}
          >
            {write}
          </EmptyState>
        }
      />
    </>
  );
}
