import { dossierMachine } from '#app/contracts';
import {
  DomainError,
  HandlesJob,
  TenantDatabase,
  notFound,
  type JobFigures,
  type JobHandler,
  type JobStep,
  type RequestContext,
  type RunningJob,
} from '#app/platform';
import { DossierDrawing } from './dossier-drawing.js';
import { Dossier } from './dossier.entity.js';
import { DRAW_DOSSIER } from './dossiers.service.js';

/** Draws a dossier as long work. */
@HandlesJob(DRAW_DOSSIER)
export class DossierJob implements JobHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly drawing: DossierDrawing,
  ) {}

  async work(ctx: RequestContext, { input }: RunningJob, step: JobStep): Promise<JobFigures> {
    const id = String(input.dossierId);
    const [dossier, paper] = await this.database.run(ctx, async (tx) => [
      await tx.get(Dossier, { tenantId: tx.tenantId, id }),
      await this.drawing.paper(tx, id),
    ]);
    if (!paper) throw notFound();
    const file = await this.drawing.draw(ctx, dossier, paper, 'it');
    await step(async (tx) => {
      const now = await tx.get(Dossier, { tenantId: tx.tenantId, id }, true);
      // Frozen meanwhile: what was approved stays as it was.
      if (!dossierMachine.accepts(now.status, 'freeze', 'system'))
        throw new DomainError('state_conflict', { allowed: [] });
      await this.drawing.replace(tx, now, file);
      return { done: 1, total: 1 };
    });
    return { drawn: 1 };
  }
}
