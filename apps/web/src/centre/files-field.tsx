import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { formatBytes, formatNumber } from '../lib/format.js';
import { Choice } from '../ui/field.js';
import type { SettingsValues } from './settings-values.js';

const KILOBYTE = 1_024;

/** How much room files take, what the antivirus said of them, and whether those at which it has not looked may go out. */
export function FilesField({ form }: { form: UseFormReturn<SettingsValues, unknown, SettingsValues> }) {
  const { t, i18n } = useTranslation();
  const { data: usage } = useQuery({
    queryKey: ['centre', 'file-usage'],
    queryFn: () => unwrap(api.GET('/api/v1/file-usage')),
  });
  const size = (kilobytes: number) => formatBytes(kilobytes * KILOBYTE, i18n.language);
  const count = (files: number) => formatNumber(files, i18n.language);
  return (
    <fieldset className="field-group">
      <legend>{t('settings.files')}</legend>
      {usage && (
        <>
          <p>
            {t('settings.filesUsed', { count: usage.files, files: count(usage.files), size: size(usage.kilobytes) })}{' '}
            {usage.quotaKilobytes !== null && t('settings.filesQuota', { size: size(usage.quotaKilobytes) })}
          </p>
          {usage.quotaKilobytes !== null && (
            <progress value={usage.kilobytes} max={usage.quotaKilobytes} aria-label={t('settings.files')} />
          )}
          <p>
            {usage.scanning
              ? t('settings.filesScanning', { waiting: count(usage.notScanned), infected: count(usage.infected) })
              : t('settings.filesNotScanning')}
          </p>
        </>
      )}
      <Choice
        type="checkbox"
        label={t('settings.unscannedDownloads')}
        hint={t('settings.unscannedHint')}
        {...form.register('unscannedDownloads')}
      />
    </fieldset>
  );
}
