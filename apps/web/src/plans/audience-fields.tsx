import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BODY_TYPES, type TariffAudience } from '#app/contracts';
import { Choice, Choices, Select } from '../ui/field.js';
import { EVERYBODY, MUNICIPALITIES, OTHERS } from './new-tariff.js';

const LEADS = ['any', 'only', 'never'] as const;
const PRESETS = { all: EVERYBODY, municipalities: MUNICIPALITIES, others: OTHERS } as const;
type Preset = keyof typeof PRESETS;
const NAMES = ['all', 'municipalities', 'others', 'chosen'] as const;

function presetOf({ types }: TariffAudience): Preset | 'chosen' {
  const same = (preset: Preset) => {
    const wanted = PRESETS[preset].types;
    return wanted.length === types.length && wanted.every((type) => types.includes(type));
  };
  return (Object.keys(PRESETS) as Preset[]).find(same) ?? 'chosen';
}

interface AudienceFieldsProps {
  at: string;
  audience: TariffAudience;
  onChange: (audience: TariffAudience) => void;
}

/** Which bodies a part of a tariff is for; single types only where somebody asks for them. */
export function AudienceFields({ at, audience, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(presetOf(audience) === 'chosen');
  const { types, leads } = audience;
  return (
    <>
      <Select
        name={`${at}.who`}
        label={t('plans.audience.label')}
        value={choosing ? 'chosen' : presetOf(audience)}
        required
        onChange={({ target }) => {
          setChoosing(target.value === 'chosen');
          if (target.value !== 'chosen') onChange({ leads, types: PRESETS[target.value as Preset].types });
        }}
      >
        {NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`plans.audience.${name}`)}
          </option>
        ))}
      </Select>
      {choosing && (
        <>
          <Choices legend={t('plans.audience.types')} inline>
            {BODY_TYPES.map((type) => (
              <Choice
                key={type}
                type="checkbox"
                name={`${at}.types`}
                value={type}
                label={t(`body.types.${type}`)}
                checked={types.includes(type)}
                onChange={({ target }) =>
                  onChange({
                    leads,
                    types: BODY_TYPES.filter((each) => (each === type ? target.checked : types.includes(each))),
                  })
                }
              />
            ))}
          </Choices>
          <Select
            name={`${at}.leads`}
            label={t('plans.audience.leads')}
            value={leads}
            required
            onChange={({ target }) => onChange({ types, leads: target.value as TariffAudience['leads'] })}
          >
            {LEADS.map((each) => (
              <option key={each} value={each}>
                {t(`plans.leads.${each}`)}
              </option>
            ))}
          </Select>
        </>
      )}
    </>
  );
}
