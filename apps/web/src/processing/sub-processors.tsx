import { useTranslation } from 'react-i18next';
import { isTransfer } from '#app/contracts';
import { countryName } from './countries.js';
import type { ProcessingTerms } from './queries.js';

/** Whom the centre engages in its turn; outside the European Economic Area that is said. */
export function SubProcessors({ list }: { list: ProcessingTerms['subProcessors'] }) {
  const { t, i18n } = useTranslation();
  if (list.length === 0) return <p>{t('processing.noSubProcessors')}</p>;
  return (
    <ul>
      {list.map(({ name, country, purpose, safeguards }) => (
        <li key={`${name} ${purpose}`}>
          {name} ({countryName(country, i18n.language)}): {purpose}
          {isTransfer(country) && (
            <span className="cell-note">
              {t('processing.transfer')}{' '}
              {safeguards ? t('processing.protectedBy', { safeguards }) : t('processing.unprotected')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
