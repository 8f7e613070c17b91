import type { Client } from 'pg';
import { OBLIGATION_MODELS, roundsFrom } from '#app/deadlines';
import { italianDay, newId } from '#app/kernel';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows, type RowValues } from './rows.js';

interface Adhering {
  id: string;
  name: string;
  website: string;
}

const ADHERING = `SELECT b.id, b.name, b.website FROM body b WHERE b.tenant_id = $1 AND b.website IS NOT NULL AND b.valid_to IS NULL
  AND EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status IN ('active', 'withdrawing'))
  ORDER BY b.name, b.id`;
/** Of these two the clerk of four small municipalities still has something to do. */
const BEHIND = ['Temù', 'Vione'];
const REMINDED_DAYS = 30;

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
const daysBefore = (day: string, days: number) => dayAgo(new Date(`${day}T12:00:00Z`), days);

/** What the law asks of bodies and of their sites: the last round with who has done it, and the next one. */
export async function seedDeadlines(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { rows: bodies } = await client.query<Adhering>(ADHERING, [centre.tenantId]);
  const today = italianDay(now);
  const operator = centre.members.get('elena-ghitti')!;
  const sites = bodies.flatMap((body, at) => sitesOf(centre.tenantId, body, at, now));
  await insertRows(client, 'body_site', sites);
  const obligations: RowValues[] = [];
  const deadlines: RowValues[] = [];
  const events: RowValues[] = [];
  for (const [order, model] of OBLIGATION_MODELS.filter(({ audience }) => audience === 'adhering').entries()) {
    const { code, sourceUrl, dateBasis, days, scope, evidence, title, description, norm, note } = model;
    const obligationId = newId();
    obligations.push({
      ...{ tenant_id: centre.tenantId, id: obligationId, model: code, title, description, norm, note, scope, evidence },
      ...{ source_url: sourceUrl, days, once_on: null, date_basis: dateBasis, audience: 'adhering' },
      ...{ remind_days: [REMINDED_DAYS, 7], status: 'active', planned_on: today },
      ...{ created_at: new Date(now.getTime() - 400 * 86_400_000), version: 1 },
    });
    const next = roundsFrom(today, { days, onceOn: null });
    for (const round of [...next.map(yearBefore), ...next])
      for (const [at, body] of bodies.entries())
        for (const site of scope === 'site' ? sites.filter((one) => one.body_id === body.id) : [null]) {
          const outcome = outcomeOf(round, today, at * 7 + order * 3, {
            code,
            behind: BEHIND.some((name) => body.name.endsWith(name)),
          });
          const shown = evidence.find((kind) => kind !== 'file') ?? 'declaration';
          const done = outcome === 'done' || outcome === 'done_late';
          const doneOn = outcome === 'done_late' ? daysBefore(round, -9) : daysBefore(round, 4 + (at % 20));
          const status = done ? 'done' : outcome;
          const id = newId();
          const soon = status === 'due' && round <= daysBefore(today, -REMINDED_DAYS);
          deadlines.push({
            ...{
              tenant_id: centre.tenantId,
              body_id: body.id,
              id,
              obligation_id: obligationId,
              site_id: site?.id ?? null,
            },
            ...{ round_on: round, due_on: round, status, done_on: done ? doneOn : null, evidence: done ? shown : null },
            ...{ reminded_for: soon ? REMINDED_DAYS : null, created_at: italianTime(yearBefore(round), '06:00') },
            version: status === 'due' ? 1 : 2,
          });
          if (status === 'due') continue;
          const late = status === 'late';
          events.push({
            ...{ tenant_id: centre.tenantId, body_id: body.id, id: newId(), deadline_id: id, from_status: 'due' },
            ...{ command: late ? 'expire' : done ? 'fulfil' : 'exempt', to_status: status },
            ...{ actor: late ? 'system' : 'centre', actor_id: late ? null : operator.id },
            ...{ actor_name: late ? null : operator.name, note: late ? null : noteOf(done, shown), cause: null },
            ...{ evidence: done ? shown : null, file_id: null, done_on: done ? doneOn : null, due_on: round },
            evidence_url: done && shown === 'link' ? linkOf(code, body.website, id) : null,
            at: late ? italianTime(daysBefore(round, -1), '06:00') : italianTime(done ? doneOn : round, '10:30'),
          });
        }
  }
  await insertRows(client, 'obligation', obligations);
  await insertRows(client, 'deadline', deadlines);
  await insertRows(client, 'deadline_event', events);
}

type Outcome = 'due' | 'late' | 'done' | 'done_late' | 'not_applicable';

/**
 * Four of five have done it; others late, or it does not concern them. What is still late is of what people look at: the accessibility of the sites, the public
 * index. Of what is to come, one of eight has done it already.
 */
function outcomeOf(
  round: string,
  today: string,
  seed: number,
  { code, behind }: { code: string; behind: boolean },
): Outcome {
  const chance = (seed * 37) % 100;
  if (round >= today) return !behind && chance < 12 && round <= daysBefore(today, -60) ? 'done' : 'due';
  if (behind) return code === 'accessibility-statement' ? 'late' : 'done';
  if (chance < 76) return 'done';
  if (chance < 84) return 'done_late';
  if (chance < 88) return 'not_applicable';
  return LOOKED_AT.includes(code) ? 'late' : 'done_late';
}

const LOOKED_AT = ['accessibility-objectives', 'accessibility-statement', 'public-index'];

function sitesOf(tenantId: string, { id, website }: Adhering, at: number, now: Date): RowValues[] {
  const site = (name: string, url: string) => ({
    ...{ tenant_id: tenantId, body_id: id, id: newId(), kind: 'site', name, url, closed_on: null },
    ...{ created_at: new Date(now.getTime() - 390 * 86_400_000), version: 1 },
  });
  const own = site('Sito istituzionale', website);
  return at % 6 === 2 ? [own, site('Sportello telematico', website.replace('www.', 'sportello.'))] : [own];
}

const linkOf = (code: string, website: string, id: string) =>
  code.startsWith('accessibility')
    ? `https://form.agid.gov.it/view/${id.slice(-12)}`
    : `${website}/amministrazione-trasparente`;

function noteOf(done: boolean, shown: string): string | null {
  if (!done) return 'Non riguarda l’ente: il servizio è svolto dall’unione di comuni.';
  return shown === 'declaration' ? 'Controllo fatto con il responsabile per la transizione digitale.' : null;
}
