import type { Locale } from '#app/contracts';

const NAMES: Record<Locale, Intl.DisplayNames> = {
  it: new Intl.DisplayNames(['it'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};

/** A country by its ISO 3166-1 code, such as `Svizzera` of `CH`. */
export const countryName = (code: string, locale: Locale): string => NAMES[locale].of(code) ?? code;
