const LONGEST = 1_000;

/** A path of the portal, out of what came from outside; null for everything that could lead elsewhere. */
export function portalPath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > LONGEST) return null;
  // A backslash is a slash to browsers, and a control sign is nothing to them: `/\host` and `/\t/host` lead away.
  return /^\/(?!\/)[^\s\\\p{Cc}]*$/u.test(next) ? next : null;
}
