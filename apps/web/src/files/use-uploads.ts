import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/browser.js';
import { NETWORK_PROBLEM, problemOf, type Problem } from '../api/problem.js';
import { newUuid } from '../lib/uuid.js';
import { writeStored } from '../lib/storage.js';
import { problemBefore, sendFile, type ArrivedFile, type Sending } from './send-file.js';
import { rememberedUploads } from './upload-memory.js';

/** How many go at once: more would only share the same line. */
const AT_ONCE = 3;

export interface UploadItem {
  key: string;
  name: string;
  size: number;
  /** Bytes that went. */
  sent: number;
  /** `offline`: cut with the line of this device, it goes on by itself once that is back. */
  status: 'waiting' | 'sending' | 'paused' | 'offline' | 'failed' | 'arrived';
  problem?: Problem;
  /** Once it has arrived. */
  file?: ArrivedFile;
}

/** What was begun before the page was left: the same file, chosen again, goes on from there. */
export interface UnfinishedUpload {
  key: string;
  id: string;
  name: string;
  size: number;
  offset: number;
}

export interface Uploads {
  items: UploadItem[];
  unfinished: UnfinishedUpload[];
  /** Those that have arrived, in the order in which they were chosen. */
  arrived: ArrivedFile[];
  /** Something is on its way, or waits for it. */
  busy: boolean;
  add: (files: Iterable<File>) => void;
  pause: (key: string) => void;
  /** Goes on with what was paused, or tries again what failed. */
  resume: (key: string) => void;
  /** Takes one away, wherever it is; the server forgets it, too. */
  remove: (key: string) => void;
  forget: (unfinished: UnfinishedUpload) => void;
  /** Empties the list: what has arrived was put to use. */
  clear: () => void;
}

interface Source {
  file: File;
  sending?: Sending;
  url?: string | null;
}

/**
 * Sends files, each resumable, a few at once.
 * @param onArrived for each that has arrived; without it, `arrived` tells them together
 */
export function useUploads({ onArrived }: { onArrived?: (file: ArrivedFile) => void } = {}): Uploads {
  const [items, setItems] = useState<UploadItem[]>([]);
  const [unfinished, setUnfinished] = useState<UnfinishedUpload[]>([]);
  const sources = useRef(new Map<string, Source>());
  const tell = useRef(onArrived);
  useEffect(() => {
    tell.current = onArrived;
  });
  useEffect(() => {
    let gone = false;
    void unfinishedUploads().then((found) => gone || setUnfinished(found));
    return () => {
      gone = true;
    };
  }, []);
  // Who leaves the page finds what was under way among the unfinished.
  useEffect(() => {
    const all = sources.current;
    return () => all.forEach(({ sending }) => void sending?.pause());
  }, []);

  const change = useCallback(
    (key: string, part: Partial<UploadItem>) =>
      setItems((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item))),
    [],
  );

  const start = useCallback(
    async (key: string) => {
      const source = sources.current.get(key);
      if (!source) return;
      change(key, { status: 'sending', problem: undefined });
      try {
        const onProgress = (sent: number) => change(key, { sent });
        source.sending = await sendFile(source.file, onProgress, source.url);
        if (!sources.current.has(key)) return void source.sending.pause();
        const file = await source.sending.arrived;
        change(key, { status: 'arrived', sent: source.file.size, file });
        setUnfinished((all) => all.filter(({ id }) => id !== file.id));
        tell.current?.(file);
      } catch (error) {
        source.url = source.sending?.url() ?? source.url;
        const problem = problemOf(error);
        const cut = problem.code === NETWORK_PROBLEM.code && !navigator.onLine;
        change(key, cut ? { status: 'offline' } : { status: 'failed', problem });
      }
    },
    [change],
  );

  useEffect(() => {
    const free = AT_ONCE - items.filter(({ status }) => status === 'sending').length;
    const next = items.filter(({ status }) => status === 'waiting').slice(0, Math.max(0, free));
    for (const { key } of next) void start(key);
  }, [items, start]);

  useEffect(() => {
    const goOn = () =>
      setItems((all) => all.map((item) => (item.status === 'offline' ? { ...item, status: 'waiting' } : item)));
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, []);

  const add = useCallback((files: Iterable<File>) => {
    const added = [...files].map((file): UploadItem => {
      const key = newUuid();
      const problem = problemBefore(file);
      const item = { key, name: file.name, size: file.size, sent: 0 };
      if (problem) return { ...item, status: 'failed', problem };
      sources.current.set(key, { file });
      return { ...item, status: 'waiting' };
    });
    setItems((all) => [...all, ...added]);
  }, []);

  const pause = useCallback(
    (key: string) => {
      const source = sources.current.get(key);
      change(key, { status: 'paused' });
      void source?.sending?.pause().then((url) => (source.url = url));
    },
    [change],
  );

  const resume = useCallback((key: string) => change(key, { status: 'waiting', problem: undefined }), [change]);

  const remove = useCallback((key: string) => {
    const source = sources.current.get(key);
    sources.current.delete(key);
    setItems((all) => all.filter((item) => item.key !== key));
    const url = source?.sending?.url() ?? source?.url;
    void source?.sending?.pause();
    const known = url && rememberedUploads().find(({ id }) => url.endsWith(id));
    if (known) writeStored(known.key, null);
    if (url) void terminate(url.split('/').pop()!);
  }, []);

  const forget = useCallback(({ key, id }: UnfinishedUpload) => {
    writeStored(key, null);
    setUnfinished((all) => all.filter((other) => other.id !== id));
    void terminate(id);
  }, []);

  const clear = useCallback(() => {
    sources.current.clear();
    setItems([]);
  }, []);

  // What has been chosen again is on its way.
  const chosen = new Set(items.map(({ name, size }) => `${size} ${name}`));
  return {
    items,
    unfinished: unfinished.filter(({ name, size }) => !chosen.has(`${size} ${name}`)),
    arrived: items.flatMap(({ file }) => file ?? []),
    busy: items.some(({ status }) => ['waiting', 'sending', 'offline'].includes(status)),
    ...{ add, pause, resume, remove, forget, clear },
  };
}

/** One that stays behind is swept by the server. */
async function terminate(id: string): Promise<void> {
  await api.DELETE('/api/v1/uploads/{id}', { params: { path: { id } } }).catch(() => undefined);
}

/** What this browser remembers and the server still knows as this person's. */
async function unfinishedUploads(): Promise<UnfinishedUpload[]> {
  const all = await Promise.all(
    rememberedUploads().map(async ({ key, id }) => {
      const { data, response } = await api
        .GET('/api/v1/uploads/{id}', { params: { path: { id } } })
        .catch(() => ({ data: undefined, response: undefined }));
      if (response?.status === 404 || data?.file) writeStored(key, null);
      return data && !data.file ? [{ key, id, name: data.name, size: data.size, offset: data.offset }] : [];
    }),
  );
  return all.flat();
}
