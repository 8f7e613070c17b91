import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PlanForm } from '../../exchange/plan-form.js';
import { savePlan, usePlan, usePlansPath, type PlanBody, type PlanDetail } from '../../exchange/plan-queries.js';
import { useNetworkChange } from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('networkPlans.edit') }) };

export function Component() {
  const { slug = '', id = '' } = useParams();
  const plan = usePlan(slug, id);
  return (
    <OpenedState key={id} query={plan}>
      {(found) => <Edit plan={found} />}
    </OpenedState>
  );
}

function Edit({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  const path = usePlansPath();
  const navigate = useNavigate();
  const { mutateAsync } = useNetworkChange((body: PlanBody) => savePlan(plan, body));
  const here = `${path}/${plan.centreSlug}/${plan.id}`;
  if (!plan.mayChange) return <EmptyState page icon="lock" title={t('networkPlans.notNow')} />;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: path, label: t('networkPlans.title') },
          { to: here, label: plan.title },
        ]}
        here={t('networkPlans.edit')}
      />
      <PageTitle>{t('networkPlans.edit')}</PageTitle>
      <PlanForm
        plan={plan}
        action={t('networkPlans.save')}
        send={async (body) => {
          await mutateAsync(body);
          await navigate(here);
        }}
      />
    </>
  );
}
