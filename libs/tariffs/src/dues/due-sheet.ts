import type { BodyType, DueStep } from '#app/contracts';

/** What the same would cost elsewhere. */
export interface MarketComparison {
  amount: string;
  source: string;
  /** The day of the price. */
  on: string;
}

/** A tariff as it came out for a body. */
export interface DueSheetLine {
  tariffId: string;
  name: string;
  amount: string;
  legalBasis: string | null;
  /** Null where the tariff names no such price, or the body's use of the service is not known. */
  market: MarketComparison | null;
  steps: readonly DueStep[];
}

/** All that explains what a body pays in a year. Amounts are euros, as decimals; days are of Italy's calendar. */
export interface DueSheet {
  centre: string;
  owner: string;
  body: { name: string; type: BodyType; province: string };
  year: number;
  plan: { title: string; number: number; act: string | null };
  convention: string;
  /** Between which days of the year the body adheres. */
  from: string;
  to: string;
  /** The day of the reckoning. */
  computedOn: string;
  announcedOn: string | null;
  amount: string;
  lines: readonly DueSheetLine[];
  /** What it paid before; null where nobody recorded it. */
  former: { year: number; amount: string; source: string } | null;
  /** Of the lines that have a market price: what it comes to, and what they do; null where none has. */
  market: { amount: string; compared: string } | null;
}
