import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SETTINGS, SpanKind, deliver, traced, watched, type Settings } from '#app/platform';

/** Where the mails of an installation without SMTP are, one `.eml` a mail. */
export function mailFolder(settings: Settings): string {
  return resolve(settings.DATA_DIR, 'mails');
}

interface Outgoing {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; content: Buffer; contentType: string }[];
  /** iCalendar with its METHOD. */
  calendar: string | null;
  date: Date;
  /** Of the request that it came from: who asks about a mail finds it in the log. */
  requestId: string;
}

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** What a calendar program is to do with an entry: the mail says it as its content does. */
const methodOf = (calendar: string) => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';

/** SMTP, or without SMTP_URL a folder that the demo shows on a page. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly smtp;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.smtp = settings.SMTP_URL
      ? watched(createTransport({ url: settings.SMTP_URL, pool: true, maxConnections: 3, ...TIMEOUTS } as object))
      : null;
  }

  /**
   * Resolves once the server has accepted the mail. The Message-ID follows from the id, so a repetition can be told.
   * @throws UndecidedMail where nobody knows whether it did
   */
  async send({ id, date, requestId, calendar, ...mail }: Outgoing): Promise<void> {
    const host = new URL(this.settings.PUBLIC_URL).hostname;
    const message: SendMailOptions = {
      ...mail,
      date,
      from: this.settings.MAIL_FROM,
      messageId: `<${id}@${host}>`,
      ...(calendar && { icalEvent: { method: methodOf(calendar), filename: 'incontro.ics', content: calendar } }),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Request-Id': requestId },
    };
    const attributes = { 'messaging.system': this.smtp ? 'smtp' : 'folder', 'messaging.message.id': id };
    await traced('send mail', { kind: SpanKind.CLIENT, attributes }, () =>
      this.smtp ? deliver(this.smtp, message) : this.writeToFolder(id, message),
    );
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  private async writeToFolder(id: string, message: SendMailOptions): Promise<void> {
    const { message: eml } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail(message);
    const folder = mailFolder(this.settings);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.eml`), eml as Buffer);
  }
}
