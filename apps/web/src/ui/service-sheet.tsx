import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetContent } from '../api/types.js';
import { PlainText } from './plain-text.js';
import { InclusionTag } from './service-list.js';

const MAIN = ['context', 'object', 'whoMayAsk', 'obligations', 'forms', 'costs', 'legalBasis'] as const;
const BRIEF = ['activationTime', 'hours', 'contact'] as const;

/** The parts of a service sheet, in the order in which people ask them; empty parts are left out. */
export function ServiceSheet({ sheet, aside }: { sheet: SheetContent; aside?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <div className="sheet-main">
        {MAIN.filter((part) => sheet[part]).map((part) => (
          <section key={part} aria-labelledby={`sheet-${part}`}>
            <h2 id={`sheet-${part}`}>{t(`service.${part}`)}</h2>
            <PlainText text={sheet[part] ?? ''} />
          </section>
        ))}
      </div>
      <aside className="sheet-aside" aria-label={t('service.brief')}>
        <p>
          <InclusionTag inclusion={sheet.inclusion} />
        </p>
        <dl>
          {BRIEF.filter((part) => sheet[part]).map((part) => (
            <div key={part}>
              <dt>{t(`service.${part}`)}</dt>
              <dd>
                <PlainText text={sheet[part] ?? ''} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('service.computerisation')}</dt>
            <dd>{t(`service.level.${sheet.computerisation}`)}</dd>
          </div>
        </dl>
        {aside}
      </aside>
    </div>
  );
}
