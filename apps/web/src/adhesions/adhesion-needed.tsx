import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIVE_ADHESION_STATUSES } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useAdhesion, useAdhesions } from './queries.js';
import { SuspensionNotice } from './suspension-notice.js';

/** Before anything is written: that a body cannot ask for services now, and why. Silent where it can. */
export function AdhesionNeeded({ bodyId }: { bodyId: string }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const asked = bodyId !== '' && can('adhesions.read');
  const adhesions = useAdhesions({ bodyId }, asked);
  const all = adhesions.data?.items ?? [];
  const live = all.filter(({ status }) => LIVE_ADHESION_STATUSES.some((one) => one === status));
  const usable = live.some(({ suspendedBy }) => suspendedBy.length === 0);
  const suspended = usable ? undefined : live[0];
  const detail = useAdhesion(suspended?.id ?? '', suspended !== undefined);
  if (!asked || !adhesions.data || adhesions.isPlaceholderData || usable) return null;
  if (suspended)
    return (
      <>
        {detail.data && <SuspensionNotice adhesion={detail.data} />}
        <p>
          <Link to={`${base}/adesioni/${suspended.id}`}>{t('adhesions.seeAdhesion')}</Link>
        </p>
      </>
    );
  return (
    <div className="notice notice-warning" role="status">
      <p className="notice-title">{t('adhesions.notAdhering')}</p>
      <p>
        {t('adhesions.notAdheringText')} <Link to={`${base}/adesioni`}>{t('adhesions.seeAdhesion')}</Link>
      </p>
    </div>
  );
}
