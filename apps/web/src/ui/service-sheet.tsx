import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SheetContent } from '../api/types.js';
import { PlainText } from './plain-text.js';
import { useSheetWords } from './requirement-words.js';
import { InclusionTag } from './service-list.js';
import { Allowances, DocumentsToProvide, QuestionsAndAnswers, Requirements } from './sheet-terms.js';

const FIRST = ['context', 'object', 'whoMayAsk'] as const;
const THEN = ['obligations', 'forms'] as const;
const LAST = ['costs', 'legalBasis'] as const;
const BRIEF = ['hours', 'contact'] as const;

interface ServiceSheetProps {
  sheet: SheetContent;
  aside?: ReactNode;
  /** Where a citizen, for whom no service of a centre is, finds their municipality; in public alone. */
  citizens?: string;
}

/** The parts of a service sheet, in the order in which people ask them; empty parts are left out. */
export function ServiceSheet({ sheet, aside, citizens }: ServiceSheetProps) {
  const { t } = useTranslation();
  const texts = (parts: readonly (typeof FIRST | typeof THEN | typeof LAST)[number][]) =>
    parts
      .filter((part) => sheet[part])
      .map((part) => (
        <Part key={part} id={part} title={t(`service.${part}`)}>
          <PlainText text={sheet[part]} />
        </Part>
      ));
  return (
    <div className="sheet">
      <div className="sheet-main">
        {citizens && (
          <p className="notice notice-info no-print">
            {t('sheet.citizens')} <Link to={citizens}>{t('sheet.citizensLink')}</Link>
          </p>
        )}
        {texts(FIRST)}
        {sheet.requirements.length > 0 && (
          <Part id="requirements" title={t('sheet.requirements')}>
            <Requirements requirements={sheet.requirements} />
          </Part>
        )}
        {texts(THEN)}
        {sheet.documents.length > 0 && (
          <Part id="documents" title={t('sheet.documents')}>
            <DocumentsToProvide documents={sheet.documents} />
          </Part>
        )}
        {sheet.allowances.length > 0 && (
          <Part id="allowances" title={t('sheet.allowances')}>
            <Allowances allowances={sheet.allowances} />
          </Part>
        )}
        {texts(LAST)}
        {sheet.questions.length > 0 && (
          <Part id="questions" title={t('sheet.questions')}>
            <QuestionsAndAnswers questions={sheet.questions} />
          </Part>
        )}
      </div>
      <aside className="sheet-aside" aria-label={t('service.brief')}>
        <p>
          <InclusionTag inclusion={sheet.inclusion} />
        </p>
        <Brief sheet={sheet} />
        {aside}
      </aside>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`sheet-${id}`}>
      <h2 id={`sheet-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** What is looked for most: times, ways, numbers. */
function Brief({ sheet }: { sheet: SheetContent }) {
  const { t } = useTranslation();
  const { figure } = useSheetWords();
  const { activationTime, answerTimes, channels, subscribable, approval, quantityUnit: unit, quantityMax } = sheet;
  const entry = (label: string, words: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  );
  return (
    <dl>
      {activationTime && entry(t('service.activationTime'), <PlainText text={activationTime} />)}
      {answerTimes && entry(t('sheet.answerTimes'), <PlainText text={answerTimes} />)}
      {subscribable &&
        entry(
          t('sheet.subscription'),
          <>
            {t(`sheet.approval.${approval}`)}
            {unit && quantityMax !== null && <br />}
            {unit && quantityMax !== null && t('sheet.upTo', { max: figure(quantityMax), unit })}
          </>,
        )}
      {channels.length > 0 &&
        entry(
          t('sheet.channels'),
          <ul className="plain-list">
            {channels.map((channel) => (
              <li key={channel}>{t(`sheet.channel.${channel}`)}</li>
            ))}
          </ul>,
        )}
      {BRIEF.filter((part) => sheet[part]).map((part) => (
        <div key={part}>
          <dt>{t(`service.${part}`)}</dt>
          <dd>
            <PlainText text={sheet[part]} />
          </dd>
        </div>
      ))}
      {entry(t('service.computerisation'), t(`service.level.${sheet.computerisation}`))}
    </dl>
  );
}
