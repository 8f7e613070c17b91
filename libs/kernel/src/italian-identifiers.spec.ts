import { bodyIdentifiers, fiscalCodeProblem, normalFiscalCode } from './italian-identifiers.js';

type Identifier = keyof typeof bodyIdentifiers;

describe('bodyIdentifiers', () => {
  it.each<[Identifier, string]>([
    ['istatCode', '017029'],
    ['cadastralCode', 'B157'],
    ['ipaCode', 'c_b157'],
    ['ipaCode', 'p_bs'],
    ['officeCode', 'UF3MPH'],
    // Made like a partita IVA: the last digit follows from the others.
    ['taxCode', '00761890177'],
    ['taxCode', '80008750178'],
    ['taxCode', '80000840753'],
    ['vatNumber', '00000000000'],
  ])('%s takes %s', (field, value) => {
    expect(bodyIdentifiers[field](value)).toBeUndefined();
  });

  it.each<[Identifier, string, string]>([
    ['istatCode', '17029', 'invalid_format'],
    ['istatCode', '0170290', 'invalid_format'],
    ['cadastralCode', 'b157', 'invalid_format'],
    ['cadastralCode', 'BB57', 'invalid_format'],
    ['ipaCode', 'c b157', 'invalid_format'],
    ['officeCode', 'uf3mph', 'invalid_format'],
    ['officeCode', 'UF3MP', 'invalid_format'],
    ['taxCode', 'RSSMRA80A01B157X', 'invalid_format'],
    ['taxCode', '0076189017', 'invalid_format'],
    ['taxCode', '00761890178', 'wrong_check_digit'],
    ['vatNumber', '12345678901', 'wrong_check_digit'],
  ])('%s refuses %s: %s', (field, value, problem) => {
    expect(bodyIdentifiers[field](value)).toBe(problem);
  });

  it('notices each single digit that is wrong', () => {
    const right = '00761890177';
    for (let place = 0; place < right.length; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const tried = right.slice(0, place) + String(digit) + right.slice(place + 1);
        expect(bodyIdentifiers.taxCode(tried)).toBe(tried === right ? undefined : 'wrong_check_digit');
      }
    }
  });
});

describe('a person’s codice fiscale', () => {
  it.each([
    'RSSMRA80A01H501U',
    'RSSMRA85T10A562S',
    'MRTMTT91D08F205J',
    // Omocodia: letters in the place of digits, and another control letter.
    'MRTMTT91D08F20RE',
    '00761890177',
  ])('takes %s', (code) => {
    expect(fiscalCodeProblem(code)).toBeUndefined();
  });

  it.each([
    ['RSSMRA80A01H501V', 'wrong_check_digit'],
    ['RSSMRA80A02H501U', 'wrong_check_digit'],
    ['RSSMRA80F01H501U', 'invalid_format'],
    ['RSSMRA80A01H501', 'invalid_format'],
    ['rssmra80a01h501u', 'invalid_format'],
    ['00761890178', 'wrong_check_digit'],
    ['', 'invalid_format'],
  ])('refuses %s: %s', (code, problem) => {
    expect(fiscalCodeProblem(code)).toBe(problem);
  });

  it('is compared without the prefix of SPID, spaces and small letters', () => {
    for (const value of [
      'TINIT-RSSMRA80A01H501U',
      ' rssmra80a01h501u ',
      'RSS MRA 80A01 H501U',
      'tinit-RSSMRA80A01H501U',
    ])
      expect(normalFiscalCode(value)).toBe('RSSMRA80A01H501U');
    // Of another country: compared as it is, and nobody's.
    expect(fiscalCodeProblem(normalFiscalCode('TINDE-RSSMRA80A01H501U'))).toBe('invalid_format');
  });
});
