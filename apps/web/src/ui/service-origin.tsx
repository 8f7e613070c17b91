import { useTranslation } from 'react-i18next';
import type { Service } from '../api/types.js';
import { DateTime } from './date-time.js';

/** From which centre's reuse kit a sheet was taken, where it was. */
export function ServiceOrigin({ origin }: Pick<Service, 'origin'>) {
  const { t } = useTranslation();
  if (!origin) return null;
  return (
    <p className="muted sheet-note">
      {t('service.origin', { kit: origin.kitTitle, source: origin.sourceName, release: origin.release })} (
      <DateTime value={origin.importedAt} />)
    </p>
  );
}
