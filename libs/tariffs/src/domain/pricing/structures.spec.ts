import { Unpriceable, type BodyInputs } from './index.js';
import type { PriceModel, Tariff } from '#app/contracts';
import { MUNICIPALITIES, figure, body, tariff, part, use, due, steps } from './example-tariffs.js';

/** Brescia's tariff before 2015: 0.15 € an inhabitant and 1 € an enterprise; 300 € for those who are not municipalities. */
const OLD_BRESCIA = tariff({
  parts: [
    part({ model: 'per_unit', measure: 'inhabitants', price: '0.15' }, MUNICIPALITIES),
    part({ model: 'per_unit', measure: 'enterprises', price: '1' }, MUNICIPALITIES),
    part(
      { model: 'flat', amount: '300' },
      { types: ['union', 'mountain_community', 'consortium', 'agency'], leads: 'any' },
    ),
  ],
});

describe('1. per inhabitant and per enterprise (Brescia, convention before 2015)', () => {
  it('2,001 inhabitants and 150 enterprises: 300.15 + 150', () => {
    expect(due(OLD_BRESCIA, body({ inhabitants: figure(2_001) }))).toEqual({
      tariffId: 't',
      serviceId: null,
      name: 'Quota annua',
      amount: '450.15',
      steps: [
        { step: 'per_unit', measure: 'inhabitants', used: figure(2_001), price: '0.15', amount: '300.15' },
        { step: 'per_unit', measure: 'enterprises', used: figure(150, 'CCIAA'), price: '1', amount: '150' },
      ],
    });
  });
});

describe('2. bands with discounts that grow, never above what was paid in 2013 (Brescia 2015–20)', () => {
  // The bands are an example: the convention's own are not published in figures.
  const bands = (mode: 'whole' | 'graduated') =>
    tariff({
      parts: [
        part({
          model: 'bands',
          measure: 'inhabitants',
          mode,
          per: 'unit',
          bands: [
            { upTo: '3000', price: '0.40' },
            { upTo: '10000', price: '0.40', discount: '10' },
            { upTo: null, price: '0.40', discount: '25' },
          ],
        }),
      ],
      cap: { year: 2013, percentage: '100' },
    });

  it('the whole population at the price of its band', () => {
    expect(due(bands('whole'), body({ inhabitants: figure(3_000) }))?.amount).toBe('1200.00');
    expect(due(bands('whole'), body({ inhabitants: figure(3_001) }))?.amount).toBe('1080.36');
  });

  it('each inhabitant at the price of the own band', () => {
    const expected = [
      ['band', '1200'],
      ['band', '2520'],
      ['band', '600'],
    ];
    expect(steps(bands('graduated'), body({ inhabitants: figure(12_000) }))).toEqual(expected);
  });

  it('never more than in 2013; who paid nothing then has no cap', () => {
    const paid = (amount: string) => body({ paid: { 2013: { amount, source: 'rendiconto 2013' } } });
    const capped = { step: 'cap', year: 2013, paid: '750.50', percentage: '100', source: 'rendiconto 2013' };
    expect(due(bands('whole'), paid('750.50'))?.steps[1]).toEqual({ ...capped, amount: '750.5' });
    expect(due(bands('whole'), paid('900'))?.amount).toBe('800.00');
    expect(due(bands('whole'), paid('0'))?.amount).toBe('800.00');
    expect(due(bands('whole'), body())?.amount).toBe('800.00');
  });
});

describe('3. flat for bodies that are not municipalities (Brescia: 300 €)', () => {
  it('a union pays 300, whatever its inhabitants', () => {
    expect(due(OLD_BRESCIA, body({ type: 'union', inhabitants: null, enterprises: null }))?.amount).toBe('300.00');
  });

  it('of the others the tariff says nothing, and they owe nothing', () => {
    expect(due(OLD_BRESCIA, body({ type: 'province' }))).toBeUndefined();
  });
});

describe('4. an allowance by population, then a price by the unit (Brescia: storage, Telemaco)', () => {
  const telemaco = tariff({
    serviceId: 's',
    parts: [
      part({
        model: 'allowance',
        included: [
          { upTo: '3000', quantity: '170' },
          { upTo: null, quantity: '270' },
        ],
        price: '1.20',
      }),
    ],
  });
  const queries = (inhabitants: number, quantity: number) =>
    body({ inhabitants: figure(inhabitants), services: { s: use({ quantity }) } });

  it('170 queries up to 3,000 inhabitants, 270 beyond', () => {
    expect(due(telemaco, queries(3_000, 170))?.amount).toBe('0.00');
    expect(due(telemaco, queries(3_000, 180))?.amount).toBe('12.00');
    expect(due(telemaco, queries(3_001, 280))?.amount).toBe('12.00');
  });

  it('storage: 0.5, 1, 1.5 and 2 GB; mountain communities and lead bodies have 1', () => {
    const gigabytes = (upTo: string | null, quantity: string) => ({ upTo, quantity });
    const price = '10';
    const same: PriceModel = { model: 'allowance', included: [gigabytes(null, '1')], price };
    const storage = tariff({
      serviceId: 's',
      parts: [
        part(
          {
            model: 'allowance',
            included: [
              gigabytes('3000', '0.5'),
              gigabytes('5000', '1'),
              gigabytes('10000', '1.5'),
              gigabytes(null, '2'),
            ],
            price,
          },
          { types: ['municipality'], leads: 'never' },
        ),
        part(same, { types: ['municipality'], leads: 'only' }),
        part(same, { types: ['mountain_community'], leads: 'any' }),
      ],
    });
    const uses = { services: { s: use({ quantity: '2.25' }) } };
    expect(due(storage, body(uses))?.amount).toBe('17.50');
    expect(due(storage, body({ ...uses, inhabitants: figure(20_000) }))?.amount).toBe('2.50');
    expect(due(storage, body({ ...uses, leads: true }))?.amount).toBe('12.50');
    expect(due(storage, body({ ...uses, type: 'mountain_community', inhabitants: null }))?.amount).toBe('12.50');
  });

  it('who has not the service owes nothing for it; whose use nobody counted is told', () => {
    expect(due(telemaco, body())).toBeUndefined();
    const uncounted = body({ services: { s: use({}) } });
    expect(() => due(telemaco, uncounted)).toThrow(Unpriceable);
  });
});

