import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { CLIENT } from './own-provider.js';

/** oidc-provider, a certified one, with its own pages to sign in and out: any name is somebody, any password is right. */
export class RealProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /**
   * @param portal where the product is
   * @param slug of the centre whose provider it is
   * @param fiscalCodes by the name with which somebody signs in
   */
  static async start(portal: string, slug: string, fiscalCodes: Record<string, string>): Promise<RealProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${portal}/api/v1/centres/${slug}/sign-in-callback`],
          post_logout_redirect_uris: [`${portal}/accedi?centro=${slug}`],
        },
      ],
      scopes: ['openid', 'profile'],
      claims: { openid: ['sub'], profile: ['fiscal_number'] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, ...(fiscalCodes[id] && { fiscal_number: `TINIT-${fiscalCodes[id]}` }) }),
      }),
    });
    const callback = provider.callback();
    server.on('request', (request, response) => void callback(request, response));
    return new RealProvider(server, issuer);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
