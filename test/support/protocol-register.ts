import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it is asked for, by the id that the platform gave. */
export interface Registered {
  id: string;
  number: string;
  content: Record<string, unknown>;
}

/**
 * A protocol register behind the adapter that `docs/protocol-register.openapi.json` describes: it numbers what it does
 * not know, and gives the same number to what it knows.
 */
export class ProtocolRegister {
  static readonly LOGIN = 'casa-dei-comuni';
  static readonly SECRET = 'parola del protocollo';
  readonly registered: Registered[] = [];
  calls = 0;
  /** What the next call meets; then it answers again. */
  next: 'lost' | 'broken' | 'refused' | 'later' | 'nonsense' | null = null;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request).then((answer) => {
        if (!answer) return request.socket.destroy();
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
  }

  static async start(): Promise<ProtocolRegister> {
    const register = new ProtocolRegister();
    await new Promise<void>((resolve) => register.server.listen(0, '127.0.0.1', resolve));
    return register;
  }

  get settings() {
    const { port } = this.server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}/protocollo`,
      login: ProtocolRegister.LOGIN,
      secret: ProtocolRegister.SECRET,
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown } | undefined> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const expected = Buffer.from(`${ProtocolRegister.LOGIN}:${ProtocolRegister.SECRET}`).toString('base64');
    if (request.headers.authorization !== `Basic ${expected}`) return { status: 401, body: { detail: 'Chi è?' } };
    if (request.url === '/protocollo/status')
      return { status: 200, body: { registry: 'Registro ufficiale (AOO P_BS)' } };
    const id = /^\/protocollo\/registrations\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (request.method !== 'PUT' || !id) return { status: 404, body: {} };
    this.calls++;
    const { next } = this;
    this.next = null;
    if (next === 'broken') return { status: 503, body: { detail: 'Manutenzione' } };
    if (next === 'refused') return { status: 422, body: { detail: 'Manca il titolario di classificazione' } };
    if (next === 'later') return { status: 202, body: {} };
    if (next === 'nonsense') return { status: 200, body: { number: 12, date: 'ieri' } };
    const content = JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>;
    let known = this.registered.find((one) => one.id === id);
    if (!known) {
      known = { id, number: String(this.registered.length + 1).padStart(7, '0'), content };
      this.registered.push(known);
    }
    if (next === 'lost') return undefined;
    return { status: 201, body: { number: known.number, date: '2026-03-02' } };
  }
}
