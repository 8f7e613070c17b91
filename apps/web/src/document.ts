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
    `<title>${escapeHtml(titleBar(head.title, t))}</title>`,
    head.description ? `<meta name="description" content="${escapeHtml(head.description)}">` : '',
    noindex ? '<meta name="robots" content="noindex">' : `<link rel="canonical" href="${address}">`,
    ...(noindex ? [] : LANGUAGES.map((code) => alternate(code, address))),
    `<link rel="icon" type="image/svg+xml" href="${favicon}">`,
    ...[regular, semibold].map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...assets.preloads.map((file) => `<link rel="modulepreload" href="${file}">`),
    `<script type="module" src="${assets.script}"></script>`,
    '</head>',
    '<body>',
    `<div id="root">${parts.shell ? shellHtml(t) : parts.body}</div>`,
    parts.hydration ? `<script type="application/json" id="hydration">${parts.hydration}</script>` : '',
    '</body>',
    '</html>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function alternate(code: Language, address: string): string {
  return `<link rel="alternate" hreflang="${code}" href="${address}?lang=${code}">`;
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
