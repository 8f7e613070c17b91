import { createHash } from 'node:crypto';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import {
  createStaticHandler,
  createStaticRouter,
  matchRoutes,
  StaticRouterProvider,
  type StaticHandlerContext,
} from 'react-router';
import { createApi, type Api } from './api/client.js';
import { documentHtml } from './document.js';
import en from './i18n/en/index.js';
import { createI18n, isLanguage, type Language, type Messages, type Translate } from './i18n/index.js';
import it from './i18n/it/index.js';
import { dehydrate } from './lib/hydration.js';
import { MAIL_SANDBOX, mailIdOf, withLinksOutside } from './lib/mail-content.js';
import { assetsFor, type Manifest } from './lib/manifest.js';
import type { Centre } from './api/types.js';
import { CENTRE_ROUTE, type Head, type PageHandle, type ServerContext } from './lib/page.js';
import { isAreaRoute, pageModulePath, routes } from './routes.js';
import { themeAddress } from './shell/centre-theme.js';

export interface RenderOptions {
  /** Used by the pages' loaders; may be wrapped by the caller to count or to time out. */
  fetch: typeof fetch;
  /** Where the API answers from inside, such as http://127.0.0.1:3000. */
  apiBase: string;
  /** The address that people see, for canonical links; without it the request's own origin. */
  publicUrl?: string;
  /** dist/web/client/.vite/manifest.json, parsed. */
  manifest: Manifest;
}

export interface RenderResult {
  status: number;
  headers: Record<string, string>;
  html: string;
}

const messages: Record<Language, Messages> = { it, en };
const handler = createStaticHandler(routes);
const YEAR_IN_SECONDS = 31_536_000;

/** Answers one GET of a page of the portal. Never throws for what a page does: a failure is a page with status 500. */
export async function render(request: Request, options: RenderOptions): Promise<RenderResult> {
  const url = new URL(request.url);
  const asked = url.searchParams.get('lang');
  const language = isLanguage(asked) ? asked : languageOfCookie(request.headers.get('cookie'));
  const api = createApi({ baseUrl: options.apiBase, fetch: options.fetch, language });
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    vary: 'Cookie',
  };
  if (isLanguage(asked)) {
    const secure = (options.publicUrl ?? url.origin).startsWith('https:') ? '; Secure' : '';
    headers['set-cookie'] = `lang=${asked}; Path=/; Max-Age=${YEAR_IN_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
  }

  const mail = mailIdOf(url.pathname);
  if (mail) return mailDocument(api, mail, headers);

  const i18n = await createI18n(language, messages[language]);
  const matches = matchRoutes(routes, url) ?? [];
  const matched = matches.map(({ route }) => route.id ?? '');
  const inArea = matched.some(isAreaRoute);
  const words = [`src/i18n/${language}/index.ts`, ...(inArea ? [`src/i18n/${language}/area.ts`] : [])];
  const assets = assetsFor(options.manifest, [...words, ...matched.map(pageModulePath)]);
  const common = {
    language,
    t: i18n.t as Translate,
    assets,
    path: url.pathname,
    origin: options.publicUrl ?? url.origin,
  };

  if (inArea) {
    const head: Head = { title: i18n.t('area.title') };
    // The empty frame knows no centre yet but by its address: so nothing is drawn in other colours first.
    const slug = matches[0]?.params.centre;
    const shellAssets = slug ? { ...assets, styles: [...assets.styles, themeAddress(slug)] } : assets;
    const page = { ...common, head, assets: shellAssets, body: '', shell: true, noindex: true };
    return { status: 200, headers, html: documentHtml(page) };
  }

  const serverContext: ServerContext = { api };
  const context = await handler.query(new Request(url, { signal: request.signal }), { requestContext: serverContext });
  if (context instanceof Response) {
    const location = context.headers.get('location') ?? '/';
    return { status: context.status, headers: { ...headers, location }, html: '' };
  }
  const body = renderToString(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </I18nextProvider>
    </StrictMode>,
  );
  const failed = context.errors !== null;
  const html = documentHtml({
    ...common,
    head: headOf(context, common.t),
    centre: centreOf(context)?.name,
    body,
    shell: false,
    noindex: failed || url.pathname.startsWith('/accedi') || url.pathname.startsWith('/demo/'),
    hydration: dehydrate(context),
  });
  return { status: context.statusCode, headers, html };
}

/** A mail of the demonstration as its frame shows it: its own styles and nothing that acts or comes from elsewhere. */
async function mailDocument(api: Api, id: string, headers: Record<string, string>): Promise<RenderResult> {
  const { data } = await api.GET('/api/v1/demo-mails/{id}', { params: { path: { id } } });
  const styles = [...(data?.html ?? '').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '')
        .digest('base64')}'`,
  );
  const policy = `sandbox ${MAIL_SANDBOX}; default-src 'none'; style-src ${styles.join(' ') || "'none'"}; img-src data:; frame-ancestors 'self'`;
  return {
    status: data ? 200 : 404,
    headers: { ...headers, 'content-security-policy': policy },
    html: data ? withLinksOutside(data.html) : '',
  };
}

function headOf(context: StaticHandlerContext, t: Translate): Head {
  if (context.errors)
    return { title: context.statusCode === 404 ? t('error.notFound.title') : t('error.failed.title') };
  for (const match of [...context.matches].reverse()) {
    const handle = match.route.handle as PageHandle | undefined;
    const head = handle?.head({ data: context.loaderData[match.route.id], t, centre: centreOf(context) });
    if (head) return head;
  }
  return { title: t('app.name') };
}

function centreOf(context: StaticHandlerContext): Centre | undefined {
  return context.loaderData[CENTRE_ROUTE] as Centre | undefined;
}

function languageOfCookie(cookie: string | null): Language {
  const found = cookie?.split(/;\s*/).find((part) => part.startsWith('lang='));
  const value = found?.slice('lang='.length);
  return isLanguage(value) ? value : 'it';
}
