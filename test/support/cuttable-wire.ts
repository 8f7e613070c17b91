import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire to a server that can be cut and mended, or hold back everything and let go again. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private held = false;
  port = 0;

  constructor(private readonly target: URL) {}

  /** The server's address through this wire. */
  get url(): string {
    const through = new URL(this.target);
    through.host = `127.0.0.1:${this.port}`;
    return through.href;
  }

  async mend(): Promise<void> {
    this.server = createServer((client) => {
      const upstream = connect(Number(this.target.port), this.target.hostname);
      for (const socket of [client, upstream]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
      }
      client.pipe(upstream).pipe(client);
      if (this.held) for (const socket of [client, upstream]) socket.pause();
      client.on('close', () => upstream.destroy());
      upstream.on('close', () => client.destroy());
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server!.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }

  /** Whoever asks waits: the connections stay, and nothing comes through. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  letGo(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }
}