describe('5. a percentage of tenders by brackets (SUA Teramo: 0.4 % to 0.1 %)', () => {
  // The rates are published, the borders of the brackets are an example.
  const tenders = tariff({
    serviceId: 'sua',
    parts: [
      part({
        model: 'percentage',
        brackets: [
          { upTo: '150000', rate: '0.4' },
          { upTo: '1000000', rate: '0.2' },
          { upTo: null, rate: '0.1' },
        ],
      }),
    ],
  });

  it('1,250,000 €: 600 + 1,700 + 250', () => {
    const of = body({ services: { sua: use({ amount: 1_250_000 }) } });
    expect(due(tenders, of)?.amount).toBe('2550.00');
    expect(due(tenders, of)?.steps[1]).toEqual({
      step: 'bracket',
      used: figure(1_250_000, 'importi a base di gara'),
      from: '150000',
      upTo: '1000000',
      part: '850000',
      rate: '0.2',
      amount: '1700',
    });
  });
});

describe('6. one yearly fee for the whole catalogue (Brescia 2026–36)', () => {
  const fee = tariff({
    parts: [
      part({
        model: 'bands',
        measure: 'inhabitants',
        mode: 'whole',
        per: 'band',
        bands: [
          { upTo: '3000', price: '900' },
          { upTo: null, price: '2400' },
        ],
      }),
    ],
    proRata: 'months',
  });

  it('a price for each band', () => {
    expect(due(fee, body())?.amount).toBe('900.00');
    expect(due(fee, body({ inhabitants: figure(3_001) }))?.amount).toBe('2400.00');
  });

  it('who adheres on 20 March pays for ten months, or for 287 days', () => {
    const late = body({ periods: [{ from: '2026-03-20', to: '2036-12-31' }] });
    expect(steps(fee, late)).toEqual([
      ['band', '900'],
      ['pro_rata', '750'],
    ]);
    expect(steps({ ...fee, proRata: 'days' }, late)).toEqual([
      ['band', '900'],
      ['pro_rata', '51660/73'],
      ['rounding', '707.67'],
    ]);
    expect(due({ ...fee, proRata: 'none' }, late)?.amount).toBe('900.00');
  });

  it('who adheres after the year owes nothing for it', () => {
    expect(due(fee, body({ periods: [{ from: '2027-01-01', to: '2036-12-31' }] }))).toBeUndefined();
  });
});

describe('7. the tariff follows the full cost (Genoa)', () => {
  const share = (coverage: string, by: 'inhabitants' | 'equal' = 'inhabitants') =>
    tariff({ serviceId: 's', parts: [part({ model: 'cost_share', by, coverage })], proRata: 'days' });
  const having = (bodyId: string, inhabitants: number | null, from = '2021-01-01') =>
    body({
      bodyId,
      inhabitants: inhabitants === null ? null : figure(inhabitants),
      periods: [{ from, to: '2036-12-31' }],
      services: { s: use({}) },
    });
  const all = (given: Tariff, bodies: BodyInputs[], cents = 100_000n) =>
    bodies.map((each) => due(given, each, { bodies, costs: new Map([['s', cents]]) })?.amount);

  it('80 % of 1,000.00 among three thirds: to the cent', () => {
    expect(
      all(
        share('80'),
        ['a', 'b', 'c'].map((id) => having(id, 700)),
      ),
    ).toEqual(['266.67', '266.67', '266.66']);
  });

  it('who comes in the second half of the year bears half of its units, and all of the cost is covered', () => {
    // 1 July to 31 December are 184 of 365 days: 365 of 549 parts, and 184.
    expect(all(share('100'), [having('a', 500), having('b', 500, '2026-07-01')])).toEqual(['664.85', '335.15']);
  });

  it('names whose units are missing, and of which service the cost is', () => {
    const problems = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        if (error instanceof Unpriceable) return error.problems.map(({ bodyId, missing }) => [bodyId, missing]);
      }
      return undefined;
    };
    const bodies = [having('a', 500), having('b', null)];
    expect(problems(() => all(share('100'), bodies))).toEqual([['b', 'inhabitants']]);
    expect(problems(() => all(share('100', 'equal'), bodies))).toBeUndefined();
    expect(problems(() => due(share('100'), having('a', 1)))).toEqual([[null, 'cost']]);
    expect(problems(() => all(share('100'), [having('a', 0)]))).toEqual([[null, 'units']]);
  });
});
