import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import {
  BODY_TYPES,
  COMPUTERISATION_LEVELS,
  LIMITS,
  SERVICE_INCLUSIONS,
  type BodyType,
  type ComputerisationLevel,
  type ServiceInclusion,
  type ServiceLineCode,
} from '#app/contracts';
import type { Centre } from '../api/types.js';
import { Icon } from './icon.js';

/** What the address of the public catalogue asks for. */
export interface AskedServices {
  q?: string;
  serviceLine?: ServiceLineCode;
  inclusion?: ServiceInclusion;
  computerisation?: ComputerisationLevel;
  bodyType?: BodyType;
}

interface ServiceSearchProps {
  centre: Centre;
  asked?: AskedServices;
  /** Also the filters. */
  full?: boolean;
}

/** A plain form that asks by address: it works without scripts. */
export function ServiceSearch({ centre, asked = {}, full }: ServiceSearchProps) {
  const { t } = useTranslation();
  return (
    <Form
      method="get"
      action={`/${centre.slug}/servizi`}
      role="search"
      className={full ? 'search-form search-form-full' : 'search-form'}
      key={JSON.stringify(asked)}
    >
      <div className="field">
        <label htmlFor="search-q">{t('services.searchLabel')}</label>
        <input
          id="search-q"
          type="search"
          name="q"
          className="control"
          defaultValue={asked.q}
          maxLength={LIMITS.search}
        />
      </div>
      {full && (
        <>
          <Choice
            name="ambito"
            label={t('service.line')}
            any={t('services.allLines')}
            chosen={asked.serviceLine}
            options={centre.serviceLines.map(({ code, name }) => [code, name])}
          />
          <Choice
            name="condizioni"
            label={t('service.inclusionLabel')}
            any={t('services.anyInclusion')}
            chosen={asked.inclusion}
            options={SERVICE_INCLUSIONS.map((code) => [code, t(`service.inclusion.${code}`)])}
          />
          <Choice
            name="livello"
            label={t('service.computerisation')}
            any={t('services.anyLevel')}
            chosen={asked.computerisation}
            options={COMPUTERISATION_LEVELS.map((code) => [code, t(`service.level.${code}`)])}
          />
          <Choice
            name="ente"
            label={t('services.forWhom')}
            any={t('services.anyBody')}
            chosen={asked.bodyType}
            options={BODY_TYPES.filter((code) => code !== 'other').map((code) => [
              code,
              t(`services.bodyType.${code}`),
            ])}
          />
        </>
      )}
      <button type="submit" className="btn btn-primary">
        <Icon name="search" /> {t('services.search')}
      </button>
    </Form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  chosen?: string;
  options: [code: string, label: string][];
}

function Choice({ name, label, any, chosen = '', options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name} className="control" defaultValue={chosen}>
        <option value="">{any}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
