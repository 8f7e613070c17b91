import type { Readable } from 'node:stream';

/** Injection token of the {@link FileStorage} in use. */
export const FILE_STORAGE = Symbol('FILE_STORAGE');

/** Under which key the bytes of a file stand. */
export const keyOf = (tenantId: string, fileId: string) => `${tenantId}/${fileId}`;

/** A part of a file: both ends are in it, counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/** How far something that arrives in several goes has come, durably. */
export interface PartialState {
  received: number;
  /** What the storage needs to go on from there; it means something to the storage alone. */
  resume: string | null;
}

/** Takes the bytes that follow those of a {@link PartialState}. */
export interface PartialWriter {
  write(chunk: Buffer): Promise<void>;
  /** Makes durable what was written. @returns from where it goes on, now or after a restart */
  sync(): Promise<PartialState>;
  close(): Promise<void>;
}

/** Where the bytes of files stand. Keys are `tenantId/fileId`; nothing else is known here. */
export interface FileStorage {
  /** Stores the whole stream or, where it breaks off, nothing. */
  put(key: string, content: Readable): Promise<void>;
  /** @throws Error where the key does not exist */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Bytes of what is there; undefined where the key does not exist. */
  size(key: string): Promise<number | undefined>;
  /** Whether content can be kept now. @throws Error where it cannot */
  check(): Promise<void>;
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>;
  /** Every key that is there, in no order; for checks, never for requests. */
  keys(): AsyncIterable<string>;
  /** Every key of which something arrived that is not finished, maybe more than once; for checks. */
  unfinished(): AsyncIterable<string>;
  /** Goes on with what arrives in several goes; what came after `from` is forgotten. Nobody sees it under its key before {@link finish}. */
  resume(key: string, from: PartialState): Promise<PartialWriter>;
  /** What arrived stands under its key from now on. Doing it twice is fine. */
  finish(key: string, at: PartialState): Promise<void>;
  /** Removes a key with all that arrived for it and was not finished. */
  abandon(key: string): Promise<void>;
}
