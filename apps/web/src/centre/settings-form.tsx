import { useTranslation } from 'react-i18next';
import type { CentreSettings } from '../api/types.js';
import { DraftNotice } from '../forms/draft-notice.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../forms/use-draft.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { AccentField } from './accent-field.js';
import { FilesField } from './files-field.js';
import { HoursFields } from './hours-fields.js';
import { LogoField } from './logo-field.js';
import { FactorRolesField } from './factor-roles-field.js';
import { useSaveSettings } from './queries.js';
import {
  SETTINGS_LIMITS,
  settingsInput,
  settingsSchema,
  settingsValues,
  type SettingsValues,
} from './settings-values.js';
import { WEEKDAYS } from './week.js';

const DAYS = Array.from({ length: 31 }, (_none, index) => index + 1);
const MONTHS = Array.from({ length: 12 }, (_none, index) => index + 1);
const API_FIELDS = {
  logoFileId: 'logo',
  'patronDay.day': 'patronName',
  patronDay: 'patronName',
  hours: 'week',
} as const;

interface SettingsFormProps {
  settings: CentreSettings;
  onSaved: () => void;
  onStartOver: () => void;
}

/** Everything that a centre says of itself in one form. */
export function SettingsForm({ settings, onSaved, onStartOver }: SettingsFormProps) {
  const { t, i18n } = useTranslation();
  const save = useSaveSettings(settings);
  const draftName = `settings.${settings.version}`;
  const draft = useStoredDraft<SettingsValues>(draftName);
  const { form, submit, problem, busy } = useApiForm<SettingsValues>({
    schema: settingsSchema,
    defaultValues: { ...settingsValues(settings), ...draft.kept },
    fields: API_FIELDS,
    send: async (values) => {
      await save.mutateAsync(settingsInput(values));
      draft.forget();
      onSaved();
    },
  });
  useKeepDraft(draftName, form, !save.isSuccess);
  const hourLabels = WEEKDAYS.map((day, index) => [`week.${index}.firstOpens`, t(`settings.weekday.${day}`)] as const);
  const { field, errorOf, entries } = useFields(
    form,
    {
      name: t('settings.name'),
      ownerName: t('settings.ownerName'),
      email: t('settings.email'),
      pec: t('settings.pec'),
      phone: t('settings.phone'),
      address: t('settings.address'),
      dpo: t('settings.dpo'),
      dpoEmail: t('settings.dpoEmail'),
      dpoPhone: t('settings.dpoPhone'),
      ...Object.fromEntries(hourLabels),
      hoursNote: t('settings.hoursNote'),
      patronName: t('settings.patronName'),
      patronDay: t('settings.patronDay'),
      patronMonth: t('settings.patronMonth'),
      accent: t('settings.accent'),
      logo: t('settings.logo'),
      logoAlt: t('settings.logoAlt'),
      welcome: t('settings.welcome'),
      secondFactorRoles: t('settings.factor'),
    },
    SETTINGS_LIMITS,
    (name, code) => {
      if (name === 'secondFactorRoles' && code === 'not_allowed') return t('settings.factorOwn');
      if (code === 'wrong_interval') return t('settings.wrongInterval');
      return name === 'patronName' && code !== 'too_long' ? t('settings.patronWrong') : undefined;
    },
  );
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <DraftNotice
        found={draft.kept !== null}
        onStartOver={() => {
          draft.forget();
          onStartOver();
        }}
      />
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <fieldset className="field-group">
        <legend>{t('settings.who')}</legend>
        <TextField {...field('name')} required />
        <TextField {...field('ownerName')} required />
        <div className="form-columns">
          <TextField {...field('email')} type="email" required />
          <TextField {...field('pec')} type="email" required={false} />
          <TextField {...field('phone')} type="tel" required={false} />
          <TextField {...field('address')} required />
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('settings.dpoLegend')}</legend>
        <TextField {...field('dpo')} hint={t('settings.dpoHint')} required={false} />
        <div className="form-columns">
          <TextField {...field('dpoEmail')} type="email" required={false} />
          <TextField {...field('dpoPhone')} type="tel" required={false} />
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('settings.look')}</legend>
        <AccentField form={form} error={errorOf('accent')} />
        <LogoField form={form} logo={settings.logo} error={errorOf('logo')} />
        <TextField {...field('logoAlt')} hint={t('settings.logoAltHint')} required={false} />
        <TextArea {...field('welcome')} hint={t('settings.welcomeHint')} rows={4} required={false} />
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('settings.hours')}</legend>
        <HoursFields form={form} />
        <TextField {...field('hoursNote')} hint={t('settings.hoursNoteHint')} required={false} />
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('settings.patron')}</legend>
        <p className="field-hint">{t('settings.patronHint')}</p>
        <TextField {...field('patronName')} hint={t('settings.patronNameHint')} required={false} />
        <div className="form-columns">
          <Select {...field('patronDay')}>
            <option value="">{t('settings.none')}</option>
            {DAYS.map((day) => (
              <option key={day} value={day}>
                {day}
              </option>
            ))}
          </Select>
          <Select {...field('patronMonth')}>
            <option value="">{t('settings.none')}</option>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {monthName.format(new Date(Date.UTC(2024, month - 1, 1)))}
              </option>
            ))}
          </Select>
        </div>
      </fieldset>
      <FilesField form={form} />
      <FactorRolesField form={form} error={errorOf('secondFactorRoles')} />
      <div className="button-row sticky-actions">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('settings.save')}
        </button>
        <p role="status" className="muted">
          {form.formState.isDirty ? t('settings.unsaved') : ''}
        </p>
      </div>
    </form>
  );
}
