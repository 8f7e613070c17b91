import { Injectable } from '@nestjs/common';
import { TenantDatabase, notFound, notFoundField, type RequestContext } from '#app/platform';
import type { CostComparison, CostResult, ItemTrail, ServiceTrail } from '../api/cost-results.dto.js';
import { comparisonOf } from '../domain/comparison.js';
import type { Reckoned } from '../domain/model-rows.js';
import { itemTrail, resultView, serviceTrail } from '../domain/result-view.js';
import { dataOf, reckoned, type DataRows } from './cost-model-data.js';

/** What cost models come to. All throw DomainError uncomputable, with all that is missing, of a draft that is not complete. */
@Injectable()
export class CostResultQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found, uncomputable */
  async result(ctx: RequestContext, id: string): Promise<CostResult> {
    return resultView(await this.reckoned(ctx, id));
  }

  /** @throws DomainError not_found on the model or the service, uncomputable */
  async service(ctx: RequestContext, id: string, objectId: string): Promise<ServiceTrail> {
    const trail = serviceTrail(await this.reckoned(ctx, id), objectId);
    if (!trail) throw notFound();
    return trail;
  }

  /** @throws DomainError not_found on the model or the item, uncomputable */
  async item(ctx: RequestContext, id: string, itemId: string): Promise<ItemTrail> {
    const trail = itemTrail(await this.reckoned(ctx, id), itemId);
    if (!trail) throw notFound();
    return trail;
  }

  /** @throws DomainError not_found on one of the models, uncomputable */
  async compare(ctx: RequestContext, id: string, otherId: string): Promise<CostComparison> {
    const one = await this.reckoned(ctx, id);
    const other = await this.database.readAll<DataRows>(ctx, dataOf(otherId));
    if (!other[0].length) throw notFoundField('with');
    return comparisonOf(one, reckoned(other));
  }

  private async reckoned(ctx: RequestContext, id: string): Promise<Reckoned> {
    return reckoned(await this.database.readAll<DataRows>(ctx, dataOf(id)));
  }
}
