import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/field.js';
import { BodyPicker } from './body-picker.js';
import { BEFORE_START, type PersonValues } from './person-schema.js';

type PersonForm = UseFormReturn<PersonValues, unknown, PersonValues>;

/** Labels, limits and errors of a person's fields, the same where one invites and where one changes. */
export function usePersonFields(form: PersonForm) {
  const { t } = useTranslation();
  return useFields(
    form,
    {
      displayName: t('people.name'),
      email: t('signIn.email'),
      role: t('people.role'),
      bodies: t('people.bodies'),
      validFrom: t('people.validFrom'),
      validTo: t('people.validTo'),
      fiscalCode: t('providers.fiscalCode'),
    },
    { displayName: LIMITS.name, email: LIMITS.email, fiscalCode: LIMITS.fiscalCode },
    (name, code) => {
      if (name === 'fiscalCode' && code === 'in_use') return t('providers.inUseByOther');
      if (name === 'email' && code === 'in_use') return t('people.duplicate');
      if (name === 'validTo' && form.getValues('role') === 'partner' && code !== BEFORE_START)
        return t('people.partnerUntil');
      if (name === 'validTo' && (code === 'out_of_range' || code === BEFORE_START)) return t('people.beforeStart');
      return undefined;
    },
  );
}

export function PersonErrors({ form }: { form: PersonForm }) {
  return <ErrorSummary entries={usePersonFields(form).entries} />;
}

/** The bodies served and the days, after what makes the person. */
export function ServiceFields({ form, withBodies }: { form: PersonForm; withBodies: boolean }) {
  const { t } = useTranslation();
  const { field, errorOf } = usePersonFields(form);
  const outside = form.watch('role') === 'partner';
  return (
    <>
      {withBodies && (
        <Controller
          control={form.control}
          name="bodies"
          render={({ field: { value, onChange } }) => (
            <BodyPicker
              name="bodies"
              label={t('people.bodies')}
              hint={t('people.bodiesHint')}
              error={errorOf('bodies')}
              bodies={value}
              onChange={onChange}
            />
          )}
        />
      )}
      <div className="form-columns">
        <TextField {...field('validFrom')} type="date" required />
        <TextField
          {...field('validTo')}
          type="date"
          min={form.watch('validFrom')}
          hint={t(outside ? 'people.partnerUntilHint' : 'people.validToHint')}
          required={outside}
        />
      </div>
    </>
  );
}
