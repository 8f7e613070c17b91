import type { BodyType } from './codes.js';

/**
 * What a tariff counts: figures of the body, how much of the service it uses in the year, or euros of the tenders that
 * are run for it. Decimal numbers are strings everywhere here: `"0.15"`; amounts are euros, percentages of a hundred.
 */
export const MEASURES = ['inhabitants', 'enterprises', 'quantity', 'amount'] as const;
export type Measure = (typeof MEASURES)[number];

/** Of these, what belongs to a service, and is counted for each body and year. */
export const VOLUME_MEASURES = ['quantity', 'amount'] as const;
export type VolumeMeasure = (typeof VOLUME_MEASURES)[number];

export const PRICE_MODELS = ['flat', 'per_unit', 'bands', 'allowance', 'percentage', 'cost_share'] as const;
export type PriceModelKind = (typeof PRICE_MODELS)[number];

/** How bands are read: all units at the price of the band that the body stands in, or each unit at that of its own. */
export const BAND_MODES = ['whole', 'graduated'] as const;
export type BandMode = (typeof BAND_MODES)[number];

/** Up to and including `upTo`; only the last band has none. */
export interface PriceBand {
  upTo: string | null;
  /** A unit's, or the whole band's where the model is `per: 'band'`. */
  price: string;
  /** Percentage off the price of this band. */
  discount?: string;
}

export type PriceModel =
  /** The same for each, such as a yearly fee that covers the whole catalogue. */
  | { model: 'flat'; amount: string }
  | { model: 'per_unit'; measure: Measure; price: string }
  /** `per: 'band'`: a fixed amount of the band that the body stands in, with `mode: 'whole'` alone. */
  | { model: 'bands'; measure: Measure; mode: BandMode; per: 'unit' | 'band'; bands: PriceBand[] }
  /** So much of the service is included, by inhabitants; what is used beyond is paid by the unit. */
  | { model: 'allowance'; included: { upTo: string | null; quantity: string }[]; price: string }
  /** Of the amount of tenders, each bracket at its own rate, in percent. */
  | { model: 'percentage'; brackets: { upTo: string | null; rate: string }[] }
  /** A part of the service's full cost, divided among all who pay it. `coverage` is the percentage of the cost. */
  | { model: 'cost_share'; by: Measure | 'equal'; coverage: string };

/** Which bodies something is for: of these types (none named: of all), and whether they lead a grouping. */
export interface TariffAudience {
  types: BodyType[];
  leads: 'any' | 'only' | 'never';
}

export interface TariffPart {
  for: TariffAudience;
  price: PriceModel;
}

export const PRO_RATA_RULES = ['none', 'days', 'months'] as const;
export type ProRataRule = (typeof PRO_RATA_RULES)[number];

/** To which amount the result is rounded, and which way; of halves `half_up` goes away from zero. */
export const ROUNDING_RULES = [
  'cent_half_up',
  'cent_half_even',
  'ten_cents_half_up',
  'euro_half_up',
  'euro_down',
] as const;
export type RoundingRule = (typeof ROUNDING_RULES)[number];

/** What the same would cost elsewhere: per body, or per unit of a measure. */
export interface MarketPrice {
  amount: string;
  per: Measure | 'body';
  source: string;
  /** The day of the price. */
  on: string;
}

/** What one service costs a body in a year, or, with `serviceId` null, the adhesion with all that it includes. */
export interface Tariff {
  id: string;
  serviceId: string | null;
  name: string;
  /** Those that are for a body are added up. */
  parts: TariffPart[];
  minimum?: string;
  maximum?: string;
  /** Never more than this percentage of what the body paid for that year; who paid nothing then has no cap. */
  cap?: { year: number; percentage: string };
  proRata: ProRataRule;
  rounding: RoundingRule;
  market?: MarketPrice;
  legalBasis?: string;
}

/** Of 31 December of the year before that of the due. */
export const YEAR_BEFORE = 'year_before';

/** Of which day figures are taken, and whose they are: a day such as `2013-12-31`, or {@link YEAR_BEFORE}. */
export interface FigureReference {
  on: string;
  source: string;
}

/** The day of the figures for the due of a year. */
export const referenceDay = ({ on }: FigureReference, year: number): string =>
  on === YEAR_BEFORE ? `${year - 1}-12-31` : on;

/** A version of a plan, whole; versions are never changed. Individual agreements stand beside it, by body. */
export interface TariffTerms {
  inhabitants: FigureReference;
  enterprises: FigureReference;
  tariffs: Tariff[];
}

/** A figure as it was used: from when, and whose it is. */
export interface FigureUsed {
  value: string;
  on: string;
  source: string;
}

/**
 * How a due came about, a line of reckoning after the other; `amount` is what this line came to, exact, as a decimal or
 * as a fraction (`"1234/7"`) where no decimal ends.
 */
export type DueStep =
  | { step: 'flat'; amount: string }
  | { step: 'per_unit'; measure: Measure; used: FigureUsed; price: string; amount: string }
  | {
      step: 'band';
      measure: Measure;
      used: FigureUsed;
      from: string;
      upTo: string | null;
      units: string;
      per: 'unit' | 'band';
      price: string;
      discount: string | null;
      amount: string;
    }
  | {
      step: 'allowance';
      used: FigureUsed;
      /** Null where the same is included for all. */
      inhabitants: FigureUsed | null;
      included: string;
      beyond: string;
      price: string;
      amount: string;
    }
  | { step: 'bracket'; used: FigureUsed; from: string; upTo: string | null; part: string; rate: string; amount: string }
  | {
      step: 'cost_share';
      by: Measure | 'equal';
      cost: string;
      coverage: string;
      units: string;
      of: string;
      amount: string;
    }
  | { step: 'minimum' | 'maximum'; limit: string; amount: string }
  | { step: 'cap'; year: number; paid: string; percentage: string; source: string; amount: string }
  | { step: 'pro_rata'; rule: Exclude<ProRataRule, 'none'>; used: number; of: number; amount: string }
  | { step: 'exception'; reason: string; amount: string }
  | { step: 'rounding'; rule: RoundingRule; amount: string };

/** One tariff applied to one body for one year; `amount` is rounded to the cent and is what is asked for. */
export interface DueLine {
  tariffId: string;
  serviceId: string | null;
  name: string;
  amount: string;
  steps: DueStep[];
}
