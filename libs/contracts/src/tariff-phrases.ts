import type { BodyType, Locale } from './codes.js';
import type { Measure, ProRataRule, RoundingRule, TariffAudience } from './tariff.js';

/** What a tariff is told with. */
export interface Words {
  types: Record<BodyType, string>;
  everybody: string;
  notMunicipalities: string;
  leads: Record<TariffAudience['leads'], string>;
  and: string;
  pay: (who: string, what: string) => string;
  yearly: (amount: string) => string;
  per: Record<Measure, string>;
  market: Record<Measure | 'body', string>;
  perUnit: (amount: string, measure: string) => string;
  bandsOf: Record<'band' | 'whole' | 'graduated', (measure: Measure) => string>;
  upTo: (end: string) => string;
  between: (from: string, end: string) => string;
  beyond: (from: string) => string;
  all: string;
  discount: (percentage: string) => string;
  allowance: (price: string, included: string) => string;
  included: (quantity: string, range: string) => string;
  inhabitants: string;
  percentage: string;
  rate: (rate: string) => string;
  share: (coverage: string, service: boolean, by: string) => string;
  shareBy: Record<Measure | 'equal', string>;
  minimum: (amount: string) => string;
  maximum: (amount: string) => string;
  cap: (year: number, percentage: string | null) => string;
  proRata: Record<ProRataRule, string>;
  rounding: Record<RoundingRule, string>;
  compared: (amount: string, per: string, source: string, day: string) => string;
  legalBasis: (text: string) => string;
}

const ITALIAN: Words = {
  types: {
    municipality: 'i comuni',
    union: 'le unioni di comuni',
    mountain_community: 'le comunità montane',
    consortium: 'i consorzi',
    agency: 'le aziende speciali',
    province: 'le province',
    other: 'gli altri enti',
  },
  everybody: 'tutti gli enti',
  notMunicipalities: 'gli enti che non sono comuni',
  leads: { any: '', only: ', se capofila di una forma associata,', never: ', se non capofila di una forma associata,' },
  and: ' e ',
  pay: (who, what) => `${who} pagano ${what}.`,
  yearly: (amount) => `${amount} l’anno`,
  per: {
    inhabitants: 'per abitante',
    enterprises: 'per impresa',
    quantity: 'per unità usata',
    amount: 'per euro di gara',
  },
  market: {
    inhabitants: 'per abitante',
    enterprises: 'per impresa',
    quantity: 'per unità usata',
    amount: 'per euro di gara',
    body: 'per ente',
  },
  perUnit: (amount, measure) => `${amount} ${measure}`,
  bandsOf: {
    band: (measure) => `un importo fisso secondo ${ITALIAN_OF[measure]}`,
    whole: (measure) => `${ITALIAN_EACH[measure]}, al prezzo della fascia in cui sta l’ente`,
    graduated: (measure) => `${ITALIAN_EACH[measure]}, ciascuna fascia al suo prezzo`,
  },
  upTo: (end) => `fino a ${end}`,
  between: (from, end) => `oltre ${from} e fino a ${end}`,
  beyond: (from) => `oltre ${from}`,
  all: 'per tutti',
  discount: (percentage) => ` con lo sconto del ${percentage} %`,
  allowance: (price, included) => `${price} per ogni unità usata oltre la dotazione inclusa (${included})`,
  included: (quantity, range) => `${quantity} ${range}`,
  inhabitants: ' abitanti',
  percentage: 'una percentuale degli importi di gara, ogni scaglione alla sua',
  rate: (rate) => `${rate} %`,
  share: (coverage, service, by) =>
    `una parte del costo pieno ${service ? 'del servizio' : 'dei servizi compresi'} (${coverage} %), divisa ${by}`,
  shareBy: {
    inhabitants: 'in proporzione agli abitanti',
    enterprises: 'in proporzione alle imprese',
    quantity: 'in proporzione alle quantità usate',
    amount: 'in proporzione agli importi di gara',
    equal: 'in parti uguali',
  },
  minimum: (amount) => `Mai meno di ${amount}.`,
  maximum: (amount) => `Mai più di ${amount}.`,
  cap: (year, percentage) =>
    `Mai più ${percentage === null ? 'di quanto' : `del ${percentage} % di quanto`} l’ente ha pagato nel ${year}; chi allora non pagava non ha tetto.`,
  proRata: {
    none: 'Chi aderisce durante l’anno paga l’anno intero.',
    days: 'Chi aderisce durante l’anno paga in proporzione ai giorni.',
    months: 'Chi aderisce durante l’anno paga in proporzione ai mesi: un mese iniziato conta intero.',
  },
  rounding: {
    cent_half_up: 'Si arrotonda al centesimo, la metà per eccesso.',
    cent_half_even: 'Si arrotonda al centesimo, la metà alla cifra pari.',
    ten_cents_half_up: 'Si arrotonda ai dieci centesimi, la metà per eccesso.',
    euro_half_up: 'Si arrotonda all’euro, la metà per eccesso.',
    euro_down: 'Si arrotonda all’euro, per difetto.',
  },
  compared: (amount, per, source, day) => `Prezzo di riferimento: ${amount} ${per} (${source}, ${day}).`,
  legalBasis: (text) => `Base giuridica: ${text}.`,
};
const ITALIAN_OF: Record<Measure, string> = {
  inhabitants: 'gli abitanti',
  enterprises: 'le imprese',
  quantity: 'la quantità usata',
  amount: 'gli importi di gara',
};
const ITALIAN_EACH: Record<Measure, string> = {
  inhabitants: 'un tanto per abitante',
  enterprises: 'un tanto per impresa',
  quantity: 'un tanto per unità usata',
  amount: 'un tanto per euro di gara',
};

