/** What the frame of a mail may do: be drawn, and open its links beside the portal. No scripts, no forms. */
export const MAIL_SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** Where the server answers with the bare HTML of a mail of the demonstration. */
export function mailContentPath(id: string): string {
  return `/demo/posta/${encodeURIComponent(id)}/contenuto`;
}

export function mailIdOf(pathname: string): string | undefined {
  return /^\/demo\/posta\/([0-9a-f-]{36})\/contenuto$/.exec(pathname)?.[1];
}

/** The mail's links leave the frame. */
export function withLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head\b[^>]*>/i.test(html) ? html.replace(/<head\b[^>]*>/i, (head) => head + base) : base + html;
}
