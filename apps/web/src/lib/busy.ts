/** Between an answer and what it makes the page ask next lie a few frames: only after them it is quiet. */
const QUIET_MS = 80;

let running = 0;
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Whether anything is on its way to this page, as `data-busy` of the document, for who drives it from outside.
 * The event stream does not count: it never ends. Answers how to say that the work is done, once.
 */
export function begin(): () => void {
  running += 1;
  clearTimeout(rest);
  say(true);
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    running -= 1;
    if (running > 0) return;
    clearTimeout(rest);
    rest = setTimeout(() => say(false), QUIET_MS);
  };
}

/** The same fetch, counted until its answer is here whole. */
export const countedFetch: typeof fetch = async (input, init) => {
  const done = begin();
  try {
    const response = await fetch(input, init);
    response.clone().arrayBuffer().then(done, done);
    return response;
  } catch (error) {
    done();
    throw error;
  }
};

function say(busy: boolean): void {
  document.documentElement.dataset.busy = String(busy);
}
