/** What is wrong with an identifier: its form, or the digit that its other digits determine. */
export type IdentifierProblem = 'invalid_format' | 'wrong_check_digit';

const CADASTRAL = /^[A-Z]\d{3}$/;
const ISTAT = /^\d{6}$/;
const IPA = /^[A-Za-z0-9_-]{2,20}$/;
const OFFICE = /^[A-Z0-9]{6}$/;
const ELEVEN = /^\d{11}$/;

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
