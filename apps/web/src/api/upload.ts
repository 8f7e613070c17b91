import { begin } from '../lib/busy.js';
import { newUuid } from '../lib/uuid.js';
import { ApiError, NETWORK_PROBLEM, toProblem } from './problem.js';
import { signInAgain } from './sign-in-again.js';

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

interface UploadOptions {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends one file and tells how much of it has gone; fetch cannot tell that, XMLHttpRequest can. */
export async function uploadFile(file: File, options: UploadOptions): Promise<StoredFile> {
  try {
    return await send(file, options);
  } catch (error) {
    const ended = error instanceof ApiError && error.problem.status === 401;
    if (!ended || !(await signInAgain())) throw error;
    return send(file, options);
  }
}

function send(file: File, { onProgress, signal }: UploadOptions): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onloadend = begin();
    request.open('POST', '/api/v1/files');
    request.setRequestHeader('X-Request-Id', newUuid());
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status === 201) resolve(body as StoredFile);
      else reject(new ApiError(toProblem(body, request.status, request.getResponseHeader('X-Request-Id'))));
    };
    request.onerror = () => reject(new ApiError(NETWORK_PROBLEM));
    request.onabort = () => reject(new DOMException('Upload removed', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
