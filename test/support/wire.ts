import { connect } from 'node:net';

/** Speaks to a server byte by byte, as no client library would. */
export class RawConnection {
  private text = '';
  closed = false;
  private readonly socket;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.setEncoding('utf8');
    this.socket.on('data', (text: string) => (this.text += text));
    this.socket.on('close', () => (this.closed = true));
    this.socket.on('error', () => (this.closed = true));
  }

  write(text: string): this {
    this.socket.write(text);
    return this;
  }

  close(): void {
    this.socket.destroy();
  }

  get answered(): boolean {
    return this.text.includes('\r\n\r\n');
  }

  get status(): number {
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.text)?.[1]);
  }

  header(name: string): string | undefined {
    return new RegExp(`^${name}: (.*)$`, 'im').exec(this.text)?.[1]?.trim();
  }

  get problem(): { code: string; status: number } {
    const body = this.text.slice(this.text.indexOf('\r\n\r\n') + 4);
    return JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)) as { code: string; status: number };
  }
}
