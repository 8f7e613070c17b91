import { BODY_TYPES, type Locale } from './codes.js';
import { dayWords, decimalWords, euroWords } from './decimal-words.js';
import { TARIFF_PHRASES } from './tariff-phrases.js';
import type { PriceBand, PriceModel, Tariff, TariffAudience, TariffPart } from './tariff.js';

/** Stands for a number that is not typed yet. */
const OPEN = '…';

/** A tariff as people read it, sentence by sentence; what is not typed yet is an ellipsis. */
export function tariffWords(tariff: Tariff, locale: Locale): string[] {
  const words = TARIFF_PHRASES[locale];
  const { euros, number } = writers(locale);
  const groups = new Map<string, string[]>();
  for (const part of tariff.parts) {
    const who = audienceWords(part.for, locale);
    groups.set(who, [...(groups.get(who) ?? []), priceWords(part, tariff.serviceId !== null, locale)]);
  }
  const { minimum, maximum, cap, market, legalBasis } = tariff;
  return [
    ...[...groups].map(([who, prices]) => words.pay(capital(who), listed(prices, words.and))),
    ...(minimum === undefined ? [] : [words.minimum(euros(minimum))]),
    ...(maximum === undefined ? [] : [words.maximum(euros(maximum))]),
    ...(cap ? [words.cap(cap.year, cap.percentage === '100' ? null : number(cap.percentage))] : []),
    words.proRata[tariff.proRata],
    words.rounding[tariff.rounding],
    ...(market
      ? [
          words.compared(
            euros(market.amount),
            words.market[market.per],
            market.source || OPEN,
            dayWords(market.on) || OPEN,
          ),
        ]
      : []),
    ...(legalBasis ? [words.legalBasis(legalBasis.replace(/\.$/, ''))] : []),
  ];
}

/** Whom a part of a tariff is for: "i comuni e le unioni di comuni". */
export function audienceWords({ types, leads }: TariffAudience, locale: Locale): string {
  const words = TARIFF_PHRASES[locale];
  const others = BODY_TYPES.filter((type) => type !== 'municipality');
  const notMunicipalities = types.length === others.length && others.every((type) => types.includes(type));
  const named = BODY_TYPES.filter((type) => types.includes(type)).map((type) => words.types[type]);
  const who = notMunicipalities ? words.notMunicipalities : named.length ? listed(named, words.and) : words.everybody;
  return who + words.leads[leads];
}

function priceWords({ price }: TariffPart, ofService: boolean, locale: Locale): string {
  const words = TARIFF_PHRASES[locale];
  const { euros, number, pieces } = writers(locale);
  switch (price.model) {
    case 'flat':
      return words.yearly(euros(price.amount));
    case 'per_unit':
      return words.perUnit(euros(price.price), words.per[price.measure]);
    case 'bands': {
      const off = ({ discount }: PriceBand) => (discount === undefined ? '' : words.discount(number(discount)));
      const show = price.measure === 'amount' ? euros : number;
      const bands = pieces(price.bands, show).map(({ piece, range }) => `${euros(piece.price)}${off(piece)} ${range}`);
      return `${words.bandsOf[price.per === 'band' ? 'band' : price.mode](price.measure)}: ${bands.join('; ')}`;
    }
    case 'allowance':
      return words.allowance(euros(price.price), includedWords(price, locale));
    case 'percentage': {
      const brackets = pieces(price.brackets, euros).map(
        ({ piece, range }) => `${words.rate(number(piece.rate))} ${range}`,
      );
      return `${words.percentage}: ${brackets.join('; ')}`;
    }
    case 'cost_share':
      return words.share(number(price.coverage), ofService, words.shareBy[price.by]);
  }
}

function includedWords({ included }: PriceModel & { model: 'allowance' }, locale: Locale): string {
  const words = TARIFF_PHRASES[locale];
  const { number, pieces } = writers(locale);
  const written = pieces(included, (end) => `${number(end)}${words.inhabitants}`);
  return written.map(({ piece, range }) => words.included(number(piece.quantity), range)).join('; ');
}

/** How numbers are written, and the pieces of a scale, each with what it reaches from and to. */
function writers(locale: Locale) {
  const words = TARIFF_PHRASES[locale];
  const known = (write: (value: string) => string) => (value: string) => {
    try {
      return write(value);
    } catch {
      return OPEN;
    }
  };
  const euros = known((value) => euroWords(value, locale));
  const number = known((value) => decimalWords(value, locale));
  const pieces = <T extends { upTo: string | null }>(all: readonly T[], show: (value: string) => string) =>
    all.map((piece, index) => {
      const from = all[index - 1]?.upTo ?? null;
      const end = piece.upTo === null ? null : show(piece.upTo);
      if (from === null) return { piece, range: end === null ? words.all : words.upTo(end) };
      return { piece, range: end === null ? words.beyond(show(from)) : words.between(show(from), end) };
    });
  return { euros, number, pieces };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (items: readonly string[], and: string) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)!}`;
