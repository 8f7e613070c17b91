import type { Readable } from 'node:stream';

/** Injection token of the {@link FileStorage} in use. */
export const FILE_STORAGE = Symbol('FILE_STORAGE');

/** Where the bytes of files stand. Keys are `tenantId/fileId`; nothing else is known here. */
export interface FileStorage {
  /** Stores the whole stream or, where it breaks off, nothing. */
  put(key: string, content: Readable): Promise<void>;
  /** @throws Error where the key does not exist */
  get(key: string): Promise<Readable>;
  /** Whether content can be kept now. @throws Error where it cannot */
  check(): Promise<void>;
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>;
  /** Every key that is there, in no order; for checks, never for requests. */
  keys(): AsyncIterable<string>;
}
