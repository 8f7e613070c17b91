import { useTranslation } from 'react-i18next';
import { decimalWords, euroWords, type Locale } from '#app/contracts';

/** Amounts and quantities as people read them, from the decimal texts of the API. */
export function useDecimals() {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'it';
  return {
    locale,
    euro: (amount: string) => euroWords(amount, locale),
    decimal: (value: string) => decimalWords(value, locale),
    /** Of a chart, where a double does. */
    euroOf: (value: number) => euroWords(value.toFixed(2), locale),
    shortEuro: (value: number) =>
      new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'it-IT', {
        maximumFractionDigits: 0,
        useGrouping: 'always',
      }).format(value),
  };
}
