import { useTranslation } from 'react-i18next';
import type { Convention } from '../api/types.js';
import { formatDate } from '../lib/format.js';

/** From when to when a convention holds, in words; some have no end. */
export function usePeriod(): (convention: Pick<Convention, 'validFrom' | 'validTo'>) => string {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDate(value, i18n.language);
  return ({ validFrom, validTo }) =>
    validTo
      ? t('conventions.periodText', { from: day(validFrom), to: day(validTo) })
      : t('conventions.periodOpen', { from: day(validFrom) });
}
