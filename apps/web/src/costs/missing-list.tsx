import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Problem } from '../api/problem.js';

const CODES = [
  'no_quantity',
  'negative_quantity',
  'no_destination',
  'no_driver',
  'closed_circle',
  'no_hours',
  'no_source',
] as const;

/** Where each missing thing is put right. */
function placeOf(own: string, field: string): string {
  const [part, id] = field.split('.');
  if (part === 'items' && id) return `${own}/voci/${id}`;
  if (part === 'drivers' && id) return `${own}/struttura/criteri/${id}`;
  return `${own}/struttura`;
}

/** All that keeps a model from being reckoned or closed, each thing with the way to it. */
export function MissingList({ own, problem, children }: { own: string; problem: Problem; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="notice notice-warning" role="alert">
      <p className="notice-title">{t('costs.missing.title')}</p>
      <ul>
        {problem.errors?.map(({ field, code, about, detail }) => {
          const known = CODES.find((one) => one === code);
          return (
            <li key={field + code}>
              <Link to={placeOf(own, field)}>{about ?? field}</Link>: {known ? t(`costs.missing.${known}`) : detail}
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
}
