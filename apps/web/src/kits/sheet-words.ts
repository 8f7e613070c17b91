import { useTranslation } from 'react-i18next';
import type { KitComparison } from './queries.js';

type Sheet = KitComparison['there'];

const TEXTS = [
  'title',
  'audience',
  'context',
  'object',
  'whoMayAsk',
  'obligations',
  'forms',
  'costs',
  'contact',
  'hours',
  'activationTime',
  'legalBasis',
] as const;

/** The parts of a sheet in words, as two stand beside each other in a comparison. */
export function useSheetLines(): (sheet: Sheet) => { key: keyof Sheet; label: string; text: string }[] {
  const { t } = useTranslation();
  return (sheet) => [
    ...TEXTS.map((key) => ({ key, label: t(`service.${key}`), text: sheet[key] })),
    { key: 'inclusion', label: t('service.inclusionLabel'), text: t(`service.inclusion.${sheet.inclusion}`) },
    {
      key: 'computerisation',
      label: t('service.computerisation'),
      text: t(`service.level.${sheet.computerisation}`),
    },
  ];
}