const ENGLISH: Words = {
  types: {
    municipality: 'municipalities',
    union: 'unions of municipalities',
    mountain_community: 'mountain communities',
    consortium: 'consortia',
    agency: 'special agencies',
    province: 'provinces',
    other: 'other bodies',
  },
  everybody: 'all bodies',
  notMunicipalities: 'bodies that are not municipalities',
  leads: { any: '', only: ', where they lead a grouping,', never: ', where they lead no grouping,' },
  and: ' and ',
  pay: (who, what) => `${who} pay ${what}.`,
  yearly: (amount) => `${amount} a year`,
  per: {
    inhabitants: 'per inhabitant',
    enterprises: 'per enterprise',
    quantity: 'per unit used',
    amount: 'per euro of tenders',
  },
  market: {
    inhabitants: 'per inhabitant',
    enterprises: 'per enterprise',
    quantity: 'per unit used',
    amount: 'per euro of tenders',
    body: 'per body',
  },
  perUnit: (amount, measure) => `${amount} ${measure}`,
  bandsOf: {
    band: (measure) => `a fixed amount by ${ENGLISH_OF[measure]}`,
    whole: (measure) => `so much ${ENGLISH_EACH[measure]}, at the price of the body’s band`,
    graduated: (measure) => `so much ${ENGLISH_EACH[measure]}, each band at its own price`,
  },
  upTo: (end) => `up to ${end}`,
  between: (from, end) => `over ${from} and up to ${end}`,
  beyond: (from) => `over ${from}`,
  all: 'for all',
  discount: (percentage) => ` less ${percentage}%`,
  allowance: (price, included) => `${price} for each unit used beyond the included allowance (${included})`,
  included: (quantity, range) => `${quantity} ${range}`,
  inhabitants: ' inhabitants',
  percentage: 'a percentage of the tenders’ amounts, each bracket at its own',
  rate: (rate) => `${rate}%`,
  share: (coverage, service, by) =>
    `a part of the full cost of the ${service ? 'service' : 'included services'} (${coverage}%), shared ${by}`,
  shareBy: {
    inhabitants: 'by inhabitants',
    enterprises: 'by enterprises',
    quantity: 'by the quantities used',
    amount: 'by the tenders’ amounts',
    equal: 'equally',
  },
  minimum: (amount) => `Never less than ${amount}.`,
  maximum: (amount) => `Never more than ${amount}.`,
  cap: (year, percentage) =>
    `Never more than ${percentage === null ? '' : `${percentage}% of `}what the body paid in ${year}; who paid nothing then has no cap.`,
  proRata: {
    none: 'Who adheres during the year pays the whole year.',
    days: 'Who adheres during the year pays in proportion to the days.',
    months: 'Who adheres during the year pays in proportion to the months: a month that was begun counts whole.',
  },
  rounding: {
    cent_half_up: 'Rounded to the cent, halves up.',
    cent_half_even: 'Rounded to the cent, halves to the even digit.',
    ten_cents_half_up: 'Rounded to ten cents, halves up.',
    euro_half_up: 'Rounded to the euro, halves up.',
    euro_down: 'Rounded down to the euro.',
  },
  compared: (amount, per, source, day) => `Reference price: ${amount} ${per} (${source}, ${day}).`,
  legalBasis: (text) => `Legal basis: ${text}.`,
};
const ENGLISH_OF: Record<Measure, string> = {
  inhabitants: 'inhabitants',
  enterprises: 'enterprises',
  quantity: 'the quantity used',
  amount: 'the tenders’ amounts',
};
const ENGLISH_EACH: Record<Measure, string> = {
  inhabitants: 'per inhabitant',
  enterprises: 'per enterprise',
  quantity: 'per unit used',
  amount: 'per euro of tenders',
};

export const TARIFF_PHRASES: Record<Locale, Words> = { it: ITALIAN, en: ENGLISH };
