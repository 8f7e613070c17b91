import { KIT_PROPOSALS } from '#app/contracts';
import type { SheetContent } from '../api/sheet.dto.js';
import { SHEET_FIELDS, changedFields, contentOf, hashOf, stateOf } from './kit-content.js';

const sheet = (changes: Partial<SheetContent> = {}) =>
  ({
    ...Object.fromEntries(SHEET_FIELDS.map((field) => [field, `${field} detto`])),
    ...changes,
  }) as unknown as SheetContent;

const [FIRST, SECOND, OURS] = [sheet(), sheet({ costs: 'Due euro' }), sheet({ hours: 'Di mattina' })];

describe('the state of a service of a kit', () => {
  it.each([
    ['nothing here', null, null, FIRST, 'new', 'take'],
    ['our own under that code', OURS, null, FIRST, 'same_code', 'skip'],
    ['our own, which says the same', FIRST, null, FIRST, 'same_code', 'skip'],
    ['taken and not changed', FIRST, FIRST, FIRST, 'same', 'skip'],
    ['taken; the kit went on', FIRST, FIRST, SECOND, 'updated', 'take'],
    ['taken and changed here', OURS, FIRST, FIRST, 'changed_here', 'skip'],
    ['changed on both sides', OURS, FIRST, SECOND, 'changed_both', 'skip'],
    ['changed to the same on both sides', SECOND, FIRST, SECOND, 'same', 'skip'],
  ])('%s', (_what, here, taken, there, state, proposal) => {
    const found = stateOf(here, taken && hashOf(taken), there);
    expect(found).toBe(state);
    expect(KIT_PROPOSALS[found]).toBe(proposal);
  });
});

describe('what a sheet says', () => {
  it('has one hash, whatever the order of its keys and whatever a version adds', () => {
    const shuffled = Object.fromEntries(Object.entries(FIRST).reverse()) as unknown as SheetContent;
    expect(hashOf({ ...shuffled, number: 7, publishedAt: 'x' } as SheetContent)).toBe(hashOf(FIRST));
    expect(hashOf(FIRST)).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(contentOf({ ...FIRST, number: 7 } as SheetContent))).toEqual(SHEET_FIELDS);
  });

  it.each(SHEET_FIELDS)('has another hash when %s differs', (field) => {
    const other = sheet({ [field]: 'altro' });
    expect(hashOf(other)).not.toBe(hashOf(FIRST));
    expect(changedFields(FIRST, other)).toEqual([field]);
  });
});
