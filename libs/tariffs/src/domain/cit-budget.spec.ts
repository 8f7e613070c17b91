import { service, totals } from './example-costs.js';
import { RULES_2014_2020, overheads } from './staff.js';

/** Budget of the six partners of the project CIT: staff, 15 % of it for overheads, and purchases; 642,050.00 euros in all. */
it('the budget of the partners of CIT', () => {
  const staff = [54_500, 172_500, 35_000, 35_000, 35_000, 35_000].map((euros) => BigInt(euros) * 100n);
  const flat = staff.map((cents) => overheads(cents, RULES_2014_2020));
  expect(flat).toEqual([817_500n, 2_587_500n, 525_000n, 525_000n, 525_000n, 525_000n]);
  const items = [...staff, ...flat, 22_000_000n].map((cents, index) => ({
    id: `item-${index}`,
    cents,
    to: { object: 'cit' },
  }));
  expect(totals({ method: 'direct', objects: [service('cit')], drivers: [], items })).toEqual({ cit: 64_205_000 });
});
