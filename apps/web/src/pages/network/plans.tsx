import { useTranslation } from 'react-i18next';
import { useActor } from '../../area/session.js';
import { PlanList, ProposedPlans } from '../../exchange/plan-list.js';
import type { PageHandle } from '../../lib/page.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('networkPlans.title') }) };

/** The data bank as the network's own people keep it: what waits first. */
export function Component() {
  const { t } = useTranslation();
  const { can, session } = useActor();
  if (!can('network.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle eyebrow={session.membership.network?.name} lead={t('networkPlans.keeperLead')}>
        {t('networkPlans.title')}
      </PageTitle>
      <ProposedPlans />
      <PlanList />
    </>
  );
}
