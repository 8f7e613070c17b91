import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it accepts. */
export class SmtpSink {
  readonly mails: Email[] = [];
  /** Addresses that it will never take anything for (550). */
  readonly refused = new Set<string>();
  /** It takes nothing now, and might later (451). */
  busy = false;
  private readonly waiting: (() => void)[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<SmtpSink> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, answer) => {
        const responseCode = sink.busy ? 451 : sink.refused.has(address) ? 550 : 0;
        answer(responseCode ? Object.assign(new Error(`${address} is not taken`), { responseCode }) : null);
      },
      onData: (stream, _session, accept) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            sink.mails.push(mail);
            for (const wake of sink.waiting.splice(0)) wake();
            accept();
          }, accept);
        });
      },
    });
    const sink = new SmtpSink(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The mails to an address, oldest first. */
  to(address: string): Email[] {
    return this.mails.filter((mail) => mail.to?.some((recipient) => recipient.address === address));
  }

  /** Resolves with the first mail to this address whose subject contains these words. */
  async waitFor(address: string, subject: string): Promise<Email> {
    for (;;) {
      const found = this.to(address).find((mail) => mail.subject?.includes(subject));
      if (found) return found;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}
