import { useTranslation } from 'react-i18next';
import { fieldId } from './field.js';

export interface SummaryEntry {
  name: string;
  label: string;
  message: string;
}

/** Every wrong field of a form in one list, each a link to its field. */
export function ErrorSummary({ entries }: { entries: SummaryEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <div className="notice notice-danger" role="alert">
      <p className="notice-title">{t('form.summary', { count: entries.length })}</p>
      <ul>
        {entries.map(({ name, label, message }) => (
          <li key={name}>
            <a
              href={`#${fieldId(name, undefined)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(name, undefined))?.focus();
              }}
            >
              {label}
            </a>
            {': '}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
