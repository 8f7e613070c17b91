import fc from 'fast-check';
import {
  ALLOWANCE_PERIODS,
  BODY_TYPES,
  LOCALES,
  type Allowance,
  type Requirement,
  type Requirements,
} from '#app/contracts';
import { readAllowances, readRequirements, writeAllowances, writeRequirements } from './written-terms.js';

describe('requirements in a cell', () => {
  it.each<[string, Requirements | null]>([
    ['nessuno', []],
    ['adesione attiva', [{ anyOf: [{ kind: 'active_adhesion' }] }]],
    [
      'Adesione attiva e (Comune o Unione di Comuni o quota pagata) E fino a 5.000 abitanti',
      [
        { anyOf: [{ kind: 'active_adhesion' }] },
        { anyOf: [{ kind: 'body_type', bodyTypes: ['municipality', 'union'] }, { kind: 'dues_paid' }] },
        { anyOf: [{ kind: 'population', from: null, to: 5000 }] },
      ],
    ],
    ['da 3000 a 10000 abitanti', [{ anyOf: [{ kind: 'population', from: 3000, to: 10_000 }] }]],
    ['comunita montana', [{ anyOf: [{ kind: 'body_type', bodyTypes: ['mountain_community'] }] }]],
    ['adesione', null],
    ['adesione attiva E', null],
    ['abitanti', null],
    ['', []],
  ])('«%s» is understood, or not', (text, expected) => {
    expect(readRequirements(text)).toEqual(expected);
  });

  const population = fc
    .tuple(fc.nat(100_000), fc.option(fc.nat(100_000)))
    .map(([from, to]): Requirement => ({ kind: 'population', from, to }));
  const type = fc
    .uniqueArray(fc.constantFrom(...BODY_TYPES), { minLength: 1 })
    .map((bodyTypes): Requirement => ({ kind: 'body_type', bodyTypes }));
  const simple = fc.constantFrom<Requirement>(
    { kind: 'active_adhesion' },
    { kind: 'signed_protocol' },
    { kind: 'dues_paid' },
  );
  const group = fc
    .tuple(type, fc.array(fc.oneof(population, simple), { maxLength: 3 }))
    .map(([first, rest]) => ({ anyOf: [first, ...rest] }));

  it('that were written are read as they were, in both languages', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), fc.constantFrom(...LOCALES), (requirements, locale) => {
        expect(readRequirements(writeRequirements(requirements, locale))).toEqual(requirements);
      }),
    );
  });
});

describe('allowances in a cell', () => {
  it('are understood with bands, decimals and how they are counted', () => {
    expect(
      readAllowances(
        'caselle: Caselle PEC (nuove) (caselle; ogni anno): fino a 5.000 = 3; oltre = 8,5 | ore: Ore (ore; una volta; contati dalle ore): 12',
      ),
    ).toEqual([
      {
        code: 'caselle',
        name: 'Caselle PEC (nuove)',
        unit: 'caselle',
        period: 'year',
        bands: [
          { upTo: 5000, quantity: 3 },
          { upTo: null, quantity: 8.5 },
        ],
      },
      {
        code: 'ore',
        name: 'Ore',
        unit: 'ore',
        period: 'subscription',
        countedBy: 'hours',
        bands: [{ upTo: null, quantity: 12 }],
      },
    ]);
    for (const wrong of ['caselle: tre', 'caselle: Caselle (caselle; ogni mese): 3', 'Caselle: x (y; ogni anno): 3'])
      expect(readAllowances(wrong)).toBeNull();
  });

  const allowance = fc.record({
    code: fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/),
    name: fc.stringMatching(/^[A-Z][a-z ]{0,10}[a-z]$/).map((name) => name.replace(/ +/g, ' ')),
    unit: fc.stringMatching(/^[a-z]{1,10}$/),
    period: fc.constantFrom(...ALLOWANCE_PERIODS),
    bands: fc
      .uniqueArray(fc.nat(100_000), { maxLength: 3 })
      .map((ends) => [
        ...ends.sort((a, b) => a - b).map((upTo, at) => ({ upTo, quantity: at + 0.5 })),
        { upTo: null, quantity: 170 },
      ]),
  });

  it('that were written are read as they were, in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(allowance, { maxLength: 3 }),
        fc.constantFrom(...LOCALES),
        (allowances: Allowance[], locale) => {
          expect(readAllowances(writeAllowances(allowances, locale))).toEqual(allowances);
        },
      ),
    );
  });
});
