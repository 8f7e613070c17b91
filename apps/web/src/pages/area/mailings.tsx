import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { MAILING_STATUSES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { useMailings, type MailingSummary } from '../../outreach/queries.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('mailing.title') }) };

/** The mailings to bodies: drafts, what waits for its moment, what left and how it went. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const status = oneOf(MAILING_STATUSES, params.get('stato'));
  const mailings = useMailings({
    q: params.get('q')?.trim() || undefined,
    status: status && [status],
    bodyId: params.get('ente') || undefined,
    cursor: params.get('cursor') || undefined,
  });
  if (!can('outreach.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<MailingSummary>[] = [
    {
      key: 'subject',
      header: t('mailing.subject'),
      rowHeader: true,
      cell: ({ id, subject, authorName }) => (
        <>
          <Link to={`${base}/comunicazioni/${id}`}>{subject}</Link>
          <span className="cell-note">{authorName}</span>
        </>
      ),
    },
    { key: 'status', header: t('mailing.statusLabel'), cell: (one) => t(`mailing.status.${one.status}`) },
    { key: 'bodies', header: t('mailing.bodies'), numeric: true, cell: ({ bodies }) => bodies },
    {
      key: 'outcome',
      header: t('mailing.outcomes'),
      cell: ({ sent, recipients, failed }) =>
        recipients === 0 ? (
          '–'
        ) : (
          <>
            {t('mailing.sentOf', { sent, recipients })}
            {failed > 0 && <span className="cell-note">{t('mailing.failedCount', { count: failed })}</span>}
          </>
        ),
    },
    {
      key: 'at',
      header: t('mailing.when'),
      cell: ({ startedAt, dueAt, createdAt }) => <DateTime value={startedAt ?? dueAt ?? createdAt} time />,
    },
  ];
  const write = can('outreach.manage') && (
    <Link className="btn btn-primary" to={`${base}/comunicazioni/nuova`}>
      <Icon name="plus" /> {t('mailing.new')}
    </Link>
  );
  return (
    <>
      <PageTitle lead={t('mailing.lead')} actions={write}>
        {t('mailing.title')}
      </PageTitle>
      <ListFilters name="mailings" search={t('mailing.search')} kept={['ente']}>
        <FilterSelect
          label={t('mailing.statusLabel')}
          name="stato"
          any={t('mailing.anyStatus')}
          options={MAILING_STATUSES.map((one) => [one, t(`mailing.status.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('mailing.title')}
        query={mailings}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('mailing.none')}
        showAll={t('mailing.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('mailing.nothingYet')}>
            {write}
          </EmptyState>
        }
      />
    </>
  );
}
