import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LIMITS, VOLUME_MEASURES, decimalWords, type VolumeMeasure } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useServices } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { DecimalField } from '../../plans/decimal-field.js';
import { YearFilter, yearAsked } from '../../plans/year-filter.js';
import { addVolume, removeVolume, useTariffChange, useVolumes, type ServiceVolume } from '../../plans/queries.js';
import { BodyCombobox, type ChosenBody } from '../../tickets/body-combobox.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import type { Column } from '../../ui/data-table.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select, TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('volumes.title') }) };

/** What bodies used of services, and the amounts of their tenders, where the system does not count them itself. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const [removing, setRemoving] = useState<ServiceVolume | null>(null);
  const filters = { year: yearAsked(params), q: params.get('q')?.trim() || undefined };
  const volumes = useVolumes({ ...filters, cursor: params.get('cursor') || undefined });
  const removal = useTariffChange('service-volumes', async (volume: ServiceVolume) => {
    await removeVolume(volume).finally(() => setRemoving(null));
    setDone(t('volumes.removed'));
  });
  if (!can('tariffs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<ServiceVolume>[] = [
    { key: 'body', header: t('paid.body'), rowHeader: true, cell: ({ bodyName }) => bodyName },
    { key: 'service', header: t('volumes.service'), cell: ({ serviceTitle }) => serviceTitle },
    { key: 'year', header: t('paid.year'), numeric: true, cell: ({ year }) => year },
    { key: 'measure', header: t('volumes.measure'), cell: ({ measure }) => t(`volumes.measures.${measure}`) },
    {
      key: 'value',
      header: t('volumes.value'),
      numeric: true,
      cell: ({ value }) => decimalWords(value, i18n.language === 'en' ? 'en' : 'it'),
    },
    { key: 'source', header: t('paid.source'), cell: ({ source }) => source },
  ];
  if (can('tariffs.edit'))
    columns.push({
      key: 'remove',
      header: t('paid.actions'),
      cell: (volume) => (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t('paid.removeOf', { body: volume.bodyName, year: volume.year })}
          onClick={() => setRemoving(volume)}
        >
          {t('paid.remove')}
        </button>
      ),
    });
  const load = can('tariffs.edit') && can('imports.run') && (
    <Link className="btn btn-primary" to={`${base}/quantita-usate/importa`}>
      {t('imports.volumes.short')}
    </Link>
  );
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/piani-tariffari`, label: t('plans.title') }]} here={t('volumes.title')} />
      <PageTitle lead={t('volumes.lead')} actions={load}>
        {t('volumes.title')}
      </PageTitle>
      <DoneNotice words={done} />
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      <ListFilters name="volumes" search={t('paid.search')}>
        <YearFilter />
      </ListFilters>
      <ListView
        caption={t('volumes.title')}
        query={volumes}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('volumes.none')}
        showAll={t('volumes.showAll')}
        download={{ path: '/api/v1/service-volumes/export', filters }}
        nothingYet={
          <EmptyState icon="inbox" title={t('volumes.nothingYet')}>
            {load}
          </EmptyState>
        }
      />
      {can('tariffs.edit') && (
        <details>
          <summary>{t('volumes.add')}</summary>
          <NewVolumeForm onDone={setDone} />
        </details>
      )}
      {removing && (
        <ConfirmDialog
          title={t('volumes.removeTitle')}
          confirm={t('paid.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>{t('paid.removeText', { body: removing.bodyName, year: removing.year })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function NewVolumeForm({ onDone }: { onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const services = useServices({ limit: 100 }).data?.items ?? [];
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [values, setValues] = useState({ serviceId: '', year: '', value: '', source: '' });
  const [measure, setMeasure] = useState<VolumeMeasure>('quantity');
  const { serviceId, year, value, source } = values;
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const add = useTariffChange('service-volumes', async () => {
    const input = { bodyId: body!.id, serviceId, year: Number(year), measure, value, source: source.trim() };
    await addVolume(input, keyFor(input));
    setBody(null);
    put({ value: '' });
    onDone(t('volumes.added'));
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate(undefined);
  };
  const numbers = /^(199\d|2[01]\d\d)$/.test(year) && /^\d+(\.\d{1,2})?$/.test(value);
  return (
    <form className="form-box" onSubmit={submit}>
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
      <BodyCombobox name="volume-body" label={t('paid.body')} selected={body} onSelect={setBody} />
      <Select
        name="volume-service"
        label={t('volumes.service')}
        value={serviceId}
        required
        onChange={({ target }) => put({ serviceId: target.value })}
      >
        <option value="">{t('plans.form.choose')}</option>
        {services.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <div className="filter-row">
        <TextField
          name="volume-year"
          label={t('paid.year')}
          inputMode="numeric"
          maxLength={4}
          value={year}
          required
          onChange={({ target }) => put({ year: target.value.replace(/\D/g, '') })}
        />
        <Select
          name="volume-measure"
          label={t('volumes.measure')}
          value={measure}
          required
          onChange={({ target }) => setMeasure(target.value as VolumeMeasure)}
        >
          {VOLUME_MEASURES.map((each) => (
            <option key={each} value={each}>
              {t(`volumes.measures.${each}`)}
            </option>
          ))}
        </Select>
        <DecimalField
          at="volume-value"
          label={t('volumes.value')}
          value={value}
          onChange={(next) => put({ value: next })}
        />
      </div>
      <TextField
        name="volume-source"
        label={t('paid.source')}
        hint={t('paid.sourceHint')}
        maxLength={LIMITS.name}
        value={source}
        required
        onChange={({ target }) => put({ source: target.value })}
      />
      <button className="btn btn-primary" disabled={!body || !serviceId || !numbers || !source.trim() || add.isPending}>
        {t('volumes.add')}
      </button>
    </form>
  );
}
