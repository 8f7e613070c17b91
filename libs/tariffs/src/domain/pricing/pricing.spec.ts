import fc from 'fast-check';
import Fraction from 'fraction.js';
import { BAND_MODES, PRO_RATA_RULES, ROUNDING_RULES, type PriceModel, type Tariff } from '#app/contracts';
import { centsOf, exact, partOfYear, PriceList, round, type BodyInputs } from './index.js';

const ON = { on: '2025-12-31', source: 'ISTAT' };
const cents = fc.integer({ min: 0, max: 1_000_000 }).map((each) => (each / 100).toFixed(2));
const inhabitants = fc.integer({ min: 0, max: 200_000 });
const day = (year: number) =>
  fc.integer({ min: 0, max: 364 }).map((each) => isoDay(Date.UTC(year, 0, 1) + each * 86_400_000));
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

const body = (bodyId: string, count: number, from = '2021-01-01'): BodyInputs => ({
  bodyId,
  type: 'municipality',
  leads: false,
  periods: [{ from, to: '2036-12-31' }],
  inhabitants: { value: String(count), ...ON },
  enterprises: null,
  services: {},
  paid: {},
  exceptions: {},
});
const tariff = (price: PriceModel, change: Partial<Tariff> = {}): Tariff => ({
  id: 't',
  serviceId: null,
  name: 'Quota',
  parts: [{ for: { types: [], leads: 'any' }, price }],
  proRata: 'none',
  rounding: 'cent_half_up',
  ...change,
});
const owed = (given: Tariff, bodies: BodyInputs[], cost = 0n) =>
  new Map(
    [
      ...new PriceList({ inhabitants: ON, enterprises: ON, tariffs: [given] })
        .of(2026, { bodies, costs: new Map([['s', cost]]) })
        .all(),
    ].map(([id, lines]) => [id, lines.reduce((sum, { amount }) => sum + centsOf(amount), 0n)]),
  );

/** Bands whose prices never fall: the one mode in which more inhabitants never pay less, whole or graduated. */
const risingBands = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 150_000 }), { minLength: 0, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([ends, prices]) => {
    const rising = prices.toSorted((a, b) => a - b);
    const borders: (string | null)[] = [...ends.toSorted((a, b) => a - b).map(String), null];
    return borders.map((upTo, index) => ({ upTo, price: (rising[index]! / 1000).toFixed(3) }));
  });

describe('whatever the tariff', () => {
  it('a cost that is shared is covered to the cent, whoever came when, and in whatever order', () => {
    const members = fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), day(2026)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        members,
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.constantFrom(...PRO_RATA_RULES),
        fc.integer({ min: 0, max: 120 }),
        (given, cost, proRata, coverage) => {
          const bodies = given.map(([count, from], index) => body(`b${index}`, count, from));
          const shared = tariff({ model: 'cost_share', by: 'inhabitants', coverage: String(coverage) }, { proRata });
          const dues = owed(shared, bodies, cost);
          const wanted = round(new Fraction(cost * BigInt(coverage), 10_000n), 'cent_half_up');
          expect([...dues.values()].reduce((sum, due) => sum + due, 0n)).toBe(wanted);
          const turned = owed(shared, bodies.toReversed(), cost);
          for (const [id, due] of dues) expect(turned.get(id)).toBe(due);
        },
      ),
    );
  });

  it('more inhabitants never pay less, where prices do not fall', () => {
    fc.assert(
      fc.property(risingBands, fc.constantFrom(...BAND_MODES), inhabitants, inhabitants, (bands, mode, a, b) => {
        const given = tariff({ model: 'bands', measure: 'inhabitants', mode, per: 'unit', bands });
        const dues = owed(given, [body('less', Math.min(a, b)), body('more', Math.max(a, b))]);
        expect(dues.get('more')! >= dues.get('less')!).toBe(true);
      }),
    );
  });

  it('graduated bands never make a jump: one inhabitant more pays at most the dearest price more', () => {
    fc.assert(
      fc.property(risingBands, inhabitants, (bands, count) => {
        const given = tariff({ model: 'bands', measure: 'inhabitants', mode: 'graduated', per: 'unit', bands });
        const dues = owed(given, [body('less', count), body('more', count + 1)]);
        const dearest = round(new Fraction(bands.at(-1)!.price), 'cent_half_up');
        expect(dues.get('more')! - dues.get('less')! <= dearest + 1n).toBe(true);
      }),
    );
  });

  it('stays between minimum and maximum, and under the cap', () => {
    fc.assert(
      fc.property(cents, cents, cents, cents, inhabitants, (a, b, unit, paid, count) => {
        const [minimum, maximum] = centsOf(a) <= centsOf(b) ? [a, b] : [b, a];
        const price: PriceModel = { model: 'per_unit', measure: 'inhabitants', price: unit };
        const bounded = owed(tariff(price, { minimum, maximum }), [body('b', count)]).get('b')!;
        expect(bounded >= centsOf(minimum) && bounded <= centsOf(maximum)).toBe(true);
        const capped = { ...body('b', count), paid: { 2013: { amount: paid, source: 'rendiconto' } } };
        const due = owed(tariff(price, { cap: { year: 2013, percentage: '100' } }), [capped]).get('b')!;
        expect(centsOf(paid) === 0n || due <= centsOf(paid)).toBe(true);
      }),
    );
  });

  it('rounding moves an amount by no more than its unit, and twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
        fc.bigInt({ min: 1n, max: 10_000n }),
        fc.constantFrom(...ROUNDING_RULES),
        (n, d, rule) => {
          const amount = new Fraction(n, d);
          const rounded = new Fraction(round(amount, rule), 100n);
          expect(rounded.sub(amount).abs().compare(1)).toBeLessThan(1);
          expect(round(rounded, rule)).toBe(round(amount, rule));
        },
      ),
    );
  });

  it('an exact number is read again as it was written', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (n, d) => {
          const number = new Fraction(n, d);
          expect(new Fraction(exact(number)).equals(number)).toBe(true);
        },
      ),
    );
  });
});

describe('part of the year', () => {
  const PERIOD = { from: '2024-02-10', to: '2024-04-01' };
  it('counts days, and months that were begun; of leap years 366', () => {
    expect(partOfYear('days', 2024, [PERIOD])).toEqual({ used: 52, of: 366 });
    expect(partOfYear('months', 2024, [PERIOD])).toEqual({ used: 3, of: 12 });
  });

  it('counts what two periods share once, and nothing outside the adhesion', () => {
    const again = { from: '2024-04-01', to: '2024-04-02' };
    expect(partOfYear('days', 2024, [PERIOD, again])).toEqual({ used: 53, of: 366 });
    expect(partOfYear('days', 2024, [PERIOD], [again])).toEqual({ used: 1, of: 366 });
    expect(partOfYear('months', 2025, [PERIOD])).toEqual({ used: 0, of: 12 });
  });
});
