import { newUuid } from '../lib/uuid.js';
import { createApi } from './client.js';
import { fetchWithSignIn } from './sign-in-again.js';

/** The one client of the area behind sign-in. */
export const api = createApi({
  baseUrl: typeof window === 'undefined' ? 'http://localhost' : window.location.origin,
  fetch: fetchWithSignIn,
  newRequestId: newUuid,
});
