import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { LANGUAGES } from '../i18n/index.js';

/** A plain link that asks the server for the page in the other language; works without scripts. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <ul className="language-switch" aria-label={t('language.label')}>
      {LANGUAGES.map((code) => {
        const params = new URLSearchParams(search);
        params.set('lang', code);
        return (
          <li key={code}>
            <a
              href={`${pathname}?${params.toString()}`}
              lang={code}
              hrefLang={code}
              aria-current={i18n.language === code ? 'true' : undefined}
            >
              <abbr title={t(`language.${code}`)}>{code.toUpperCase()}</abbr>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
