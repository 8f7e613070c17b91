import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ITEM_OUTCOMES } from '#app/contracts';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { oneOf } from '../../../lib/search.js';
import { FilterSelect, ListFilters } from '../../../lists/list-filters.js';
import { ListView } from '../../../lists/list-view.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import type { Column } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { useDecisions, useWorkingTables, type Decision } from '../../../working-tables/queries.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.decisions') }) };

const UUID = /^[0-9a-f-]{36}$/;

/** What tables decided, to be found again. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const table = params.get('tavolo') ?? '';
  const outcome = oneOf(ITEM_OUTCOMES, params.get('esito'));
  const tables = useWorkingTables({ limit: 100 });
  const filters = {
    q: params.get('q')?.trim() || undefined,
    tableId: UUID.test(table) ? table : undefined,
    outcome: outcome && [outcome],
  };
  const decisions = useDecisions({ ...filters, cursor: params.get('cursor') || undefined });
  if (!can('tables.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Decision>[] = [
    {
      key: 'title',
      header: t('workingTables.item.title'),
      rowHeader: true,
      cell: ({ title, decision }) => (
        <>
          {title}
          {decision && <span className="cell-note">{decision.slice(0, 200)}</span>}
        </>
      ),
    },
    {
      key: 'outcome',
      header: t('workingTables.decision.outcome'),
      cell: ({ outcome: which, favour, against, abstained }) => (
        <>
          {t(`workingTables.outcome.${which}`)}
          {favour + against + abstained > 0 && (
            <span className="cell-note">{t('workingTables.decision.tally', { favour, against, abstained })}</span>
          )}
        </>
      ),
    },
    {
      key: 'meeting',
      header: t('workingTables.meeting.one'),
      cell: ({ meetingId, meetingTitle, meetingNumber, tableTitle }) => (
        <>
          <Link to={`${base}/riunioni/${meetingId}`}>
            {meetingNumber}. {meetingTitle}
          </Link>
          <span className="cell-note">{tableTitle}</span>
        </>
      ),
    },
    { key: 'when', header: t('workingTables.meeting.when'), cell: ({ meetingAt }) => <DateTime value={meetingAt} /> },
  ];
  return (
    <>
      <Breadcrumb
        trail={[{ to: `${base}/tavoli`, label: t('workingTables.title') }]}
        here={t('workingTables.decisions')}
      />
      <PageTitle lead={t('workingTables.decisionsLead')}>{t('workingTables.decisions')}</PageTitle>
      {/* The choice of a table is there once the tables are known. */}
      <ListFilters
        key={tables.isSuccess ? 'known' : 'asked'}
        name="decisions"
        search={t('workingTables.decisionSearch')}
      >
        <FilterSelect
          label={t('workingTables.one')}
          name="tavolo"
          any={t('workingTables.anyTable')}
          options={(tables.data?.items ?? []).map(({ id, title }) => [id, title])}
        />
        <FilterSelect
          label={t('workingTables.decision.outcome')}
          name="esito"
          any={t('workingTables.anyOutcome')}
          options={ITEM_OUTCOMES.map((one) => [one, t(`workingTables.outcome.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('workingTables.decisions')}
        query={decisions}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('workingTables.noDecisions')}
        showAll={t('workingTables.allDecisions')}
        nothingYet={<EmptyState icon="inbox" title={t('workingTables.noDecisionsYet')} />}
        download={{ path: '/api/v1/table-decisions/export', filters }}
      />
    </>
  );
}
