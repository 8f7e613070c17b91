import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

interface Stored {
  uid: number;
  raw: Buffer;
}

/**
 * One inbox over IMAP4rev1 (RFC 3501), as much of it as a reader needs: LOGIN, EXAMINE, UID SEARCH, UID FETCH. A server
 * of the product's own size would not break off in the middle of a mail when a test wants it to.
 */
export class ImapServer {
  uidValidity = 1;
  /** How many bytes of an answer go out before the connection breaks; `null`: it does not. */
  breaksAfter: number | null = null;
  signsIn = true;
  /** How many whole mails were asked for. */
  fetched = 0;
  private mails: Stored[] = [];
  private nextUid = 1;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(
    private readonly user: string,
    private readonly password: string,
  ) {}

  /** Starts, or starts again on the same port. @returns the port */
  async start(): Promise<number> {
    this.server = createServer((socket) => this.serve(socket));
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this.port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  put(raw: Buffer): void {
    this.mails.push({ uid: this.nextUid++, raw });
  }

  /** Gives all mails other numbers, as a server does that was moved. */
  renumber(): void {
    this.uidValidity += 1;
    this.nextUid = 1;
    this.mails = this.mails.map(({ raw }) => ({ uid: this.nextUid++, raw }));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let rest = '';
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        this.answer(socket, line);
      }
    });
  }

  private answer(socket: Socket, line: string): void {
    const [tag = '*', verb = '', ...rest] = line.split(' ');
    const args = rest.join(' ');
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        return this.say(socket, tag, ['CAPABILITY IMAP4rev1']);
      case 'LOGIN': {
        const [user, password] = [...args.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
        const right = this.signsIn && user === this.user && password === this.password;
        return void socket.write(right ? `${tag} OK in\r\n` : `${tag} NO [AUTHENTICATIONFAILED] wrong password\r\n`);
      }
      case 'LIST':
      case 'LSUB':
        return this.say(socket, tag, [`${verb.toUpperCase()} (\\HasNoChildren) "/" INBOX`]);
      case 'SELECT':
      case 'EXAMINE':
        return this.say(socket, tag, [
          'FLAGS (\\Seen)',
          `${this.mails.length} EXISTS`,
          '0 RECENT',
          `OK [UIDVALIDITY ${this.uidValidity}] valid`,
          `OK [UIDNEXT ${this.nextUid}] next`,
        ]);
      case 'UID':
        return args.toUpperCase().startsWith('SEARCH') ? this.search(socket, tag, args) : this.fetch(socket, tag, args);
      case 'LOGOUT':
        socket.write(`* BYE\r\n${tag} OK out\r\n`);
        return void socket.end();
      default:
        return this.say(socket, tag, []);
    }
  }

  private say(socket: Socket, tag: string, lines: string[]): void {
    socket.write(`${lines.map((line) => `* ${line}\r\n`).join('')}${tag} OK done\r\n`);
  }

  private search(socket: Socket, tag: string, args: string): void {
    const first = Number(/UID (\d+):\*/i.exec(args)?.[1] ?? 1);
    const uids = this.mails.map(({ uid }) => uid).filter((uid) => uid >= first);
    this.say(socket, tag, [`SEARCH ${uids.join(' ')}`.trim()]);
  }

  private fetch(socket: Socket, tag: string, args: string): void {
    const [, set = ''] = args.split(' ');
    const uids = set.split(',').flatMap((range) => {
      const [from, to = from] = range.split(':').map(Number) as [number, number?];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    for (const [index, { uid, raw }] of this.mails.entries()) {
      if (!uids.includes(uid)) continue;
      const parts = [`UID ${uid}`];
      if (/RFC822\.SIZE/i.test(args)) parts.push(`RFC822.SIZE ${raw.length}`);
      const section = /BODY(?:\.PEEK)?\[(HEADER)?\]/i.exec(args);
      if (!section) {
        socket.write(`* ${index + 1} FETCH (${parts.join(' ')})\r\n`);
        continue;
      }
      const content = section[1] ? raw.subarray(0, raw.indexOf('\r\n\r\n') + 4) : raw;
      if (!section[1]) this.fetched += 1;
      const head = `* ${index + 1} FETCH (${parts.join(' ')} BODY[${section[1] ?? ''}] {${content.length}}\r\n`;
      if (this.breaksAfter !== null) {
        socket.write(head);
        socket.write(content.subarray(0, this.breaksAfter), () => socket.destroy());
        return;
      }
      socket.write(Buffer.concat([Buffer.from(head), content, Buffer.from(')\r\n')]));
    }
    socket.write(`${tag} OK done\r\n`);
  }
}
