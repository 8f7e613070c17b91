import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { isTransfer } from '#app/contracts';
import { useConventions } from '../../adhesions/queries.js';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import type { Get } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { useCentreSettings } from '../../centre/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { dayOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { SubProcessors } from '../../processing/sub-processors.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('processingRegister.title') }) };

type Entry = Get<'/api/v1/processing-register'>['items'][number];

/** What the centre processes for whom, on any day: art. 30 par. 2 GDPR. */
export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  if (!can('adhesions.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return <Register />;
}

function Register() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const conventions = useConventions();
  const filters = {
    q: params.get('q')?.trim() || undefined,
    on: dayOf(params.get('giorno')),
    conventionId: params.get('convenzione') || undefined,
    cursor: params.get('cursor') || undefined,
  };
  const entries = useQuery({
    queryKey: ['adhesions', 'register', filters],
    queryFn: () => unwrap(api.GET('/api/v1/processing-register', { params: { query: filters } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle lead={t('processingRegister.lead')}>{t('processingRegister.title')}</PageTitle>
      <Processor />
      <ListFilters name="processing" search={t('processingRegister.search')}>
        <TextField
          label={t('processingRegister.on')}
          name="giorno"
          id="processing-day"
          type="date"
          defaultValue={filters.on ?? ''}
        />
        <FilterSelect
          key={conventions.dataUpdatedAt}
          label={t('conventions.name')}
          name="convenzione"
          any={t('adhesions.anyConvention')}
          options={conventions.data?.conventions.map(({ id, title }) => [id, title] as const) ?? []}
        />
      </ListFilters>
      <ListView
        caption={t('processingRegister.title')}
        query={entries}
        columns={useColumns()}
        rowKey={({ id }) => id}
        none={t('processingRegister.none')}
        showAll={t('processingRegister.showAll')}
        nothingYet={<EmptyState icon="file" title={t('processingRegister.nothingYet')} />}
        download={{ path: '/api/v1/processing-register/export', filters }}
      />
    </>
  );
}

/** The centre, as the register names it; its officer is missing until the settings say who it is. */
function Processor() {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  const { data: centre } = useCentreSettings(side === 'centre');
  if (!centre) return null;
  const { dpo, dpoEmail, dpoPhone } = centre;
  return (
    <p>
      <strong>{t('processingRegister.processor')}</strong>: {centre.name}, {centre.ownerName}.{' '}
      <strong>{t('processingRegister.dpo')}</strong>:{' '}
      {[dpo, dpoEmail, dpoPhone].filter(Boolean).join(', ') || t('processingRegister.notSaid')}
      {!dpo && can('settings.edit') && (
        <>
          {' – '}
          <Link to={`${base}/impostazioni`}>{t('processingRegister.say')}</Link>
        </>
      )}
    </p>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation();
  const { base } = useActor();
  return [
    {
      key: 'controller',
      header: t('processingRegister.controller'),
      rowHeader: true,
      cell: ({ bodyId, controller, taxCode, address, pec, representative }) => (
        <>
          <Link to={`${base}/enti/${bodyId}`}>{controller}</Link>
          {[taxCode, address, pec, representative].filter(Boolean).map((line) => (
            <span key={line} className="cell-note">
              {line}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'dpo',
      header: t('processingRegister.dpo'),
      cell: ({ dpo, dpoEmail }) =>
        dpo ? (
          <>
            {dpo}
            {dpoEmail && <span className="cell-note">{dpoEmail}</span>}
          </>
        ) : (
          <span className="muted">{t('processingRegister.notSaid')}</span>
        ),
    },
    {
      key: 'convention',
      header: t('conventions.name'),
      cell: ({ adhesionId, convention, number }) => (
        <>
          <Link to={`${base}/adesioni/${adhesionId}`}>{convention}</Link>
          <span className="cell-note">{t('processingRegister.version', { number })}</span>
        </>
      ),
    },
    { key: 'what', header: t('processingRegister.what'), cell: (entry) => <What entry={entry} /> },
    {
      key: 'period',
      header: t('processingRegister.period'),
      cell: ({ from, to, atEnd }) => (
        <>
          <DateTime value={from} /> – {to ? <DateTime value={to} /> : t('processingRegister.open')}
          <span className="cell-note">{t(`processing.atEnd.${atEnd}`)}</span>
        </>
      ),
    },
  ];
}

function What({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { categories, measures, services, subProcessors } = entry;
  const transfers = subProcessors.filter(({ country }) => isTransfer(country)).length;
  return (
    <>
      {services.length > 0 ? services.join(', ') : <span className="muted">{t('processingRegister.noServices')}</span>}
      {transfers > 0 && <span className="cell-note">{t('processingRegister.transfers', { count: transfers })}</span>}
      <details className="disclosure">
        <summary>{t('processingRegister.details')}</summary>
        <h3>{t('processing.categories')}</h3>
        <PlainText text={categories} />
        <h3>{t('processing.measures')}</h3>
        <PlainText text={measures} />
        <h3>{t('processing.subProcessors')}</h3>
        <SubProcessors list={subProcessors} />
      </details>
    </>
  );
}
