import { Injectable } from '@nestjs/common';
import type { CancelCause } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { roundsFrom } from '../domain/rounds.js';
import { ASKED } from './asked.js';
import { takeStep, type Stepping } from './deadline-history.js';

interface ActiveObligation {
  id: string;
  scope: 'body' | 'site';
  days: string[];
  onceOn: string | null;
}
interface Missing {
  obligationId: string;
  bodyId: string;
  siteId: string | null;
  roundOn: string;
}

const OBLIGATIONS = `SELECT id, scope, days, once_on::text AS "onceOn" FROM obligation
  WHERE status = 'active' AND ($1::uuid IS NULL OR id = $1) ORDER BY id FOR UPDATE`;
const OF_SITES = `SELECT id, scope, days, once_on::text AS "onceOn" FROM obligation WHERE status = 'active' AND scope = 'site' ORDER BY id`;
/** The site that the register knows, of who adheres and has said nothing of their sites yet. */
const UNKNOWN_SITES = `SELECT b.id AS "bodyId", b.website AS url FROM body b
  WHERE b.website IS NOT NULL AND (b.valid_to IS NULL OR b.valid_to >= $1)
    AND EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status IN ('active', 'withdrawing'))
    AND NOT EXISTS (SELECT FROM body_site s WHERE s.tenant_id = b.tenant_id AND s.body_id = b.id)
  ORDER BY b.id`;
const NEW_SITES = `INSERT INTO body_site (tenant_id, body_id, id, kind, name, url, created_at, version)
  SELECT $1, u.body_id, u.id, 'site', 'Sito istituzionale', u.url, $5, 1 FROM unnest($2::uuid[], $3::uuid[], $4::text[]) u(body_id, id, url)`;

const MISSING = `SELECT o.id AS "obligationId", b.id AS "bodyId", s.id AS "siteId", r.round_on::text AS "roundOn"
  FROM unnest($2::uuid[], $3::date[]) r(obligation_id, round_on)
  JOIN obligation o ON o.id = r.obligation_id JOIN body b ON b.tenant_id = o.tenant_id
  LEFT JOIN body_site s ON o.scope = 'site' AND s.tenant_id = b.tenant_id AND s.body_id = b.id AND (s.closed_on IS NULL OR s.closed_on > r.round_on)
  WHERE ${ASKED} AND (o.scope = 'body' OR s.id IS NOT NULL)
    AND NOT EXISTS (SELECT FROM deadline d WHERE d.tenant_id = o.tenant_id AND d.obligation_id = o.id AND d.body_id = b.id
      AND d.site_id IS NOT DISTINCT FROM s.id AND d.round_on = r.round_on AND d.status <> 'cancelled')
  ORDER BY r.round_on, b.id`;
const NEW_DEADLINES = `INSERT INTO deadline (tenant_id, body_id, id, obligation_id, site_id, round_on, due_on, status, created_at, version)
  SELECT $1, u.body_id, u.id, u.obligation_id, u.site_id, u.round_on, u.round_on, 'due', $7, 1
  FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[]) u(body_id, id, obligation_id, site_id, round_on)
  ON CONFLICT DO NOTHING`;
const PLANNED = 'UPDATE obligation SET planned_on = $2 WHERE id = ANY ($1)';

const OPEN = `SELECT d.id, d.body_id AS "bodyId", d.status, d.due_on::text AS "dueOn" FROM deadline d`;
const NOT_ASKED = `${OPEN} JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
  JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id
  WHERE d.status IN ('due', 'late') AND ($2::uuid IS NULL OR o.id = $2) AND o.status = 'active' AND NOT (${ASKED}) ORDER BY d.id FOR UPDATE OF d`;
const OVERDUE = `${OPEN} WHERE d.status = 'due' AND d.due_on < $1 ORDER BY d.id FOR UPDATE`;
const RETIRED = `${OPEN} WHERE d.obligation_id = $1 AND d.status = 'due' ORDER BY d.id FOR UPDATE`;
const OTHER_ROUNDS = `${OPEN} WHERE d.obligation_id = $1 AND d.status = 'due' AND d.round_on >= $2 AND d.round_on <> ALL ($3::date[])
  ORDER BY d.id FOR UPDATE`;
