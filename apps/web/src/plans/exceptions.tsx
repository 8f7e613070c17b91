import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LIMITS, euroWords } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { ListView } from '../lists/list-view.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import type { Column } from '../ui/data-table.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { Select, TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { DecimalField } from './decimal-field.js';
import { agree, takeBack, useExceptions, useTariffChange, type Exception, type Plan } from './queries.js';

/** What was agreed with single bodies, each with its reason; and one more. */
export function Exceptions({ plan, onDone }: { plan: Plan; onDone: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const [params] = useSearchParams();
  const exceptions = useExceptions(plan.id, params.get('accordi') ?? undefined);
  const [removing, setRemoving] = useState<Exception | null>(null);
  const removal = useTariffChange('tariff-plans', async (exception: Exception) => {
    await takeBack(plan.id, exception).finally(() => setRemoving(null));
    onDone(t('plans.exception.removed'));
  });
  const nameOf = (tariffId: string) => plan.terms.tariffs.find(({ id }) => id === tariffId)?.name ?? t('plans.tariff');
  const columns: Column<Exception>[] = [
    { key: 'body', header: t('plans.exception.body'), rowHeader: true, cell: ({ bodyName }) => bodyName },
    { key: 'tariff', header: t('plans.tariff'), cell: ({ tariffId }) => nameOf(tariffId) },
    {
      key: 'amount',
      header: t('plans.exception.amount'),
      numeric: true,
      cell: ({ amount }) => euroWords(amount, i18n.language === 'en' ? 'en' : 'it'),
    },
    { key: 'reason', header: t('plans.reason'), cell: ({ reason }) => reason },
  ];
  if (plan.agreeable)
    columns.push({
      key: 'remove',
      header: t('plans.exception.actions'),
      cell: (exception) => (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setRemoving(exception)}>
          {t('plans.exception.remove', { body: exception.bodyName })}
        </button>
      ),
    });
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">{t('plans.exception.title')}</h2>
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      <ListView
        caption={t('plans.exception.title')}
        query={exceptions}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('plans.exception.none')}
        showAll={t('plans.exception.title')}
        cursorName="accordi"
        nothingYet={<p className="muted">{t('plans.exception.none')}</p>}
      />
      {plan.agreeable && plan.tariffs > 0 && (
        <details>
          <summary>{t('plans.exception.add')}</summary>
          <NewException plan={plan} onDone={onDone} />
        </details>
      )}
      {removing && (
        <ConfirmDialog
          title={t('plans.exception.removeTitle')}
          confirm={t('plans.exception.removeConfirm')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>{t('plans.exception.removeText', { body: removing.bodyName })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function NewException({ plan, onDone }: { plan: Plan; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [tariffId, setTariffId] = useState(plan.terms.tariffs[0]!.id);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const add = useTariffChange('tariff-plans', async () => {
    const input = { bodyId: body!.id, tariffId, amount, reason: reason.trim() };
    await agree(plan.id, input, keyFor(input));
    setBody(null);
    setAmount('');
    setReason('');
    onDone(t('plans.exception.added'));
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate(undefined);
  };
  return (
    <form className="form-box" onSubmit={submit}>
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
      <BodyCombobox name="exception-body" label={t('plans.exception.body')} selected={body} onSelect={setBody} />
      <Select
        name="exception-tariff"
        label={t('plans.tariff')}
        value={tariffId}
        required
        onChange={({ target }) => setTariffId(target.value)}
      >
        {plan.terms.tariffs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <DecimalField at="exception-amount" label={t('plans.exception.amount')} value={amount} onChange={setAmount} />
      <TextArea
        name="exception-reason"
        label={t('plans.reason')}
        rows={3}
        maxLength={LIMITS.reason}
        value={reason}
        required
        onChange={({ target }) => setReason(target.value)}
      />
      <button
        className="btn btn-primary"
        disabled={!body || !/^\d+(\.\d{1,2})?$/.test(amount) || !reason.trim() || add.isPending}
      >
        {t('plans.exception.add')}
      </button>
    </form>
  );
}
