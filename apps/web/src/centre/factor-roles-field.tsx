import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TENANT_ROLES } from '#app/contracts';
import { Choice } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import type { SettingsValues } from './settings-values.js';

interface FactorRolesProps {
  form: UseFormReturn<SettingsValues, unknown, SettingsValues>;
  error: string | undefined;
}

/** Who signs in with a second factor only, and what that means for who has none. */
export function FactorRolesField({ form, error }: FactorRolesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="field-group">
      <legend>{t('settings.factor')}</legend>
      <p className="field-hint">{t('settings.factorHint')}</p>
      <div className="choice-columns">
        {TENANT_ROLES.map((role, index) => (
          <Choice
            key={role}
            type="checkbox"
            label={t(`role.${role}`)}
            value={role}
            {...form.register('secondFactorRoles')}
            {...(index === 0 && { id: 'field-secondFactorRoles' })}
          />
        ))}
      </div>
      {error && (
        <p className="field-error">
          <Icon name="error" /> {error}
        </p>
      )}
      <p className="field-hint">{t('settings.factorNext')}</p>
    </fieldset>
  );
}
