import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, readHours } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { formatDate, formatMinutes } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import {
  addContract,
  removeContract,
  useContract,
  useHoursChange,
  type ContractPeriod,
  type NewContract,
} from './queries.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const schema = z.object({
  startsOn: requiredDay,
  hours: z
    .string()
    .trim()
    .min(1, 'required')
    .refine((text) => text === '0' || (readHours(text) ?? LIMITS.minutes + 1) <= LIMITS.minutes, 'invalid_format'),
  days: z.array(z.string()).min(1, 'required'),
});
type Values = z.infer<typeof schema>;

/** How many hours somebody is to work, by periods, and the form for the next one. */
export function ContractHours({ personId, onDone }: { personId: string; onDone: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const { can } = useActor();
  const query = useContract(personId);
  const [removing, setRemoving] = useState<ContractPeriod | null>(null);
  const removal = useHoursChange(async ({ id }: ContractPeriod) => {
    await removeContract(personId, id);
    setRemoving(null);
    onDone(t('hours.contract.removed'));
  });
  const dayNames = (weekdays: number[]) => weekdays.map((day) => t(`hours.weekday.${day as 1}`)).join(', ');
  const columns: Column<ContractPeriod>[] = [
    {
      key: 'from',
      header: t('hours.contract.from'),
      rowHeader: true,
      cell: ({ startsOn }) => formatDate(startsOn, i18n.language),
    },
    {
      key: 'hours',
      header: t('hours.contract.perDay'),
      numeric: true,
      cell: ({ minutesPerDay }) => (minutesPerDay ? formatMinutes(minutesPerDay) : t('hours.contract.ended')),
    },
    { key: 'days', header: t('hours.contract.days'), cell: ({ weekdays }) => dayNames(weekdays) },
  ];
  if (can('costs.edit'))
    columns.push({
      key: 'remove',
      header: t('hours.change'),
      cell: (period) => (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t('hours.contract.removeOf', { day: formatDate(period.startsOn, i18n.language) })}
          onClick={() => setRemoving(period)}
        >
          {t('hours.remove')}
        </button>
      ),
    });
  return (
    <section aria-labelledby="contract">
      <h2 id="contract">{t('hours.contract.title')}</h2>
      <QueryState query={query}>
        {({ periods }) => (
          <>
            {periods.length === 0 ? (
              <p className="notice notice-warning">{t('hours.contract.none')}</p>
            ) : (
              <DataTable
                caption={t('hours.contract.title')}
                hideCaption
                columns={columns}
                rows={periods}
                rowKey={({ id }) => id}
              />
            )}
            {can('costs.edit') && (
              <details>
                <summary>{t('hours.contract.add')}</summary>
                <ContractForm key={periods.length} personId={personId} onDone={onDone} />
              </details>
            )}
          </>
        )}
      </QueryState>
      {removing && (
        <ConfirmDialog
          title={t('hours.contract.removeTitle')}
          confirm={t('hours.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>{t('hours.contract.removeText')}</p>
          {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
        </ConfirmDialog>
      )}
    </section>
  );
}

function ContractForm({ personId, onDone }: { personId: string; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const add = useHoursChange((body: NewContract) => addContract(personId, body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: { startsOn: '', hours: '7:12', days: ['1', '2', '3', '4', '5'] },
    fields: { minutesPerDay: 'hours', weekdays: 'days' },
    send: async ({ startsOn, hours, days }) => {
      await add.mutateAsync({ startsOn, minutesPerDay: readHours(hours) ?? 0, weekdays: days.map(Number) });
      onDone(t('hours.contract.added'));
    },
  });
  const { field, entries, errorOf } = useFields(
    form,
    { startsOn: t('hours.contract.from'), hours: t('hours.contract.perDay'), days: t('hours.contract.days') },
    {},
    (name, code) => (name === 'hours' && code === 'invalid_format' ? t('hours.wrong.hours') : undefined),
  );
  const days = form.register('days');
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem?.code === 'duplicate' ? (
        <p className="notice notice-danger" role="alert">
          {t('hours.contract.twice')}
        </p>
      ) : (
        problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />
      )}
      <div className="form-columns">
        <TextField {...field('startsOn')} type="date" required />
        <TextField {...field('hours')} hint={t('hours.contract.perDayHint')} autoComplete="off" required />
      </div>
      <fieldset className="field choices choices-inline" id="field-days">
        <legend>{t('hours.contract.days')}</legend>
        {DAYS.map((day) => (
          <Choice key={day} {...days} type="checkbox" value={String(day)} label={t(`hours.weekday.${day}`)} />
        ))}
        {errorOf('days') && <p className="field-error">{errorOf('days')}</p>}
      </fieldset>
      <button className="btn btn-primary" disabled={busy}>
        {t('hours.contract.save')}
      </button>
    </form>
  );
}
