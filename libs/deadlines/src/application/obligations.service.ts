import { Injectable } from '@nestjs/common';
import { LIMITS, deadlineMachine, obligationMachine, type ObligationCommand } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewObligation, ObligationChanges, ObligationMove, StepOutcome } from '../api/obligations.dto.js';
import { OBLIGATION_MODELS } from '../domain/obligation-models.js';
import { isDayOfYear } from '../domain/rounds.js';
import { Obligation } from '../persistence/deadline.entity.js';
import { takeStep, type Stepping } from './deadline-history.js';
import { DeadlinePlanning } from './deadline-planning.js';

const CHOOSE = `INSERT INTO obligation_body (tenant_id, obligation_id, body_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`;
const DROP_OTHERS = 'DELETE FROM obligation_body WHERE obligation_id = $1 AND body_id <> ALL ($2::uuid[])';
const KNOWN_BODIES = 'SELECT count(*)::int AS count FROM body WHERE id = ANY ($1::uuid[])';
const ROUND = `SELECT id, body_id AS "bodyId", status, due_on::text AS "dueOn" FROM deadline
  WHERE obligation_id = $1 AND due_on = $2 AND status <> 'cancelled' ORDER BY id FOR UPDATE`;
const HOW_MANY = 'SELECT count(*)::int AS count FROM obligation';

/** What the centre asks of its bodies: written, changed, put off for a year, asked no more. */
@Injectable()
export class Obligations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly planning: DeadlinePlanning,
  ) {}

  /** Its deadlines are laid out at once. @throws DomainError validation_failed, not_found of a body, duplicate of a model */
  async create(ctx: RequestContext, key: string | undefined, input: NewObligation): Promise<string> {
    const { bodyIds = [], days = [], onceOn = null, model = null, note = '', ...values } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const row = { ...values, days, onceOn, note, model, sourceUrl: input.sourceUrl || null };
        check(row, bodyIds, italianDay(tx.now));
        if (model) await this.checkModel(tx, model);
        const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(HOW_MANY);
        if (count >= LIMITS.obligations) throw invalid('title', 'out_of_range');
        await tx.insert(Obligation, { id, ...row, status: 'active', plannedOn: null, createdAt: tx.now, version: 1 });
        await this.choose(tx, id, bodyIds);
        await this.planning.plan(tx, id);
        tx.changed('deadline', id, { everybody: true });
      }),
    );
  }

  /**
   * Where its days change, what lies ahead on others goes and the new ones are laid out; where its bodies change, likewise.
   * @throws DomainError not_found, stale_version, validation_failed
   */
  async change(ctx: RequestContext, id: string, version: number, changes: ObligationChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const obligation = await this.locked(tx, id, version);
      const { bodyIds, ...values } = changes;
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      const next: Obligation = { ...obligation, ...given };
      next.sourceUrl ||= null;
      if (changes.days?.length && changes.onceOn === undefined) next.onceOn = null;
      if (changes.onceOn && changes.days === undefined) next.days = [];
      const chosen = bodyIds ?? (await this.chosen(tx, id));
      const redated = String(next.days) !== String(obligation.days) || next.onceOn !== obligation.onceOn;
      check(next, chosen, redated ? italianDay(tx.now) : undefined);
      const { tenantId: _tenant, id: _id, version: _version, ...columns } = next;
      await tx.update(Obligation, obligation, columns);
      if (bodyIds) await this.choose(tx, id, bodyIds);
      if (next.status === 'active') await this.planning.redated(tx, next);
      tx.changed('deadline', id, { everybody: true });
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async step(ctx: RequestContext, id: string, version: number, command: ObligationCommand): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const obligation = await this.locked(tx, id, version);
      if (!obligationMachine.accepts(obligation.status, command, 'centre'))
        throw stateConflict(obligationMachine.allowed(obligation.status, 'centre'));
      await tx.update(Obligation, obligation, { status: obligationMachine.transition(command).to });
      if (command === 'retire') await this.planning.retired(tx, id);
      else await this.planning.plan(tx, id);
      tx.changed('deadline', id, { everybody: true });
    });
  }

  /**
   * Puts one round off, or forward, for all bodies: what is settled stays so, and what is open is due on the new day.
   * @throws DomainError not_found where nothing lies on that day, validation_failed on a day that is over, or has a round already
   */
  async move(ctx: RequestContext, id: string, { from, to, reason }: ObligationMove): Promise<StepOutcome> {
    return this.database.run(ctx, async (tx) => {
      await tx.get(Obligation, { tenantId: tx.tenantId, id }, true);
      if (to < italianDay(tx.now)) throw invalid('to', 'in_the_past');
      if (from === to) throw invalid('to', 'wrong_value');
      const round = await tx.query<Stepping>(ROUND, [id, from]);
      if (!round.length) throw notFoundField('from');
      if ((await tx.query(ROUND, [id, to])).length) throw invalid('to', 'in_use');
      const open = round.filter(({ status }) => deadlineMachine.accepts(status, 'move', 'centre'));
      const moved = open.map((one) => ({ ...one, dueOn: to }));
      await takeStep(tx, moved, 'move', { actor: 'centre', note: reason });
      return { changed: moved.length, unchanged: round.length - moved.length };
    });
  }

  private async checkModel(tx: Transaction, model: string): Promise<void> {
    if (!OBLIGATION_MODELS.some(({ code }) => code === model)) throw invalid('model', 'not_in_list');
    const [made] = await tx.query('SELECT id FROM obligation WHERE model = $1', [model]);
    if (made) throw invalid('model', 'in_use');
  }

  private async chosen(tx: Transaction, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT body_id AS id FROM obligation_body WHERE obligation_id = $1', [
      id,
    ]);
    return rows.map((row) => row.id);
  }

  private async choose(tx: Transaction, id: string, bodyIds: readonly string[]): Promise<void> {
    const different = [...new Set(bodyIds)];
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(KNOWN_BODIES, [different]);
    if (count !== different.length) throw notFoundField('bodyIds');
    await tx.execute(DROP_OTHERS, [id, different]);
    await tx.execute(CHOOSE, [tx.tenantId, id, different]);
  }

  private async locked(tx: Transaction, id: string, version: number): Promise<Obligation> {
    const obligation = await tx.get(Obligation, { tenantId: tx.tenantId, id }, true);
    if (obligation.version !== version) throw staleVersion();
    return obligation;
  }
}

type Terms = Pick<Obligation, 'days' | 'onceOn' | 'sourceUrl' | 'evidence' | 'audience'>;

/** @param today where its day must lie ahead */
function check(obligation: Terms, bodyIds: readonly string[], today: string | undefined): void {
  const { days, onceOn, sourceUrl, evidence, audience } = obligation;
  const wrong = days.findIndex((day) => !isDayOfYear(day));
  if (wrong >= 0) throw invalid(`days.${wrong}`, 'invalid_format');
  if (new Set(days).size !== days.length) throw invalid('days', 'wrong_value');
  if (days.length && onceOn) throw invalid('onceOn', 'not_allowed');
  if (!days.length && !onceOn) throw invalid('days', 'required');
  if (onceOn && (onceOn < '2000-01-01' || onceOn > '2200-01-01')) throw invalid('onceOn', 'out_of_range');
  if (today && onceOn && onceOn < today) throw invalid('onceOn', 'in_the_past');
  if (sourceUrl && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(sourceUrl)) throw invalid('sourceUrl', 'invalid_format');
  if (!evidence.length) throw invalid('evidence', 'required');
  if (audience === 'chosen' && !bodyIds.length) throw invalid('bodyIds', 'required');
}
