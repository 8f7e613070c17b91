import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import PostalMime from 'postal-mime';
import { isUuid } from '#app/kernel';
import {
  Email,
  Id,
  Instant,
  NestedList,
  Operation,
  Public,
  SETTINGS,
  Text,
  Uuid,
  notFound,
  type Settings,
} from '#app/platform';
import { mailFolder } from '../application/mail-transport.js';

export class DemoMailSummary {
  @Uuid() id: string;
  @Email() to: string;
  @Text({ max: 300 }) subject: string;
  @Instant() sentAt: string;
}

export class DemoMail extends DemoMailSummary {
  @Text({ max: 300 }) from: string;
  @Text({ max: 200_000 }) html: string;
  @Text({ max: 200_000 }) text: string;
}

export class DemoMailList {
  @NestedList(() => DemoMailSummary, { maxItems: 100 }) items: DemoMailSummary[];
}

/** The mails of the demonstration, for everybody who tries it: there only with DEMO=1 and without SMTP. */
@ApiTags('demo')
@Controller('demo-mails')
export class DemoMailsController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Get()
  @Public()
  @Operation({ summary: 'The newest mails of the demonstration', returns: DemoMailList, problems: [404] })
  async list(): Promise<DemoMailList> {
    const names = await readdir(this.folder()).catch(() => []);
    // Names are UUIDv7: the newest sort last.
    const newest = names
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse()
      .slice(0, 100);
    const mails = await Promise.all(newest.map((name) => this.parse(name.slice(0, -4))));
    return { items: mails.map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt })) };
  }

  @Get(':id')
  @Public()
  @Operation({ summary: 'A mail of the demonstration', returns: DemoMail, ids: ['id'] })
  async get(@Id() id: string): Promise<DemoMail> {
    this.folder();
    return this.parse(id);
  }

  private folder(): string {
    if (!this.settings.DEMO || this.settings.SMTP_URL) throw notFound();
    return mailFolder(this.settings);
  }

  private async parse(id: string): Promise<DemoMail> {
    if (!isUuid(id)) throw notFound();
    const eml = await readFile(join(mailFolder(this.settings), `${id}.eml`)).catch(() => {
      throw notFound();
    });
    const mail = await PostalMime.parse(eml);
    return {
      id,
      to: mail.to?.[0]?.address ?? '',
      from: mail.from?.address ?? '',
      subject: mail.subject ?? '',
      sentAt: new Date(mail.date ?? 0).toISOString(),
      html: mail.html ?? '',
      text: mail.text ?? '',
    };
  }
}
