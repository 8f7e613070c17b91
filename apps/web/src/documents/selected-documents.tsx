import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { FolderSelect } from './folder-select.js';
import {
  changeListed,
  recoverDocument,
  saveDocument,
  trashDocument,
  useDocumentChange,
  type DocumentDetail,
  type DocumentSummary,
  type Space,
} from './queries.js';

interface SelectedDocumentsProps {
  space: Space;
  documents: readonly DocumentSummary[];
  onDone: (words: string, undo?: () => Promise<unknown>) => void;
  onNone: () => void;
}

/** What may be done with several documents at once. */
export function SelectedDocuments({ space, documents, onDone, onNone }: SelectedDocumentsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'move' | 'tag' | null>(null);
  const ids = documents.map(({ id }) => id);
  const count = ids.length;
  const trash = useDocumentChange(async () => {
    await changeListed(ids, trashDocument);
    onDone(t('documents.done.trashed', { count }), () => changeListed(ids, recoverDocument));
  });
  return (
    <div className="selection" role="group" aria-label={t('documents.selected', { count })}>
      <strong>{t('documents.selected', { count })}</strong>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking('move')}>
        {t('documents.move')}
      </button>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking('tag')}>
        {t('documents.addTag')}
      </button>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={trash.isPending}
        onClick={() => trash.mutate(undefined)}
      >
        {t('documents.trash')}
      </button>
      <button type="button" className="text-button" onClick={onNone}>
        {t('documents.chooseNone')}
      </button>
      {trash.error && <ProblemAlert problem={problemOf(trash.error)} />}
      {asking && (
        <ChangeDialog
          {...{ space, ids }}
          what={asking}
          onDone={(words) => {
            setAsking(null);
            onDone(words);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

interface ChangeDialogProps {
  space: Space;
  ids: readonly string[];
  what: 'move' | 'tag';
  onDone: (words: string) => void;
  onClose: () => void;
}

function ChangeDialog({ space, ids, what, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const [folderId, setFolderId] = useState<string | null>(null);
  const [tag, setTag] = useState('');
  const change = useDocumentChange(async () => {
    const changes = ({ tags }: DocumentDetail) =>
      what === 'move' ? { folderId } : { tags: [...new Set([...tags, tag.trim().toLowerCase()])] };
    await changeListed(ids, (document) => saveDocument(document, changes(document)));
    onDone(t(`documents.done.${what === 'move' ? 'moved' : 'tagged'}`, { count: ids.length }));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what === 'move' || tag.trim()) change.mutate(undefined);
  };
  return (
    <Dialog
      title={t(`documents.${what === 'move' ? 'moveTitle' : 'tagTitle'}`, { count: ids.length })}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        {change.error && <ProblemAlert problem={problemOf(change.error)} />}
        {what === 'move' ? (
          <FolderSelect folders={space.folders} value={folderId} onChange={setFolderId} />
        ) : (
          <TextField
            name="new-tag"
            label={t('documents.field.tag')}
            hint={t('documents.field.tagHint')}
            value={tag}
            maxLength={LIMITS.documentTag}
            required
            onChange={({ target }) => setTag(target.value)}
          />
        )}
        <div className="button-row">
          <button className="btn btn-primary" disabled={change.isPending}>
            {t(what === 'move' ? 'documents.move' : 'documents.addTag')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
