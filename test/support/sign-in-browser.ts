import type { House } from './house.js';

/** As much of a browser as a sign-in at a provider needs: cookies by path, and redirects that are not followed by themselves. */
export class SignInBrowser {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  constructor(private readonly house: House) {}

  /** The session that the browser holds, as a person of the tests. */
  get session(): string | undefined {
    return this.cookies.get('cdc_session')?.value;
  }

  async get(path: string): Promise<Response> {
    const cookie = [...this.cookies]
      .filter(([, { path: under }]) => path.startsWith(under))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(this.house.url + path, { redirect: 'manual', headers: { cookie } });
    for (const header of response.headers.getSetCookie()) {
      const [pair, ...attributes] = header.split('; ');
      const [name, value] = pair!.split('=') as [string, string];
      const under = attributes.find((each) => each.startsWith('Path='))?.slice(5) ?? '/';
      this.cookies.set(name, { value, path: under });
    }
    return response;
  }

  /** Asks for a provider; where the browser is sent. */
  async begin(slug: string, providerId: string, next?: string): Promise<string> {
    const asked = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
    const answer = await this.get(`/api/v1/centres/${slug}/identity-providers/${providerId}/sign-in${asked}`);
    if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.headers.get('location')!;
  }

  /** At the provider, which sends back at once; the path of the portal with what it answered. */
  async atProvider(address: string): Promise<string> {
    const answer = await fetch(address, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location')!);
    return back.pathname + back.search;
  }

  /** Brings the answer back; where the browser goes on. */
  async finish(path: string): Promise<string> {
    const answer = await this.get(path);
    if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.headers.get('location')!;
  }

  /** All of it. */
  async signIn(slug: string, providerId: string, next?: string): Promise<string> {
    return this.finish(await this.atProvider(await this.begin(slug, providerId, next)));
  }
}
