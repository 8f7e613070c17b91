import { dayWords, decimalWords, euroWords } from './decimal-words.js';
import type { Locale } from './codes.js';
import type { DueStep, FigureUsed, Measure, RoundingRule } from './tariff.js';

/** A line of a reckoning as people read it. */
export interface DueStepWords {
  /** What the line is: "Per abitante". */
  label: string;
  /** With its numbers: "12.345 abitanti × 0,15 €"; empty where there is nothing to reckon. */
  reckoning: string;
  /** Of when the figures are, and whose; one for each figure. */
  sources: string[];
  /** Whether the amount is what the due is up to here, and not a part of it. */
  whole: boolean;
  /** What the line came to. */
  amount: string;
}

type Shared = Measure | 'equal';

interface Words {
  /** One, more than one. */
  units: Record<Measure, readonly [string, string]>;
  per: Record<Measure, string>;
  share: Record<Shared, string>;
  flat: string;
  band: (measure: string) => string;
  upTo: (upTo: string) => string;
  between: (from: string, upTo: string) => string;
  beyond: (from: string) => string;
  all: string;
  wholeBand: string;
  discount: (percent: string) => string;
  allowance: string;
  allowed: (used: string, included: string, beyond: string) => string;
  bracket: string;
  of: (rate: string, part: string) => string;
  sharing: (coverage: string, cost: string, units: string, of: string) => string;
  minimum: string;
  maximum: string;
  atLeast: (limit: string) => string;
  atMost: (limit: string) => string;
  cap: (year: number) => string;
  capped: (percentage: string, paid: string) => string;
  proRata: string;
  days: (used: number, of: number) => string;
  months: (used: number, of: number) => string;
  exception: string;
  rounding: string;
  rules: Record<RoundingRule, string>;
  on: (source: string, day: string) => string;
}

const ITALIAN: Words = {
  units: {
    inhabitants: ['abitante', 'abitanti'],
    enterprises: ['impresa', 'imprese'],
    quantity: ['unità', 'unità'],
    amount: ['euro di gara', 'euro di gara'],
  },
  per: {
    inhabitants: 'Per abitante',
    enterprises: 'Per impresa',
    quantity: 'Per unità usata',
    amount: 'Per euro di gara',
  },
  share: {
    inhabitants: 'Parte del costo, per abitanti',
    enterprises: 'Parte del costo, per imprese',
    quantity: 'Parte del costo, per quantità usata',
    amount: 'Parte del costo, per importi di gara',
    equal: 'Parte del costo, in parti uguali',
  },
  flat: 'Quota fissa',
  band: (measure) => `Fascia di ${measure}`,
  upTo: (upTo) => `fino a ${upTo}`,
  between: (from, upTo) => `oltre ${from} e fino a ${upTo}`,
  beyond: (from) => `oltre ${from}`,
  all: 'senza limite',
  wholeBand: 'importo della fascia',
  discount: (percent) => `sconto ${percent} %`,
  allowance: 'Oltre la dotazione inclusa',
  allowed: (used, included, beyond) => `${used} usate, ${included} incluse, ${beyond} a pagamento`,
  bracket: 'Percentuale per scaglione',
  of: (rate, part) => `${rate} % di ${part}`,
  sharing: (coverage, cost, units, of) => `${coverage} % di ${cost} di costo pieno × ${units} su ${of}`,
  minimum: 'Minimo',
  maximum: 'Massimo',
  atLeast: (limit) => `non meno di ${limit}`,
  atMost: (limit) => `non più di ${limit}`,
  cap: (year) => `Tetto: quanto pagato nel ${year}`,
  capped: (percentage, paid) => `non più del ${percentage} % di ${paid}`,
  proRata: 'Adesione per una parte dell’anno',
  days: (used, of) => `${used} giorni su ${of}`,
  months: (used, of) => `${used} mesi su ${of}`,
  exception: 'Importo concordato',
  rounding: 'Arrotondamento',
  rules: {
    cent_half_up: 'al centesimo, la metà per eccesso',
    cent_half_even: 'al centesimo, la metà alla cifra pari',
    ten_cents_half_up: 'ai dieci centesimi, la metà per eccesso',
    euro_half_up: 'all’euro, la metà per eccesso',
    euro_down: 'all’euro, per difetto',
  },
  on: (source, day) => `${source}, dato al ${day}`,
};

