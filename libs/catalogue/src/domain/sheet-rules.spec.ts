import type { Allowance } from '#app/contracts';
import { sheetErrors, tidyRequirements, type Dependent } from './sheet-rules.js';

const allowance = (...bands: Allowance['bands']): Allowance => ({
  code: 'caselle',
  name: 'Caselle',
  unit: 'caselle',
  period: 'year',
  bands,
});
const NOTHING: Dependent = { requirements: [], allowances: [], quantityUnit: null, quantityMax: null };
const wrong = (parts: Partial<Dependent>) =>
  sheetErrors({ ...NOTHING, ...parts }).map(({ field, code }) => `${field}: ${code}`);
type Loose = Dependent['requirements'][number]['anyOf'][number];

describe('requirements', () => {
  it.each<[Loose, string[]]>([
    [{ kind: 'active_adhesion' }, []],
    [{ kind: 'active_adhesion', bodyTypes: ['union'] }, ['bodyTypes: not_allowed']],
    [{ kind: 'dues_paid', from: 1 }, ['from: not_allowed']],
    [{ kind: 'dues_paid', to: null }, ['from: not_allowed']],
    [{ kind: 'body_type', bodyTypes: ['union'] }, []],
    [{ kind: 'body_type' }, ['bodyTypes: required']],
    [{ kind: 'body_type', bodyTypes: [] }, ['bodyTypes: required']],
    [{ kind: 'population', from: 0 }, []],
    [{ kind: 'population', from: null, to: 3000 }, []],
    [{ kind: 'population', from: 3000, to: 3000 }, []],
    [{ kind: 'population' }, ['from: required']],
    [{ kind: 'population', from: null, to: null }, ['from: required']],
    [{ kind: 'population', from: 3001, to: 3000 }, ['to: out_of_range']],
  ])('%j: %j', (requirement, errors) => {
    expect(wrong({ requirements: [{ anyOf: [{ kind: 'signed_protocol' }, requirement] }] })).toEqual(
      errors.map((error) => `requirements.0.anyOf.1.${error}`),
    );
  });

  it('are kept with the fields of their kind', () => {
    const loose: Loose[] = [
      { kind: 'population', to: 3000 },
      { kind: 'body_type', bodyTypes: ['union'] },
      { kind: 'dues_paid' },
    ];
    expect(tidyRequirements([{ anyOf: loose }])).toEqual([
      {
        anyOf: [
          { kind: 'population', from: null, to: 3000 },
          { kind: 'body_type', bodyTypes: ['union'] },
          { kind: 'dues_paid' },
        ],
      },
    ]);
  });
});

describe('allowances', () => {
  it.each<[Allowance[], string[]]>([
    [[allowance({ upTo: null, quantity: 3 })], []],
    [[allowance({ upTo: 3000, quantity: 170 }, { upTo: 5000, quantity: 270 }, { upTo: null, quantity: 300 })], []],
    [[allowance({ upTo: 3000, quantity: 1 })], ['allowances.0.bands.0.upTo: not_allowed']],
    [[allowance({ upTo: null, quantity: 1 }, { upTo: null, quantity: 1 })], ['allowances.0.bands.0.upTo: required']],
    [
      [allowance({ upTo: 3000, quantity: 1 }, { upTo: 3000, quantity: 1 }, { upTo: null, quantity: 1 })],
      ['allowances.0.bands.1.upTo: out_of_range'],
    ],
    [[allowance({ upTo: null, quantity: 1 }), allowance({ upTo: null, quantity: 1 })], ['allowances.1.code: in_use']],
  ])('%j: %j', (allowances, errors) => expect(wrong({ allowances })).toEqual(errors));
});

it('a limit counts something', () => {
  expect(wrong({ quantityMax: 3 })).toEqual(['quantityUnit: required']);
  expect(wrong({ quantityMax: 3, quantityUnit: 'kit' })).toEqual([]);
  expect(wrong({ quantityUnit: 'kit' })).toEqual([]);
});
