import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { Dialog } from '../ui/dialog.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { AllowanceMeters } from './allowance-meters.js';
import { recordUse, removeUse, useSubscriptionChange, type NewUse, type Subscription } from './queries.js';

interface PartProps {
  subscription: Subscription;
  onDone: (words: string) => void;
}

/** What is included, what is left, and what was counted; the centre counts and takes back. */
export function AllowancePart({ subscription, onDone }: PartProps) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const [adding, setAdding] = useState(false);
  const { allowances, uses, mayRecordUse } = subscription;
  const undo = useSubscriptionChange((useId: string) => removeUse(subscription, useId));
  const number = (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(value);
  const nameOf = (code: string) => allowances.find((one) => one.code === code)?.name ?? code;
  if (allowances.length === 0) return null;
  return (
    <section aria-labelledby="allowances">
      <h2 id="allowances">{t('subscriptions.allowances')}</h2>
      <AllowanceMeters allowances={allowances} />
      {uses.length > 0 && (
        <>
          <h3>{t('subscriptions.uses')}</h3>
          <DataTable
            caption={t('subscriptions.uses')}
            hideCaption
            rows={uses}
            rowKey={({ id, source, ticketId, usedOn }) => id ?? [source, ticketId, usedOn].join()}
            columns={[
              {
                key: 'day',
                header: t('subscriptions.usedOn'),
                rowHeader: true,
                cell: ({ usedOn }) => <DateTime value={usedOn} />,
              },
              {
                key: 'what',
                header: t('subscriptions.allowanceLabel'),
                cell: ({ allowanceCode }) => nameOf(allowanceCode),
              },
              {
                key: 'from',
                header: t('subscriptions.origin'),
                cell: ({ ticketId, ticketNumber, note, authorName }) =>
                  ticketId ? (
                    <>
                      <Link to={`${base}/richieste/${ticketId}`}>
                        {t('subscriptions.ofTicket', { number: ticketNumber })}
                      </Link>
                      <span className="cell-note">{note}</span>
                    </>
                  ) : (
                    <>
                      {t('subscriptions.byHand', { name: authorName })}
                      {note && <span className="cell-note">{note}</span>}
                    </>
                  ),
              },
              {
                key: 'quantity',
                header: t('subscriptions.quantity'),
                numeric: true,
                cell: ({ quantity }) => number(quantity),
              },
              ...(mayRecordUse
                ? [
                    {
                      key: 'undo',
                      header: t('subscriptions.undoLabel'),
                      cell: ({ id, usedOn, quantity }: Subscription['uses'][number]) =>
                        id && (
                          <button
                            type="button"
                            className="btn btn-outline-primary btn-xs"
                            disabled={undo.isPending}
                            aria-label={t('subscriptions.undoOne', { day: usedOn, quantity: number(quantity) })}
                            onClick={() => undo.mutate(id, { onSuccess: () => onDone(t('subscriptions.undone')) })}
                          >
                            {t('subscriptions.undo')}
                          </button>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {mayRecordUse && (
        <div className="button-row no-print">
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAdding(true)}>
            {t('subscriptions.recordUse')}
          </button>
        </div>
      )}
      {adding && (
        <UseDialog
          subscription={subscription}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onDone(t('subscriptions.recorded'));
          }}
        />
      )}
    </section>
  );
}

/** As Italians write it: `0,5`. */
const decimal = z
  .string()
  .trim()
  .min(1, 'required')
  .refine((text) => /^\d{1,6}([.,]\d{1,2})?$/.test(text), 'wrong_type')
  .refine((text) => toNumber(text) > 0, 'out_of_range');
const toNumber = (text: string) => Number(text.replace(',', '.'));

function UseDialog({
  subscription,
  onClose,
  onDone,
}: {
  subscription: Subscription;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useSubscriptionChange((use: NewUse) => recordUse(subscription, use, keyFor(use)));
  const allowances = subscription.allowances.filter(({ countedBy }) => countedBy === 'hand');
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({
      allowanceCode: z.string().min(1, 'required'),
      usedOn: requiredDay,
      quantity: decimal,
      note: optionalText(LIMITS.note),
    }),
    defaultValues: { allowanceCode: allowances[0]!.code, usedOn: today(), quantity: '', note: '' },
    send: async ({ quantity, note, ...use }) => {
      await change.mutateAsync({ ...use, quantity: toNumber(quantity), ...(note && { note }) });
      onDone();
    },
  });
  const { field } = useFields(
    form,
    {
      allowanceCode: t('subscriptions.allowanceLabel'),
      usedOn: t('subscriptions.usedOn'),
      quantity: t('subscriptions.quantity'),
      note: t('subscriptions.useNote'),
    },
    { note: LIMITS.note },
    (name, code) => (name === 'usedOn' && code === 'out_of_range' ? t('subscriptions.dayOutside') : undefined),
  );
  return (
    <Dialog title={t('subscriptions.recordUse')} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {problem && <ProblemAlert problem={problem} kept={t('subscriptions.kept')} />}
        <Select {...field('allowanceCode')} required>
          {allowances.map(({ code, name, unit }) => (
            <option key={code} value={code}>
              {name === unit ? name : `${name} (${unit})`}
            </option>
          ))}
        </Select>
        <div className="form-columns">
          <TextField {...field('quantity')} inputMode="decimal" required />
          <TextField {...field('usedOn')} type="date" required />
        </div>
        <TextField {...field('note')} required={false} />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {busy ? t('form.sending') : t('subscriptions.record')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
