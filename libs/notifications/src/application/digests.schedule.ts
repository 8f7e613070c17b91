import { Inject } from '@nestjs/common';
import { NOTICE_DEFINITIONS, type NoticeKind } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Clock,
  SETTINGS,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
  type Settings,
  type Transaction,
} from '#app/platform';
import { digestMail } from '../domain/digest.js';
import { Mails } from './mails.service.js';
import { preferencesUrl } from './notices.service.js';

interface DueRow {
  tenant_id: string;
  membership_id: string;
}

interface DigestedRow {
  kind: NoticeKind;
  title: string;
  text: string;
  path: string;
  read_at: Date | null;
}

/** Marks what is due and reads it, in one statement: of two workers the second finds nothing. */
const TAKE = `WITH taken AS (
    UPDATE notice SET digested_at = $2 WHERE membership_id = $1 AND digest_due_at <= $2 AND digested_at IS NULL
    RETURNING id, kind, title, text, path, read_at, created_at
  ) SELECT kind, title, text, path, read_at FROM taken ORDER BY created_at, id`;

/** Sends each person what waited for their daily digest, in one mail. */
@Schedule('digest')
export class Digests implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: Mails,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.read<DueRow>(relayContext(now, newId()), 'SELECT * FROM relay.digests_due($1)', [
      now,
    ]);
    // A digest that fails is due again at the next turn.
    await oneAfterAnother(
      'Digest',
      due,
      ({ tenant_id: tenantId, membership_id: membershipId }) =>
        this.database.run(systemContext(tenantId, now, newId()), (tx) => this.send(tx, membershipId)),
      (row) => row.membership_id,
    );
  }

  /** What was read in the meantime needs no mail, unless it is owed. */
  private async send(tx: Transaction, membershipId: string): Promise<void> {
    const taken = await tx.query<DigestedRow>(TAKE, [membershipId, tx.now]);
    const told = taken.filter(({ kind, read_at: readAt }) => !readAt || NOTICE_DEFINITIONS[kind].owed);
    if (!told.length) return;
    const [person] = await tx.query<{ name: string; slug: string }>(
      'SELECT m.display_name AS name, t.slug FROM membership m JOIN tenant t ON t.id = m.tenant_id WHERE m.id = $1',
      [membershipId],
    );
    const { name, slug } = person!;
    const address = this.settings.PUBLIC_URL;
    const items = told.map(({ title, text, path }) => ({ title, text, url: `${address}${path}` }));
    await this.mails.order(tx, {
      membershipId,
      kind: 'notice.digest',
      content: digestMail(name, items, `${address}/${slug}/area/notifiche`),
      choice: { url: preferencesUrl(this.settings, slug), owed: null },
    });
  }
}
