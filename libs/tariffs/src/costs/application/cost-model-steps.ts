import { Injectable } from '@nestjs/common';
import { costModelMachine, type FieldError } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  DomainError,
  TenantDatabase,
  invalid,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { euros } from '../../domain/pricing/exact.js';
import type { CostModelStep } from '../api/cost-models.dto.js';
import { costActorsOf, costCommandsOf, type ApprovalFacts } from '../domain/approval.js';
import { CostModelRow } from '../persistence/cost-model.entity.js';
import { reckonedIn } from './cost-model-data.js';
import { approvalFactsOf, recordCostEvent } from './cost-model-events.js';

const FREEZE = `INSERT INTO cost_share (tenant_id, cost_model_id, item_id, object_id, first_id, service_id, amount)
  SELECT $1, $2, s.item_id, s.object_id, s.first_id, o.service_id, s.amount
  FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[]) s(item_id, object_id, first_id, amount)
  JOIN cost_object o ON o.tenant_id = $1 AND o.id = s.object_id`;
/** An item whose source nobody can follow; `i` is the item. */
export const UNSOURCED = `i.file_id IS NULL AND i.source = ''`;
const WITHOUT_SOURCE = `SELECT i.id, i.label FROM cost_item i WHERE i.cost_model_id = $1 AND ${UNSOURCED} ORDER BY i.label, i.id`;

/** Closing computes a model and freezes what it comes to; approval comes with its act, by another than who closed it. */
@Injectable()
export class CostModelSteps {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * @throws DomainError not_found, stale_version, state_conflict; second_person_needed for who closed it, while somebody
   * else can approve; uncomputable on closing, with all that is missing; validation_failed without act or reason
   */
  async step(ctx: RequestContext, id: string, version: number, step: CostModelStep): Promise<void> {
    const { command, reason, act } = step;
    await this.database.run(ctx, async (tx) => {
      const model = await tx.get(CostModelRow, { tenantId: tx.tenantId, id }, true);
      if (model.version !== version) throw staleVersion();
      const facts = await tx.query<ApprovalFacts>(...(approvalFactsOf(id, tx.now) as [string, unknown[]]));
      const allowed = costCommandsOf(model.status, costActorsOf(tx.actor, facts[0]!));
      if (!allowed.includes(command)) {
        const others = costModelMachine.accepts(model.status, command, 'approver') && command === 'approve';
        throw others ? new DomainError('second_person_needed') : stateConflict(allowed);
      }
      const { to, requires = [] } = costModelMachine.transition(command);
      if (requires.includes('reason') && !reason) throw invalid('reason', 'required');
      if (requires.includes('act')) checkAct(tx, act);
      const total = command === 'close' ? await this.close(tx, id) : undefined;
      if (command === 'reopen') await tx.execute('DELETE FROM cost_share WHERE cost_model_id = $1', [id]);
      await tx.update(CostModelRow, model, {
        status: to,
        ...(command === 'approve' && { actOrgan: act!.organ, actNumber: act!.number, actDate: act!.date }),
      });
      const given = { ...(reason && { reason }), ...(command === 'approve' && { act: act! }) };
      await recordCostEvent(tx, id, { command, from: model.status, to, ...given, ...(total && { total }) });
    });
  }

  /** @returns what the services cost together, in euros */
  private async close(tx: Transaction, id: string): Promise<string> {
    const items = await tx.query<{ id: string; label: string }>(WITHOUT_SOURCE, [id]);
    if (items.length) {
      const errors = items.map(({ id: item, label }): FieldError => ({
        field: `items.${item}`,
        code: 'no_source',
        detail: '',
        about: label,
      }));
      throw new DomainError('uncomputable', { errors });
    }
    const { shares } = await reckonedIn(tx, id);
    await tx.execute(FREEZE, [
      tx.tenantId,
      id,
      shares.map(({ itemId }) => itemId),
      shares.map(({ objectId }) => objectId),
      shares.map(({ firstId }) => firstId),
      shares.map(({ cents }) => euros(cents)),
    ]);
    return euros(shares.reduce((sum, { cents }) => sum + cents, 0n));
  }
}

function checkAct(tx: Transaction, act: CostModelStep['act']): void {
  if (!act) throw invalid('act', 'required');
  if (act.date > italianDay(tx.now)) throw invalid('act.date', 'out_of_range');
}
