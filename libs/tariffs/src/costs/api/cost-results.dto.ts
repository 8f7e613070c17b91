import { COST_ITEM_KINDS, COST_MODEL_KINDS, LIMITS, type CostItemKind, type CostModelKind } from '#app/contracts';
import { Code, ExportOf, Int, Nested, NestedList, PageQuery, Text, Uuid } from '#app/platform';
import { DecimalText, SignedEuros } from '../../api/decimal-fields.js';

const MANY = { maxItems: LIMITS.costObjects };

export class KindAmount {
  @Code(COST_ITEM_KINDS, 'CostItemKind') kind: CostItemKind;
  @SignedEuros() amount: string;
}

export class ServiceResult {
  @Uuid() objectId: string;
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.name }) name: string;
  @SignedEuros({ description: 'Full cost' }) amount: string;
  @SignedEuros({ description: 'Of it, what came without passing by an activity' }) own: string;
  @SignedEuros({ description: 'Of it, what activities passed on' }) passedOn: string;
  @DecimalText({ nullable: true, whole: 12, places: 4 }) outputQuantity: string | null;
  @Text({ nullable: true, max: LIMITS.unit }) outputUnit: string | null;
  @Text({ nullable: true, max: 30, description: 'In euros, with as many as six decimals' }) unitCost: string | null;
  @NestedList(() => KindAmount, { maxItems: COST_ITEM_KINDS.length }) byKind: KindAmount[];
}

export class ActivityResult {
  @Uuid() objectId: string;
  @Text({ max: LIMITS.name }) name: string;
  @SignedEuros({ description: 'What reached it first, and it passed on to services' }) amount: string;
}

export class CostResult {
  @Uuid() id: string;
  @Int({ min: 2000, max: 2199 }) year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
  @SignedEuros({ description: 'What the services cost together' }) total: string;
  @SignedEuros({ description: 'Incomes that do not reduce the costs, such as dues' }) incomes: string;
  @NestedList(() => KindAmount, { maxItems: COST_ITEM_KINDS.length }) byKind: KindAmount[];
  @NestedList(() => ServiceResult, MANY) services: ServiceResult[];
  @NestedList(() => ActivityResult, MANY) activities: ActivityResult[];
}

export class CostResultExportQuery extends ExportOf(PageQuery) {}

export class TrailItem {
  @Uuid() itemId: string;
  @Text({ max: LIMITS.subject }) label: string;
  @Code(COST_ITEM_KINDS, 'CostItemKind') kind: CostItemKind;
  @SignedEuros() amount: string;
}

/** Items that were divided by the same driver, or that went straight where they are for. */
export class TrailDriver {
  @Uuid({ nullable: true, description: 'Null of what was not divided, and of staff, which follows its hours' })
  driverId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) name: string | null;
  @SignedEuros() amount: string;
  @NestedList(() => TrailItem, { maxItems: LIMITS.costItems }) items: TrailItem[];
}

/** What reached a service by itself, or by an activity. */
export class TrailBranch {
  @Uuid({ nullable: true, description: 'The activity; null of what came by itself' }) activityId: string | null;
  @Text({ max: LIMITS.name }) name: string;
  @SignedEuros() amount: string;
  @NestedList(() => TrailDriver, { maxItems: LIMITS.costDrivers + 2 }) drivers: TrailDriver[];
}

/** The full cost of a service, opened as far as its items. */
export class ServiceTrail extends ServiceResult {
  @NestedList(() => TrailBranch, MANY) branches: TrailBranch[];
}

export class ItemDestination {
  @Uuid() objectId: string;
  @Text({ max: LIMITS.name }) name: string;
  @SignedEuros() amount: string;
  @NestedList(() => ActivityResult, { ...MANY, description: 'The activities by which it came there' })
  by: ActivityResult[];
}

/** Where every euro of an item went. */
export class ItemTrail extends TrailItem {
  @NestedList(() => ItemDestination, MANY) services: ItemDestination[];
}

export class ComparisonQuery {
  @Uuid({ description: 'The model that it is compared with' }) with: string;
}

class ComparedRows extends PageQuery {
  @Uuid({ description: 'The model that it is compared with' }) with: string;
}

/** The rows of a comparison, and how they are taken away. */
export class ComparisonExportQuery extends ExportOf(ComparedRows) {}

export class ComparedAmount {
  @SignedEuros({ nullable: true, description: 'Null where it does not stand in this model' }) amount: string | null;
  @SignedEuros({ nullable: true, description: 'The same of the other model' }) other: string | null;
  @SignedEuros({ description: 'This one less the other' }) difference: string;
  @Text({ nullable: true, max: 30, description: 'Of the other, in percent with one decimal; null of nothing' })
  percentage: string | null;
}

export class ComparedService extends ComparedAmount {
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class ComparedKind extends ComparedAmount {
  @Code(COST_ITEM_KINDS, 'CostItemKind') kind: CostItemKind;
}

export class CostComparison {
  @NestedList(() => ComparedService, { maxItems: 2 * LIMITS.costObjects }) services: ComparedService[];
  @NestedList(() => ComparedKind, { maxItems: COST_ITEM_KINDS.length }) byKind: ComparedKind[];
  @Nested(() => ComparedAmount, { description: 'What the services cost together' }) total: ComparedAmount;
}
