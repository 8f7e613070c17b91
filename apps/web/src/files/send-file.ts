import type { DetailedError, Upload } from 'tus-js-client';
import { DOCUMENT_TYPES, LIMITS } from '#app/contracts';
import { api } from '../api/browser.js';
import { ApiError, NETWORK_PROBLEM, toProblem, type Problem } from '../api/problem.js';
import { signInAgain } from '../api/sign-in-again.js';
import { unwrap } from '../api/client.js';
import { begin } from '../lib/busy.js';
import type { components } from '../api/schema.js';
import { fingerprintOf, uploadMemory } from './upload-memory.js';

export type ArrivedFile = components['schemas']['UploadedFile'];

/** The extensions that a document may have. */
export const DOCUMENT_EXTENSIONS = [...new Set(Object.values(DOCUMENT_TYPES).flat())];

/** What can be said of a file before it is sent. */
export function problemBefore({ name, size }: File): Problem | undefined {
  const extension = name.toLowerCase().split('.').pop()!;
  if (!DOCUMENT_EXTENSIONS.includes(extension)) return { status: 415, code: 'unsupported_media_type' };
  if (size === 0) return { status: 422, code: 'empty_file' };
  return size > LIMITS.documentBytes ? { status: 413, code: 'payload_too_large' } : undefined;
}

export interface Sending {
  /** Ends for now. @returns where a new call goes on from */
  pause(): Promise<string | null>;
  /** Where it goes, once that is known. */
  url(): string | null;
  /** @throws ApiError; an upload that was paused never ends */
  arrived: Promise<ArrivedFile>;
}

/**
 * Sends a file in parts, from where an earlier attempt with it was cut. What goes wrong for a moment is tried again for half a minute.
 * @param from where that attempt went, where it is known; else the browser may remember
 */
export async function sendFile(
  file: File,
  onProgress: (sent: number) => void,
  from: string | null = null,
): Promise<Sending> {
  const { Upload } = await import('tus-js-client');
  const done = begin();
  let upload: Upload;
  const arrived = new Promise<ArrivedFile>((resolve, reject) => {
    upload = new Upload(file, {
      endpoint: '/api/v1/uploads',
      uploadUrl: from,
      metadata: { filename: file.name },
      chunkSize: LIMITS.uploadPartBytes,
      retryDelays: [500, 2_000, 5_000, 10_000, 15_000],
      addRequestId: true,
      fingerprint: fingerprintOf,
      urlStorage: uploadMemory,
      removeFingerprintOnSuccess: true,
      onProgress,
      onError: (error) => {
        const problem = problemOfUpload(error);
        if (problem.status !== 401) return reject(new ApiError(problem));
        void signInAgain().then((again) => (again ? upload.start() : reject(new ApiError(problem))));
      },
      onSuccess: () => void fileOf(upload.url!).then(resolve, reject),
    });
  }).finally(done);
  const [previous] = from ? [] : await upload!.findPreviousUploads();
  if (previous) upload!.resumeFromPreviousUpload(previous);
  upload!.start();
  const pause = async () => {
    done();
    await upload!.abort();
    return upload!.url;
  };
  return { pause, url: () => upload.url, arrived };
}

async function fileOf(url: string): Promise<ArrivedFile> {
  const { file } = await unwrap(api.GET('/api/v1/uploads/{id}', { params: { path: { id: url.split('/').pop()! } } }));
  if (!file) throw new ApiError(NETWORK_PROBLEM);
  return file;
}

function problemOfUpload(error: Error | DetailedError): Problem {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return NETWORK_PROBLEM;
  let body: unknown;
  try {
    body = JSON.parse(response.getBody());
  } catch {
    body = undefined;
  }
  return toProblem(body, response.getStatus(), response.getHeader('X-Request-Id') ?? null);
}
