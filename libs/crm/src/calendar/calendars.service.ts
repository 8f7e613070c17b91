import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_NEEDS, CALENDAR_CONTENTS, can, type CalendarContent, type Role } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { OwnAccess } from '#app/identity';
import {
  DomainError,
  SETTINGS,
  TenantDatabase,
  hashToken,
  notFound,
  type RequestContext,
  type Settings,
} from '#app/platform';
import type { CalendarFeed } from './calendar.dto.js';
import { calendarOf, type CalendarDay } from './calendar-file.js';

/** By this name the person finds it among their tokens. */
const NAME = 'Calendario';
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

const LIVE = `('active', 'withdrawing')`;
/** One entry for a convention, however many adhere; those that end on another day follow singly. */
const QUERIES: Record<CalendarContent, readonly string[]> = {
  conventions: [
    `SELECT 'convention' AS kind, c.id, c.valid_to::text AS day, 'Scade la convenzione «' || c.title || '»' AS summary,
       count(a.id) || CASE count(a.id) WHEN 1 THEN ' adesione in corso' ELSE ' adesioni in corso' END AS note, '/convenzioni/' || c.id AS path
     FROM convention c JOIN adhesion a ON a.tenant_id = c.tenant_id AND a.convention_id = c.id AND a.status IN ${LIVE}
     WHERE c.valid_to >= $1::date GROUP BY c.tenant_id, c.id ORDER BY c.valid_to, c.id LIMIT 1000`,
    `SELECT 'extension' AS kind, a.id, a.extended_to::text AS day, b.name || ': termina la proroga dell’adesione' AS summary,
       c.title AS note, '/adesioni/' || a.id AS path
     FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
     JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
     WHERE a.extended_to >= $1::date AND a.status IN ${LIVE} ORDER BY a.extended_to, a.id LIMIT 1000`,
    `SELECT 'withdrawal' AS kind, a.id, a.withdraws_on::text AS day, b.name || ': il recesso ha effetto' AS summary,
       c.title AS note, '/adesioni/' || a.id AS path
     FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
     JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
     WHERE a.withdraws_on >= $1::date AND a.status = 'withdrawing' ORDER BY a.withdraws_on, a.id LIMIT 1000`,
  ],
  subscriptions: [
    `SELECT 'subscription' AS kind, s.id, s.ends_on::text AS day, b.name || ': ultimo giorno di «' || v.title || '»' AS summary,
       NULL AS note, '/attivazioni/' || s.id AS path
     FROM subscription s JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
     JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
     WHERE s.ends_on >= $1::date AND s.status = 'ending' ORDER BY s.ends_on, s.id LIMIT 1000`,
  ],
  tasks: [
    `SELECT 'task' AS kind, k.id, k.due_on::text AS day, k.title AS summary, NULLIF(k.note, '') AS note, '/attivita' AS path
     FROM task k WHERE k.done_at IS NULL AND k.due_on >= $1::date
       AND (k.assignee_id IS NULL OR k.assignee_id = NULLIF(current_setting('app.membership_id', true), '')::uuid)
     ORDER BY k.due_on, k.id LIMIT 1000`,
  ],
  // For the centre one entry for a round, however many bodies it waits for; for a body each of its own.
  deadlines: [
    `SELECT 'round' AS kind, o.id || '-' || d.due_on AS id, d.due_on::text AS day, 'Scadenza: ' || o.title AS summary,
       count(*) || CASE count(*) WHEN 1 THEN ' adempimento da fare' ELSE ' adempimenti da fare' END AS note,
       '/scadenze/elenco?obbligo=' || o.id AS path
     FROM deadline d JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
     WHERE (SELECT current_setting('app.access', true) = 'centre') AND d.due_on >= $1::date AND d.status IN ('due', 'late')
     GROUP BY o.tenant_id, o.id, d.due_on ORDER BY d.due_on, o.id LIMIT 1000`,
    `SELECT 'deadline' AS kind, d.id, d.due_on::text AS day, b.name || ': ' || o.title || COALESCE(' · ' || s.name, '') AS summary,
       o.norm AS note, '/scadenze/' || d.id AS path
     FROM deadline d JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
     JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id
     LEFT JOIN body_site s ON s.tenant_id = d.tenant_id AND s.id = d.site_id
     WHERE (SELECT current_setting('app.access', true) = 'body') AND d.due_on >= $1::date AND d.status IN ('due', 'late')
     ORDER BY d.due_on, d.id LIMIT 1000`,
  ],
  events: [
    `SELECT 'event' AS kind, e.id, to_char(e.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.title AS summary,
       COALESCE(e.place, e.online_url) AS note, '/incontri/' || e.id AS path
     FROM roadshow_event e WHERE e.status IN ('open', 'closed', 'held') AND e.ends_at >= $1::date ORDER BY e.starts_at, e.id LIMIT 1000`,
  ],
  registrations: [
    `SELECT 'event' AS kind, e.id, to_char(e.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.title AS summary,
       COALESCE(e.place, e.online_url) AS note, '' AS path
     FROM roadshow_event e WHERE e.status IN ('open', 'closed', 'held') AND e.ends_at >= $1::date
       AND EXISTS (SELECT FROM roadshow_guest g WHERE g.tenant_id = e.tenant_id AND g.event_id = e.id AND g.answer = 'coming'
         AND g.body_id = ANY (string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]))
     ORDER BY e.starts_at, e.id LIMIT 1000`,
  ],
  meetings: [
    `SELECT 'meeting' AS kind, m.id, to_char(m.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
       w.title || ': ' || m.title AS summary, COALESCE(m.place, m.online_url) AS note, '/riunioni/' || m.id AS path
     FROM table_meeting m JOIN working_table w ON w.tenant_id = m.tenant_id AND w.id = m.table_id
     WHERE m.status IN ('called', 'held', 'closed') AND m.ends_at >= $1::date ORDER BY m.starts_at, m.id LIMIT 1000`,
  ],
};
const CENTRE = `SELECT name, slug FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

const contentsOf = (role: Role) => CALENDAR_CONTENTS.filter((content) => can(role, CALENDAR_NEEDS[content]));

/** The days that a person has to keep in mind, for their own calendar program. */
@Injectable()
export class Calendars {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: OwnAccess,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * A new address, which is a personal token of the present role that opens nothing but the calendar. Those of before end.
   * @throws DomainError state_conflict where the person has too many tokens, or asks with a token
   */
  async create(ctx: RequestContext): Promise<CalendarFeed> {
    const before = (await this.access.tokens(ctx)).filter(({ scopes }) => isCalendar(scopes));
    const expiresOn = italianDay(new Date(ctx.now.getTime() + 365 * DAY_MS));
    const made = await this.access.createToken(ctx, { name: NAME, scopes: ['calendar.read'], expiresOn });
    for (const { id } of before) await this.access.end(ctx, id, 'token');
    return {
      address: `${this.settings.PUBLIC_URL}/api/v1/calendars/${made.token}.ics`,
      contents: contentsOf(ctx.actor!.role),
      expiresOn,
    };
  }

  /**
   * What stands in it for the person of the token, as their role and bodies are now.
   * @throws DomainError not_found where the token is of no calendar, or has ended
   */
  async read(ctx: RequestContext, token: string): Promise<string> {
    const credential = { kind: 'session', tokenHash: hashToken(token) } as const;
    const own: RequestContext = { ...ctx, credential, permissions: ['calendar.read'] };
    await this.database.verify(own).catch((error: unknown) => {
      throw error instanceof DomainError && error.status < 500 ? notFound() : error;
    });
    const { role, scopes } = own.actor!;
    if (!isCalendar(scopes)) throw notFound();
    const from = italianDay(new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS));
    const queries = contentsOf(role).flatMap((content) => QUERIES[content]);
    const [[centre], ...found] = await this.database.readAll<[{ name: string; slug: string }, ...CalendarDay[]]>(own, [
      [CENTRE],
      ...queries.map((sql): [string, unknown[]] => [sql, [from]]),
    ]);
    const { PUBLIC_URL } = this.settings;
    return calendarOf(found.flat(), {
      name: `Scadenze · ${centre!.name}`,
      area: `${PUBLIC_URL}/${centre!.slug}/area`,
      host: new URL(PUBLIC_URL).hostname,
    });
  }
}

const isCalendar = (scopes: readonly string[] | null) => scopes?.length === 1 && scopes[0] === 'calendar.read';
