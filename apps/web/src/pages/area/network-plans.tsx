import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { NetworkFrame } from '../../exchange/network-frame.js';
import { OwnPlans, PlanList, ProposedPlans } from '../../exchange/plan-list.js';
import { usePlansPath } from '../../exchange/plan-queries.js';
import { useParticipation } from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Icon } from '../../ui/icon.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('networkPlans.title') }) };

/** The network's data bank of plans, for the centres that take part; and what waits, for who decides. */
export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const path = usePlansPath();
  const home = useParticipation().data?.home ?? false;
  return (
    <NetworkFrame
      part="plans"
      actions={
        can('network.take_part') && (
          <Link className="btn btn-primary" to={`${path}/nuovo`}>
            <Icon name="plus" /> {t(home ? 'networkPlans.enter' : 'networkPlans.propose')}
          </Link>
        )
      }
    >
      {home && <ProposedPlans />}
      <PlanList />
      {!home && <OwnPlans />}
    </NetworkFrame>
  );
}
