import type { Api } from '../api/client.js';
import { createApi } from '../api/client.js';
import type { Centre } from '../api/types.js';
import { countedFetch } from './busy.js';
import { newUuid } from './uuid.js';
import type { Translate } from '../i18n/index.js';

/** What a page says about itself to the browser's title bar and to search engines. */
export interface Head {
  title: string;
  description?: string;
  /** What kind of page a shared link is shown as. */
  type?: 'website' | 'article';
  /** Path of the page's Atom feed. */
  feed?: string;
  /** The page as schema.org describes it. @param address makes a whole address of a path of the portal */
  structured?: (address: (path: string) => string) => object[];
}

/** The words of the title bar: the page, then whose site it is: of a centre, or the portal. */
export function titleBar(title: string, t: Translate, centre?: string): string {
  const site = centre ?? t('app.name');
  return title === site ? title : `${title} - ${site}`;
}

/** The route whose data is the centre of a public page. */
export const CENTRE_ROUTE = 'public/centre-layout';

/** Exported as `handle` by the modules of pages. */
export interface PageHandle<Data = unknown> {
  /** Nothing while the page's data is missing, as after an error. */
  head: (args: { data: Data | undefined; t: Translate; centre?: Centre | undefined }) => Head | undefined;
}

/** Given to the loaders on the server; in the browser there is none. */
export interface ServerContext {
  api: Api;
}

export interface LoaderArgs {
  request: Request;
  params: Record<string, string | undefined>;
  context?: unknown;
}

let browserApi: Api | undefined;

export function apiOf(args: LoaderArgs): Api {
  const context = args.context as Partial<ServerContext> | undefined;
  return context?.api ?? publicApi();
}

/** The browser's client for what everybody may ask. */
export function publicApi(): Api {
  browserApi ??= createApi({ baseUrl: window.location.origin, fetch: countedFetch, newRequestId: newUuid });
  return browserApi;
}

export function param(args: LoaderArgs, name: string): string {
  return args.params[name] ?? '';
}
