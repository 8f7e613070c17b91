import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Controller } from 'react-hook-form';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import type { Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { FileSignatures } from '../files/file-signatures.js';
import { requiredText, storedFile } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { formatBytes } from '../lib/format.js';
import { RemoveButton } from '../services/list-fields.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  addDocument,
  removeDocument,
  useAgreementChange,
  useConventionDocuments,
  type NewDocument,
} from './queries.js';

interface Props {
  convention: Convention;
  onDone: (words: string) => void;
}

/** The papers of a convention, which the bodies download. */
export function ConventionDocuments({ convention, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const { can } = useActor();
  const [adding, setAdding] = useState(false);
  const { data } = useConventionDocuments(convention.id);
  const remove = useAgreementChange((id: string) => removeDocument(convention.id, id));
  const edits = can('conventions.edit');
  if (!data || (data.documents.length === 0 && !edits)) return null;
  return (
    <section aria-labelledby="papers">
      <div className="section-head">
        <h2 id="papers">{t('agreements.documents')}</h2>
        {edits && (
          <button type="button" className="btn btn-outline-primary no-print" onClick={() => setAdding(true)}>
            {t('agreements.addDocument')}
          </button>
        )}
      </div>
      {remove.isError && <ProblemAlert problem={problemOf(remove.error)} />}
      {data.documents.length === 0 && <p>{t('agreements.noDocuments')}</p>}
      <ul className="plain-list">
        {data.documents.map(({ id, title, fileId, name, size, mediaType }) => (
          <li key={id}>
            <a href={`/api/v1/files/${fileId}/content`} download={name}>
              <Icon name="download" /> {title}
            </a>{' '}
            <span className="muted">{formatBytes(size, i18n.language)}</span>
            {edits && (
              <RemoveButton
                label={t('agreements.removeDocument', { title })}
                onClick={() => remove.mutate(id, { onSuccess: () => onDone(t('agreements.documentRemoved')) })}
              />
            )}
            <FileSignatures fileId={fileId} mediaType={mediaType} />
          </li>
        ))}
      </ul>
      {adding && (
        <Dialog title={t('agreements.addDocument')} onClose={() => setAdding(false)}>
          <DocumentForm
            conventionId={convention.id}
            onDone={() => {
              setAdding(false);
              onDone(t('agreements.documentAdded'));
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

const schema = z.object({
  files: z.array(storedFile).min(1, 'required').max(1, 'too_long'),
  title: requiredText(LIMITS.name),
});

function DocumentForm({ conventionId, onDone }: { conventionId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useAgreementChange((body: NewDocument) => addDocument(conventionId, body));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { files: [], title: '' },
    fields: { fileId: 'files' },
    send: async ({ files, title }) => {
      await change.mutateAsync({ fileId: files[0]!.id, title });
      onDone();
    },
  });
  const labels = { title: t('agreements.documentTitle'), files: t('agreements.file') };
  const { field, errorOf, entries } = useFields(form, labels, { title: LIMITS.name });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('agreements.documentsLead')}</p>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} />}
      <TextField {...field('title')} required />
      <Controller
        control={form.control}
        name="files"
        render={({ field: files }) => (
          <FileUpload
            name="files"
            label={labels.files}
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
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('agreements.addDocument')}
        </button>
      </div>
    </form>
  );
}
