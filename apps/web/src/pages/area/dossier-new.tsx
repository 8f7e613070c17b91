import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { DossierForm } from '../../dossiers/dossier-form.js';
import { beginDossier } from '../../dossiers/queries.js';
import { usePlanChoices } from '../../dues/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dossiers.new') }) };

/** Begins the dossier of a plan that the table has still to decide on. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyOf = useIdempotencyKey();
  const [params, setParams] = useSearchParams();
  const plans = usePlanChoices(['draft', 'simulated', 'proposed']);
  if (!can('tariffs.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/fascicoli`, label: t('dossiers.title') }]} here={t('dossiers.new')} />
      <PageTitle lead={t('dossiers.newLead')}>{t('dossiers.new')}</PageTitle>
      <QueryState query={plans}>
        {({ items }) => {
          const plan = items.find(({ id }) => id === params.get('piano')) ?? items[0];
          if (!plan) return <EmptyState icon="file" title={t('dossiers.noPlan')} />;
          return (
            <>
              <Select
                id="plan"
                label={t('dues.plan')}
                value={plan.id}
                onChange={({ currentTarget }) => setParams({ piano: currentTarget.value }, { replace: true })}
              >
                {items.map(({ id, title, status }) => (
                  <option key={id} value={id}>
                    {t('dossiers.planWith', { title, status: t(`dossiers.planStatus.${status as 'draft'}`) })}
                  </option>
                ))}
              </Select>
              <DossierForm
                key={plan.id}
                planId={plan.id}
                title={t('dossiers.titleOf', { plan: plan.title })}
                send={async (values) => {
                  const body = { ...values, planId: plan.id };
                  const { id } = await beginDossier(body, keyOf(body));
                  await navigate(`${base}/fascicoli/${id}`);
                }}
              />
            </>
          );
        }}
      </QueryState>
    </>
  );
}
