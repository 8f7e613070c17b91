import { useTranslation } from 'react-i18next';
import type { SheetContent } from '../api/types.js';
import { PlainText } from './plain-text.js';
import { useSheetWords } from './requirement-words.js';

/** What a body must be or have: one line for each group, its alternatives joined by "or". */
export function Requirements({ requirements }: Pick<SheetContent, 'requirements'>) {
  const { t } = useTranslation();
  const { group } = useSheetWords();
  return (
    <>
      <p>{t('sheet.requirementsLead', { count: requirements.length })}</p>
      <ul>
        {requirements.map(({ anyOf }, index) => (
          <li key={index}>{group(anyOf)}</li>
        ))}
      </ul>
    </>
  );
}

export function DocumentsToProvide({ documents }: Pick<SheetContent, 'documents'>) {
  const { t } = useTranslation();
  return (
    <ul>
      {documents.map(({ name, required }) => (
        <li key={name}>
          {name} {!required && <span className="muted">{t('sheet.documentOptional')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What is included, by bands of inhabitants. */
export function Allowances({ allowances }: Pick<SheetContent, 'allowances'>) {
  const { t } = useTranslation();
  const { figure, band } = useSheetWords();
  return (
    <>
      <p>{t('sheet.allowancesLead')}</p>
      <dl className="allowances">
        {allowances.map(({ code, name, unit, period, countedBy = 'hand', bands }) => (
          <div key={code}>
            <dt>
              {name} <span className="muted">{t(`sheet.period.${period}`)}</span>
            </dt>
            {bands.map(({ quantity }, index) => (
              <dd key={index}>
                <strong>{t('sheet.quantity', { quantity: figure(quantity), unit })}</strong> {band(bands, index)}
              </dd>
            ))}
            {countedBy !== 'hand' && <dd className="muted">{t(`sheet.counted.${countedBy}`)}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}

/** Each question opens on its own, without scripts, too. */
export function QuestionsAndAnswers({ questions }: Pick<SheetContent, 'questions'>) {
  return (
    <div className="questions">
      {questions.map(({ question, answer }) => (
        <details key={question}>
          <summary>{question}</summary>
          <PlainText text={answer} />
        </details>
      ))}
    </div>
  );
}
