import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useFieldMessage } from '../forms/field-message.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { FolderSelect } from './folder-select.js';
import { addFolder, removeFolder, saveFolder, useDocumentChange, type Folder, type Space } from './queries.js';

export type FolderTask =
  { kind: 'new'; parentId: string | null } | { kind: 'rename'; folder: Folder } | { kind: 'move'; folder: Folder };

interface FolderDialogProps {
  space: Space;
  task: FolderTask;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Makes a folder, renames it or moves it. */
export function FolderDialog({ space, task, onDone, onClose }: FolderDialogProps) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const keyFor = useIdempotencyKey();
  const [name, setName] = useState(task.kind === 'new' ? '' : task.folder.name);
  const [parentId, setParentId] = useState(task.kind === 'new' ? task.parentId : task.folder.parentId);
  const [empty, setEmpty] = useState(false);
  const change = useDocumentChange(async () => {
    if (task.kind === 'new') {
      const body = { name: name.trim(), parentId };
      await addFolder(space.id, body, keyFor(body));
    } else await saveFolder(task.folder, task.kind === 'rename' ? { name: name.trim() } : { parentId });
    onDone(t(`documents.folderDone.${task.kind}`, { name: name.trim() }));
  });
  const problem = change.error && problemOf(change.error);
  const wrong = problem?.errors?.find(({ field }) => field === 'name' || field === 'parentId');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(!name.trim());
    if (name.trim()) change.mutate(undefined);
  };
  return (
    <Dialog title={t(`documents.folderTask.${task.kind}`)} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        {problem && !wrong && <ProblemAlert problem={problem} />}
        {task.kind === 'move' ? (
          <FolderSelect
            folders={space.folders}
            without={task.folder.id}
            value={parentId}
            error={wrong && t('documents.folderRefused')}
            onChange={setParentId}
          />
        ) : (
          <TextField
            name="folder-name"
            label={t('documents.folderName')}
            value={name}
            maxLength={LIMITS.name}
            required
            autoFocus
            error={empty ? message('required') : wrong && t('documents.folderTaken')}
            onChange={({ target }) => setName(target.value)}
          />
        )}
        <div className="button-row">
          <button className="btn btn-primary" disabled={change.isPending}>
            {t(`documents.folderTask.${task.kind}`)}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface RemoveFolderProps {
  folder: Folder;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** An empty folder goes; one that holds something stays, and why is said. */
export function RemoveFolderDialog({ folder, onDone, onClose }: RemoveFolderProps) {
  const { t } = useTranslation();
  const removal = useDocumentChange(async () => {
    await removeFolder(folder);
    onDone(t('documents.folderDone.removed', { name: folder.name }));
  });
  const problem = removal.error && problemOf(removal.error);
  return (
    <ConfirmDialog
      title={t('documents.removeFolderTitle', { name: folder.name })}
      confirm={t('documents.removeFolder')}
      danger
      busy={removal.isPending}
      onConfirm={() => removal.mutate(undefined)}
      onClose={onClose}
    >
      {problem?.code === 'state_conflict' ? (
        <p className="notice notice-danger" role="alert">
          {t('documents.folderUsed')}
        </p>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      <p>{t('documents.removeFolderText')}</p>
    </ConfirmDialog>
  );
}
