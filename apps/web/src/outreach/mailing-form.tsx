import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, MAILING_TARGETS, MERGE_FIELDS, ROADSHOW_FIELDS, type MergeField } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { requiredText, storedFile } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { BodyTicks } from './body-ticks.js';
import type { Mailing, NewMailing } from './queries.js';
import { targetWords } from './target-words.js';

const OF_EVENTS: readonly MergeField[] = ROADSHOW_FIELDS;

const schema = z.object({
  subject: requiredText(LIMITS.subject),
  text: requiredText(LIMITS.mailingText),
  files: z.array(storedFile).max(LIMITS.mailingFiles, 'too_long'),
  targets: z.array(z.enum(MAILING_TARGETS)).min(1, 'required'),
  bodyIds: z.array(z.string()).min(1, 'required').max(LIMITS.mailingBodies, 'too_long'),
});

interface MailingFormProps {
  mailing?: Mailing;
  /** Ticked from the beginning. */
  bodyIds?: string[];
  send: (body: NewMailing) => Promise<unknown>;
}

/** What is written, to whom of each body, and to which bodies. */
export function MailingForm({ mailing, bodyIds = [], send }: MailingFormProps) {
  const { t } = useTranslation();
  const ofEvent = Boolean(mailing?.eventId);
  const [unknown, setUnknown] = useState<string[]>([]);
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      subject: mailing?.subject ?? '',
      text: mailing?.text ?? '',
      files: mailing?.attachments.map(({ fileId, ...file }) => ({ ...file, id: fileId })) ?? [],
      targets: mailing?.targets ?? ['body'],
      bodyIds: mailing?.bodyIds ?? bodyIds,
    },
    fields: { fileIds: 'files' },
    send: async ({ files, ...values }) => {
      setUnknown([]);
      try {
        await send({ ...values, fileIds: files.map(({ id }) => id) });
      } catch (error) {
        const wrong = problemOf(error).errors?.filter(({ code }) => code === 'unknown_field') ?? [];
        setUnknown(wrong.map(({ field }) => field.slice(field.indexOf('.') + 1)));
        throw error;
      }
    },
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      subject: t('mailing.subject'),
      text: t('mailing.text'),
      files: t('mailing.attachments'),
      targets: t('mailing.targets'),
      bodyIds: t('mailing.bodies'),
    },
    { subject: LIMITS.subject, text: LIMITS.mailingText },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {unknown.length > 0 ? (
        <p className="notice notice-danger" role="alert">
          {t('mailing.unknownFields', { fields: unknown.map((name) => `{{${name}}}`).join(', ') })}
        </p>
      ) : (
        problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />
      )}
      <TextField {...field('subject')} required />
      <TextArea {...field('text')} rows={12} hint={t('mailing.textHint', { example: '{{ente}}' })} required />
      <details className="merge-fields">
        <summary>{t('mailing.fields')}</summary>
        <dl className="facts facts-tight">
          {MERGE_FIELDS.filter((one) => ofEvent || !OF_EVENTS.includes(one)).map((name) => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{t(`mailing.field.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Controller
        control={form.control}
        name="files"
        render={({ field: { value, ref } }) => (
          <FileUpload
            name="files"
            label={t('mailing.attachments')}
            hint={t('mailing.attachmentsHint', { count: LIMITS.mailingFiles })}
            error={errorOf('files')}
            files={value}
            onChange={(update) => form.setValue('files', update(form.getValues('files')))}
            inputRef={ref}
          />
        )}
      />
      <Choices legend={t('mailing.targets')} error={errorOf('targets')}>
        {MAILING_TARGETS.filter((one) => ofEvent || one !== 'participants').map((target) => (
          <Choice
            key={target}
            {...form.register('targets')}
            type="checkbox"
            value={target}
            label={targetWords(target, t)}
          />
        ))}
      </Choices>
      <Controller
        control={form.control}
        name="bodyIds"
        render={({ field: { value, onChange } }) => (
          <BodyTicks chosen={value} onChange={onChange} error={errorOf('bodyIds')} />
        )}
      />
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : t('mailing.save')}
      </button>
    </form>
  );
}
