/** What is wrong with an identifier: its form, or the digit that its other digits determine. */
export type IdentifierProblem = 'invalid_format' | 'wrong_check_digit';

const CADASTRAL = /^[A-Z]\d{3}$/;
const ISTAT = /^\d{6}$/;
const IPA = /^[A-Za-z0-9_-]{2,20}$/;
const OFFICE = /^[A-Z0-9]{6}$/;
const ELEVEN = /^\d{11}$/;
/** Where two people would have the same code, digits are replaced by these letters (omocodia). */
const DIGIT = '[0-9LMNPQRSTUV]';
const PERSONAL = new RegExp(`^[A-Z]{6}${DIGIT}{2}[ABCDEHLMPRST]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]$`);
/** What a sign counts in an odd place, from A and from 0 (D.M. 23 December 1976); in an even place its position. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** The last of eleven digits, from the ten before it: every second one doubled, and of what passes 9 the two digits added. */
function checkDigit(digits: string): number {
  const sum = [...digits].slice(0, 10).reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function ofForm(pattern: RegExp) {
  return (value: string): IdentifierProblem | undefined => (pattern.test(value) ? undefined : 'invalid_format');
}

function elevenDigits(value: string): IdentifierProblem | undefined {
  if (!ELEVEN.test(value)) return 'invalid_format';
  return checkDigit(value) === Number(value[10]) ? undefined : 'wrong_check_digit';
}

/**
 * The identifiers of public bodies, each with what is wrong with a value. They change with
 * mergers and renamings, so they are looked up and printed, and are never a key.
 */
export const bodyIdentifiers = {
  /** Codice ISTAT of a municipality: three digits of the province, three of the municipality. */
  istatCode: ofForm(ISTAT),
  /** Codice catastale, or Belfiore. */
  cadastralCode: ofForm(CADASTRAL),
  /** Codice IPA: `c_b157`. */
  ipaCode: ofForm(IPA),
  /** Codice univoco ufficio, to which invoices are sent. */
  officeCode: ofForm(OFFICE),
  /** Codice fiscale of a body: eleven digits, made like a partita IVA. */
  taxCode: elevenDigits,
  vatNumber: elevenDigits,
} as const;

/** The control letter of a personal code, from its first fifteen signs. */
function controlLetter(code: string): string {
  const sum = [...code].slice(0, 15).reduce((total, sign, index) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return total + (index % 2 ? value : ODD[value]!);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

/** A person's codice fiscale as it is compared: capital letters, without the `TINIT-` of SPID and eIDAS. */
export function normalFiscalCode(value: string): string {
  return value
    .trim()
    .toUpperCase()
    .replace(/^TINIT-/, '')
    .replaceAll(' ', '');
}

/** What is wrong with a person's codice fiscale, once normal: sixteen signs, or the eleven digits of a provisional one. */
export function fiscalCodeProblem(code: string): IdentifierProblem | undefined {
  if (ELEVEN.test(code)) return elevenDigits(code);
  if (!PERSONAL.test(code)) return 'invalid_format';
  return controlLetter(code) === code[15] ? undefined : 'wrong_check_digit';
}
