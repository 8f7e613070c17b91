import { Injectable } from '@nestjs/common';
import { VARIED, type DrawRanges } from '#app/contracts';
import { newId } from '#app/kernel';
import { Idempotency, LongWork, TenantDatabase, invalid, type RequestContext } from '#app/platform';
import type { NewDrawRun } from '../api/draw-runs.dto.js';
import { Simulation, SimulationRun } from '../persistence/simulation.entity.js';
import { checkPercentage } from './percentages.js';

/** The long work that draws. */
export const DRAWS = 'tariffs.draws';

/** Random draws around a simulation: asked for here, drawn by the workers. */
@Injectable()
export class DrawRuns {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly work: LongWork,
  ) {}

  /**
   * @returns the id of the run, which is that of its long work
   * @throws DomainError not_found, validation_failed: a range that ends before it begins or in which nothing varies, a
   *   simulation without costs
   */
  async start(ctx: RequestContext, simulationId: string, key: string | undefined, input: NewDrawRun): Promise<string> {
    const ranges = rangesOf(input);
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { simulationId, ...input }, id, async () => {
        const simulation = await tx.get(Simulation, { id: simulationId });
        if (!simulation.costs) throw invalid('simulation', 'no_costs');
        await tx.insert(SimulationRun, {
          id,
          simulationId,
          draws: input.draws,
          seed: input.seed ?? simulation.seed,
          ranges,
          swings: null,
          summary: null,
          authorId: tx.actor.membershipId,
          createdAt: tx.now,
          endedAs: null,
        });
        await this.work.start(tx, DRAWS, {}, { id });
      }),
    );
  }
}

function rangesOf({ ranges }: NewDrawRun): DrawRanges {
  for (const name of VARIED) {
    const { from, to } = ranges[name];
    checkPercentage(name, from, `ranges.${name}.from`);
    checkPercentage(name, to, `ranges.${name}.to`);
    if (Number(from) > Number(to)) throw invalid(`ranges.${name}.to`, 'out_of_range');
  }
  if (VARIED.every((name) => Number(ranges[name].from) === Number(ranges[name].to)))
    throw invalid('ranges', 'required');
  return Object.fromEntries(
    VARIED.map((name) => [name, { from: ranges[name].from, to: ranges[name].to }]),
  ) as DrawRanges;
}
