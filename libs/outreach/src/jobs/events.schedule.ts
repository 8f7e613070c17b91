import { roadshowMachine } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Clock,
  ERASED_NAME,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
  type Transaction,
} from '#app/platform';
import { EventNews } from '../events/application/event-news.js';
import { RoadshowEvent } from '../events/persistence/roadshow.entity.js';

const DAY_MS = 86_400_000;
/** That somebody took part is of use for a year (docs/it/privacy.md); `relay.events_due` says the same. */
const KEPT_MONTHS = 12;

/** The names of who took part go; how many there were, of which body, stays. */
const FORGET = `UPDATE roadshow_participant SET name = $2, position = '', email = NULL WHERE event_id = $1`;
const FORGET_NOTES = 'UPDATE roadshow_guest SET note = NULL WHERE event_id = $1';

/** What an event's hour brings: the reminder of the day before, its end, and a year later that nobody is named any more. */
@Schedule('events')
export class EventsDue implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly news: EventNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.read<{ tenant_id: string; id: string }>(
      relayContext(now, newId()),
      'SELECT * FROM relay.events_due($1)',
      [now],
    );
    await oneAfterAnother(
      'Events',
      due,
      ({ tenant_id: tenantId, id }) =>
        this.database.run(systemContext(tenantId, now, newId()), (tx) => this.work(tx, id)),
      ({ id }) => id,
    );
  }

  /** Under the event's lock: of two workers the second finds that it is done. */
  private async work(tx: Transaction, id: string): Promise<void> {
    const event = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id }, true);
    const changes = await this.changesOf(tx, event);
    if (!Object.keys(changes).length) return;
    await tx.update(RoadshowEvent, event, changes);
    tx.changed('event', id, { centreOnly: true });
  }

  private async changesOf(tx: Transaction, event: RoadshowEvent): Promise<Partial<RoadshowEvent>> {
    const { id, status, startsAt, endsAt, remindedAt, forgottenAt } = event;
    const changes: Partial<RoadshowEvent> = {};
    const live = roadshowMachine.accepts(status, 'hold', 'system');
    if (live && endsAt <= tx.now) changes.status = roadshowMachine.transition('hold').to;
    if (live && !remindedAt && startsAt > tx.now && startsAt.getTime() - DAY_MS <= tx.now.getTime()) {
      await this.news.remind(tx, id);
      changes.remindedAt = tx.now;
    }
    if (!forgottenAt && endsAt <= monthsBefore(tx.now, KEPT_MONTHS)) {
      await tx.execute(FORGET, [id, ERASED_NAME]);
      await tx.execute(FORGET_NOTES, [id]);
      changes.forgottenAt = tx.now;
    }
    return changes;
  }
}

function monthsBefore(moment: Date, months: number): Date {
  const before = new Date(moment);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
