import { isUuid, newId } from './ids.js';

describe('ids', () => {
  it('are UUIDv7: unique, and later ones sort later', () => {
    const ids = Array.from({ length: 2_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids.slice(0, 20)) expect(id[14]).toBe('7');
    expect(ids.every(isUuid)).toBe(true);
  });

  it.each([
    '',
    'x',
    '0190c2a4',
    '0190c2a4111170008000000000000001',
    '{0190c2a4-1111-7000-8000-000000000001}',
    '0190c2a4-1111-7000-8000-00000000000g',
    ' 0190c2a4-1111-7000-8000-000000000001',
    '0190c2a4-1111-7000-8000-000000000001\n',
    5,
    null,
    undefined,
    {},
  ])('are not %j', (value) => {
    expect(isUuid(value)).toBe(false);
  });
});
