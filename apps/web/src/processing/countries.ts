import { COUNTRIES } from '#app/contracts';

/** The countries of sub-processors by name, in the language of the page. */
export function countryNames(language: string): { code: string; name: string }[] {
  return COUNTRIES.map((code) => ({ code, name: countryName(code, language) })).sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );
}

export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
