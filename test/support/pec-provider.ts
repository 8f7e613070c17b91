import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { MailServer } from './mail-server.js';
import { ImapServer } from './imap-server.js';

const DOMAIN = 'pec-provider.example.org';

export interface Certified {
  type: string;
  /** Of the message that it is about, with angle brackets. */
  messageId: string;
  recipient?: string;
  sender?: string;
  subject?: string;
  error?: string;
  /** Instead of what a provider would write. */
  xml?: string;
}

/**
 * A PEC provider for tests: takes messages over SMTP, and puts receipts and transport envelopes into the inbox as the
 * technical rules describe them (d.m. 2.11.2005: `X-Ricevuta`, `X-Trasporto`, `daticert.xml`, `postacert.eml`).
 */
export class PecProvider {
  readonly smtp = new MailServer();
  readonly imap: ImapServer;
  smtpPort = 0;
  imapPort = 0;

  private constructor(readonly mailbox: string) {
    this.imap = new ImapServer(mailbox, 'parola');
  }

  static async start(mailbox: string): Promise<PecProvider> {
    const provider = new PecProvider(mailbox);
    await provider.smtp.start();
    provider.smtpPort = Number(new URL(provider.smtp.url).port);
    provider.imapPort = await provider.imap.start();
    return provider;
  }

  async stop(): Promise<void> {
    this.smtp.hangUp();
    await Promise.all([this.smtp.stop(), this.imap.stop()]);
  }

  /** What a centre enters for this mailbox. */
  get account() {
    const { mailbox, smtpPort, imapPort } = this;
    return { address: mailbox, password: 'parola', smtpHost: 'localhost', smtpPort, imapHost: 'localhost', imapPort };
  }

  /** A receipt in the inbox. @returns the mail, to be put there twice */
  async receipt(certified: Certified): Promise<Buffer> {
    const raw = await built({
      from: `posta-certificata@${DOMAIN}`,
      to: this.mailbox,
      subject: `${certified.type.toUpperCase()}: ${certified.subject ?? 'Messaggio'}`,
      text: `Ricevuta: ${certified.type}`,
      headers: { 'X-Ricevuta': certified.type, 'X-Riferimento-Message-ID': certified.messageId },
      attachments: [{ filename: 'daticert.xml', contentType: 'application/xml', content: certificateOf(certified) }],
    });
    this.imap.put(raw);
    return raw;
  }

  /** A message of somebody's, in the envelope of the provider: certified, or an ordinary mail as an anomaly. */
  async arrives(message: Mail.Options, kind: 'posta-certificata' | 'errore' = 'posta-certificata'): Promise<void> {
    const inner = await built({ to: this.mailbox, ...message });
    const from = typeof message.from === 'string' ? message.from : '';
    const certified: Certified = {
      type: 'posta-certificata',
      messageId: '<inner@example.org>',
      sender: from,
      ...(typeof message.subject === 'string' && { subject: message.subject }),
    };
    this.imap.put(
      await built({
        from: `"Per conto di: ${from}" <posta-certificata@${DOMAIN}>`,
        replyTo: from,
        to: this.mailbox,
        subject: `${kind === 'errore' ? 'ANOMALIA MESSAGGIO' : 'POSTA CERTIFICATA'}: ${String(message.subject)}`,
        text: 'Messaggio di posta certificata',
        headers: { 'X-Trasporto': kind },
        attachments: [
          ...(kind === 'errore'
            ? []
            : [{ filename: 'daticert.xml', contentType: 'application/xml', content: certificateOf(certified) }]),
          { filename: 'postacert.eml', contentType: 'message/rfc822', content: inner },
        ],
      }),
    );
  }
}

/** A mail as it travels. */
export async function built(message: Mail.Options): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message: raw } = await transport.sendMail({ messageId: `<${randomUUID()}@${DOMAIN}>`, ...message });
  return raw as Buffer;
}

const escaped = (text: string) => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function certificateOf({ type, messageId, recipient, sender, subject, error, xml }: Certified): string {
  return (
    xml ??
    `<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="${type}" errore="${error ? 'no-dest' : 'nessuno'}">
  <intestazione>
    <mittente>${escaped(sender ?? 'mittente@example.org')}</mittente>
    <destinatari tipo="certificato">${escaped(recipient ?? 'tutti@example.org')}</destinatari>
    <risposte>${escaped(sender ?? 'mittente@example.org')}</risposte>
    <oggetto>${escaped(subject ?? 'Messaggio')}</oggetto>
  </intestazione>
  <dati>
    <gestore-emittente>Gestore di prova</gestore-emittente>
    <data zona="+0100"><giorno>22/11/2026</giorno><ora>10:20:30</ora></data>
    <identificativo>opec1.${randomUUID()}</identificativo>
    <msgid>${escaped(messageId)}</msgid>
    ${recipient ? `<consegna>${escaped(recipient)}</consegna>` : ''}
    ${error ? `<errore-esteso>${escaped(error)}</errore-esteso>` : ''}
  </dati>
</postacert>`
  );
}
