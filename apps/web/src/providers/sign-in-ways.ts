import { SIGN_IN_OUTCOMES, type SignInOutcome } from '#app/contracts';
import { apiOf, type LoaderArgs } from '../lib/page.js';
import type { PublicProvider } from '../api/types.js';

/** The centre whose sign-in page this is, with its own ways in. */
export interface CentreWays {
  centre: { slug: string; name: string } | null;
  providers: PublicProvider[];
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whose page it is: said by `centro`, or by the page that somebody wanted to open. */
export function centreOf(search: URLSearchParams): string | null {
  const named = search.get('centro') ?? /^\/([^/?#]+)\/area(?=[/?#]|$)/.exec(search.get('next') ?? '')?.[1] ?? '';
  return SLUG.test(named) && named !== 'rete' ? named : null;
}

export function outcomeOf(search: URLSearchParams): SignInOutcome | undefined {
  return SIGN_IN_OUTCOMES.find((known) => known === search.get('esito'));
}

/** A centre that there is not has no ways in of its own: the page is then everybody's. */
export async function loadCentreWays(args: LoaderArgs): Promise<CentreWays> {
  const slug = centreOf(new URL(args.request.url).searchParams);
  if (!slug) return { centre: null, providers: [] };
  const params = { path: { slug } };
  const [centre, ways] = await Promise.all([
    apiOf(args).GET('/api/v1/centres/{slug}', { params }),
    apiOf(args).GET('/api/v1/centres/{slug}/identity-providers', { params }),
  ]);
  if (!centre.data) return { centre: null, providers: [] };
  return { centre: { slug, name: centre.data.name }, providers: ways.data?.providers ?? [] };
}

/** Where the browser goes to sign in at a provider: an address of the API, which sends it on. */
export function providerAddress(slug: string, providerId: string, next: string | null): string {
  const asked = next ? `?${new URLSearchParams({ next }).toString()}` : '';
  return `/api/v1/centres/${slug}/identity-providers/${providerId}/sign-in${asked}`;
}
