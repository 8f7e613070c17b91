import { Logger } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  Clock,
  HOUR_MS,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
} from '#app/platform';

const DAY_MS = 24 * HOUR_MS;
/** A notice that was read is of use for half a year. */
const NOTICES_KEPT_MS = 180 * DAY_MS;
/** That a mail was sent stays on record; what it said does not. */
const MAILS_KEPT_MS = 90 * DAY_MS;
/** A mail with a link that opens a session, which could not be sent: no link is good for longer. */
const LINKS_KEPT_MS = 14 * DAY_MS;

/** Forgets what people were told long ago (docs/it/privacy.md). */
@Schedule('notices-sweep')
export class NoticesSweep implements ScheduledTask {
  private readonly logger = new Logger('Sweep');

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const ages = [NOTICES_KEPT_MS, MAILS_KEPT_MS, LINKS_KEPT_MS].map((age) => new Date(now.getTime() - age));
    const [readBefore, mailedBefore, linksBefore] = ages;
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT relay.tenants_with_old_notices($1, $2, $3) AS id',
      ages,
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Sweep', ids, async (id) => {
      const [notices, mails] = await this.database.run(systemContext(id, now, newId()), async (tx) => [
        await tx.execute('DELETE FROM notice WHERE read_at < $1', [readBefore]),
        await tx.execute(
          `UPDATE mail SET html = '', text = '', calendar = NULL WHERE status IN ('sent', 'failed') AND html <> ''
             AND (created_at < $1 OR (created_at < $2 AND kind LIKE 'access.%'))`,
          [mailedBefore, linksBefore],
        ),
      ]);
      this.logger.log(`Swept ${notices} read notices and the text of ${mails} mails of a tenant`);
    });
  }
}
