import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import { AllowanceMeters } from '../subscriptions/allowance-meters.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { QueryState } from '../ui/query-state.js';

/** What the bodies served use, what they asked for, and the allowances of which the least is left. */
export function OwnServices() {
  const { t, i18n } = useTranslation();
  const { base, session } = useActor();
  const several = session.membership.bodies.length > 1;
  const own = useQuery({
    queryKey: ['subscriptions', 'list', 'own'],
    queryFn: () => unwrap(api.GET('/api/v1/subscriptions/summary')),
  });
  return (
    <section aria-labelledby="own-services">
      <h2 id="own-services">{t('subscriptions.own.title')}</h2>
      <QueryState query={own}>
        {({ active, requested, allowances }) =>
          active + requested === 0 ? (
            <EmptyState icon="check-circle" title={t('subscriptions.own.none')}>
              <Link to={`${base}/servizi`}>{t('subscriptions.own.first')}</Link>
            </EmptyState>
          ) : (
            <>
              <div className="box-grid">
                <Card
                  title={t('subscriptions.own.active')}
                  to={`${base}/attivazioni`}
                  figure={formatNumber(active, i18n.language)}
                >
                  <p>{t('subscriptions.own.activeText')}</p>
                </Card>
                <Card
                  title={t('subscriptions.own.requested')}
                  to={`${base}/attivazioni?stato=requested`}
                  figure={formatNumber(requested, i18n.language)}
                >
                  <p>{t('subscriptions.own.requestedText')}</p>
                </Card>
              </div>
              {allowances.length > 0 && (
                <>
                  <p className="muted own-left">{t('subscriptions.own.left')}</p>
                  <AllowanceMeters
                    allowances={allowances}
                    of={({ subscriptionId, serviceTitle, bodyName }) => (
                      <Link to={`${base}/attivazioni/${subscriptionId}`}>
                        {several ? t('subscriptions.own.of', { service: serviceTitle, body: bodyName }) : serviceTitle}
                      </Link>
                    )}
                  />
                </>
              )}
            </>
          )
        }
      </QueryState>
    </section>
  );
}
