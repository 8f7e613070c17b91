import { useTranslation } from 'react-i18next';
import type { SheetContent } from '../api/types.js';
import { formatNumber } from '../lib/format.js';

type Requirement = SheetContent['requirements'][number]['anyOf'][number];
type Band = SheetContent['allowances'][number]['bands'][number];

/** Requirements and bands of inhabitants, as they are read aloud. */
export function useSheetWords() {
  const { t, i18n } = useTranslation();
  const figure = (value: number) => formatNumber(value, i18n.language);
  const requirement = ({ kind, bodyTypes = [], from, to }: Requirement): string => {
    if (kind === 'body_type')
      return t('sheet.requirement.body_type', {
        types: bodyTypes.map((type) => t(`body.types.${type}`).toLocaleLowerCase(i18n.language)).join(', '),
      });
    if (kind !== 'population') return t(`sheet.requirement.${kind}`);
    if (typeof from === 'number' && typeof to === 'number')
      return t('sheet.requirement.between', { from: figure(from), to: figure(to) });
    return typeof from === 'number'
      ? t('sheet.requirement.from', { from: figure(from) })
      : t('sheet.requirement.to', { to: figure(to ?? 0) });
  };
  const group = (anyOf: readonly Requirement[]): string => anyOf.map(requirement).join(`, ${t('sheet.or')} `);
  const band = (bands: readonly Band[], index: number): string => {
    const before = bands[index - 1]?.upTo;
    const upTo = bands[index]?.upTo;
    if (typeof upTo === 'number')
      return typeof before === 'number'
        ? t('sheet.bandBetween', { from: figure(before + 1), to: figure(upTo) })
        : t('sheet.bandTo', { to: figure(upTo) });
    return typeof before === 'number' ? t('sheet.bandOver', { from: figure(before) }) : t('sheet.bandAll');
  };
  return { figure, group, band };
}
