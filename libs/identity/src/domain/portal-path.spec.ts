import { portalPath } from './portal-path.js';

describe('portalPath', () => {
  it.each(['/', '/alfa/area', '/alfa/area/richieste?stato=nuova&p=2#x'])('takes %s', (path) => {
    expect(portalPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a\\b',
    'https://evil.example',
    'alfa/area',
    '',
    ' /alfa',
    '/alfa\n',
    `/${'a'.repeat(1_000)}`,
    undefined,
    ['/alfa'],
  ])('refuses %j', (path) => {
    expect(portalPath(path)).toBeNull();
  });
});
