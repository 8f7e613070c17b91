import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { Convention } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { remindMany, useConventionChange, type ReminderRequest } from './queries.js';

interface ReminderDialogProps {
  convention: Convention;
  request: ReminderRequest;
  count: number;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Asks once before mails leave for many, and takes a line of one's own. */
export function ReminderDialog({ convention, request, count, onClose, onDone }: ReminderDialogProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useConventionChange((body: ReminderRequest) => remindMany(convention, body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({ text: optionalText(LIMITS.reason) }),
    defaultValues: { text: '' },
    send: async ({ text }) => {
      await change.mutateAsync({ ...request, ...(text && { text }) });
      onDone(t('conventions.reminded', { count }));
    },
  });
  const { field } = useFields(form, { text: t('conventions.remindExtra') }, { text: LIMITS.reason });
  return (
    <Dialog title={t('conventions.remindTitle', { count })} onClose={onClose}>
      <p>{t('conventions.remindText')}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <TextArea {...field('text')} rows={3} required={false} />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {busy ? t('form.sending') : t('conventions.remindSend')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
