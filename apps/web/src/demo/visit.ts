import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { DEMO_PASSWORD } from './roles.js';

const KEY = 'cdc.demo';

/** One click is the whole sign-in; the area then shows the way back to the guide. */
export async function enterAs(email: string): Promise<void> {
  await unwrap(api.POST('/api/v1/session', { body: { email, password: DEMO_PASSWORD } }));
  try {
    window.sessionStorage.setItem(KEY, '1');
  } catch {
    // Without storage there is only no way back.
  }
}

/** This tab came from the guide of the demonstration. */
export function isVisit(): boolean {
  try {
    return window.sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
