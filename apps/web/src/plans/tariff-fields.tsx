import { useTranslation } from 'react-i18next';
import { LIMITS, type Tariff, type TariffPart } from '#app/contracts';
import { Select, TextField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { AudienceFields } from './audience-fields.js';
import { useErrorAt } from './editor-context.js';
import { ModifierFields } from './modifier-fields.js';
import { OTHERS, emptyPrice } from './new-tariff.js';
import { PriceFields } from './price-fields.js';
import { TariffWords } from './tariff-words.js';

export interface ServiceChoice {
  id: string;
  title: string;
}

interface TariffFieldsProps {
  at: string;
  tariff: Tariff;
  services: readonly ServiceChoice[];
  onChange: (tariff: Tariff) => void;
  onRemove: () => void;
}

/** One tariff: what it is for, its parts, its bounds, and what all that means in words. */
export function TariffFields({ at, tariff, services, onChange, onRemove }: TariffFieldsProps) {
  const { t } = useTranslation();
  const errorAt = useErrorAt();
  const { parts } = tariff;
  const put = (index: number, part: TariffPart | null) =>
    onChange({ ...tariff, parts: parts.flatMap((each, place) => (place === index ? (part ?? []) : each)) });
  const missing = errorAt(`${at}.parts`);
  return (
    <fieldset className="form-box tariff-fields">
      <legend>{tariff.name || t('plans.tariff')}</legend>
      <div className="filter-row">
        <TextField
          name={`${at}.name`}
          label={t('plans.name')}
          error={errorAt(`${at}.name`)}
          maxLength={LIMITS.subject}
          value={tariff.name}
          required
          onChange={({ target }) => onChange({ ...tariff, name: target.value })}
        />
        <Select
          name={`${at}.serviceId`}
          label={t('plans.of')}
          error={errorAt(`${at}.serviceId`)}
          value={tariff.serviceId ?? ''}
          required
          onChange={({ target }) => onChange({ ...tariff, serviceId: target.value || null })}
        >
          <option value="">{t('plans.wholeAdhesion')}</option>
          {services.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      {missing && <p className="field-error">{missing}</p>}
      {parts.map((part, index) => (
        <fieldset className="tariff-part" key={index}>
          <legend>{t('plans.part', { number: index + 1 })}</legend>
          <div className="filter-row">
            <AudienceFields
              at={`${at}.parts.${index}`}
              audience={part.for}
              onChange={(audience) => put(index, { ...part, for: audience })}
            />
            <PriceFields
              at={`${at}.parts.${index}.price`}
              price={part.price}
              onChange={(price) => put(index, { ...part, price })}
            />
          </div>
          {parts.length > 1 && (
            <button type="button" className="btn btn-link btn-sm" onClick={() => put(index, null)}>
              {t('plans.removePart', { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      {parts.length < LIMITS.tariffParts && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => onChange({ ...tariff, parts: [...parts, { for: OTHERS, price: emptyPrice('flat') }] })}
        >
          <Icon name="plus" /> {t('plans.addPart')}
        </button>
      )}
      <ModifierFields at={at} tariff={tariff} onChange={onChange} />
      <div className="tariff-said" role="status" aria-label={t('plans.inWords')}>
        <h3>{t('plans.inWords')}</h3>
        <TariffWords tariff={tariff} />
      </div>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRemove}>
        {t('plans.removeTariff', { name: tariff.name || t('plans.tariff') })}
      </button>
    </fieldset>
  );
}