const OF_SITE = `${OPEN} WHERE d.site_id = $1 AND d.status IN ('due', 'late') AND d.round_on >= $2 ORDER BY d.id FOR UPDATE`;

/** Lays out what bodies and sites owe, a year ahead, and takes back what is asked of them no more. */
@Injectable()
export class DeadlinePlanning {
  /**
   * In a transaction of the centre or of the system. What is there already stays as it is.
   * @param obligationId only this one; without it all active ones, once a day
   */
  async plan(tx: Transaction, obligationId: string | null = null): Promise<void> {
    const today = italianDay(tx.now);
    await this.knownSites(tx, today);
    const obligations = await tx.query<ActiveObligation>(OBLIGATIONS, [obligationId]);
    if (!obligations.length) return;
    await this.cancel(tx, await tx.query<Stepping>(NOT_ASKED, [today, obligationId]), 'not_asked');
    await this.layOut(tx, await this.missing(tx, today, obligations));
    await tx.execute(PLANNED, [obligations.map(({ id }) => id), today]);
  }

  /** What should have been done by yesterday is late. @returns those that became so now */
  async expire(tx: Transaction): Promise<Stepping[]> {
    const overdue = await tx.query<Stepping>(OVERDUE, [italianDay(tx.now)]);
    await takeStep(tx, overdue, 'expire', { actor: 'system' });
    return overdue;
  }

  /** What was to be done of a retired obligation is asked no more; what is late remains to be seen. */
  async retired(tx: Transaction, obligationId: string): Promise<void> {
    await this.cancel(tx, await tx.query<Stepping>(RETIRED, [obligationId]), 'obligation_retired');
  }

  /** After its days were changed: what lies on other days to come goes, and the new ones are laid out. */
  async redated(tx: Transaction, obligation: Omit<ActiveObligation, 'scope'>): Promise<void> {
    const today = italianDay(tx.now);
    const params = [obligation.id, today, roundsFrom(today, obligation)];
    await this.cancel(tx, await tx.query<Stepping>(OTHER_ROUNDS, params), 'obligation_changed');
    await this.plan(tx, obligation.id);
  }

  /** What a new site owes; in the transaction of its body, too. */
  async siteOpened(tx: Transaction, siteId: string): Promise<void> {
    const obligations = await tx.query<ActiveObligation>(OF_SITES);
    const missing = await this.missing(tx, italianDay(tx.now), obligations);
    await this.layOut(
      tx,
      missing.filter((one) => one.siteId === siteId),
    );
  }

  /** What a closed site would have owed after its last day. */
  async siteClosed(tx: Transaction, siteId: string, closedOn: string): Promise<void> {
    await this.cancel(tx, await tx.query<Stepping>(OF_SITE, [siteId, closedOn]), 'site_closed');
  }

  private async cancel(tx: Transaction, deadlines: readonly Stepping[], cause: CancelCause): Promise<void> {
    await takeStep(tx, deadlines, 'cancel', { actor: 'system', cause });
  }

  private async knownSites(tx: Transaction, today: string): Promise<void> {
    const sites = await tx.query<{ bodyId: string; url: string }>(UNKNOWN_SITES, [today]);
    if (!sites.length) return;
    const columns = [sites.map(({ bodyId }) => bodyId), sites.map(() => newId()), sites.map(({ url }) => url)];
    await tx.execute(NEW_SITES, [tx.tenantId, ...columns, tx.now]);
  }

  private missing(tx: Transaction, today: string, obligations: readonly ActiveObligation[]): Promise<Missing[]> {
    const rounds = obligations.flatMap((one) => roundsFrom(today, one).map((roundOn) => ({ id: one.id, roundOn })));
    return tx.query<Missing>(MISSING, [today, rounds.map(({ id }) => id), rounds.map(({ roundOn }) => roundOn)]);
  }

  private async layOut(tx: Transaction, missing: readonly Missing[]): Promise<void> {
    if (!missing.length) return;
    await tx.execute(NEW_DEADLINES, [
      tx.tenantId,
      missing.map(({ bodyId }) => bodyId),
      missing.map(() => newId()),
      missing.map(({ obligationId }) => obligationId),
      missing.map(({ siteId }) => siteId),
      missing.map(({ roundOn }) => roundOn),
      tx.now,
    ]);
    tx.changed('deadline', missing[0]!.obligationId, { everybody: true });
  }
}
