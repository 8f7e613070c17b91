import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '#app/contracts';
import type { Transaction } from '#app/platform';
import type { MailContent } from '../domain/mail-layout.js';
import { Mails } from './mails.service.js';

/** Something that one person has to know. */
export interface NewNotice {
  membershipId: string;
  kind: NoticeKind;
  /** One line of the inbox, with the subject of what it is about. */
  title: string;
  /** One or two sentences, without greeting. */
  text: string;
  /** Where the portal shows it, with the centre: `/brescia/area/richieste/…`. */
  path: string;
  /** The same as a mail; a substitute is greeted by their own name. */
  mail: MailContent;
}

/** The one way to tell a person something: their inbox, and a mail as they prefer it. Only for system transactions. */
@Injectable()
export class Notices {
  constructor(private readonly mails: Mails) {}

  async notify(tx: Transaction, { membershipId, kind, mail }: NewNotice): Promise<void> {
    await this.mails.order(tx, { membershipId, kind, content: mail });
  }
}
