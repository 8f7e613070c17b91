import {
  BAND_MODES,
  BODY_TYPES,
  LIMITS,
  MEASURES,
  PRICE_MODELS,
  PRO_RATA_RULES,
  ROUNDING_RULES,
  type BandMode,
  type BodyType,
  type Measure,
  type PriceModelKind,
  type ProRataRule,
  type RoundingRule,
} from '#app/contracts';
import { Code, Codes, Day, Int, Matching, Nested, NestedList, Text, Uuid } from '#app/platform';

const SHARED_BY = [...MEASURES, 'equal'] as const;
const LEADS = ['any', 'only', 'never'] as const;
const BAND_PRICES = ['unit', 'band'] as const;
const MARKET_UNITS = [...MEASURES, 'body'] as const;

interface DecimalOptions {
  description?: string;
  optional?: boolean;
  nullable?: boolean;
}
/** A number that is not below zero, as text: at most twelve digits and six decimals. */
const Decimal = (options: DecimalOptions = {}) =>
  Matching(/^\d{1,12}(\.\d{1,6})?$/, { max: 19, example: '0.15', ...options });
const UP_TO = { nullable: true, description: 'Up to and including; null in the last one alone' };

export class FigureReferenceDto {
  @Matching(/^(year_before|[12]\d{3}-\d{2}-\d{2})$/, {
    max: 11,
    description: 'A day, or `year_before` for 31 December of the year before that of the due',
  })
  on: string;
  @Text({ max: LIMITS.name, description: 'Whose figures they are' }) source: string;
}

export class PriceBandDto {
  @Decimal(UP_TO) upTo: string | null;
  @Decimal({ description: 'Of a unit, or of the whole band' }) price: string;
  @Decimal({ optional: true, description: 'Percentage off' }) discount?: string;
}

export class IncludedDto {
  @Decimal(UP_TO) upTo: string | null;
  @Decimal() quantity: string;
}

export class BracketDto {
  @Decimal(UP_TO) upTo: string | null;
  @Decimal({ description: 'Percentage of what lies in the bracket' }) rate: string;
}

/** A price; which fields it has depends on `model`, and each of them is needed. */
export class PriceDto {
  @Code(PRICE_MODELS, 'PriceModel') model: PriceModelKind;
  @Decimal({ optional: true, description: 'Of `flat`: euros a year' }) amount?: string;
  @Decimal({ optional: true, description: 'Of `per_unit` and `allowance`: euros for each' }) price?: string;
  @Code(MEASURES, 'Measure', { optional: true, description: 'Of `per_unit` and `bands`: what is counted' })
  measure?: Measure;
  @Code(BAND_MODES, 'BandMode', {
    optional: true,
    description: 'Of `bands`: all units at the price of the body’s band, or each unit at that of its own',
  })
  mode?: BandMode;
  @Code(BAND_PRICES, 'BandPrice', { optional: true, description: 'Of `bands`: what a price is for' })
  per?: 'unit' | 'band';
  @NestedList(() => PriceBandDto, { optional: true, maxItems: LIMITS.tariffBands }) bands?: PriceBandDto[];
  @NestedList(() => IncludedDto, {
    optional: true,
    maxItems: LIMITS.tariffBands,
    description: 'Of `allowance`: by inhabitants',
  })
  included?: IncludedDto[];
  @NestedList(() => BracketDto, { optional: true, maxItems: LIMITS.tariffBands }) brackets?: BracketDto[];
  @Code(SHARED_BY, 'SharedBy', { optional: true, description: 'Of `cost_share`: by what it is divided' })
  by?: Measure | 'equal';
  @Decimal({ optional: true, description: 'Of `cost_share`: percentage of the full cost' }) coverage?: string;
}

export class AudienceDto {
  @Codes(BODY_TYPES, 'BodyType', { description: 'None: all' }) types: BodyType[];
  @Code(LEADS, 'TariffLeads', { description: 'Whether it is for bodies that lead a grouping' })
  leads: 'any' | 'only' | 'never';
}

export class TariffPartDto {
  @Nested(() => AudienceDto) for: AudienceDto;
  @Nested(() => PriceDto) price: PriceDto;
}

export class CapDto {
  @Int({ min: 1990, max: 2100, description: 'What the body paid for this year' }) year: number;
  @Decimal({ description: 'Percentage of it' }) percentage: string;
}

export class MarketPriceDto {
  @Decimal() amount: string;
  @Code(MARKET_UNITS, 'MarketUnit') per: Measure | 'body';
  @Text({ max: LIMITS.name }) source: string;
  @Day() on: string;
}

export class TariffDto {
  @Uuid({ description: 'The same in every version of a plan' }) id: string;
  @Uuid({ nullable: true, description: 'Null: the adhesion, with all that it includes' }) serviceId: string | null;
  @Text({ max: LIMITS.subject }) name: string;
  @NestedList(() => TariffPartDto, { maxItems: LIMITS.tariffParts, description: 'Those for a body are added up' })
  parts: TariffPartDto[];
  @Decimal({ optional: true }) minimum?: string;
  @Decimal({ optional: true }) maximum?: string;
  @Nested(() => CapDto, { optional: true }) cap?: CapDto;
  @Code(PRO_RATA_RULES, 'ProRataRule') proRata: ProRataRule;
  @Code(ROUNDING_RULES, 'RoundingRule') rounding: RoundingRule;
  @Nested(() => MarketPriceDto, { optional: true, description: 'What it would cost elsewhere' })
  market?: MarketPriceDto;
  @Text({ optional: true, max: LIMITS.sheetLine }) legalBasis?: string;
}

export class TariffTermsDto {
  @Nested(() => FigureReferenceDto) inhabitants: FigureReferenceDto;
  @Nested(() => FigureReferenceDto) enterprises: FigureReferenceDto;
  @NestedList(() => TariffDto, { maxItems: LIMITS.tariffs }) tariffs: TariffDto[];
}
