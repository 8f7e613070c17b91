import { COST_MODEL_KINDS, EXPORT_FORMATS, LIMITS, type CostModelKind, type ExportFormat } from '#app/contracts';
import { Code, Instant, Int, Matching, NestedList, Text, Uuid } from '#app/platform';

const AMOUNT = /^-?\d{1,12}\.\d{2}$/;
const Euros = (options: { description?: string; nullable?: boolean } = {}) => Matching(AMOUNT, { ...options, max: 16 });
const Year = () => Int({ min: 2000, max: 2200 });

export class NewCostPublication {
  @Uuid({ description: 'An approved cost model' }) costModelId: string;
}

export class CostPublicationView {
  @Uuid() id: string;
  @Uuid() costModelId: string;
  @Year() year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
  @Text({ max: 250, description: 'Which act approved it' }) act: string;
  @Int({ min: 0, max: 1_000 }) services: number;
  @Euros({ description: 'What they cost together' }) amount: string;
  @Text({ max: LIMITS.name, nullable: true }) publishedBy: string | null;
  @Instant() publishedAt: string;
  @Instant({ nullable: true, description: 'Since when nobody sees it any more' }) withdrawnAt: string | null;
  @Int({ min: 1, max: 1_000_000 }) version: number;
}

/** An approved cost model that nobody has published yet. */
export class PublishableModel {
  @Uuid() id: string;
  @Year() year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
}

export class CostPublicationList {
  @NestedList(() => CostPublicationView, { maxItems: 200, description: 'The latest first' })
  items: CostPublicationView[];
  @NestedList(() => PublishableModel, { maxItems: 200 }) publishable: PublishableModel[];
}

/** What a service cost in a year. Amounts are euros; what reduces the cost is negative. */
export class ServiceCost {
  @Year() year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind', { description: 'Foreseen, or counted after the year' }) kind: CostModelKind;
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.sheetLine, description: 'What the service was called then' }) title: string;
  @Euros() staff: string;
  @Euros() purchases: string;
  @Euros() overheads: string;
  @Euros({ description: 'Grants and other income that reduce the cost' }) income: string;
  @Euros({ description: 'The full cost' }) amount: string;
  @Matching(/^\d{1,12}(\.\d{1,4})?$/, { max: 17, nullable: true }) quantity: string | null;
  @Text({ max: 50, nullable: true, description: 'What the quantity counts' }) unit: string | null;
  @Text({ max: 250, description: 'Which act approved the costs of the year' }) act: string;
}

/** What the services of a centre cost, year by year (art. 32 c. 2 a of d.lgs. 33/2013). */
export class ServiceCosts {
  @NestedList(() => ServiceCost, { maxItems: 5_000, description: 'By service, the latest year first' })
  items: ServiceCost[];
}

export class ServiceCostsExportQuery {
  @Code(EXPORT_FORMATS, 'ExportFormat', { optional: true, description: '`csv` where it is not said' })
  format?: ExportFormat;
}
