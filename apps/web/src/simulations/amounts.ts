import { useTranslation } from 'react-i18next';
import { decimalWords, euroWords } from '#app/contracts';

/** Amounts, percentages and numbers as people write them; nothing is a dash. */
export function useAmounts() {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'it';
  const tag = locale === 'en' ? 'en-GB' : 'it-IT';
  const formats = {
    euro: new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', useGrouping: 'always' }),
    axis: new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: 'EUR',
      useGrouping: 'always',
      maximumFractionDigits: 0,
    }),
    fine: new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 2 }),
    count: new Intl.NumberFormat(tag, { useGrouping: 'always' }),
  };
  return {
    euro: (amount: string | null | undefined) => (amount ? euroWords(amount, locale) : '–'),
    percent: (percent: string | null) => (percent === null ? '–' : `${decimalWords(percent, locale)} %`),
    /** Of charts, whose numbers are drawn and no longer exact. */
    drawn: (amount: number) => formats.euro.format(amount),
    axis: (amount: number) => formats.axis.format(amount),
    fine: (amount: number) => formats.fine.format(amount),
    count: (count: number) => formats.count.format(count),
  };
}
