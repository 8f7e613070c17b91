import type { Requirement, Requirements, RequirementState } from '#app/contracts';
import { checkRequirement, checkRequirements, toConfirm, type Standing } from './requirements.js';

const small: Standing = {
  type: 'municipality',
  activeAdhesion: true,
  processorAppointed: true,
  population: { value: 3_000, year: 2025 },
};
const union: Standing = { type: 'union', activeAdhesion: false, processorAppointed: false, population: null };

const adhesion: Requirement = { kind: 'active_adhesion' };
const protocol: Requirement = { kind: 'signed_protocol' };
const dues: Requirement = { kind: 'dues_paid' };
const municipality: Requirement = { kind: 'body_type', bodyTypes: ['municipality', 'province'] };
const upTo = (to: number | null, from: number | null = null): Requirement => ({ kind: 'population', from, to });

describe('a requirement', () => {
  it.each<[string, Requirement, Standing, RequirementState]>([
    ['an adhesion that is active', adhesion, small, 'met'],
    ['an adhesion that is not', adhesion, union, 'unmet'],
    ['a protocol, of which the system knows nothing', protocol, small, 'to_confirm'],
    ['dues, of which the system knows nothing', dues, small, 'to_confirm'],
    ['a type of the list', municipality, small, 'met'],
    ['another type', municipality, union, 'unmet'],
    ['as many as the upper end', upTo(3_000), small, 'met'],
    ['one more than the upper end', upTo(2_999), small, 'unmet'],
    ['as many as the lower end', upTo(null, 3_000), small, 'met'],
    ['one less than the lower end', upTo(null, 3_001), small, 'unmet'],
    ['no ends at all', upTo(null), small, 'met'],
    ['a population that nobody entered', upTo(3_000), union, 'to_confirm'],
  ])('%s', (_what, requirement, standing, expected) => {
    expect(checkRequirement(requirement, standing)).toBe(expected);
  });
});

describe('requirements', () => {
  it.each<[string, Requirements, Standing, RequirementState, string[]]>([
    ['none are met', [], union, 'met', []],
    ['all groups are needed', [{ anyOf: [adhesion] }, { anyOf: [municipality] }], small, 'met', []],
    ['one group that fails is enough', [{ anyOf: [adhesion] }, { anyOf: [upTo(100)] }], small, 'unmet', []],
    ['of a group one alternative is enough', [{ anyOf: [upTo(100), municipality] }], small, 'met', []],
    ['what is met needs no word of the centre', [{ anyOf: [protocol, municipality] }], small, 'met', []],
    [
      'the centre’s word may save a group',
      [{ anyOf: [upTo(100), protocol] }],
      small,
      'to_confirm',
      ['signed_protocol'],
    ],
    ['but not another group', [{ anyOf: [protocol] }, { anyOf: [adhesion] }], union, 'unmet', ['signed_protocol']],
    [
      'each is confirmed once',
      [{ anyOf: [dues] }, { anyOf: [dues, protocol] }],
      small,
      'to_confirm',
      ['dues_paid', 'signed_protocol'],
    ],
    ['a group of nothing can never be met', [{ anyOf: [] }], small, 'unmet', []],
  ])('%s', (_what, requirements, standing, state, confirmed) => {
    const checked = checkRequirements(requirements, standing);
    expect({ state: checked.state, confirmed: toConfirm(checked) }).toEqual({ state, confirmed });
  });
});
