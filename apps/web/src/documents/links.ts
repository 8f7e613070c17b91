/** Where the pages of documents stand; `base` is where the addresses of the area begin. */
export const spacesLink = (base: string) => `${base}/documenti`;
export const newSpaceLink = (base: string) => `${base}/documenti/nuovo`;
export const spaceLink = (base: string, id: string, folderId?: string | null) =>
  `${base}/documenti/${id}${folderId ? `?cartella=${folderId}` : ''}`;
export const settingsLink = (base: string, id: string) => `${base}/documenti/${id}/impostazioni`;
export const accessLink = (base: string, id: string) => `${base}/documenti/${id}/accessi`;
export const trashLink = (base: string, id: string) => `${base}/documenti/${id}/cestino`;
export const documentLink = (base: string, id: string) => `${base}/documenti/documento/${id}`;

/** Downloads a version; who may see it no more finds it gone. */
export const contentLink = (id: string, number: number) => `/api/v1/documents/${id}/versions/${number}/content`;
