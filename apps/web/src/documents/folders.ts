import type { Folder } from './queries.js';

/** The folders from the first down to this one; none for the space itself, or for one that is gone. */
export function pathTo(folders: readonly Folder[], id: string | null): Folder[] {
  const path: Folder[] = [];
  let at = folders.find((folder) => folder.id === id);
  while (at && !path.includes(at)) {
    path.unshift(at);
    const { parentId } = at;
    at = folders.find((folder) => folder.id === parentId);
  }
  return path;
}

export interface FolderChoice {
  id: string;
  /** Its name with those above it: "Atti / 2026". */
  path: string;
}

/** All folders by their paths, to choose from; without one and what stands in it where it is itself to be moved. */
export function folderChoices(folders: readonly Folder[], without?: string): FolderChoice[] {
  return folders
    .map((folder) => ({ id: folder.id, steps: pathTo(folders, folder.id) }))
    .filter(({ steps }) => !without || !steps.some(({ id }) => id === without))
    .map(({ id, steps }) => ({ id, path: steps.map(({ name }) => name).join(' / ') }))
    .sort((one, other) => one.path.localeCompare(other.path, 'it'));
}
