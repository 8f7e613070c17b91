import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { COST_ITEM_KINDS } from '#app/contracts';
import { useActor } from '../../../area/session.js';
import { CostItemForm } from '../../../costs/item-form.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { addItem, useCostChange, useStructure, type CostModel, type NewCostItem } from '../../../costs/queries.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import type { PageHandle } from '../../../lib/page.js';
import { oneOf } from '../../../lib/search.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.items.new') }) };

export function Component() {
  const { t } = useTranslation();
  return (
    <CostModelFrame here={t('costs.items.new')} trail={(own) => [{ to: `${own}/voci`, label: t('costs.items.title') }]}>
      {(model) => <NewItem model={model} />}
    </CostModelFrame>
  );
}

function NewItem({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [params] = useSearchParams();
  const kind = oneOf(COST_ITEM_KINDS, params.get('tipo')) ?? 'purchase';
  const structure = useStructure(model.id);
  const { mutateAsync } = useCostChange((body: NewCostItem) => addItem(model.id, body, keyFor(body)));
  if (!model.editable) return <EmptyState icon="lock" title={t('costs.frozen')} />;
  return (
    <QueryState query={structure}>
      {(all) => (
        <CostItemForm
          key={kind}
          model={model}
          structure={all}
          kind={kind}
          send={async (body) => {
            await mutateAsync(body);
            await navigate(`${base}/costi/${model.id}/voci`);
          }}
        />
      )}
    </QueryState>
  );
}
