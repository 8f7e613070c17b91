const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;
const moment = (value: string | Date) => new Date(value).toISOString();

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A list of sitemaps, https://www.sitemaps.org/protocol.html#index */
export function siteMapIndex(addresses: string[]): string {
  const maps = addresses.map((address) => `<sitemap>${element('loc', address)}</sitemap>`);
  return [HEAD, `<sitemapindex xmlns="${SITEMAPS}">`, ...maps, '</sitemapindex>', ''].join('\n');
}

/** The pages of a site, https://www.sitemaps.org/protocol.html */
export function siteMap(pages: { address: string; changedAt?: string | Date }[]): string {
  const urls = pages.map(
    ({ address, changedAt }) =>
      `<url>${element('loc', address)}${changedAt ? element('lastmod', moment(changedAt)) : ''}</url>`,
  );
  return [HEAD, `<urlset xmlns="${SITEMAPS}">`, ...urls, '</urlset>', ''].join('\n');
}

export interface Feed {
  title: string;
  author: string;
  /** The page that shows the same. */
  page: string;
  feed: string;
  /** Stands for the last change where there are no entries. */
  now: Date;
  entries: { address: string; title: string; summary: string; publishedAt: string | Date; updatedAt: string | Date }[];
}

/** RFC 4287. */
export function atomFeed({ title, author, page, feed, now, entries }: Feed): string {
  const updated = entries.map((entry) => moment(entry.updatedAt)).sort();
  return [
    HEAD,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">',
    element('id', feed),
    element('title', title),
    element('updated', updated.at(-1) ?? moment(now)),
    `<author>${element('name', author)}</author>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed)}"/>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        element('id', entry.address),
        element('title', entry.title),
        element('published', moment(entry.publishedAt)),
        element('updated', moment(entry.updatedAt)),
        `<link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>`,
        element('summary', entry.summary),
        '</entry>',
      ].join(''),
    ),
    '</feed>',
    '',
  ].join('\n');
}
