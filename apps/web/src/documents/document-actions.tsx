import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import { ChangeRefused } from './change-refused.js';
import { VisibilityDialog } from './document-visibility.js';
import { contentLink } from './links.js';
import { DocumentPreview } from './preview/document-preview.js';
import {
  changeDocuments,
  recoverDocument,
  useDocumentChange,
  type DocumentChange,
  type DocumentDetail,
  type Space,
} from './queries.js';
import { MoveDialog } from './selected-documents.js';

interface DocumentActionsProps {
  document: DocumentDetail;
  space: Space | undefined;
  onDone: (words: string, undo?: () => Promise<unknown>) => void;
}

/** What this person may do with a document. */
export function DocumentActions({ document, space, onDone }: DocumentActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'visibility' | 'move' | 'preview' | null>(null);
  const { id, number, mayWrite, mayManage, trashedAt } = document;
  const [last] = document.versions;
  /** What this document was before comes back with it. */
  const apply = async (change: Omit<DocumentChange, 'id' | 'version'>, words: string) => {
    const undo = await changeDocuments([{ id, version: document.version, ...change }]);
    setOpen(null);
    onDone(words, () => changeDocuments(undo));
  };
  const trash = useDocumentChange(() => apply({ trashed: true }, t('documents.done.trashed', { count: 1 })));
  const recovery = useDocumentChange(async () => {
    await recoverDocument(document);
    onDone(t('documents.done.recovered'));
  });
  const failure = trash.error ?? recovery.error;
  return (
    <>
      {failure && <ChangeRefused error={failure} />}
      <div className="button-row no-print">
        <a className="btn btn-primary" href={contentLink(id, number)} download>
          <Icon name="download" /> {t('documents.download')}
        </a>
        {last && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setOpen('preview')}>
            {t('find.preview')}
          </button>
        )}
        {mayManage && !trashedAt && !space?.archivedAt && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setOpen('visibility')}>
            {t('documents.whoReads')}
          </button>
        )}
        {mayWrite && !trashedAt && (space?.folders.length ?? 0) > 0 && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setOpen('move')}>
            {t('documents.move')}
          </button>
        )}
        {mayWrite && !trashedAt && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={trash.isPending}
            onClick={() => trash.mutate(undefined)}
          >
            {t('documents.trash')}
          </button>
        )}
        {mayWrite && trashedAt && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={recovery.isPending}
            onClick={() => recovery.mutate(undefined)}
          >
            {t('documents.recover')}
          </button>
        )}
      </div>
      {open === 'preview' && last && (
        <DocumentPreview id={id} version={last} title={document.title} onClose={() => setOpen(null)} />
      )}
      {open === 'visibility' && (
        <VisibilityDialog
          documents={[document]}
          sharedWith={document.sharedWith}
          save={(visibility) => apply(visibility, t('documents.done.shown', { count: 1 }))}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'move' && space && (
        <MoveDialog
          {...{ space, count: 1, from: document.folderId }}
          move={(folderId) => apply({ folderId }, t('documents.done.moved', { count: 1 }))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
