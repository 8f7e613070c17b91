import fc from 'fast-check';
import type { SimulationParameters } from '#app/contracts';
import { centsOf } from '../pricing/index.js';
import { WHOLE_YEAR, body, tariff, perInhabitant, setting } from './example-setting.js';
import { simulate, type Setting } from './index.js';

type Percent = Omit<SimulationParameters, 'bodies' | 'bodyTypes' | 'bodyIds' | 'adhesionOrder'>;
const AS_IS: Percent = {
  adhesion: '100',
  inhabitants: '0',
  enterprises: '0',
  volumes: '0',
  costs: '0',
  variableCosts: '0',
};
const run = (given: Setting, change: Partial<Percent> = {}, compared: number | null = null, seed = 1) =>
  simulate(given, { ...AS_IS, ...change }, compared, seed);

/** Three bodies at 0.50 euros an inhabitant: 500, 1,000 and 2,500 euros; costs of 3,000 euros. */
const three = [body('a', 1_000), body('b', 2_000), body('c', 5_000)];
const half = [perInhabitant('0.5')];

describe('coverage', () => {
  it('is what comes in over what everything costs', () => {
    const { result } = run(setting(half, three, { help: 200_000n, pec: 300_000n }));
    expect(result).toMatchObject({ revenue: '4000.00', cost: '5000.00', balance: '-1000.00', coverage: '80.00' });
    expect(result.services).toEqual([
      { serviceId: 'help', cost: '2000.00', own: '0.00', shared: '1600.00', coverage: '80.00' },
      { serviceId: 'pec', cost: '3000.00', own: '0.00', shared: '2400.00', coverage: '80.00' },
    ]);
    expect(result.warnings.map(({ kind, serviceId, amount }) => [kind, serviceId, amount])).toEqual([
      ['below_cost', 'help', '400.00'],
      ['below_cost', 'pec', '600.00'],
    ]);
  });

  it('gives the adhesion to the services without a tariff of their own, and warns of what nobody pays', () => {
    const using = three.map((each) => ({
      ...each,
      services: { pec: { periods: WHOLE_YEAR, quantity: null, amount: null } },
    }));
    const own = tariff({ model: 'flat', amount: '10' }, { id: 'own', serviceId: 'pec' });
    const { result } = run(setting([...half, own], using, { help: 400_000n, pec: 3_000n }));
    expect(result.services.map(({ serviceId, own: each, shared }) => [serviceId, each, shared])).toEqual([
      ['help', '0.00', '4000.00'],
      ['pec', '30.00', '0.00'],
    ]);
    expect(result.warnings).toEqual([]);
    const alone = run(setting([own], using, { help: 400_000n, pec: 3_000n })).result;
    expect(alone.warnings).toEqual([
      { kind: 'unpaid_service', serviceId: 'help', tariffId: null, bodies: null, amount: '4000.00' },
    ]);
  });

  it('of services whose costs the model does not know, or without a model, is not told', () => {
    const other = tariff({ model: 'flat', amount: '10' }, { serviceId: 'other' });
    expect(run(setting([other], three, { help: 1n })).result.warnings.map(({ kind }) => kind)).toContain(
      'cost_unknown',
    );
    expect(run(setting(half, three)).result).toMatchObject({
      cost: null,
      balance: null,
      coverage: null,
      breakEven: null,
    });
  });
});

describe('break-even', () => {
  it('is the number of bodies at which dues cover costs: on average, largest first, smallest first', () => {
    const { breakEven } = run(setting(half, three, { help: 300_000n })).result;
    expect(breakEven).toMatchObject({ average: 3, largest: 2, smallest: 3 });
    expect(breakEven?.points[1]).toEqual({
      bodies: 1,
      cost: '3000.00',
      average: '1333.33',
      largest: '2500.00',
      smallest: '500.00',
    });
  });

  it('lies beyond the bodies that there are, or nowhere, where each costs more than it brings', () => {
    const costs = { help: 600_000n };
    expect(run(setting(half, three, costs)).result.breakEven).toMatchObject({ average: 5, largest: null });
    expect(run(setting(half, three, costs), { variableCosts: '100' }).result.breakEven?.average).toBeNull();
  });

  it('where the cost itself is divided, one body covers it', () => {
    const shared = tariff({ model: 'cost_share', by: 'inhabitants', coverage: '100' });
    const { breakEven, warnings } = run(setting([shared], three, { help: 300_000n })).result;
    expect(breakEven).toMatchObject({ average: 1, largest: 1, smallest: 1 });
    expect(warnings.map(({ kind }) => kind)).toEqual(['cost_follows']);
  });
});

