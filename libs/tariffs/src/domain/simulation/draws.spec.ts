import type { SimulationParameters } from '#app/contracts';
import { centsOf } from '../pricing/index.js';
import { body, perInhabitant, setting } from './example-setting.js';
import { draw, summaryOf, swingsOf } from './index.js';
import { Random } from './random.js';

type Percent = Omit<SimulationParameters, 'bodies' | 'bodyTypes' | 'bodyIds' | 'adhesionOrder'>;
const AS_IS: Percent = {
  adhesion: '100',
  inhabitants: '0',
  enterprises: '0',
  volumes: '0',
  costs: '0',
  variableCosts: '0',
};
const half = [perInhabitant('0.5')];

describe('random draws', () => {
  const ranges = {
    adhesion: { from: '50', to: '100' },
    inhabitants: { from: '-5', to: '5' },
    enterprises: { from: '0', to: '0' },
    volumes: { from: '0', to: '0' },
    costs: { from: '-10', to: '20.5' },
  };
  const here = setting(
    half,
    Array.from({ length: 20 }, (_, at) => body(`b${at}`, 1_000 + at * 100)),
    { help: 1_500_000n },
  );
  const draws = (seed: number) => Array.from({ length: 300 }, (_, number) => draw(here, AS_IS, ranges, seed, number));

  it('the same seed draws the same, number by number; another seed draws others', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
    expect(draw(here, AS_IS, ranges, 7, 123)).toEqual(draws(7)[123]);
  });

  it('stay within their ranges', () => {
    for (const { bodies, cost } of draws(7)) {
      expect(bodies >= 10 && bodies <= 20).toBe(true);
      expect(centsOf(cost) >= 1_350_000n && centsOf(cost) <= 1_807_500n).toBe(true);
    }
  });

  it('are summed up by nearest rank, every draw in a bin', () => {
    const summary = summaryOf(draws(7));
    const { p5, p25, p50, p75, p95 } = summary.balance;
    const rising = [p5, p25, p50, p75, p95].map(centsOf);
    expect(rising).toEqual(rising.toSorted((a, b) => Number(a - b)));
    expect(summary.bins.reduce((sum, bin) => sum + bin.draws, 0)).toBe(300);
    const known = summaryOf(['-2.00', '0.00', '1.00', '5.00'].map((revenue) => ({ bodies: 1, revenue, cost: '0.00' })));
    expect(known).toMatchObject({ covered: '75.00', balance: { p5: '-2.00', p50: '0.00', p75: '1.00', p95: '5.00' } });
    expect(known.coverage).toBeNull();
  });

  it('what moves the balance most stands first', () => {
    const swings = swingsOf(here, AS_IS, ranges, 7);
    expect(swings.map(({ varied }) => varied)).toEqual(['adhesion', 'costs', 'inhabitants']);
    // 39,000 inhabitants at 0.50 against 15,000 less a tenth.
    expect(swings[1]?.from).toEqual({ percent: '-10', balance: '6000.00' });
  });
});

describe('the generator', () => {
  it('gives every number of a span about as often', () => {
    const random = new Random(42);
    const counts = Array.from({ length: 7 }, () => 0);
    for (let round = 0; round < 7_000; round++) counts[random.between(-3, 3) + 3]! += 1;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('refuses an empty span', () => {
    expect(() => new Random(1).between(2, 1)).toThrow(RangeError);
  });
});
