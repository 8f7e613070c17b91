import type { Api } from '../api/client.js';
import { createApi } from '../api/client.js';
import { countedFetch } from './busy.js';
import { newUuid } from './uuid.js';
import type { Translate } from '../i18n/index.js';

/** What a page says about itself to the browser's title bar and to search engines. */
export interface Head {
  title: string;
  description?: string;
}

/** The words of the title bar: the page, then the portal. */
export function titleBar(title: string, t: Translate): string {
  const portal = t('app.name');
  return title === portal ? title : `${title} - ${portal}`;
}

/** Exported as `handle` by the modules of pages. */
export interface PageHandle<Data = unknown> {
  /** Nothing while the page's data is missing, as after an error. */
  head: (args: { data: Data | undefined; t: Translate }) => Head | undefined;
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
  if (context?.api) return context.api;
  browserApi ??= createApi({ baseUrl: window.location.origin, fetch: countedFetch, newRequestId: newUuid });
  return browserApi;
}

export function param(args: LoaderArgs, name: string): string {
  return args.params[name] ?? '';
}
