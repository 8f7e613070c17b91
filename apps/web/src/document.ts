import regular from 'bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-regular.woff2?url';
import semibold from 'bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-600.woff2?url';
import favicon from './assets/favicon.svg?url';
import { LANGUAGES, type Language, type Translate } from './i18n/index.js';
import type { PageAssets } from './lib/manifest.js';
import { titleBar, type Head } from './lib/page.js';

export interface DocumentParts {
  language: Language;
  t: Translate;
  head: Head;
  /** Name of the centre whose site it is. */
  centre?: string | undefined;
  assets: PageAssets;
  origin: string;
  path: string;
  body: string;
  /** The page is drawn by the browser: say so while it loads, and where scripts are off. */
  shell: boolean;
  noindex: boolean;
  hydration?: string;
}

/** The HTML document around a page. It has no inline script and no inline style: the content policy forbids them. */
export function documentHtml(parts: DocumentParts): string {
  const { language, t, head, assets, noindex } = parts;
  const address = escapeHtml(parts.origin + parts.path);
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(titleBar(head.title, t, parts.centre))}</title>`,
    head.description ? `<meta name="description" content="${escapeHtml(head.description)}">` : '',
    noindex ? '<meta name="robots" content="noindex">' : `<link rel="canonical" href="${address}">`,
    ...(noindex ? [] : [...LANGUAGES.map((code) => alternate(code, address)), ...shared(parts, address)]),
    head.feed
      ? `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(head.title)}" href="${escapeHtml(head.feed)}">`
      : '',
    `<link rel="icon" type="image/svg+xml" href="${favicon}">`,
    ...[regular, semibold].map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...assets.preloads.map((file) => `<link rel="modulepreload" href="${file}">`),
    `<script type="module" src="${assets.script}"></script>`,
    '</head>',
    '<body>',
    `<div id="root">${parts.shell ? shellHtml(t) : parts.body}</div>`,
    head.structured && !noindex ? structuredHtml(head.structured((path) => parts.origin + path)) : '',
    parts.hydration ? `<script type="application/json" id="hydration">${parts.hydration}</script>` : '',
    '</body>',
    '</html>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function alternate(code: Language, address: string): string {
  return `<link rel="alternate" hreflang="${code}" href="${address}?lang=${code}">`;
}

const LOCALES: Record<Language, string> = { it: 'it_IT', en: 'en_GB' };

/** What a link to the page is shown as elsewhere (Open Graph). */
function shared({ head, t, centre, language }: DocumentParts, address: string): string[] {
  const properties = {
    'og:title': escapeHtml(head.title),
    'og:description': escapeHtml(head.description ?? ''),
    'og:type': head.type ?? 'website',
    'og:url': address,
    'og:site_name': escapeHtml(centre ?? t('app.name')),
    'og:locale': LOCALES[language],
  };
  return Object.entries(properties)
    .filter(([, content]) => content !== '')
    .map(([property, content]) => `<meta property="${property}" content="${content}">`);
}

/** Data, which no browser runs: the content policy has nothing to say about it. */
function structuredHtml(graph: object[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}

function shellHtml(t: Translate): string {
  return (
    `<main class="page-wait"><p role="status">${escapeHtml(t('area.loading'))}</p>` +
    `<noscript><p>${escapeHtml(t('area.needsScript'))}</p></noscript></main>`
  );
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
