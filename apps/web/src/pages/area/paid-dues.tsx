import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LIMITS, euroWords } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { DecimalField } from '../../plans/decimal-field.js';
import { YearFilter, yearAsked } from '../../plans/year-filter.js';
import { addPaidDue, removePaidDue, usePaidDues, useTariffChange, type PaidDue } from '../../plans/queries.js';
import { BodyCombobox, type ChosenBody } from '../../tickets/body-combobox.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import type { Column } from '../../ui/data-table.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('paid.title') }) };

/** What bodies paid, year by year: the measure of caps and comparisons. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const [removing, setRemoving] = useState<PaidDue | null>(null);
  const filters = { year: yearAsked(params), q: params.get('q')?.trim() || undefined };
  const dues = usePaidDues({ ...filters, cursor: params.get('cursor') || undefined });
  const removal = useTariffChange('paid-dues', async (due: PaidDue) => {
    await removePaidDue(due).finally(() => setRemoving(null));
    setDone(t('paid.removed'));
  });
  if (!can('tariffs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<PaidDue>[] = [
    {
      key: 'body',
      header: t('paid.body'),
      rowHeader: true,
      cell: ({ bodyId, bodyName }) => <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>,
    },
    { key: 'year', header: t('paid.year'), numeric: true, cell: ({ year }) => year },
    {
      key: 'amount',
      header: t('paid.amount'),
      numeric: true,
      cell: ({ amount }) => euroWords(amount, i18n.language === 'en' ? 'en' : 'it'),
    },
    { key: 'source', header: t('paid.source'), cell: ({ source }) => source },
  ];
  if (can('tariffs.edit'))
    columns.push({
      key: 'remove',
      header: t('paid.actions'),
      cell: (due) => (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t('paid.removeOf', { body: due.bodyName, year: due.year })}
          onClick={() => setRemoving(due)}
        >
          {t('paid.remove')}
        </button>
      ),
    });
  const load = can('tariffs.edit') && can('imports.run') && (
    <Link className="btn btn-primary" to={`${base}/quote-pagate/importa`}>
      {t('imports.paidDues.short')}
    </Link>
  );
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/piani-tariffari`, label: t('plans.title') }]} here={t('paid.title')} />
      <PageTitle lead={t('paid.lead')} actions={load}>
        {t('paid.title')}
      </PageTitle>
      <DoneNotice words={done} />
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      <ListFilters name="paid" search={t('paid.search')}>
        <YearFilter />
      </ListFilters>
      <ListView
        caption={t('paid.title')}
        query={dues}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('paid.none')}
        showAll={t('paid.showAll')}
        download={{ path: '/api/v1/paid-dues/export', filters }}
        nothingYet={
          <EmptyState icon="inbox" title={t('paid.nothingYet')}>
            {load}
          </EmptyState>
        }
      />
      {can('tariffs.edit') && (
        <details>
          <summary>{t('paid.add')}</summary>
          <NewPaidDueForm onDone={setDone} />
        </details>
      )}
      {removing && (
        <ConfirmDialog
          title={t('paid.removeTitle')}
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

function NewPaidDueForm({ onDone }: { onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [values, setValues] = useState({ year: '', amount: '', source: '' });
  const { year, amount, source } = values;
  const add = useTariffChange('paid-dues', async () => {
    const input = { bodyId: body!.id, year: Number(year), amount, source: source.trim() };
    await addPaidDue(input, keyFor(input));
    setBody(null);
    setValues({ ...values, amount: '' });
    onDone(t('paid.added'));
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate(undefined);
  };
  const complete = body && /^(199\d|2[01]\d\d)$/.test(year) && /^\d+(\.\d{1,2})?$/.test(amount) && source.trim();
  return (
    <form className="form-box" onSubmit={submit}>
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
      <BodyCombobox name="paid-body" label={t('paid.body')} selected={body} onSelect={setBody} />
      <div className="filter-row">
        <TextField
          name="paid-year"
          label={t('paid.year')}
          inputMode="numeric"
          maxLength={4}
          value={year}
          required
          onChange={({ target }) => setValues({ ...values, year: target.value.replace(/\D/g, '') })}
        />
        <DecimalField
          at="paid-amount"
          label={t('paid.amount')}
          value={amount}
          onChange={(next) => setValues({ ...values, amount: next })}
        />
      </div>
      <TextField
        name="paid-source"
        label={t('paid.source')}
        hint={t('paid.sourceHint')}
        maxLength={LIMITS.name}
        value={source}
        required
        onChange={({ target }) => setValues({ ...values, source: target.value })}
      />
      <button className="btn btn-primary" disabled={!complete || add.isPending}>
        {t('paid.add')}
      </button>
    </form>
  );
}
