import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../../area/session.js';
import { CostModelForm } from '../../../costs/model-form.js';
import { beginModel, useCostChange, type NewCostModel } from '../../../costs/queries.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.new') }) };

export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const { mutateAsync } = useCostChange((body: NewCostModel) => beginModel(body, keyFor(body)));
  if (!can('costs.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/costi`, label: t('costs.title') }]} here={t('costs.new')} />
      <PageTitle lead={t('costs.newLead')}>{t('costs.new')}</PageTitle>
      <CostModelForm
        send={async (body) => {
          const { id } = await mutateAsync(body);
          await navigate(`${base}/costi/${id}/struttura`);
        }}
      />
    </>
  );
}
