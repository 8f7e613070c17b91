import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../area/session.js';
import { PlanForm } from '../../exchange/plan-form.js';
import { proposePlan, usePlansPath, type PlanBody } from '../../exchange/plan-queries.js';
import { useNetworkCentres, useNetworkChange, useParticipation } from '../../exchange/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('networkPlans.propose') }) };

export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const path = usePlansPath();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const centres = useNetworkCentres();
  const participation = useParticipation();
  const home = participation.data?.home ?? false;
  const { mutateAsync } = useNetworkChange((body: PlanBody) => proposePlan(body, keyFor(body)));
  const send = async (body: PlanBody) => {
    const { centreSlug, id } = await mutateAsync(body);
    await navigate(`${path}/${centreSlug}/${id}`);
  };
  if (!can('network.take_part')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const title = t(home ? 'networkPlans.enter' : 'networkPlans.propose');
  return (
    <>
      <Breadcrumb trail={[{ to: path, label: t('networkPlans.title') }]} here={title} />
      <PageTitle lead={t(home ? 'networkPlans.enterLead' : 'networkPlans.proposeLead')}>{title}</PageTitle>
      <QueryState query={participation}>
        {() => (
          <QueryState query={centres}>
            {({ items }) => {
              const own = home ? undefined : items.find((centre) => centre.own);
              return <PlanForm province={own?.province} bodyName={own?.ownerName} action={title} send={send} />;
            }}
          </QueryState>
        )}
      </QueryState>
    </>
  );
}
