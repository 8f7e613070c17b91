import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LIMITS } from '#app/contracts';
import type { Centre } from '../api/types.js';
import { Icon } from './icon.js';

interface ServiceSearchProps {
  centre: Centre;
  query?: string;
  line?: string;
  /** Also the choice of the service line. */
  full?: boolean;
}

/** A plain form that asks by address: it works without scripts. */
export function ServiceSearch({ centre, query = '', line = '', full }: ServiceSearchProps) {
  const { t } = useTranslation();
  return (
    <Form
      method="get"
      action={`/${centre.slug}/servizi`}
      role="search"
      className="search-form"
      key={`${query}|${line}`}
    >
      <div className="field">
        <label htmlFor="search-q">{t('services.searchLabel')}</label>
        <input
          id="search-q"
          type="search"
          name="q"
          className="control"
          defaultValue={query}
          maxLength={LIMITS.search}
        />
      </div>
      {full && (
        <div className="field">
          <label htmlFor="search-line">{t('service.line')}</label>
          <select id="search-line" name="ambito" className="control" defaultValue={line}>
            <option value="">{t('services.allLines')}</option>
            {centre.serviceLines.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="submit" className="btn btn-primary">
        <Icon name="search" /> {t('services.search')}
      </button>
    </Form>
  );
}
