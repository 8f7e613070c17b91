import { tariffWords, type Locale, type TariffTerms } from '#app/contracts';

/** Each tariff of a plan with its rules in words, as papers print them. */
export function tariffLines({ tariffs }: TariffTerms, locale: Locale): { name: string; words: string }[] {
  return tariffs.map((tariff) => ({ name: tariff.name, words: tariffWords(tariff, locale).join(' ') }));
}
