/** Where the server answers with the bare HTML of a mail of the demonstration. */
export function mailContentPath(id: string): string {
  return `/demo/posta/${encodeURIComponent(id)}/contenuto`;
}

export function mailIdOf(pathname: string): string | undefined {
  return /^\/demo\/posta\/([0-9a-f-]{36})\/contenuto$/.exec(pathname)?.[1];
}
