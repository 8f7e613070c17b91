import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { PlanForm } from '../../plans/plan-form.js';
import { savePlan, usePlan, useTariffChange, type NewPlan, type Plan } from '../../plans/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('plans.editPlan') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { can } = useActor();
  const plan = usePlan(id);
  if (!can('tariffs.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <OpenedState key={id} query={plan}>
      {(found) => <Editing plan={found} />}
    </OpenedState>
  );
}

/** Title, period and costs of a plan. */
function Editing({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const home = `${base}/piani-tariffari/${plan.id}`;
  const change = useTariffChange('tariff-plans', ({ title, periodFrom, periodTo, costModelId }: NewPlan) =>
    savePlan(plan, { title, periodFrom, periodTo, costModelId }),
  );
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/piani-tariffari`, label: t('plans.title') },
          { to: home, label: plan.title },
        ]}
        here={t('plans.editPlan')}
      />
      <PageTitle>{t('plans.editPlan')}</PageTitle>
      <PlanForm
        plan={plan}
        send={async (body) => {
          await change.mutateAsync(body);
          await navigate(home);
        }}
      />
    </div>
  );
}
