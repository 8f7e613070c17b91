import { useSyncExternalStore } from 'react';

/** Where tables become cards: see styles/tables.css. */
const PHONE = '(max-width: 575.98px)';

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(PHONE);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the screen is as narrow as a phone's; not in what the server sends. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

/** How many rows a page of a list has: fewer where each is a card. */
export function usePageSize(): number | undefined {
  return usePhone() ? 10 : undefined;
}
