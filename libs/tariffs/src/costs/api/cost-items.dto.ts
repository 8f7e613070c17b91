import { OmitType, PartialType } from '@nestjs/swagger';
import { COST_ITEM_KINDS, LIMITS, STAFF_HOURS_FROM, type CostItemKind, type StaffHoursFrom } from '#app/contracts';
import { Bool, Code, ExportOf, Int, NestedList, PageQuery, QueryCodes, Text, Uuid } from '#app/platform';
import { DecimalText, EuroText, SignedEuros } from '../../api/decimal-fields.js';

const YEAR = { min: 1950, max: 2199 };
const LIFE = { min: 1, max: 50 };
const MAY = { optional: true, nullable: true } as const;

export const COST_ITEM_SORTS = ['label', '-label', 'kind', '-kind'] as const;

export class CostItemQuery extends PageQuery {
  @QueryCodes(COST_ITEM_KINDS, 'Only these kinds, separated by commas') kind?: CostItemKind[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name or of the source' }) q?: string;
  @Uuid({ optional: true, description: 'Only what is for this service or activity' }) objectId?: string;
  @Code(['yes', 'no'], 'CostItemSourced', { optional: true, description: 'Only with a source, or only without' })
  sourced?: 'yes' | 'no';
  @Code(COST_ITEM_SORTS, 'CostItemSort', { optional: true }) sort?: (typeof COST_ITEM_SORTS)[number];
}

/** The filters of the list, and how it is taken away. */
export class CostItemExportQuery extends ExportOf(CostItemQuery) {}

export class CostItemPartInput {
  @Uuid() objectId: string;
  @DecimalText({ ...MAY, whole: 8, description: 'Hours for it, or else:' }) hours?: string | null;
  @DecimalText({ ...MAY, whole: 3, description: 'The part of the year, in percent' }) percentage?: string | null;
}

export class NewCostItem {
  @Code(COST_ITEM_KINDS, 'CostItemKind') kind: CostItemKind;
  @Text({ max: LIMITS.subject }) label: string;
  @Uuid({ ...MAY, description: 'The service or activity that it is for' }) objectId?: string | null;
  @Uuid({ ...MAY, description: 'Or the driver by which it is divided' }) driverId?: string | null;
  @Uuid({ ...MAY, description: 'Of staff: the person; without one the label is a profile' }) membershipId?:
    string | null;
  @EuroText({ ...MAY, description: 'Of staff: the last documented gross cost of employment in a year' })
  grossCost?: string | null;
  @Code(STAFF_HOURS_FROM, 'StaffHoursFrom', { ...MAY }) hoursFrom?: StaffHoursFrom | null;
  @NestedList(() => CostItemPartInput, { optional: true, maxItems: LIMITS.costObjects, description: 'Of staff' })
  parts?: CostItemPartInput[];
  @EuroText({ ...MAY, description: 'Of a purchase: without VAT' }) netAmount?: string | null;
  @DecimalText({ ...MAY, whole: 3, example: '22', description: 'In percent' }) vatRate?: string | null;
  @Bool({ ...MAY }) vatDeductible?: boolean | null;
  @Int({ ...MAY, ...LIFE, description: 'Years over which it is spread by straight line' }) durableYears?: number | null;
  @Int({ ...MAY, ...YEAR }) boughtYear?: number | null;
  @EuroText({ ...MAY, description: 'Of incomes, and of overheads; those without are the flat rate of the rules' })
  amount?: string | null;
  @Bool({ ...MAY, description: 'Of an income: whether it reduces the costs' }) reduces?: boolean | null;
  @Text({ max: LIMITS.reason, min: 0, description: 'Where the amount comes from' }) source: string;
  @Uuid({ ...MAY, description: 'The document, as it was uploaded' }) fileId?: string | null;
}

/** A merge patch. */
export class CostItemChanges extends PartialType(OmitType(NewCostItem, ['kind'] as const), {
  skipNullProperties: false,
}) {}

export class CostItemView extends OmitType(NewCostItem, ['parts'] as const) {
  @Uuid() id: string;
  @SignedEuros({ description: 'What it costs in the year of the model; an income that reduces costs is negative' })
  yearAmount: string;
  @Text({ nullable: true, max: LIMITS.name, description: 'Of object or driver; null of what follows the staff' })
  toName: string | null;
  @Text({ nullable: true, max: LIMITS.name }) personName: string | null;
  @Text({ nullable: true, max: LIMITS.fileName }) fileName: string | null;
  @DecimalText({ nullable: true, whole: 10, description: 'Of staff: hours in all' }) hours: string | null;
  @NestedList(() => CostItemPartInput, { maxItems: LIMITS.costObjects }) parts: CostItemPartInput[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}
