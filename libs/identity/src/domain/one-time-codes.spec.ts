import { newId } from '#app/kernel';
import { enrolmentUri, newRecoveryCodes, newSecret, readCode, recoveryCodeHash, timeStepOf } from './one-time-codes.js';

/** The secret and the times of RFC 6238, appendix B, whose codes are the last six digits there. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code by time', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('is that of RFC 6238 at %d', (seconds, code, step) => {
    expect(timeStepOf(RFC_SECRET, code, at(seconds))).toBe(step);
  });

  it('is taken one step early or late, and tells which step it is', () => {
    const step = 41_152_263;
    for (const [offset, found] of [
      [-60, null],
      [-30, step],
      [0, step],
      [30, step],
      [60, null],
    ] as const)
      expect(timeStepOf(RFC_SECRET, '005924', at(step * 30 + 10 + offset))).toBe(found);
  });

  it('of another secret is none', () => {
    expect(timeStepOf(newSecret(), '005924', at(1_234_567_890))).toBeNull();
  });

  it('comes from a new secret of 160 bits, which the app takes by its address', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(secret);
    const uri = new URL(enrolmentUri(secret, 'a@b.example.org'));
    expect(decodeURIComponent(uri.pathname)).toContain('Casa dei Comuni:a@b.example.org');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Casa dei Comuni',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});

describe('what was typed', () => {
  it.each([
    ['123456', { kind: 'time', code: '123456' }],
    [' 123 456 ', { kind: 'time', code: '123456' }],
    ['7K3M-9QWE-0123-ABCD', { kind: 'recovery', code: '7K3M9QWE0123ABCD' }],
    ['7k3m 9qwe oi23 abcd', { kind: 'recovery', code: '7K3M9QWE0123ABCD' }],
    ['12345', null],
    ['1234567', null],
    ['7K3M-9QWE-0123-ABC', null],
    ['7K3M-9QWE-0123-ABCU', null],
    ['', null],
    ['١٢٣٤٥٦', null],
  ])('%j is %j', (typed, expected) => {
    expect(readCode(typed)).toEqual(expected);
  });
});

describe('recovery codes', () => {
  it('are ten, different, and read as they are shown', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readCode(code)).toEqual({ kind: 'recovery', code: code.replaceAll('-', '') });
    }
  });

  it('are hashed for their person alone', () => {
    const [code] = newRecoveryCodes() as [string];
    const [one, other] = [newId(), newId()];
    expect(recoveryCodeHash(one, code)).toEqual(recoveryCodeHash(one, code.replaceAll('-', '')));
    expect(recoveryCodeHash(one, code)).not.toEqual(recoveryCodeHash(other, code));
  });
});
