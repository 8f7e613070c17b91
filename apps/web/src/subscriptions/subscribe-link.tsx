import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Service } from '../api/types.js';
import { useActor } from '../area/session.js';
import { Icon } from '../ui/icon.js';

/** From a published service to its activation, and to who uses it. */
export function SubscribeLink({ service: { id, published } }: { service: Service }) {
  const { t } = useTranslation();
  const { base, can, side } = useActor();
  if (!published?.subscribable || !can('subscriptions.read')) return null;
  return (
    <>
      {can('subscriptions.request') && (
        <Link className="btn btn-primary" to={`${base}/attivazioni/nuova?servizio=${id}`}>
          <Icon name="plus" /> {t('subscriptions.new')}
        </Link>
      )}
      <Link className="text-link" to={`${base}/attivazioni?servizio=${id}`}>
        {t(side === 'centre' ? 'subscriptions.whoUses' : 'subscriptions.ours')}
      </Link>
    </>
  );
}
