import { countedFetch } from '../lib/busy.js';

/**
 * When the session has ended in the middle of the work, the request waits: a dialog asks to sign in
 * again and the request is then sent once more, so that nothing typed is lost.
 */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let pending: Promise<boolean> | null = null;

/** Called by the area's frame, which can show the dialog. */
export function onSessionEnd(handler: Ask | null): void {
  ask = handler;
}

/** Several requests that fail together share one dialog. */
export function signInAgain(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  pending ??= ask().finally(() => {
    pending = null;
  });
  return pending;
}

export const fetchWithSignIn: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const again = request.clone();
  const response = await countedFetch(request);
  if (response.status !== 401 || new URL(request.url).pathname.endsWith('/session')) return response;
  return (await signInAgain()) ? countedFetch(again) : response;
};
