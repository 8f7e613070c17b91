import { useTranslation } from 'react-i18next';
import type { SheetContent } from '../api/types.js';
import { useSheetWords } from '../ui/requirement-words.js';

export interface SheetLine {
  key: keyof SheetContent;
  label: string;
  text: string;
}

/** A whole sheet as texts, part by part in the order of the page: what two editions are compared by. */
export function useSheetLines(): (sheet: SheetContent) => SheetLine[] {
  const { t } = useTranslation();
  const { figure, group, band } = useSheetWords();
  return (sheet) => {
    const texts = (
      ...keys: ('context' | 'object' | 'whoMayAsk' | 'obligations' | 'forms' | 'costs' | 'legalBasis')[]
    ) => keys.map((key): SheetLine => ({ key, label: t(`service.${key}`), text: sheet[key] }));
    const list = (lines: string[]) => lines.map((one) => `- ${one}`).join('\n');
    return [
      { key: 'title', label: t('service.title'), text: sheet.title },
      { key: 'audience', label: t('service.audience'), text: sheet.audience },
      ...texts('context', 'object', 'whoMayAsk'),
      {
        key: 'requirements',
        label: t('sheet.requirements'),
        text: list(sheet.requirements.map(({ anyOf }) => group(anyOf))),
      },
      ...texts('obligations', 'forms'),
      {
        key: 'documents',
        label: t('sheet.documents'),
        text: list(
          sheet.documents.map(({ name, required }) => (required ? name : `${name} ${t('sheet.documentOptional')}`)),
        ),
      },
      {
        key: 'allowances',
        label: t('sheet.allowances'),
        text: sheet.allowances
          .map(({ name, unit, period, countedBy = 'hand', bands }) =>
            [
              `${name} ${t(`sheet.period.${period}`)}`,
              ...(countedBy === 'hand' ? [] : [t(`sheet.counted.${countedBy}`)]),
              list(bands.map(({ quantity }, index) => `${figure(quantity)} ${unit} ${band(bands, index)}`)),
            ].join('\n'),
          )
          .join('\n\n'),
      },
      ...texts('costs', 'legalBasis'),
      { key: 'inclusion', label: t('service.inclusionLabel'), text: t(`service.inclusion.${sheet.inclusion}`) },
      {
        key: 'computerisation',
        label: t('service.computerisation'),
        text: t(`service.level.${sheet.computerisation}`),
      },
      {
        key: 'channels',
        label: t('sheet.channels'),
        text: list(sheet.channels.map((channel) => t(`sheet.channel.${channel}`))),
      },
      { key: 'activationTime', label: t('service.activationTime'), text: sheet.activationTime },
      { key: 'answerTimes', label: t('sheet.answerTimes'), text: sheet.answerTimes },
      { key: 'hours', label: t('service.hours'), text: sheet.hours },
      { key: 'contact', label: t('service.contact'), text: sheet.contact },
      {
        key: 'subscribable',
        label: t('sheets.subscribable'),
        text: t(`sheets.compare.${sheet.subscribable ? 'yes' : 'no'}`),
      },
      { key: 'approval', label: t('sheets.approval'), text: t(`sheets.approvals.${sheet.approval}`) },
      { key: 'quantityUnit', label: t('sheets.quantityUnit'), text: sheet.quantityUnit ?? '' },
      {
        key: 'quantityMax',
        label: t('sheets.quantityMax'),
        text: sheet.quantityMax === null ? '' : figure(sheet.quantityMax),
      },
      {
        key: 'questions',
        label: t('sheet.questions'),
        text: sheet.questions.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n'),
      },
    ];
  };
}
