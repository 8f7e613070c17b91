import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { VisibilityDialog } from './document-visibility.js';
import { FolderSelect } from './folder-select.js';
import { contentLink } from './links.js';
import { DocumentPreview } from './preview/document-preview.js';
import {
  changeListed,
  recoverDocument,
  saveDocument,
  trashDocument,
  useDocumentChange,
  type DocumentDetail,
  type Space,
} from './queries.js';

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
  const trash = useDocumentChange(async () => {
    await trashDocument(document);
    onDone(t('documents.done.trashed', { count: 1 }), () => changeListed([id], recoverDocument));
  });
  const recovery = useDocumentChange(async () => {
    await recoverDocument(document);
    onDone(t('documents.done.recovered'));
  });
  const failure = trash.error ?? recovery.error;
  const done = (words: string) => {
    setOpen(null);
    onDone(words);
  };
  return (
    <>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
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
      {open === 'visibility' && <VisibilityDialog document={document} onDone={done} onClose={() => setOpen(null)} />}
      {open === 'move' && space && (
        <MoveDialog document={document} space={space} onDone={done} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface MoveDialogProps {
  document: DocumentDetail;
  space: Space;
  onDone: (words: string) => void;
  onClose: () => void;
}

function MoveDialog({ document, space, onDone, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const [folderId, setFolderId] = useState(document.folderId);
  const move = useDocumentChange(async () => {
    await saveDocument(document, { folderId });
    onDone(t('documents.done.moved', { count: 1 }));
  });
  return (
    <Dialog title={t('documents.moveTitle', { count: 1 })} onClose={onClose}>
      {move.error && <ProblemAlert problem={problemOf(move.error)} />}
      <FolderSelect folders={space.folders} value={folderId} onChange={setFolderId} />
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={move.isPending || folderId === document.folderId}
          onClick={() => move.mutate(undefined)}
        >
          {t('documents.move')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
