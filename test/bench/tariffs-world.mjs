/** A model of a centre of the size of a province, made up by a seeded generator: the same at each run. */
import Fraction from 'fraction.js';

/**
 * @typedef {{ bodies: number, services: number, entries: number }} Size
 * @typedef {{ person: number, object: string, minutes: number }} Entry
 * @typedef {ReturnType<typeof world>} World
 */

export const SUPPORTS = 8;
export const PEOPLE = 14;
const PURCHASES = 120;

/** Numbers between 0 and 1, always the same. */
export function draws(seed = 7) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {Size} size */
export function world({ bodies, services, entries }) {
  const draw = draws();
  const below = (/** @type {number} */ most) => Math.floor(draw() * most);
  const supports = Array.from({ length: SUPPORTS }, (_, at) => `support-${at}`);
  const offered = Array.from({ length: services }, (_, at) => `service-${at}`);
  const objects = [...supports, ...offered];
  /** What each support passes on by: quantities with two decimals, to all but itself. */
  const quantities = supports.map((support) => objects.map((id) => (id === support ? 0 : below(1_000_000))));
  /** @type {Entry[]} */
  const time = Array.from({ length: entries }, () => ({
    person: below(PEOPLE),
    object: objects[below(objects.length)] ?? '',
    minutes: 5 + below(240),
  }));
  const purchases = Array.from({ length: PURCHASES }, (_, at) => ({
    cents: 50_000 + below(5_000_000),
    support: at % 3 === 0 ? below(SUPPORTS) : null,
    object: objects[below(objects.length)] ?? '',
  }));
  const salaries = Array.from({ length: PEOPLE }, () => 2_800_000 + below(3_000_000));
  const members = Array.from({ length: bodies }, (_, at) => ({
    id: `body-${at}`,
    municipality: at % 10 !== 9,
    leads: at % 25 === 0,
    inhabitants: 150 + below(20_000),
    enterprises: 5 + below(1_500),
    uses: offered.map(() => (draw() < 0.6 ? 1 + below(200) : 0)),
    paid: 200 + below(4_000),
  }));
  return { supports, offered, objects, quantities, time, purchases, salaries, members };
}

/** The price of the service with this place: the models take turns. @param {number} at @param {string} serviceId */
export function tariffOf(at, serviceId) {
  const all = { types: [], leads: /** @type {const} */ ('any') };
  const bands = [
    { upTo: '3000', price: '0.5' },
    { upTo: '5000', price: '0.45', discount: '5' },
    { upTo: '10000', price: '0.4', discount: '10' },
    { upTo: null, price: '0.35' },
  ];
  const included = [
    { upTo: '3000', quantity: '50' },
    { upTo: '10000', quantity: '100' },
    { upTo: null, quantity: '150' },
  ];
  /** @type {import('../../libs/contracts/src/tariff.js').PriceModel[]} */
  const models = [
    { model: 'per_unit', measure: 'inhabitants', price: '0.15' },
    { model: 'bands', measure: 'inhabitants', mode: 'graduated', per: 'unit', bands },
    { model: 'allowance', included, price: '1.35' },
    { model: 'cost_share', by: 'quantity', coverage: '80' },
    { model: 'cost_share', by: 'inhabitants', coverage: '33.3' },
    { model: 'flat', amount: '300' },
  ];
  return /** @type {import('../../libs/contracts/src/tariff.js').Tariff} */ ({
    id: `tariff-${at}`,
    serviceId,
    name: serviceId,
    parts: [{ for: all, price: models[at % models.length] }],
    minimum: '10',
    ...(at % 4 === 0 && { cap: { year: 2013, percentage: '110' } }),
    proRata: 'days',
    rounding: 'cent_half_up',
  });
}

/** The same body as the engine of prices takes it. @param {World} made @param {number} year */
export function inputsOf({ members, offered }, year) {
  const periods = [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  const used = (/** @type {number} */ value) => ({ value: String(value), on: `${year - 1}-12-31`, source: 'bench' });
  return members.map(({ id, municipality, leads, inhabitants, enterprises, uses, paid }) => ({
    bodyId: id,
    type: /** @type {const} */ (municipality ? 'municipality' : 'union'),
    leads,
    periods,
    inhabitants: used(inhabitants),
    enterprises: used(enterprises),
    services: Object.fromEntries(
      uses.flatMap((quantity, at) =>
        quantity ? [[offered[at] ?? '', { periods, quantity: used(quantity), amount: null }]] : [],
      ),
    ),
    paid: { 2013: { amount: String(paid), source: 'bench' } },
    exceptions: {},
  }));
}

/** A number of minutes as hours, exact. @param {number} minutes */
export const hours = (minutes) => new Fraction(minutes, 60);
