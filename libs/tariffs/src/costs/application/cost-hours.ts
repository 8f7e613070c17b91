import { Injectable } from '@nestjs/common';
import { TenantDatabase, notFound, type RequestContext, type Transaction } from '#app/platform';
import { Hours } from '../../timesheets/application/hours.js';
import type { StaffHours } from '../api/cost-hours.dto.js';
import { groupBy } from '../domain/group.js';
import { CostItemPart } from '../persistence/cost-item.entity.js';
import { CostModels } from './cost-models.service.js';

const MODEL = 'SELECT year FROM cost_model WHERE id = $1';
/** The staff items of people whose hours are those that they confirmed, with the hours that the model has now. */
const ITEMS = `SELECT i.id, i.label, i.membership_id AS "membershipId", m.display_name AS "personName",
    COALESCE((SELECT sum(p.hours) FROM cost_item_part p WHERE p.tenant_id = i.tenant_id AND p.item_id = i.id), 0)::text AS hours
  FROM cost_item i JOIN membership m ON m.tenant_id = i.tenant_id AND m.id = i.membership_id
  WHERE i.cost_model_id = $1 AND i.hours_from = 'entries' ORDER BY m.display_name, i.label, i.id`;
const OBJECTS = `SELECT id, COALESCE(service_id, activity_id) AS "forId" FROM cost_object WHERE cost_model_id = $1`;

interface ItemRow {
  id: string;
  label: string;
  membershipId: string;
  personName: string;
  hours: string;
}
/** Minutes of an item by the object of the model that they are for. */
interface Confirmed {
  item: ItemRow;
  byObject: Map<string, number>;
  outside: number;
}

/** Brings confirmed hours of the year into a model: what is not confirmed stays out, and is told. */
@Injectable()
export class CostHours {
  constructor(
    private readonly database: TenantDatabase,
    private readonly models: CostModels,
    private readonly hours: Hours,
  ) {}

  /** What the model has beside what was confirmed meanwhile, and what is missing. @throws DomainError not_found */
  standing(ctx: RequestContext, modelId: string): Promise<StaffHours[]> {
    return this.database.run(ctx, (tx) => this.standingIn(tx, modelId));
  }

  /** Takes what was confirmed until now. @throws DomainError not_found, state_conflict */
  async take(ctx: RequestContext, modelId: string): Promise<StaffHours[]> {
    return this.database.run(ctx, async (tx) => {
      const { year } = await this.models.draft(tx, modelId);
      for (const { item, byObject } of await this.confirmed(tx, modelId, year)) {
        await tx.execute('DELETE FROM cost_item_part WHERE item_id = $1', [item.id]);
        for (const [objectId, minutes] of byObject)
          await tx.insert(CostItemPart, {
            itemId: item.id,
            costModelId: modelId,
            objectId,
            hours: hoursOf(minutes),
            percentage: null,
          });
        await tx.execute('UPDATE cost_item SET version = version + 1 WHERE id = $1', [item.id]);
      }
      return this.standingIn(tx, modelId);
    });
  }

  private async standingIn(tx: Transaction, modelId: string): Promise<StaffHours[]> {
    const [model] = await tx.query<{ year: number }>(MODEL, [modelId]);
    if (!model) throw notFound();
    const confirmed = await this.confirmed(tx, modelId, model.year);
    const standing = new Map((await this.hours.standing(tx, model.year)).map((year) => [year.membershipId, year]));
    return confirmed.map(({ item, byObject, outside }) => {
      const year = standing.get(item.membershipId);
      const minutes = [...byObject.values()].reduce((sum, each) => sum + each, 0);
      return {
        itemId: item.id,
        label: item.label,
        personName: item.personName,
        hours: item.hours,
        confirmed: hoursOf(minutes),
        outside: hoursOf(outside),
        missing: hoursOf(year?.missingMinutes ?? 0),
        openMonths: year?.openMonths ?? 0,
      };
    });
  }

  private async confirmed(tx: Transaction, modelId: string, year: number): Promise<Confirmed[]> {
    const items = await tx.query<ItemRow>(ITEMS, [modelId]);
    if (!items.length) return [];
    const objects = await tx.query<{ id: string; forId: string }>(OBJECTS, [modelId]);
    const objectOf = new Map(objects.map(({ id, forId }) => [forId, id]));
    const worked = await this.hours.byPerson(
      tx,
      year,
      items.map(({ membershipId }) => membershipId),
    );
    const byPerson = groupBy(worked, ({ membershipId }) => membershipId);
    return items.map((item) => {
      const byObject = new Map<string, number>();
      let outside = 0;
      for (const { serviceId, activityId, minutes } of byPerson.get(item.membershipId) ?? []) {
        const objectId = objectOf.get(serviceId ?? activityId ?? '');
        if (objectId) byObject.set(objectId, (byObject.get(objectId) ?? 0) + minutes);
        else outside += minutes;
      }
      return { item, byObject, outside };
    });
  }
}

/** With two decimals, half up: `"1.17"` of 70 minutes. */
function hoursOf(minutes: number): string {
  const hundredths = Math.floor((minutes * 100 + 30) / 60);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
