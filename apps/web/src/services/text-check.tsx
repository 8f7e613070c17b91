import { useDeferredValue } from 'react';
import { useWatch, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { checkText, easeOf } from '#app/kernel';
import type { SheetForm } from './sheet-schema.js';
import type { SheetValues } from './sheet-schema.js';

interface TextCheckProps {
  form: SheetForm;
  name: FieldPath<SheetValues> & keyof SheetValues;
}

/** How readable a text is and what would make it plainer, while it is written; it only advises. */
export function TextCheck({ form, name }: TextCheckProps) {
  const { t } = useTranslation();
  const text = useDeferredValue(useWatch({ control: form.control, name }));
  if (typeof text !== 'string' || text.trim() === '') return null;
  const { gulpease, longSentences, words } = checkText(text);
  const count = longSentences.length + words.length;
  const score = gulpease !== null && (
    <>
      {t('sheets.check.score', { score: gulpease })}: {t(`sheets.check.ease.${easeOf(gulpease)}`)}
    </>
  );
  if (count === 0) return <p className="text-check">{score}</p>;
  return (
    <details className="text-check">
      <summary>
        {score}
        {score && ' · '}
        {t('sheets.check.count', { count })}
      </summary>
      <ul>
        {longSentences.map((sentence, index) => (
          <li key={index}>
            {t('sheets.check.longSentence', { words: sentence.words })} <q>{sentence.text}</q>
          </li>
        ))}
        {words.map(({ word, plain }) => (
          <li key={word}>{t('sheets.check.word', { word, plain })}</li>
        ))}
      </ul>
    </details>
  );
}
