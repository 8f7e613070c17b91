import { useTranslation } from 'react-i18next';
import { useHydrated } from '../lib/use-hydrated.js';
import { Icon } from './icon.js';

/** Shown once scripts run: without them the browser's own menu prints. */
export function PrintButton({ label }: { label?: string }) {
  const { t } = useTranslation();
  if (!useHydrated()) return null;
  return (
    <button type="button" className="btn btn-outline-primary no-print" onClick={() => window.print()}>
      <Icon name="print" /> {label ?? t('service.print')}
    </button>
  );
}
