import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { isUuid } from '#app/kernel';
import type { FeedbackEntry, FeedbackSummary } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { FeedbackChart } from '../../feedback/feedback-chart.js';
import { useFeedback, useFeedbackRemoval, useFeedbackSummary } from '../../feedback/queries.js';
import { formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters, SortSelect } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('feedback.title') }) };

const SORTS = ['-createdAt', 'createdAt', 'stars', '-stars'] as const;
const STARS_AT_MOST = ['1', '2', '3', '4'] as const;

/** What visitors say of the pages of services: by month, by service, word by word. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const asked = params.get('servizio');
  const serviceId = asked && isUuid(asked) ? asked : undefined;
  const allowed = can('feedback.read');
  const summary = useFeedbackSummary(serviceId, allowed);
  if (!allowed) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle lead={t('feedback.lead')}>{t('feedback.title')}</PageTitle>
      <QueryState query={summary}>
        {({ months, services }) =>
          services.length === 0 ? (
            <EmptyState icon="comment" title={t('feedback.none')}>
              <p>{t('feedback.noneHint')}</p>
            </EmptyState>
          ) : (
            <>
              {serviceId && (
                <p>
                  {t('feedback.only', { title: services[0]?.title })}{' '}
                  <Link to={`${base}/opinioni`}>{t('feedback.showAll')}</Link>
                </p>
              )}
              <FeedbackChart months={months} />
              {!serviceId && <ByService services={services} page={`${base}/opinioni`} />}
            </>
          )
        }
      </QueryState>
      {Boolean(summary.data?.services.length) && <Entries serviceId={serviceId} />}
    </>
  );
}

function ByService({ services, page }: { services: FeedbackSummary['services']; page: string }) {
  const { t, i18n } = useTranslation();
  return (
    <DataTable
      caption={t('feedback.byService')}
      rows={services}
      rowKey={({ serviceId }) => serviceId}
      columns={[
        {
          key: 'title',
          header: t('service.title'),
          rowHeader: true,
          cell: ({ serviceId, title }) => <Link to={`${page}?servizio=${serviceId}`}>{title}</Link>,
        },
        {
          key: 'answers',
          header: t('feedback.answers'),
          numeric: true,
          cell: ({ answers }) => formatNumber(answers, i18n.language),
        },
        {
          key: 'average',
          header: t('feedback.average'),
          numeric: true,
          cell: ({ average }) =>
            new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1 }).format(Number(average)),
        },
      ]}
    />
  );
}

/** What was said, of one service or of all. */
function Entries({ serviceId }: { serviceId: string | undefined }) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [params] = useSearchParams();
  const maxStars = Number(oneOf(STARS_AT_MOST, params.get('stelle'))) || undefined;
  const filters = {
    serviceId,
    maxStars,
    sort: oneOf(SORTS, params.get('ordine')) ?? SORTS[0],
    cursor: params.get('cursor') || undefined,
  };
  const entries = useFeedback(filters);
  const removal = useFeedbackRemoval();
  const [asked, setAsked] = useState<string>();
  const columns: Column<FeedbackEntry>[] = [
    {
      key: 'at',
      header: t('feedback.at'),
      sort: '-createdAt',
      cell: ({ createdAt }) => <DateTime value={createdAt} time />,
    },
    { key: 'service', header: t('service.title'), rowHeader: true, cell: ({ serviceTitle }) => serviceTitle },
    { key: 'stars', header: t('feedback.stars'), sort: 'stars', cell: ({ stars }) => t('feedback.starsOf', { stars }) },
    {
      key: 'words',
      header: t('feedback.said'),
      cell: ({ reason, comment }) => (
        <>
          {reason && t(`opinion.reasons.${reason}`)}
          {comment && <span className="cell-note">{comment}</span>}
        </>
      ),
    },
    ...(can('services.edit')
      ? [
          {
            key: 'delete',
            header: t('feedback.delete'),
            cell: ({ id, serviceTitle }: FeedbackEntry) => (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                disabled={removal.isPending}
                onClick={() => setAsked(id)}
              >
                {t('feedback.delete')}
                <span className="visually-hidden">: {serviceTitle}</span>
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <h2>{t('feedback.words')}</h2>
      <ListFilters name="feedback" kept={['servizio']}>
        <FilterSelect
          label={t('feedback.stars')}
          name="stelle"
          any={t('feedback.anyStars')}
          options={STARS_AT_MOST.map((stars) => [stars, t('feedback.starsAtMost', { stars })])}
        />
        <SortSelect sorts={SORTS.map((sort) => [sort, t(`lists.sorts.feedback.${sort}`)])} />
      </ListFilters>
      <ListView
        caption={t('feedback.words')}
        query={entries}
        columns={columns}
        rowKey={({ id }) => id}
        order={filters.sort}
        none={t('feedback.noWords')}
        showAll={t('feedback.showAll')}
        download={{ path: '/api/v1/feedback/export', filters }}
      />
      {asked && (
        <ConfirmDialog
          title={t('feedback.deleteQuestion')}
          confirm={t('feedback.delete')}
          danger
          busy={removal.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={() => removal.mutate(asked, { onSettled: () => setAsked(undefined) })}
        >
          <p>{t('feedback.deleteText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
