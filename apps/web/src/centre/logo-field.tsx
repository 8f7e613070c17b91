import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import type { CentreSettings } from '../api/types.js';
import { uploadFile } from '../api/upload.js';
import { formatBytes } from '../lib/format.js';
import { describedBy, FieldFrame } from '../ui/field.js';
import { problemWords } from '../ui/problem-alert.js';
import type { SettingsValues } from './settings-values.js';

const TYPES = ['image/png', 'image/jpeg'];

interface LogoFieldProps {
  form: UseFormReturn<SettingsValues, unknown, SettingsValues>;
  logo: CentreSettings['logo'];
  error: string | undefined;
}

/** The centre's logo: the present one, the one that takes its place with the next save, or none. */
export function LogoField({ form, logo, error: refused }: LogoFieldProps) {
  const { t, i18n } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const chosen = form.watch('logo');
  const removed = form.watch('logoRemoved');
  const size = formatBytes(LIMITS.logoBytes, i18n.language);
  const error = problem ?? (refused && t('settings.logoWrong', { size }));

  async function take(file: File | undefined) {
    if (!file) return;
    setProblem(undefined);
    form.clearErrors('logo');
    if (file.size > LIMITS.logoBytes || !TYPES.includes(file.type)) {
      setProblem(t('settings.logoWrong', { size }));
      return;
    }
    try {
      const stored = await uploadFile(file, { onProgress: () => undefined, signal: stop.current.signal });
      form.setValue('logo', stored, { shouldDirty: true });
      form.setValue('logoRemoved', false);
    } catch (cause) {
      if (!stop.current.signal.aborted) setProblem(problemWords(problemOf(cause), t).what);
    }
  }

  return (
    <FieldFrame
      id="field-logo"
      label={t('settings.logo')}
      hint={t('settings.logoHint', { size })}
      error={error}
      required={false}
    >
      {logo && !removed && !chosen && (
        <p className="logo-now">
          <img src={logo.url} alt={logo.alt} />
          <span>{t('settings.logoNow')}</span>
        </p>
      )}
      <input
        type="file"
        id="field-logo"
        accept={TYPES.join(',')}
        className="control control-file"
        {...describedBy('field-logo', true, error)}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p role="status" className="logo-state">
        {chosen && t('settings.logoNew', { name: chosen.name })}
        {removed && t('settings.logoRemoved')}
      </p>
      {(chosen || removed) && logo && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            form.setValue('logo', null);
            form.setValue('logoRemoved', false);
          }}
        >
          {t('settings.logoKeep')}
        </button>
      )}
      {logo && !removed && !chosen && (
        <button
          type="button"
          className="text-button"
          onClick={() => form.setValue('logoRemoved', true, { shouldDirty: true })}
        >
          {t('settings.logoRemove')}
        </button>
      )}
    </FieldFrame>
  );
}
