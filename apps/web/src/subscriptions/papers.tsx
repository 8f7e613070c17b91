import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SUBSCRIPTION_DOCUMENT_KINDS } from '#app/contracts';
import { FileSignatures } from '../files/file-signatures.js';
import { storedFile } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { formatBytes } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Choice, Choices } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addPapers, useSubscriptionChange, type Paper, type Subscription } from './queries.js';

/** What a paper can be said to be once the request is made. */
const LATER = SUBSCRIPTION_DOCUMENT_KINDS.filter((kind) => kind !== 'requested_document');
type LaterKind = Exclude<(typeof SUBSCRIPTION_DOCUMENT_KINDS)[number], 'requested_document'>;

/** The papers of a subscription, each as what it is; the forms to print; and the way to add what was signed. */
export function Papers({ subscription, onDone }: { subscription: Subscription; onDone: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { id, documents, status } = subscription;
  const form = status === 'requested' ? 'activation' : 'end';
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('subscriptions.papers')}</h2>
      {documents.length === 0 ? (
        <EmptyState icon="file" title={t('subscriptions.noPapers')} />
      ) : (
        <DataTable
          caption={t('subscriptions.papers')}
          hideCaption
          rows={documents}
          rowKey={({ fileId }) => fileId}
          columns={[
            {
              key: 'name',
              header: t('adhesions.document'),
              rowHeader: true,
              cell: ({ fileId, fileName, mediaType, kind }) => (
                <>
                  <a href={`/api/v1/files/${fileId}/content`} download={fileName}>
                    <Icon name="download" /> {fileName}
                  </a>
                  <FileSignatures fileId={fileId} mediaType={mediaType} expected={kind === 'signed_file'} />
                </>
              ),
            },
            {
              key: 'kind',
              header: t('subscriptions.whatItIs'),
              cell: ({ kind, name }) => (
                <>
                  {name ?? t(`subscriptions.kind.${kind}`)}
                  {kind === 'paper_scan' && <span className="cell-note">{t('subscriptions.notVerified')}</span>}
                </>
              ),
            },
            {
              key: 'size',
              header: t('adhesions.size'),
              numeric: true,
              cell: ({ size }) => formatBytes(size, i18n.language),
            },
          ]}
        />
      )}
      {subscription.mayAddDocuments && (
        <div className="no-print">
          <p className="muted">{t('subscriptions.paperHint')}</p>
          <div className="button-row">
            <a
              className="btn btn-outline-primary btn-sm"
              href={`/api/v1/subscriptions/${id}/form?kind=${form}`}
              download
            >
              <Icon name="print" /> {t(`subscriptions.form.${form}`)}
            </a>
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAdding(true)}>
              <Icon name="upload" /> {t('subscriptions.addPaper')}
            </button>
          </div>
        </div>
      )}
      {adding && (
        <PaperDialog
          subscription={subscription}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onDone(t('subscriptions.paperAdded'));
          }}
        />
      )}
    </section>
  );
}

interface Values {
  kind: LaterKind;
  files: z.infer<typeof storedFile>[];
}

function PaperDialog({
  subscription,
  onClose,
  onDone,
}: {
  subscription: Subscription;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const change = useSubscriptionChange((papers: Paper[]) => addPapers(subscription, papers));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema: z.object({ kind: z.enum(LATER), files: z.array(storedFile).min(1, 'required') }) as z.ZodType<
      Values,
      Values
    >,
    defaultValues: { kind: 'paper_scan', files: [] },
    fields: { documents: 'files' },
    send: async ({ kind, files }) => {
      await change.mutateAsync(files.map((file) => ({ fileId: file.id, kind })));
      onDone();
    },
  });
  const { errorOf } = useFields(
    form,
    { kind: t('subscriptions.whatItIs'), files: t('subscriptions.paper') },
    {},
    (name, code) => {
      if (name !== 'files') return undefined;
      return code === 'required'
        ? t('adhesions.filesMissing')
        : code === 'wrong_type'
          ? t('subscriptions.notSignable')
          : undefined;
    },
  );
  return (
    <Dialog title={t('subscriptions.addPaper')} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {problem && <ProblemAlert problem={problem} kept={t('subscriptions.kept')} />}
        <Choices legend={t('subscriptions.whatItIs')}>
          {LATER.map((kind) => (
            <Choice
              key={kind}
              value={kind}
              label={t(`subscriptions.kind.${kind}`)}
              hint={t(`subscriptions.kindHint.${kind as LaterKind}`)}
              {...form.register('kind')}
            />
          ))}
        </Choices>
        <Controller
          control={form.control}
          name="files"
          render={({ field }) => (
            <FileUpload
              name="files"
              label={t('subscriptions.paper')}
              required
              error={errorOf('files')}
              files={field.value}
              inputRef={field.ref}
              onChange={(update) => {
                form.setValue('files', update(form.getValues('files')), { shouldDirty: true });
                form.clearErrors('files');
              }}
            />
          )}
        />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {busy ? t('form.sending') : t('subscriptions.addPaper')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
