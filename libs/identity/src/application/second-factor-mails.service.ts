import { Inject, Injectable } from '@nestjs/common';
import { Mails } from '#app/notifications';
import {
  SETTINGS,
  TenantDatabase,
  networkContext,
  systemContext,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import { secondFactorMail, type SecondFactorNews } from '../domain/second-factor-mails.js';

/** Tells people by mail what happened to their second factor, in the transaction in which it happens. */
@Injectable()
export class SecondFactorMails {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: Mails,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Does something and orders the mail about it, both or neither. Who belongs to the network or
   * the platform alone gets none: no centre owns the mail (docs/adr/0008).
   * @param work answers with what the mail says, or with null where nothing happened
   * @returns whether it happened
   */
  async tell(
    ctx: RequestContext,
    email: string,
    news: SecondFactorNews,
    work: (tx: Transaction) => Promise<{ codesLeft?: number } | null>,
  ): Promise<boolean> {
    const [recipient] = await this.database.read<{ tenant_id: string; membership_id: string }>(
      networkContext(ctx),
      'SELECT * FROM auth.find_recipient($1, $2)',
      [email, ctx.now],
    );
    const own = recipient ? systemContext(recipient.tenant_id, ctx.now, ctx.requestId) : networkContext(ctx);
    return this.database.run(own, async (tx) => {
      const details = await work(tx);
      if (details && recipient) await this.order(tx, recipient.membership_id, news, details.codesLeft);
      return details !== null;
    });
  }

  /** Orders the mail in a transaction of the system for the person's centre. */
  async order(tx: Transaction, membershipId: string, news: SecondFactorNews, codesLeft?: number): Promise<void> {
    const [person] = await tx.query<{ display_name: string; slug: string }>(
      'SELECT m.display_name, t.slug FROM membership m JOIN tenant t ON t.id = m.tenant_id WHERE m.id = $1',
      [membershipId],
    );
    if (!person) return;
    const content = secondFactorMail(news, {
      recipientName: person.display_name,
      codesLeft,
      url: `${this.settings.PUBLIC_URL}/${person.slug}/area/profilo/sicurezza`,
    });
    await this.mails.order(tx, { membershipId, kind: `access.second_factor_${news}`, content });
  }
}
