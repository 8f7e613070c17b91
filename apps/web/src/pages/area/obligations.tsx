import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { OBLIGATION_STATUSES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { DeadlineViews, useRoundWords } from '../../deadlines/parts.js';
import { useObligationModels, useObligations, type ObligationSummary } from '../../deadlines/queries.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { usePageSize } from '../../lib/use-phone.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { Card } from '../../ui/card.js';
import type { Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.obligations') }) };

/** What is asked of bodies, with the norm; for who manages it, also what could be. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const roundWords = useRoundWords();
  const status = oneOf(OBLIGATION_STATUSES, params.get('stato')) ?? 'active';
  const obligations = useObligations({
    status: [status],
    q: params.get('q')?.trim() || undefined,
    limit: usePageSize(),
    cursor: params.get('cursor') || undefined,
  });
  const manages = can('deadlines.manage');
  if (!can('deadlines.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const number = (value: number) => formatNumber(value, i18n.language);
  const columns: Column<ObligationSummary>[] = [
    {
      key: 'title',
      header: t('deadlines.obligation'),
      rowHeader: true,
      cell: ({ id, title, norm }) => (
        <>
          <Link to={`${base}/scadenze/obblighi/${id}`}>{title}</Link>
          <span className="cell-note">{norm}</span>
        </>
      ),
    },
    {
      key: 'round',
      header: t('deadlines.when'),
      cell: (one) => (
        <>
          {roundWords(one)}
          <span className="cell-note">{t(`deadlines.basis.${one.dateBasis}`)}</span>
        </>
      ),
    },
    { key: 'scope', header: t('deadlines.scopeLabel'), cell: ({ scope }) => t(`deadlines.scope.${scope}`) },
    {
      key: 'next',
      header: t('deadlines.next'),
      named: true,
      cell: ({ nextOn }) => (nextOn ? formatDate(nextOn, i18n.language) : '–'),
    },
    { key: 'due', header: t('deadlines.part.due'), numeric: true, cell: ({ due }) => number(due) },
    { key: 'late', header: t('deadlines.part.late'), numeric: true, cell: ({ late }) => number(late) },
  ];
  return (
    <>
      <PageTitle
        lead={t('deadlines.obligationsLead')}
        actions={
          manages && (
            <Link className="btn btn-primary" to={`${base}/scadenze/obblighi/nuovo`}>
              <Icon name="plus" /> {t('deadlines.newObligation')}
            </Link>
          )
        }
      >
        {t('deadlines.obligations')}
      </PageTitle>
      <DeadlineViews />
      <ListFilters folds name="obligations" search={t('deadlines.searchObligation')}>
        <FilterSelect
          label={t('deadlines.statusLabel')}
          name="stato"
          any={t('deadlines.obligationStatus.active')}
          options={[['retired', t('deadlines.obligationStatus.retired')]]}
        />
      </ListFilters>
      <ListView
        compact
        caption={t('deadlines.obligations')}
        query={obligations}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('deadlines.noObligation')}
        showAll={t('deadlines.showAll')}
        nothingYet={<EmptyState icon="calendar" title={t('deadlines.nothingYet')} />}
      />
      {manages && <Models />}
    </>
  );
}

/** Known obligations that the centre does not ask for yet. */
function Models() {
  const { t } = useTranslation();
  const { base } = useActor();
  const roundWords = useRoundWords();
  const free = useObligationModels().data?.items.filter(({ obligationId }) => !obligationId) ?? [];
  if (free.length === 0) return null;
  return (
    <section aria-labelledby="models">
      <h2 id="models">{t('deadlines.models')}</h2>
      <p>{t('deadlines.modelsLead')}</p>
      <div className="box-grid box-grid-3">
        {free.map(({ code, title, norm, days, dateBasis }) => (
          <Card key={code} title={title} to={`${base}/scadenze/obblighi/nuovo?modello=${code}`}>
            <p>{norm}</p>
            <p className="muted">
              {roundWords({ days, onceOn: null })}, {t(`deadlines.basis.${dateBasis}`)}
            </p>
          </Card>
        ))}
      </div>
    </section>
  );
}
