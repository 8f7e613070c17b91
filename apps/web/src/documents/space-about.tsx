import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConventions } from '../adhesions/queries.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ServiceCombobox, type ChosenService } from '../tickets/service-combobox.js';
import { Select } from '../ui/field.js';

interface SpaceAboutProps {
  kind: 'convention' | 'service' | 'body';
  error: string | undefined;
  /** The id, or nothing any more. */
  onChoose: (id: string) => void;
}

/** The convention, the service or the body that a space is about. */
export function SpaceAbout({ kind, error, onChoose }: SpaceAboutProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [service, setService] = useState<ChosenService | null>(null);
  const field = { name: 'about', label: t(`spaces.about.${kind}`), error };
  if (kind === 'convention') return <ConventionSelect {...field} onChoose={onChoose} />;
  if (kind === 'service')
    return (
      <ServiceCombobox
        {...field}
        selected={service}
        onSelect={(chosen) => {
          setService(chosen);
          onChoose(chosen?.id ?? '');
        }}
      />
    );
  return (
    <BodyCombobox
      {...field}
      hint={t('spaces.about.bodyHint')}
      selected={body}
      onSelect={(chosen) => {
        setBody(chosen);
        onChoose(chosen?.id ?? '');
      }}
    />
  );
}

interface ConventionSelectProps extends Omit<SpaceAboutProps, 'kind'> {
  name: string;
  label: string;
}

function ConventionSelect({ onChoose, ...field }: ConventionSelectProps) {
  const { t } = useTranslation();
  const conventions = useConventions().data?.conventions ?? [];
  return (
    <Select {...field} defaultValue="" required onChange={({ target }) => onChoose(target.value)}>
      <option value="">{t('form.choose')}</option>
      {conventions.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
