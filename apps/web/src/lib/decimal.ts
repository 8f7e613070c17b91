/**
 * What somebody typed as a decimal number, as the API writes it: `1.234,50`, `1234,5` and `1234.50` are the same amount.
 * A point before exactly three digits parts thousands in Italian, and decimals nowhere else.
 * @returns null on what is no number that is not negative
 */
export function decimalOf(typed: string, language: string): string | null {
  const text = typed.replace(/[\s€%]/g, '');
  const plain = language === 'en' ? text.replace(/,(?=\d{3}(\D|$))/g, '') : italian(text);
  return /^\d+(\.\d+)?$/.test(plain) ? plain : null;
}

function italian(text: string): string {
  if (text.includes(',')) return text.replaceAll('.', '').replace(',', '.');
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
}

/** As it is typed: `1234.50` as `1234,50`. */
export const typedDecimal = (value: string | null | undefined, language: string): string =>
  value ? (language === 'en' ? value : value.replace('.', ',')) : '';
