import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor } from '../../../area/session.js';
import { CostModelForm } from '../../../costs/model-form.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { saveRules, useCostChange, type CostModel, type NewCostModel } from '../../../costs/queries.js';
import type { PageHandle } from '../../../lib/page.js';
import { EmptyState } from '../../../ui/empty-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.rules.edit') }) };

export function Component() {
  const { t } = useTranslation();
  return <CostModelFrame here={t('costs.rules.edit')}>{(model) => <RulesPage model={model} />}</CostModelFrame>;
}

function RulesPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const { mutateAsync } = useCostChange(({ year: _year, kind: _kind, ...rules }: NewCostModel) =>
    saveRules(model, rules),
  );
  if (!model.editable) return <EmptyState icon="lock" title={t('costs.frozen')} />;
  return (
    <CostModelForm
      model={model}
      send={async (body) => {
        await mutateAsync(body);
        await navigate(`${base}/costi/${model.id}`);
      }}
    />
  );
}
