import type { FieldProblem } from './errors.js';
import { YEAR_BEFORE, type FigureReference, type PriceModel, type Tariff, type TariffTerms } from './tariff.js';

/** What is wrong in the terms of a plan, and where: `tariffs.0.parts.1.price.bands.2.upTo`. */
export interface TariffMistake {
  field: string;
  code: FieldProblem;
}

const DECIMAL = /^\d{1,12}(?:\.\d{1,6})?$/;
const DAY = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DIGITS = 6n;

/** A decimal in millionths; null of what is none. */
function millionths(value: string): bigint | null {
  if (!DECIMAL.test(value)) return null;
  const [whole = '', decimals = ''] = value.split('.');
  return BigInt(whole) * 10n ** DIGITS + BigInt(decimals.padEnd(Number(DIGITS), '0'));
}
const HUNDRED = 100n * 10n ** DIGITS;

/** Collects mistakes under the place where they stand. */
class Report {
  readonly mistakes: TariffMistake[] = [];

  add(field: string, code: FieldProblem): void {
    this.mistakes.push({ field, code });
  }

  /** A number that is not below zero, nor above `most`. @returns it, where it is one */
  number(field: string, value: string, most?: bigint): bigint | null {
    const number = millionths(value);
    if (number === null) this.add(field, value === '' ? 'required' : 'invalid_format');
    else if (most !== undefined && number > most) this.add(field, 'out_of_range');
    return number;
  }

  text(field: string, value: string): void {
    if (!value.trim()) this.add(field, 'required');
  }

  day(field: string, value: string): void {
    if (!value) this.add(field, 'required');
    else if (!DAY.test(value) || Number.isNaN(Date.parse(value))) this.add(field, 'invalid_format');
  }

  /** Pieces of a scale from zero: each ends above the one before, and the last alone is open, so that none is missing. */
  scale(at: string, pieces: readonly { upTo: string | null }[]): void {
    if (!pieces.length) this.add(at, 'required');
    let before = 0n;
    for (const [index, { upTo }] of pieces.entries()) {
      const field = `${at}.${index}.upTo`;
      const last = index === pieces.length - 1;
      if (upTo === null) {
        if (!last) this.add(field, 'band_open');
        continue;
      }
      const end = this.number(field, upTo);
      if (end === null) continue;
      if (end <= before) this.add(field, 'bands_overlap');
      else if (last) this.add(field, 'bands_end');
      before = end;
    }
  }
}

function priceMistakes(report: Report, at: string, price: PriceModel): void {
  switch (price.model) {
    case 'flat':
      report.number(`${at}.amount`, price.amount);
      break;
    case 'per_unit':
      report.number(`${at}.price`, price.price);
      break;
    case 'bands':
      report.scale(`${at}.bands`, price.bands);
      if (price.per === 'band' && price.mode !== 'whole') report.add(`${at}.mode`, 'not_allowed');
      for (const [index, band] of price.bands.entries()) {
        report.number(`${at}.bands.${index}.price`, band.price);
        if (band.discount !== undefined) report.number(`${at}.bands.${index}.discount`, band.discount, HUNDRED);
      }
      break;
    case 'allowance':
      report.scale(`${at}.included`, price.included);
      for (const [index, { quantity }] of price.included.entries())
        report.number(`${at}.included.${index}.quantity`, quantity);
      report.number(`${at}.price`, price.price);
      break;
    case 'percentage':
      report.scale(`${at}.brackets`, price.brackets);
      for (const [index, { rate }] of price.brackets.entries())
        report.number(`${at}.brackets.${index}.rate`, rate, HUNDRED);
      break;
    case 'cost_share':
      // More than the cost would be no recovery of it.
      report.number(`${at}.coverage`, price.coverage, HUNDRED);
      break;
  }
}

/** What a service alone has: the adhesion as a whole is used in no quantity. */
function needsService(price: PriceModel): boolean {
  if (price.model === 'allowance' || price.model === 'percentage') return true;
  const measured = price.model === 'cost_share' ? price.by : 'measure' in price ? price.measure : null;
  return measured === 'quantity' || measured === 'amount';
}

function tariffMistakesAt(report: Report, at: string, tariff: Tariff): void {
  report.text(`${at}.name`, tariff.name);
  if (!tariff.parts.length) report.add(`${at}.parts`, 'required');
  for (const [index, { price }] of tariff.parts.entries()) {
    const place = `${at}.parts.${index}.price`;
    priceMistakes(report, place, price);
    if (tariff.serviceId === null && needsService(price)) report.add(`${place}.model`, 'not_allowed');
  }
  const { minimum, maximum, cap, market } = tariff;
  const least = minimum === undefined ? null : report.number(`${at}.minimum`, minimum);
  const most = maximum === undefined ? null : report.number(`${at}.maximum`, maximum);
  if (least !== null && most !== null && least > most) report.add(`${at}.maximum`, 'out_of_range');
  if (cap) {
    if (!Number.isInteger(cap.year) || cap.year < 1990 || cap.year > 2100) report.add(`${at}.cap.year`, 'out_of_range');
    report.number(`${at}.cap.percentage`, cap.percentage, 10n * HUNDRED);
  }
  if (market) {
    report.number(`${at}.market.amount`, market.amount);
    report.text(`${at}.market.source`, market.source);
    report.day(`${at}.market.on`, market.on);
  }
}

function referenceMistakes(report: Report, at: string, { on, source }: FigureReference): void {
  if (on !== YEAR_BEFORE) report.day(`${at}.on`, on);
  report.text(`${at}.source`, source);
}

/**
 * What keeps the terms of a plan from being computed, place by place; nothing where they can. One tariff stands for
 * each service, and one for the adhesion: two would both be asked for.
 */
export function tariffMistakes({ inhabitants, enterprises, tariffs }: TariffTerms): TariffMistake[] {
  const report = new Report();
  referenceMistakes(report, 'inhabitants', inhabitants);
  referenceMistakes(report, 'enterprises', enterprises);
  for (const [index, tariff] of tariffs.entries()) {
    const at = `tariffs.${index}`;
    tariffMistakesAt(report, at, tariff);
    const before = tariffs.slice(0, index);
    if (before.some(({ serviceId }) => serviceId === tariff.serviceId)) report.add(`${at}.serviceId`, 'in_use');
    if (before.some(({ id }) => id === tariff.id)) report.add(`${at}.id`, 'in_use');
  }
  return report.mistakes;
}
