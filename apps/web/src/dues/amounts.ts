import { euroWords } from '#app/contracts';

const DASH = '–';

/** Of the languages of the portal. */
export const localeOf = (language: string): 'it' | 'en' => (language === 'en' ? 'en' : 'it');

/** An amount as people read it; a dash where there is none. */
export const euros = (amount: string | null, language: string): string =>
  amount === null ? DASH : euroWords(amount, localeOf(language));

/** The same with its sign, for what is more or less than before. */
export function signed(amount: string | null, language: string): string {
  if (amount === null) return DASH;
  const words = euros(amount.replace(/^-/, ''), language);
  if (/^-?0+(\.0+)?$/.test(amount)) return words;
  return `${amount.startsWith('-') ? '−' : '+'} ${words}`;
}
