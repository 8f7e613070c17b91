import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, type EvidenceKind } from '#app/contracts';
import type { StoredFile } from '../api/upload.js';
import { optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { DeadlineStep } from './queries.js';

const evidenceSchema = z.object({
  evidence: z.enum(['link', 'file', 'declaration']),
  evidenceUrl: optionalText(LIMITS.url),
  fileId: z.string(),
  doneOn: requiredDay,
  note: optionalText(LIMITS.reason),
});

interface EvidenceFormProps {
  accepted: readonly EvidenceKind[];
  send: (step: DeadlineStep) => Promise<unknown>;
  onClose?: () => void;
}

/** Says that it is done, and shows it: by a link, a file or a declaration. */
export function EvidenceForm({ accepted, send, onClose }: EvidenceFormProps) {
  const { t } = useTranslation();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof evidenceSchema>>({
    schema: evidenceSchema,
    defaultValues: { evidence: accepted[0]!, evidenceUrl: '', fileId: '', doneOn: today(), note: '' },
    send: ({ evidence, evidenceUrl, doneOn, note }) =>
      send({
        command: 'fulfil',
        evidence,
        ...(evidence === 'link' && { evidenceUrl }),
        ...(evidence === 'file' && files[0] && { fileId: files[0].id }),
        doneOn,
        ...(note && { note }),
      }),
  });
  const evidence = form.watch('evidence');
  const { field, errorOf, entries } = useFields(
    form,
    {
      evidenceUrl: t('deadlines.field.evidenceUrl'),
      fileId: t('deadlines.field.file'),
      doneOn: t('deadlines.field.doneOn'),
      note: t(evidence === 'declaration' ? 'deadlines.field.declaration' : 'deadlines.field.note'),
    },
    { evidenceUrl: LIMITS.url, note: LIMITS.reason },
    (name, code) => {
      if (name === 'doneOn' && code === 'out_of_range') return t('deadlines.wrong.future');
      return name === 'evidenceUrl' && code === 'invalid_format' ? t('deadlines.wrong.url') : undefined;
    },
  );
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('deadlines.fulfilTitle')}</h2>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Choices legend={t('deadlines.field.evidence')}>
        {accepted.map((kind) => (
          <Choice
            key={kind}
            {...form.register('evidence')}
            type="radio"
            value={kind}
            label={t(`deadlines.show.${kind}`)}
          />
        ))}
      </Choices>
      {evidence === 'link' && (
        <TextField {...field('evidenceUrl')} type="url" hint={t('deadlines.field.evidenceUrlHint')} required />
      )}
      {evidence === 'file' && files.length === 0 && (
        <FileUpload
          name="fileId"
          label={t('deadlines.field.file')}
          files={files}
          onChange={(update) => setFiles((before) => update(before).slice(0, 1))}
          error={errorOf('fileId')}
          required
        />
      )}
      {evidence === 'file' && files[0] && (
        <p className="notice notice-info">
          {t('deadlines.chosenFile', { name: files[0].name })}{' '}
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setFiles([])}>
            {t('deadlines.otherFile')}
          </button>
        </p>
      )}
      <TextField {...field('doneOn')} type="date" max={today()} required />
      <TextArea
        {...field('note')}
        rows={3}
        hint={t(evidence === 'declaration' ? 'deadlines.field.declarationHint' : 'deadlines.field.noteHint')}
        required={evidence === 'declaration'}
      />
      <Buttons busy={busy} confirm={t('deadlines.command.fulfil')} {...(onClose && { onClose })} />
    </form>
  );
}

const reasonSchema = z.object({ note: requiredText(LIMITS.reason) });

interface ReasonFormProps {
  command: 'exempt' | 'reopen';
  send: (step: DeadlineStep) => Promise<unknown>;
  onClose: () => void;
}

/** Why it is not owed, or why it is opened again. */
export function ReasonForm({ command, send, onClose }: ReasonFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof reasonSchema>>({
    schema: reasonSchema,
    defaultValues: { note: '' },
    send: ({ note }) => send({ command, note }),
  });
  const { field, entries } = useFields(form, { note: t(`deadlines.reason.${command}`) }, { note: LIMITS.reason });
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t(`deadlines.${command}Title`)}</h2>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextArea {...field('note')} rows={3} hint={t(`deadlines.reasonHint.${command}`)} required />
      <Buttons busy={busy} confirm={t(`deadlines.command.${command}`)} onClose={onClose} />
    </form>
  );
}

function Buttons({ busy, confirm, onClose }: { busy: boolean; confirm: string; onClose?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="button-row">
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : confirm}
      </button>
      {onClose && (
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      )}
    </div>
  );
}