const ENGLISH: Words = {
  units: {
    inhabitants: ['inhabitant', 'inhabitants'],
    enterprises: ['enterprise', 'enterprises'],
    quantity: ['unit', 'units'],
    amount: ['euro of tenders', 'euros of tenders'],
  },
  per: {
    inhabitants: 'Per inhabitant',
    enterprises: 'Per enterprise',
    quantity: 'Per unit used',
    amount: 'Per euro of tenders',
  },
  share: {
    inhabitants: 'Part of the cost, by inhabitants',
    enterprises: 'Part of the cost, by enterprises',
    quantity: 'Part of the cost, by quantity used',
    amount: 'Part of the cost, by amounts of tenders',
    equal: 'Part of the cost, in equal parts',
  },
  flat: 'Fixed fee',
  band: (measure) => `Band of ${measure}`,
  upTo: (upTo) => `up to ${upTo}`,
  between: (from, upTo) => `more than ${from} and up to ${upTo}`,
  beyond: (from) => `more than ${from}`,
  all: 'without limit',
  wholeBand: 'amount of the band',
  discount: (percent) => `${percent} % off`,
  allowance: 'Beyond what is included',
  allowed: (used, included, beyond) => `${used} used, ${included} included, ${beyond} to be paid`,
  bracket: 'Percentage by bracket',
  of: (rate, part) => `${rate} % of ${part}`,
  sharing: (coverage, cost, units, of) => `${coverage} % of a full cost of ${cost} × ${units} of ${of}`,
  minimum: 'Minimum',
  maximum: 'Maximum',
  atLeast: (limit) => `not less than ${limit}`,
  atMost: (limit) => `not more than ${limit}`,
  cap: (year) => `Cap: what was paid in ${year}`,
  capped: (percentage, paid) => `not more than ${percentage} % of ${paid}`,
  proRata: 'Adhesion for a part of the year',
  days: (used, of) => `${used} days of ${of}`,
  months: (used, of) => `${used} months of ${of}`,
  exception: 'Agreed amount',
  rounding: 'Rounding',
  rules: {
    cent_half_up: 'to the cent, halves upwards',
    cent_half_even: 'to the cent, halves to the even digit',
    ten_cents_half_up: 'to ten cents, halves upwards',
    euro_half_up: 'to the euro, halves upwards',
    euro_down: 'to the euro, downwards',
  },
  on: (source, day) => `${source}, as of ${day}`,
};

const WORDS: Record<Locale, Words> = { it: ITALIAN, en: ENGLISH };

/** A line of the reckoning of a due in words and with its numbers: the portal's page and the PDF say the same. */
export function dueStepWords(step: DueStep, locale: Locale): DueStepWords {
  const words = WORDS[locale];
  const number = (value: string) => decimalWords(value, locale);
  const euros = (value: string) => euroWords(value, locale);
  const counted = (value: string, measure: Measure) =>
    measure === 'amount' ? euros(value) : `${number(value)} ${words.units[measure][value === '1' ? 0 : 1]}`;
  const line = (label: string, reckoning: string, whole: boolean, ...used: FigureUsed[]): DueStepWords => ({
    label,
    reckoning,
    sources: used.map(({ source, on }) => words.on(source, dayWords(on))),
    whole,
    amount: euros(step.amount),
  });
  const range = (from: string, upTo: string | null, show: (value: string) => string) => {
    if (upTo === null) return from === '0' ? words.all : words.beyond(show(from));
    return from === '0' ? words.upTo(show(upTo)) : words.between(show(from), show(upTo));
  };

  switch (step.step) {
    case 'flat':
      return line(words.flat, '', false);
    case 'per_unit':
      return line(
        words.per[step.measure],
        `${counted(step.used.value, step.measure)} × ${euros(step.price)}`,
        false,
        step.used,
      );
    case 'band': {
      const show = step.measure === 'amount' ? euros : number;
      const label = `${words.band(words.units[step.measure][1])} ${range(step.from, step.upTo, show)}`;
      const price =
        step.per === 'band'
          ? `${words.wholeBand}: ${euros(step.price)}`
          : `${counted(step.units, step.measure)} × ${euros(step.price)}`;
      const discount = step.discount === null ? '' : `, ${words.discount(number(step.discount))}`;
      return line(label, price + discount, false, step.used);
    }
    case 'allowance': {
      const allowed = words.allowed(number(step.used.value), number(step.included), number(step.beyond));
      return line(
        words.allowance,
        `${allowed} × ${euros(step.price)}`,
        false,
        step.used,
        ...(step.inhabitants ? [step.inhabitants] : []),
      );
    }
    case 'bracket':
      return line(
        `${words.bracket} ${range(step.from, step.upTo, euros)}`,
        words.of(number(step.rate), euros(step.part)),
        false,
        step.used,
      );
    case 'cost_share': {
      const show = step.by === 'amount' ? euros : number;
      const sharing = words.sharing(number(step.coverage), euros(step.cost), show(step.units), show(step.of));
      return line(words.share[step.by], sharing, false);
    }
    case 'minimum':
      return line(words.minimum, words.atLeast(euros(step.limit)), true);
    case 'maximum':
      return line(words.maximum, words.atMost(euros(step.limit)), true);
    case 'cap':
      return {
        ...line(words.cap(step.year), words.capped(number(step.percentage), euros(step.paid)), true),
        sources: [step.source],
      };
    case 'pro_rata':
      return line(words.proRata, words[step.rule](step.used, step.of), true);
    case 'exception':
      return line(words.exception, step.reason, true);
    case 'rounding':
      return line(words.rounding, words.rules[step.rule], true);
  }
}
