import type { LiveChange } from '#app/contracts';

const HIDDEN_MS = 5 * 60_000;
/** What happens between the first answers of a page and its stream is missed: who waited longer for it asks again. */
const PROMPT_MS = 1_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

export interface LiveHandlers {
  onChange: (change: LiveChange) => void;
  /** Something may have been missed: everything that is shown is asked again. */
  onGap: () => void;
}

/**
 * The one event stream of this tab. The browser itself comes back after a cut; what the server refused is tried again
 * later and later. A tab that nobody looks at for five minutes lets go of its stream.
 * @returns how to end it
 */
export function openLive({ onChange, onGap }: LiveHandlers): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_RETRY_MS;
  let wasOpen = false;
  const begun = performance.now();

  const close = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    const opened = new EventSource('/api/v1/events');
    opened.addEventListener('open', () => {
      pause = FIRST_RETRY_MS;
      if (wasOpen || performance.now() - begun > PROMPT_MS) onGap();
      wasOpen = true;
    });
    opened.addEventListener('change', ({ data }: MessageEvent<string>) => onChange(JSON.parse(data) as LiveChange));
    opened.addEventListener('reset', onGap);
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, pause);
      pause = Math.min(2 * pause, LAST_RETRY_MS);
    });
    source = opened;
  };
  const onVisibility = () => {
    clearTimeout(hiding);
    if (document.visibilityState === 'hidden') hiding = setTimeout(close, HIDDEN_MS);
    else if (!source || source.readyState === EventSource.CLOSED) open();
  };

  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    clearTimeout(hiding);
    close();
  };
}
