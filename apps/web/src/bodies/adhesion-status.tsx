import { useTranslation } from 'react-i18next';
import { LIVE_ADHESION_STATUSES, type AdhesionStatus as Status } from '#app/contracts';
import { Icon } from '../ui/icon.js';

/** The state of an adhesion; being suspended is a flag upon it, not a state. */
export function AdhesionStatus({ status, suspended }: { status: Status; suspended: boolean }) {
  const { t } = useTranslation();
  const live = LIVE_ADHESION_STATUSES.some((one) => one === status);
  return (
    <span className="status-pair">
      <span className={`status ${live ? 'status-published' : 'status-retired'}`}>
        <Icon name={live ? 'check-circle' : 'clock'} /> {t(`adhesion.status.${status}`)}
      </span>
      {suspended && (
        <span className="status status-waiting-for-body">
          <Icon name="warning-circle" /> {t('adhesion.suspended')}
        </span>
      )}
    </span>
  );
}
