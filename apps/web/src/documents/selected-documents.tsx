import { useState, type ComponentProps, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { OpenedState } from '../ui/query-state.js';
import { ChangeRefused } from './change-refused.js';
import { VisibilityDialog } from './document-visibility.js';
import { FolderSelect } from './folder-select.js';
import {
  changeDocuments,
  useDocument,
  useDocumentChange,
  type DocumentChange,
  type DocumentSummary,
  type Space,
} from './queries.js';

type Undo = () => Promise<unknown>;

interface SelectedDocumentsProps {
  space: Space;
  documents: readonly DocumentSummary[];
  /** How many could be chosen here. */
  outOf: number;
  onDone: (words: string, undo: Undo) => void;
  onAll: () => void;
  onNone: () => void;
}

/** What may be done with several documents at once: with all of them, or with none. */
export function SelectedDocuments({ space, documents, outOf, onDone, onAll, onNone }: SelectedDocumentsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'move' | 'tag' | 'visibility' | null>(null);
  const count = documents.length;
  const apply = async (
    change: (document: DocumentSummary) => Omit<DocumentChange, 'id' | 'version'>,
    words: string,
  ) => {
    const undo = await changeDocuments(
      documents.map((document) => ({ id: document.id, version: document.version, ...change(document) })),
    );
    setAsking(null);
    onDone(words, () => changeDocuments(undo));
  };
  const trash = useDocumentChange(() => apply(() => ({ trashed: true }), t('documents.done.trashed', { count })));
  const button = (what: 'move' | 'tag' | 'visibility', words: string) => (
    <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking(what)}>
      {words}
    </button>
  );
  return (
    <div className="selection" role="group" aria-label={t('documents.selected', { count })}>
      <strong>{t('documents.selected', { count })}</strong>
      {space.folders.length > 0 && button('move', t('documents.move'))}
      {button('tag', t('documents.addTag'))}
      {space.mayManage && button('visibility', t('documents.whoReads'))}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={trash.isPending}
        onClick={() => trash.mutate(undefined)}
      >
        {t('documents.trash')}
      </button>
      {count < outOf && (
        <button type="button" className="text-button" onClick={onAll}>
          {t('documents.chooseAll', { count: outOf })}
        </button>
      )}
      <button type="button" className="text-button" onClick={onNone}>
        {t('documents.chooseNone')}
      </button>
      {trash.error && <ChangeRefused error={trash.error} />}
      {asking === 'move' && (
        <MoveDialog
          {...{ space, count }}
          move={(folderId) => apply(() => ({ folderId }), t('documents.done.moved', { count }))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'tag' && (
        <TagDialog
          count={count}
          add={(tag) =>
            apply(({ tags }) => ({ tags: [...new Set([...tags, tag])] }), t('documents.done.tagged', { count }))
          }
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'visibility' && (
        <VisibilityOf
          documents={documents}
          save={(visibility) => apply(() => visibility, t('documents.done.shown', { count }))}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

type VisibilityOfProps = Omit<ComponentProps<typeof VisibilityDialog>, 'sharedWith' | 'documents'> &
  Pick<SelectedDocumentsProps, 'documents'>;

/** Of one document it is asked first which bodies were chosen: a list does not tell. */
function VisibilityOf({ documents, ...dialog }: VisibilityOfProps) {
  const only = documents.length === 1 ? documents[0]! : undefined;
  const detail = useDocument(only?.id ?? '');
  if (!only) return <VisibilityDialog documents={documents} {...dialog} />;
  return (
    <OpenedState query={detail}>
      {(opened) => <VisibilityDialog documents={[opened]} sharedWith={opened.sharedWith} {...dialog} />}
    </OpenedState>
  );
}

interface MoveDialogProps {
  space: Space;
  count: number;
  /** The folder where they are now, where all are in one. */
  from?: string | null;
  move: (folderId: string | null) => Promise<unknown>;
  onClose: () => void;
}

/** Into which folder. */
export function MoveDialog({ space, count, from, move, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const [folderId, setFolderId] = useState(from ?? null);
  const change = useDocumentChange(move);
  return (
    <Dialog title={t('documents.moveTitle', { count })} onClose={onClose}>
      {change.error && <ChangeRefused error={change.error} />}
      <FolderSelect folders={space.folders} value={folderId} onChange={setFolderId} />
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={change.isPending || folderId === from}
          onClick={() => change.mutate(folderId)}
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

interface TagDialogProps {
  count: number;
  add: (tag: string) => Promise<unknown>;
  onClose: () => void;
}

function TagDialog({ count, add, onClose }: TagDialogProps) {
  const { t } = useTranslation();
  const [tag, setTag] = useState('');
  const change = useDocumentChange(add);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim()) change.mutate(tag.trim().toLowerCase());
  };
  return (
    <Dialog title={t('documents.tagTitle', { count })} onClose={onClose}>
      <form onSubmit={submit}>
        {change.error && <ChangeRefused error={change.error} />}
        <TextField
          name="new-tag"
          label={t('documents.field.tag')}
          hint={t('documents.field.tagHint')}
          value={tag}
          maxLength={LIMITS.documentTag}
          required
          onChange={({ target }) => setTag(target.value)}
        />
        <div className="button-row">
          <button className="btn btn-primary" disabled={change.isPending}>
            {t('documents.addTag')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
