/** localStorage that may be full, forbidden or absent: then nothing is kept and nothing breaks. */
export function readStored<T>(key: string): T | null {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A draft that cannot be kept is no reason to stop the work.
  }
}

/** At sign-out nothing written by this person stays on the machine. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith(DRAFT_PREFIX)) window.localStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept where nothing can be read.
  }
}

export const DRAFT_PREFIX = 'cdc.draft.';