describe('effects on bodies', () => {
  const paid = (amount: string) => ({ paid: { 2025: { amount, source: 'prospetto' } } });
  it('are told against the year before', () => {
    const bodies = [
      body('a', 1_000, paid('400')),
      body('b', 2_000, paid('1200')),
      body('c', 5_000, paid('2500')),
      body('d', 10),
    ];
    const { result, effects } = run(setting(half, bodies), {}, 2025);
    expect(effects.map(({ outcome }) => outcome)).toEqual(['loser', 'winner', 'same', 'new']);
    expect(result.comparison).toMatchObject({ year: 2025, bodies: 3, before: '4100.00', after: '4000.00' });
    expect(result.comparison?.outcomes).toMatchObject({ winner: 1, loser: 1, same: 1, new: 1, out: 0 });
  });

  it('are told against the market, with a warning where that is cheaper', () => {
    const market = { amount: '1200', per: 'body' as const, source: 'listino', on: '2025-06-30' };
    const { result, effects } = run(setting([perInhabitant('0.5', { market })], three));
    expect(result.market).toEqual({ bodies: 3, price: '3600.00', due: '4000.00', saving: '-400.00' });
    expect(effects[2]?.market).toEqual({ price: 120_000n, due: 250_000n });
    expect(result.warnings).toMatchObject([{ kind: 'above_market', tariffId: 't', bodies: 1 }]);
  });

  it('a figure that is missing is named, and its body stands outside the sums', () => {
    const { result, effects } = run(setting(half, [...three, body('d', null)]));
    expect(effects[3]).toMatchObject({ outcome: 'unknown', due: null });
    expect(result.missing).toEqual([{ tariffId: 't', serviceId: null, bodyId: 'd', missing: 'inhabitants' }]);
    expect(result.warnings).toMatchObject([{ kind: 'bodies_unknown', bodies: 1 }]);
    expect(result.revenue).toBe('4000.00');
  });
});

describe('variations', () => {
  it('multiply figures and costs, whole ones staying whole', () => {
    const { result } = run(setting(half, [body('a', 1_001)], { help: 100_000n }), { inhabitants: '-10', costs: '5' });
    // 900.9 inhabitants are 901.
    expect(result).toMatchObject({ revenue: '450.50', cost: '1050.00' });
  });

  it('the variable part of the costs follows the bodies', () => {
    const { result } = run(setting(half, three, { help: 300_000n }, { served: 6 }), { variableCosts: '40' });
    // 60 % stay; of 40 % the half.
    expect(result.cost).toBe('2400.00');
  });

  it('a part of the bodies: the largest first, the smallest first, or any', () => {
    const who = (adhesionOrder: Setting['adhesionOrder'], seed = 1) =>
      run(setting(half, three, null, { adhesionOrder }), { adhesion: '67' }, null, seed)
        .effects.filter(({ outcome }) => outcome !== 'out')
        .map(({ bodyId }) => bodyId)
        .join('');
    expect(who('largest')).toBe('bc');
    expect(who('smallest')).toBe('ab');
    expect(new Set(Array.from({ length: 40 }, (_, seed) => who('random', seed)))).toEqual(new Set(['ab', 'ac', 'bc']));
  });
});

const worlds = fc.record({
  inhabitants: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 40 }),
  costs: fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 0, maxLength: 6 }),
  adhesion: fc.integer({ min: 0, max: 100 }),
  seed: fc.nat(),
});
const world = ({ inhabitants, costs }: { inhabitants: number[]; costs: bigint[] }, change: Partial<Setting> = {}) =>
  setting(
    half,
    inhabitants.map((count, at) => body(`b${at}`, count)),
    Object.fromEntries(costs.map((cents, at) => [`s${at}`, cents])),
    change,
  );

describe('whatever the bodies and costs', () => {
  it('not a cent of what comes in is lost among the services, and bodies sum to the whole', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        const { result, effects } = run(world(given), { adhesion: String(given.adhesion) }, null, given.seed);
        const sum = (amounts: bigint[]) => amounts.reduce((total, each) => total + each, 0n);
        expect(sum(result.services.map(({ own, shared }) => centsOf(own) + centsOf(shared)))).toBe(
          centsOf(result.revenue),
        );
        expect(sum(effects.map(({ due }) => due ?? 0n))).toBe(centsOf(result.revenue));
        expect(effects).toHaveLength(given.inhabitants.length);
      }),
    );
  });

  it('the order in which bodies are given changes nothing', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom('random', 'largest', 'smallest'), (given, adhesionOrder) => {
        const here = world(given, { adhesionOrder });
        const percent = { adhesion: String(given.adhesion) };
        const turned = run({ ...here, bodies: here.bodies.toReversed() }, percent, null, given.seed);
        expect(turned.result).toEqual(run(here, percent, null, given.seed).result);
      }),
    );
  });

  it('more adherence, largest first, never brings in less; at break-even the largest cover the costs', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 100 }), (given, other) => {
        const here = world(given, { adhesionOrder: 'largest' });
        const [less, more] = [given.adhesion, other]
          .toSorted((a, b) => a - b)
          .map((adhesion) => centsOf(run(here, { adhesion: String(adhesion) }).result.revenue));
        expect(more! >= less!).toBe(true);
        const { breakEven, cost } = run(here).result;
        if (!breakEven?.largest) return;
        const largest = given.inhabitants.toSorted((a, b) => b - a).map((count) => BigInt(count) * 50n);
        const upTo = (count: number) => largest.slice(0, count).reduce((sum, due) => sum + due, 0n);
        expect(upTo(breakEven.largest) >= centsOf(cost!)).toBe(true);
        expect(upTo(breakEven.largest - 1) < centsOf(cost!)).toBe(true);
      }),
    );
  });
});
