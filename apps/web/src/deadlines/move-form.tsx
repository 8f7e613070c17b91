import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { formatDate, today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { ObligationMove } from './queries.js';

const schema = z.object({ to: requiredDay, reason: requiredText(LIMITS.reason) });

interface MoveFormProps {
  /** The day that counts now. */
  from: string;
  send: (move: ObligationMove) => Promise<unknown>;
  onClose: () => void;
}

/** Another day for all bodies, this once. */
export function MoveForm({ from, send, onClose }: MoveFormProps) {
  const { t, i18n } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { to: '', reason: '' },
    send: (values) => send({ from, ...values }),
  });
  const { field, entries } = useFields(
    form,
    { to: t('deadlines.moveTo'), reason: t('deadlines.moveReason') },
    { reason: LIMITS.reason },
    (name, code) => (name === 'to' && code === 'in_use' ? t('deadlines.wrong.dayTaken') : undefined),
  );
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('deadlines.moveTitle', { day: formatDate(from, i18n.language) })}</h2>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('to')} type="date" min={today()} hint={t('deadlines.moveHint')} required />
      <TextArea {...field('reason')} rows={2} hint={t('deadlines.moveReasonHint')} required />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('deadlines.move')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
