import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Casa dei Comuni';
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one: a phone's clock may be half a minute off. */
const WINDOW = 1;

export const RECOVERY_CODES = 10;
/** Without I, L, O and U, which are read as something else (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: nobody finds the code of a stored hash by trying. */
const SIGNS_IN_CODE = 16;

/** RFC 6238 as authenticator apps know it: SHA-1, 6 digits, 30 seconds. */
const totp = (secret: string, label = '') =>
  new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
  });

/** A new secret of 160 bits, in base 32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What a QR code carries to the app. */
export function enrolmentUri(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/** The time step whose code this is, near `now`; null where it is none. */
export function timeStepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now.getTime() }) + delta;
}

export type TypedCode = { kind: 'time'; code: string } | { kind: 'recovery'; code: string };

/** What somebody typed or pasted, with spaces and dashes where they liked; null where it can be no code. */
export function readCode(typed: string): TypedCode | null {
  const signs = typed.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(signs)) return { kind: 'time', code: signs };
  const code = signs.replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === SIGNS_IN_CODE && [...code].every((sign) => SIGNS.includes(sign))
    ? { kind: 'recovery', code }
    : null;
}

/** New recovery codes as they are shown: `7K3M-9QWE-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const signs = [...randomBytes(SIGNS_IN_CODE)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
    return signs.match(/.{4}/g)!.join('-');
  });
}

/** Under which a recovery code is kept: of no use to who reads the database, and to nobody but its person. */
export function recoveryCodeHash(personId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`recovery-code/${personId}/${code.replaceAll('-', '')}`)
    .digest();
}
