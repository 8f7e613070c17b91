import { useTranslation } from 'react-i18next';
import type { SubscriptionStatus as Status } from '#app/contracts';
import { Icon, type IconName } from '../ui/icon.js';

const LOOKS: Record<Status, [look: string, icon: IconName]> = {
  requested: ['status-waiting-for-body', 'clock'],
  active: ['status-published', 'check-circle'],
  ending: ['status-waiting-for-body', 'clock'],
  ended: ['status-retired', 'lock'],
  refused: ['status-retired', 'close'],
  withdrawn: ['status-retired', 'close'],
};

/** The state of a subscription: word and drawing tell it, the hue only helps. */
export function SubscriptionStatus({ status }: { status: Status }) {
  const { t } = useTranslation();
  const [look, icon] = LOOKS[status];
  return (
    <span className={`status ${look}`}>
      <Icon name={icon} /> {t(`subscriptions.status.${status}`)}
    </span>
  );
}

/** Whether the centre has something to decide. */
export function waitsForCentre({ status, requestedQuantity }: { status: Status; requestedQuantity: number | null }) {
  return status === 'requested' || requestedQuantity !== null;
}
