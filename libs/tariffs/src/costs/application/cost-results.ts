import { Injectable } from '@nestjs/common';
import type { Transaction } from '#app/platform';
import { euros } from '../../domain/pricing/exact.js';
import type { Reckoned } from '../domain/model-rows.js';
import { unitCost } from '../domain/unit-cost.js';
import { reckonedIn } from './cost-model-data.js';

/** What a service costs in the year of a model. */
export interface ServiceCost {
  serviceId: string;
  /** Full cost in euros, to the cent. */
  amount: string;
  /** The full cost divided by what the service produces, in euros, with as many as six decimals; absent where that is not said. */
  unitCost?: string;
  /** What is counted for it, such as `casella`. */
  unit?: string;
}

/** The costs that other parts of the tariffs reckon with: those that were frozen of closed models, of drafts those of now. */
@Injectable()
export class CostResults {
  /** @throws DomainError not_found; uncomputable with all that is missing */
  async services(tx: Transaction, modelId: string): Promise<ServiceCost[]> {
    return serviceCosts(await reckonedIn(tx, modelId));
  }
}

export function serviceCosts({ rows, shares }: Reckoned): ServiceCost[] {
  const sums = new Map<string, bigint>();
  for (const { objectId, cents } of shares) sums.set(objectId, (sums.get(objectId) ?? 0n) + cents);
  return rows.objects.flatMap(({ id, serviceId, outputQuantity, outputUnit }) => {
    if (!serviceId) return [];
    const cents = sums.get(id) ?? 0n;
    return [
      {
        serviceId,
        amount: euros(cents),
        ...(outputQuantity !== null && { unitCost: unitCost(cents, outputQuantity), unit: outputUnit! }),
      },
    ];
  });
}
