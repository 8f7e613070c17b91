import { dossierMachine } from '#app/contracts';
import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { DossierDrawing } from './dossier-drawing.js';
import { Dossier } from './dossier.entity.js';

const OF_PLAN = `SELECT d.id FROM dossier d JOIN tariff_plan p ON p.tenant_id = d.tenant_id AND p.id = d.plan_id
  WHERE d.plan_id = $1 AND d.plan_number = p.current_version AND d.status <> 'frozen'`;

/** Freezes the dossier of a plan that was approved: its PDF is drawn once more, with the act, and kept with its hash. */
@Consumer('dossiers')
export class DossierFreezing implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly drawing: DossierDrawing,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const found = await this.database.run(ctx, async (tx) => {
      const [row] = await tx.query<{ id: string }>(OF_PLAN, [payload.planId]);
      if (!row) return undefined;
      return {
        dossier: await tx.get(Dossier, { tenantId: tx.tenantId, id: row.id }),
        paper: await this.drawing.paper(tx, row.id),
      };
    });
    if (!found?.paper) return this.database.run(ctx, done);
    const file = await this.drawing.draw(ctx, found.dossier, found.paper, 'it');
    await this.database.run(ctx, async (tx) => {
      const dossier = await tx.get(Dossier, { tenantId: tx.tenantId, id: found.dossier.id }, true);
      if (dossierMachine.accepts(dossier.status, 'freeze', 'system'))
        await this.drawing.replace(tx, dossier, file, {
          status: dossierMachine.transition('freeze').to,
          frozenAt: tx.now,
        });
      await done(tx);
    });
  }
}
