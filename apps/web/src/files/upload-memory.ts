import type { PreviousUpload, UrlStorage } from 'tus-js-client';
import { DRAFT_PREFIX, readStored, writeStored } from '../lib/storage.js';

const PREFIX = `${DRAFT_PREFIX}upload.`;

interface Remembered {
  url: string;
  size: number;
  at: string;
}

/** The same file chosen again is known by this; what is in it the server compares by nothing, a person by its name. */
export const fingerprintOf = (file: File): Promise<string> =>
  Promise.resolve(`${PREFIX}${file.size}.${file.lastModified}.${encodeURIComponent(file.name)}`);

/** Where files were going when the page was left: until it is signed out, as drafts are. */
export const uploadMemory: UrlStorage = {
  findAllUploads: () => Promise.resolve(rememberedKeys().flatMap(asPrevious)),
  findUploadsByFingerprint: (fingerprint) => Promise.resolve(asPrevious(fingerprint)),
  removeUpload: (key) => Promise.resolve(writeStored(key, null)),
  addUpload: (fingerprint, { uploadUrl, size, creationTime }) => {
    writeStored(fingerprint, { url: uploadUrl, size, at: creationTime });
    return Promise.resolve(fingerprint);
  },
};

/** The uploads that were begun in this browser: under which key, and the id that the server knows. */
export function rememberedUploads(): { key: string; id: string }[] {
  return rememberedKeys().flatMap((key) => {
    const id = readStored<Remembered>(key)?.url.split('/').pop();
    return id ? [{ key, id }] : [];
  });
}

function rememberedKeys(): string[] {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function asPrevious(key: string): PreviousUpload[] {
  const found = readStored<Remembered>(key);
  if (!found) return [];
  const { url, size, at } = found;
  return [{ size, metadata: {}, creationTime: at, urlStorageKey: key, uploadUrl: url, parallelUploadUrls: null }];
}
