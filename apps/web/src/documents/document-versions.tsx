import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { FileDrop } from '../files/file-drop.js';
import type { ArrivedFile } from '../files/send-file.js';
import { useUploads } from '../files/use-uploads.js';
import { formatBytes } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { contentLink } from './links.js';
import { DocumentPreview } from './preview/document-preview.js';
import { addVersion, restoreVersion, useDocumentChange, type DocumentDetail, type DocumentVersion } from './queries.js';

interface DocumentVersionsProps {
  document: DocumentDetail;
  onDone: (words: string) => void;
}

/** The versions of a document, the last first; one more is let fall here. */
export function DocumentVersions({ document, onDone }: DocumentVersionsProps) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState<number | null>(null);
  const [looking, setLooking] = useState<DocumentVersion | null>(null);
  const restore = useDocumentChange(async (number: number) => {
    await restoreVersion(document, number).finally(() => setAsking(null));
    onDone(t('documents.done.restored', { number }));
  });
  const changes = document.mayWrite && !document.trashedAt;
  const [last] = document.versions;
  const columns: Column<DocumentVersion>[] = [
    {
      key: 'number',
      header: t('documents.version'),
      rowHeader: true,
      cell: ({ number, note, restoredFrom }) => (
        <>
          {t('documents.versionNumber', { number })}
          {restoredFrom && <span className="cell-note">{t('documents.restoredFrom', { number: restoredFrom })}</span>}
          {note && <span className="cell-note">{note}</span>}
        </>
      ),
    },
    {
      key: 'file',
      header: t('documents.field.file'),
      cell: ({ name, size }) => (
        <>
          {name}
          <span className="cell-note">{formatBytes(size, i18n.language)}</span>
        </>
      ),
    },
    {
      key: 'by',
      header: t('documents.addedBy'),
      cell: ({ createdByName, createdAt }) => (
        <>
          {createdByName}
          <span className="cell-note">
            <DateTime value={createdAt} time />
          </span>
        </>
      ),
    },
    {
      key: 'actions',
      header: t('documents.versionActions'),
      cell: (version) => (
        <div className="button-row">
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-label={t('documents.previewVersion', { number: version.number })}
            onClick={() => setLooking(version)}
          >
            {t('find.preview')}
          </button>
          <a
            className="btn btn-outline-primary btn-sm"
            href={contentLink(document.id, version.number)}
            download
            aria-label={t('documents.downloadVersion', { number: version.number })}
          >
            {t('documents.download')}
          </a>
          {changes && version.number !== last?.number && (
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              aria-label={t('documents.restoreVersion', { number: version.number })}
              onClick={() => setAsking(version.number)}
            >
              {t('documents.restore')}
            </button>
          )}
        </div>
      ),
    },
  ];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('documents.versions')}</h2>
      {restore.error && <ProblemAlert problem={problemOf(restore.error)} />}
      <DataTable
        caption={t('documents.versions')}
        hideCaption
        columns={columns}
        rows={document.versions}
        rowKey={({ number }) => String(number)}
      />
      {document.versions.length === LIMITS.versionsShown && <p className="muted">{t('documents.lastVersionsOnly')}</p>}
      {changes && <NewVersion document={document} onDone={onDone} />}
      {looking && (
        <DocumentPreview id={document.id} version={looking} title={document.title} onClose={() => setLooking(null)} />
      )}
      {asking !== null && (
        <ConfirmDialog
          title={t('documents.restoreVersion', { number: asking })}
          confirm={t('documents.restore')}
          busy={restore.isPending}
          onConfirm={() => restore.mutate(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t('documents.restoreText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function NewVersion({ document, onDone }: DocumentVersionsProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const add = useDocumentChange(async ({ id }: ArrivedFile) => {
    const { number } = await addVersion(document, id, note.trim());
    setNote('');
    onDone(t('documents.done.version', { number }));
  });
  const uploads = useUploads({ onArrived: (file) => add.mutate(file) });
  // What has arrived is a version, unless it was refused.
  const under = { ...uploads, items: uploads.items.filter(({ status }) => status !== 'arrived' || add.isError) };
  return (
    <div className="no-print">
      <h3>{t('documents.newVersion')}</h3>
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
      <TextField
        name="version-note"
        label={t('documents.versionNote')}
        hint={t('documents.versionNoteHint')}
        value={note}
        maxLength={LIMITS.note}
        required={false}
        onChange={({ target }) => setNote(target.value)}
      />
      <FileDrop uploads={under} name="version" hint={t('documents.versionHint')} single required />
    </div>
  );
}
