import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { PlanForm } from '../../plans/plan-form.js';
import { beginPlan, useTariffChange, type NewPlan } from '../../plans/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('plans.new') }) };

/** A plan is begun here, and goes on with its tariffs. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const begin = useTariffChange('tariff-plans', (body: NewPlan) => beginPlan(body, keyFor(body)));
  if (!can('tariffs.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/piani-tariffari`, label: t('plans.title') }]} here={t('plans.new')} />
      <PageTitle lead={t('plans.newLead')}>{t('plans.new')}</PageTitle>
      <PlanForm
        send={async (body) => {
          const { id } = await begin.mutateAsync(body);
          await navigate(`${base}/piani-tariffari/${id}/tariffe`);
        }}
      />
    </div>
  );
}
