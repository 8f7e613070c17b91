import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DATA_AT_END, LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { optionalDay, optionalText, requiredDay, requiredText, storedFile } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { sendStep, useProcessingChange, type Appointment, type AppointmentStep } from './queries.js';

interface FormProps {
  appointment: Appointment;
  onDone: () => void;
}

const signSchema = z.object({
  files: z.array(storedFile).min(1, 'required').max(1, 'too_long'),
  atEnd: z.string().min(1, 'required'),
  day: requiredDay,
  reason: optionalText(LIMITS.reason),
});

/** The signed file, its day, and what becomes of the data; a scan only by the centre, with the reason. */
export function SignForm({ appointment, onDone }: FormProps) {
  const { t } = useTranslation();
  const { side } = useActor();
  const change = useProcessingChange((step: AppointmentStep) => sendStep(appointment, step));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof signSchema>>({
    schema: signSchema,
    defaultValues: { files: [], atEnd: '', day: '', reason: '' },
    fields: { fileId: 'files' },
    send: async ({ files, atEnd, day, reason }) => {
      const step = { fileId: files[0]!.id, atEnd: atEnd as 'return' | 'delete', day };
      await change.mutateAsync({ command: 'sign', ...step, ...(reason && { reason }) });
      onDone();
    },
  });
  const labels = {
    files: t('processing.field.file'),
    day: t('processing.field.signedOn'),
    atEnd: t('processing.field.atEnd'),
    ...(side === 'centre' && { reason: t('processing.field.paperReason') }),
  };
  const { field, errorOf, entries } = useFields(form, labels, { reason: LIMITS.reason }, (_name, code) =>
    code === 'not_signed' ? t('processing.notSigned') : undefined,
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} />}
      <Controller
        control={form.control}
        name="files"
        render={({ field: files }) => (
          <FileUpload
            name="files"
            label={labels.files}
            hint={t('processing.field.fileHint')}
            required
            error={errorOf('files')}
            files={files.value}
            inputRef={files.ref}
            onChange={(update) => {
              form.setValue('files', update(form.getValues('files')), { shouldDirty: true });
              form.clearErrors('files');
            }}
          />
        )}
      />
      <TextField {...field('day')} type="date" required />
      <Select {...field('atEnd')} required>
        <option value="">{t('processing.field.choose')}</option>
        {DATA_AT_END.map((value) => (
          <option key={value} value={value}>
            {t(`processing.atEnd.${value}`)}
          </option>
        ))}
      </Select>
      {side === 'centre' && (
        <TextArea {...field('reason')} hint={t('processing.field.paperHint')} rows={3} required={false} />
      )}
      <Send busy={busy} words={t('processing.command.signSend')} />
    </form>
  );
}

const endSchema = z.object({ day: optionalDay, reason: requiredText(LIMITS.reason) });

export function EndForm({ appointment, onDone }: FormProps) {
  const { t } = useTranslation();
  const change = useProcessingChange((step: AppointmentStep) => sendStep(appointment, step));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof endSchema>>({
    schema: endSchema,
    defaultValues: { day: '', reason: '' },
    send: async ({ day, reason }) => {
      await change.mutateAsync({ command: 'end', reason, ...(day && { day }) });
      onDone();
    },
  });
  const labels = { day: t('processing.field.endedOn'), reason: t('processing.field.endReason') };
  const { field, entries } = useFields(form, labels, { reason: LIMITS.reason });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('processing.endExplained')}</p>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} />}
      <TextField {...field('day')} type="date" hint={t('processing.field.endedOnHint')} required={false} />
      <TextArea {...field('reason')} hint={t('processing.field.endReasonHint')} rows={3} required />
      <Send busy={busy} words={t('processing.command.end')} />
    </form>
  );
}

function Send({ busy, words }: { busy: boolean; words: string }) {
  const { t } = useTranslation();
  return (
    <div className="button-row">
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : words}
      </button>
    </div>
  );
}
