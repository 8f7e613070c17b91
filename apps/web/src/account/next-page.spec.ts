import { safeNext } from './next-page.js';

describe('safeNext', () => {
  it.each(['/alfa/area', '/alfa/area/richieste?stato=new&q=a%20b#x', '/', '/a//b', '/r?u=https://casa.example.org/a'])(
    'takes %j',
    (next) => expect(safeNext(next)).toBe(next),
  );

  it.each([
    null,
    undefined,
    '',
    'alfa/area',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\/evil.example/',
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/\r\\evil.example/',
    '/a\\..\\evil.example',
    ' /alfa',
    'javascript:alert(1)',
    'data:text/html,x',
    '/a\u0000b',
  ])('refuses %j', (next) => {
    expect(safeNext(next)).toBeNull();
  });

  it('takes nothing that a browser would resolve to another origin', () => {
    for (const a of ['/', '\\', '\t', '\n', '\r', '\u0000', ' ', '.', 'x'])
      for (const b of ['/', '\\', '\t', '.', 'x'])
        for (const c of ['/', '\\', 'evil.example']) {
          const taken = safeNext(`/${a}${b}${c}evil.example`);
          if (taken) expect(new URL(taken, 'https://casa.example.org').origin).toBe('https://casa.example.org');
        }
  });
});
