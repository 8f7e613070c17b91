import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { Icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { FolderDialog, RemoveFolderDialog, type FolderTask } from './folder-dialogs.js';
import { spaceLink } from './links.js';
import type { Folder, Space } from './queries.js';

interface FolderListProps {
  space: Space;
  /** The folder in sight; null: the space itself. */
  folderId: string | null;
  onDone: (words: string) => void;
}

/** The folders that stand here, with what may be done with them. */
export function FolderList({ space, folderId, onDone }: FolderListProps) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [task, setTask] = useState<FolderTask | null>(null);
  const [removing, setRemoving] = useState<Folder | null>(null);
  const here = space.folders.filter(({ parentId }) => parentId === folderId);
  if (here.length === 0 && !space.mayWrite) return null;
  const done = (words: string) => {
    setTask(null);
    setRemoving(null);
    onDone(words);
  };
  return (
    <section aria-labelledby="folders">
      <div className="folder-head">
        <h2 id="folders">{t('documents.folders')}</h2>
        {space.mayWrite && (
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => setTask({ kind: 'new', parentId: folderId })}
          >
            <Icon name="plus" /> {t('documents.newFolder')}
          </button>
        )}
      </div>
      {here.length > 0 ? (
        <ul className="folder-list">
          {here.map((folder) => (
            <li key={folder.id}>
              <Link to={spaceLink(base, space.id, folder.id)}>
                <Icon name="folder" /> {folder.name}
              </Link>
              {space.mayWrite && (
                <Menu
                  label={<span className="visually-hidden">{t('documents.folderActions', folder)}</span>}
                  align="end"
                >
                  <li>
                    <button type="button" onClick={() => setTask({ kind: 'rename', folder })}>
                      {t('documents.rename')}
                    </button>
                  </li>
                  <li>
                    <button type="button" onClick={() => setTask({ kind: 'move', folder })}>
                      {t('documents.move')}
                    </button>
                  </li>
                  <li>
                    <button type="button" onClick={() => setRemoving(folder)}>
                      {t('documents.removeFolder')}
                    </button>
                  </li>
                </Menu>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{t(folderId ? 'documents.noFoldersHere' : 'documents.noFolders')}</p>
      )}
      {task && <FolderDialog space={space} task={task} onDone={done} onClose={() => setTask(null)} />}
      {removing && <RemoveFolderDialog folder={removing} onDone={done} onClose={() => setRemoving(null)} />}
    </section>
  );
}
