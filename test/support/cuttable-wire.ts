import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A wire to a server that can be cut and mended, be slow, or hold back everything and let go again. */
export class Wire {
  /** What may pass in a second, each way of each connection; without it, all. */
  bytesPerSecond = Infinity;
  /** What has passed, both ways. */
  passed = 0;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private held = false;
  private readonly heldBack: (() => void)[] = [];
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
      client.pipe(this.way()).pipe(upstream).pipe(this.way()).pipe(client);
      client.on('close', () => upstream.destroy());
      // What the server said before it ended in order still comes through.
      upstream.on('close', (failed) => failed && client.destroy());
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
  }

  letGo(): void {
    this.held = false;
    for (const goOn of this.heldBack.splice(0)) goOn();
  }

  private way(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        const pass = () => {
          this.passed += chunk.length;
          done(null, chunk);
        };
        if (this.held) this.heldBack.push(pass);
        else if (this.bytesPerSecond < Infinity) setTimeout(pass, (chunk.length / this.bytesPerSecond) * 1_000);
        else pass();
      },
    });
  }
}
