import { Inject } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import { Notices } from '#app/notifications';
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
import {
  Figures,
  figureStatements,
  isAwaited,
  type FigureRows,
  type MonthFigures,
} from '../application/month-figures.js';
import { WORKER_ROLES } from '../application/timesheet-queries.js';
import { currentMonth, firstDay, lastDay, monthAfter, type Month } from '../domain/month.js';

/** Who worked has the first days of a month to confirm the last one before they are asked. */
const FIRST_DAY_OF_ASKING = 3;

/** Of a contract, here today, with a month that is neither confirmed nor asked for. */
const WAITING = `SELECT m.id, m.display_name AS name, t.slug FROM membership m JOIN tenant t ON t.id = m.tenant_id
  WHERE m.role = ANY ($1) AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
    AND EXISTS (SELECT FROM contract_hours c WHERE c.tenant_id = m.tenant_id AND c.membership_id = m.id)
    AND NOT EXISTS (SELECT FROM timesheet_month s WHERE s.tenant_id = m.tenant_id AND s.membership_id = m.id
      AND s.month = $3 AND (s.status = 'confirmed' OR s.reminded_at IS NOT NULL))
  ORDER BY m.id`;
const REMINDED = `INSERT INTO timesheet_month (tenant_id, id, membership_id, month, status, reminded_at, version)
  VALUES ($1, $2, $3, $4, 'open', $5, 1)
  ON CONFLICT (tenant_id, membership_id, month) DO UPDATE SET reminded_at = EXCLUDED.reminded_at`;

const MONTH_NAME = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Once for each month: who has not confirmed the hours of the last one is asked to. */
@Schedule('timesheets')
export class TimesheetReminders implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    if (Number(italianDay(now).slice(8)) < FIRST_DAY_OF_ASKING) return;
    const month = monthAfter(currentMonth(now), -1);
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT t AS id FROM relay.tenants_with_open_timesheets($1, $2) t',
      [firstDay(month), lastDay(month)],
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Timesheets', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), (tx) => this.remind(tx, month)),
    );
  }

  private async remind(tx: Transaction, month: Month): Promise<void> {
    const params = [WORKER_ROLES, italianDay(tx.now), firstDay(month)];
    const people = await tx.query<{ id: string; name: string; slug: string }>(WAITING, params);
    const statements = figureStatements(
      people.map(({ id }) => id),
      month,
      month,
    );
    const figures = new Figures(await tx.readAll<FigureRows>(statements));
    for (const person of people) {
      const hours = figures.of(person.id, month);
      if (!isAwaited(hours)) continue;
      await tx.execute(REMINDED, [tx.tenantId, newId(), person.id, firstDay(month), tx.now]);
      await this.tell(tx, person, hours);
    }
  }

  private async tell(
    tx: Transaction,
    { id, name, slug }: { id: string; name: string; slug: string },
    { month, missingMinutes }: MonthFigures,
  ): Promise<void> {
    const named = MONTH_NAME.format(new Date(`${firstDay(month)}T00:00:00Z`));
    const path = `/${slug}/area/ore?mese=${month}`;
    const text = missingMinutes
      ? `Le ore di ${named} non sono confermate: ne mancano ${inHours(missingMinutes)}.`
      : `Le ore di ${named} non sono confermate.`;
    await this.notices.notify(tx, {
      membershipId: id,
      bodyId: null,
      kind: 'timesheet.reminder',
      title: `Ore di ${named} da confermare`,
      text,
      path,
      mail: {
        subject: `Ore di ${named} da confermare`,
        greeting: `Gentile ${name},`,
        paragraphs: [
          text,
          'Le ore servono a calcolare quanto costa ogni servizio: contano solo quelle confermate da chi le ha lavorate.',
        ],
        action: { label: 'Apri le ore', url: `${this.settings.PUBLIC_URL}${path}` },
      },
    });
  }
}

/** `12 ore e 30 minuti` */
function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours ? [hours === 1 ? '1 ora' : `${hours} ore`] : []),
    ...(rest ? [rest === 1 ? '1 minuto' : `${rest} minuti`] : []),
  ];
  return parts.join(' e ');
}
