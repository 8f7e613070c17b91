import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.js';

type Verdict = 'accept' | 'cut' | Promise<void>;

/** What smtp-server knows of a connection and does not say in its types. */
interface Connection {
  id: string;
  _socket: { destroy(): void };
}

/** A mail server that does what the test wants: refuses people, breaks off, takes its time. */
export class MailServer {
  readonly mails: Email[] = [];
  /** The answer to RCPT TO, where it is a refusal. */
  refuses: (address: string) => { code: number; text: string } | undefined = () => undefined;
  /** What happens once the text has come: `cut` takes it and breaks the connection without a word. */
  judges: (mail: Email) => Verdict = () => 'accept';
  signsIn = true;
  private server: SMTPServer | undefined;
  private port = 0;

  /** Starts, or starts again on the same port. */
  async start(): Promise<this> {
    if (this.server) return this;
    if (!this.port) this.port = await freePort();
    this.server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, answer) =>
        this.signsIn ? answer(null, { user: 'centre' }) : answer(smtpError(535, 'wrong password')),
      onRcptTo: ({ address }, _session, answer) => {
        const refusal = this.refuses(address);
        answer(refusal && smtpError(refusal.code, refusal.text));
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.receive(Buffer.concat(chunks), session, answer));
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `smtp://centre:parola@127.0.0.1:${this.port}`;
  }

  /** Ends every open connection. */
  hangUp(): void {
    for (const { _socket } of this.connections()) _socket.destroy();
  }

  to(address: string): Email[] {
    return this.mails.filter((mail) => mail.to?.[0]?.address === address);
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    await new Promise<void>((resolve) => server.close(resolve));
  }

  /** As it was, with no mails. */
  reset(): void {
    this.mails.length = 0;
    this.refuses = () => undefined;
    this.judges = () => 'accept';
    this.signsIn = true;
  }

  private async receive(raw: Buffer, session: { id: string }, answer: (error?: Error | null) => void): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.mails.push(mail);
    const verdict = this.judges(mail);
    if (verdict === 'cut') {
      for (const connection of this.connections()) if (connection.id === session.id) connection._socket.destroy();
      return;
    }
    if (verdict !== 'accept') await verdict;
    answer();
  }

  private connections(): Iterable<Connection> {
    return (this.server as unknown as { connections: Set<Connection> } | undefined)?.connections ?? [];
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
