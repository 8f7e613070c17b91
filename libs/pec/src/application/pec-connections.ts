import { Inject, Injectable } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { createTransport, type Transporter } from 'nodemailer';
import type { PecCheck } from '#app/contracts';
import { Outbound, OutboundRefused, SETTINGS, Secrets, watched, type Settings } from '#app/platform';
import type { PecAccount } from '../persistence/pec.entity.js';

/** A provider answers within seconds, or is away. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };
const DETAIL = 300;

export type Reachable = Pick<
  PecAccount,
  'id' | 'login' | 'password' | 'smtpHost' | 'smtpPort' | 'imapHost' | 'imapPort'
>;

export interface PecChecked {
  outcome: PecCheck;
  detail: string | null;
}

/** Where an account's password is sealed for. */
export const passwordPlace = (accountId: string) => `pec-account/${accountId}`;

/**
 * The connections to a centre's PEC provider. The centre wrote the names of the servers: they are called as any address
 * of a centre's choice is (`Outbound`), over TLS from the first byte.
 */
@Injectable()
export class PecConnections {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: Secrets,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** For one message; to be closed. @throws OutboundRefused */
  async smtp(account: Reachable): Promise<Transporter> {
    const { address, tls } = await this.outbound.server(account.smtpHost);
    return watched(
      createTransport({
        host: address,
        port: account.smtpPort,
        secure: tls,
        ignoreTLS: !tls,
        name: new URL(this.settings.PUBLIC_URL).hostname,
        tls: { servername: account.smtpHost },
        auth: { user: account.login, pass: this.passwordOf(account) },
        ...TIMEOUTS,
      } as object),
    );
  }

  /** Opens the inbox for reading, and closes the connection whatever happens. @throws OutboundRefused */
  async inbox<T>(account: Reachable, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { address, tls } = await this.outbound.server(account.imapHost);
    const client = new ImapFlow({
      host: address,
      port: account.imapPort,
      secure: tls,
      servername: account.imapHost,
      auth: { user: account.login, pass: this.passwordOf(account) },
      logger: false,
      disableAutoIdle: true,
      ...TIMEOUTS,
    });
    // What breaks the connection also fails the command under way.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.mailboxOpen('INBOX', { readOnly: true });
      return await work(client);
    } finally {
      client.close();
    }
  }

  /** Signs in at both servers. */
  async check(account: Reachable): Promise<{ smtp: PecChecked; imap: PecChecked }> {
    const [smtp, imap] = await Promise.all([
      tried(async () => {
        const transport = await this.smtp(account);
        await transport.verify().finally(() => transport.close());
      }),
      tried(() => this.inbox(account, () => Promise.resolve())),
    ]);
    return { smtp, imap };
  }

  private passwordOf({ id, password }: Reachable): string {
    return this.secrets.open(password, passwordPlace(id));
  }
}

async function tried(work: () => Promise<void>): Promise<PecChecked> {
  try {
    await work();
    return { outcome: 'ready', detail: null };
  } catch (error) {
    const { code, authenticationFailed } = error as { code?: string; authenticationFailed?: boolean };
    const outcome =
      error instanceof OutboundRefused
        ? 'not_allowed'
        : code === 'EAUTH' || authenticationFailed
          ? 'refused'
          : 'unreachable';
    return { outcome, detail: reasonOfMail(error).slice(0, DETAIL) };
  }
}

/** In a provider's own words, where it said something. */
export function reasonOfMail(error: unknown): string {
  const { responseText, response, message } = error as { responseText?: string; response?: unknown; message?: string };
  return responseText ?? (typeof response === 'string' ? response : undefined) ?? message ?? String(error);
}
