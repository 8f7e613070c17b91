import { createHash, createHmac, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

/** What the provider does differently the next time that it is asked for a token. */
export interface Misbehaviour {
  /** Claims of the ID token over those that are right; `undefined` leaves one out. */
  claims?: Json;
  header?: Json;
  signature?: 'none' | 'of another key' | 'broken' | 'with the client secret' | 'left out';
  /** Over what the token endpoint answers. */
  answer?: Json;
  /** Over what the browser brings back. */
  callback?: Record<string, string>;
}

interface Grant {
  challenge: string;
  nonce: string;
  redirectUri: string;
}

export const CLIENT = { id: 'casa-dei-comuni', secret: 'segreto del cliente di prova' };

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An OpenID Connect provider of the tests' own: right in everything, PKCE and the client's password
 * included, but for what a test tells it to get wrong. It signs in whoever the test says, without asking.
 */
export class OwnProvider {
  /** Who signs in next. */
  person: Json & { sub: string } = { sub: 'nobody' };
  /** What only the userinfo endpoint tells. */
  userinfo: Json = {};
  wrong: Misbehaviour = {};
  discovery: Json = {};
  readonly asked: URLSearchParams[] = [];
  private readonly grants = new Map<string, Grant>();
  private readonly key = keys();
  private readonly otherKey = keys().privateKey;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<OwnProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new OwnProvider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => void provider.serve(request, response));
    return provider;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    const json = (status: number, body: Json) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void json(200, this.metadata());
      case '/keys':
        return void json(200, { keys: [{ ...this.key.publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig' }] });
      case '/authorize':
        return void response.writeHead(303, { location: this.grant(url.searchParams) }).end();
      case '/token': {
        const answer = this.token(request, new URLSearchParams(await contentOf(request)));
        return void (answer ? json(200, answer) : json(400, { error: 'invalid_grant' }));
      }
      case '/userinfo':
        return void json(200, { sub: this.person.sub, ...this.userinfo });
      default:
        return void json(404, {});
    }
  }

  private metadata(): Json {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      userinfo_endpoint: `${this.issuer}/userinfo`,
      end_session_endpoint: `${this.issuer}/end`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      // A careless provider: what is not safe must be refused whatever it says it supports.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      code_challenge_methods_supported: ['S256'],
      ...this.discovery,
    };
  }

  private grant(asked: URLSearchParams): string {
    this.asked.push(asked);
    const code = randomUUID();
    const redirectUri = asked.get('redirect_uri')!;
    this.grants.set(code, {
      challenge: asked.get('code_challenge')!,
      nonce: asked.get('nonce')!,
      redirectUri,
    });
    const back = new URL(redirectUri);
    const params = { code, state: asked.get('state')!, ...this.wrong.callback };
    for (const [name, value] of Object.entries(params)) back.searchParams.set(name, value);
    return back.href;
  }

  private token(request: IncomingMessage, sent: URLSearchParams): Json | undefined {
    const code = sent.get('code') ?? '';
    const grant = this.grants.get(code);
    this.grants.delete(code);
    const [, basic = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const client = new URLSearchParams(Buffer.from(basic, 'base64').toString().replace(':', '='));
    const right =
      grant &&
      client.get(CLIENT.id) === CLIENT.secret &&
      sent.get('redirect_uri') === grant.redirectUri &&
      createHash('sha256')
        .update(sent.get('code_verifier') ?? '')
        .digest('base64url') === grant.challenge;
    if (!right) return undefined;
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 60,
      id_token: this.idToken(grant.nonce),
      ...this.wrong.answer,
    };
  }

  private idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1_000);
    const { signature } = this.wrong;
    const alg = signature === 'none' ? 'none' : signature === 'with the client secret' ? 'HS256' : 'RS256';
    const header = { alg, kid: '1', typ: 'JWT', ...this.wrong.header };
    const claims = { iss: this.issuer, aud: CLIENT.id, iat: now, exp: now + 120, nonce, ...this.person };
    const content = `${base64(header)}.${base64({ ...claims, ...this.wrong.claims })}`;
    return `${content}.${this.signatureOf(content)}`;
  }

  private signatureOf(content: string): string {
    const by = (key: KeyObject) => createSign('RSA-SHA256').update(content).sign(key, 'base64url');
    switch (this.wrong.signature) {
      case 'none':
      case 'left out':
        return '';
      case 'with the client secret':
        return createHmac('sha256', CLIENT.secret).update(content).digest('base64url');
      case 'of another key':
        return by(this.otherKey);
      case 'broken': {
        const right = by(this.key.privateKey);
        return (right.startsWith('A') ? 'B' : 'A') + right.slice(1);
      }
      default:
        return by(this.key.privateKey);
    }
  }
}

async function contentOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
