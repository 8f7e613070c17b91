import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { useDecimals } from '../../../costs/euro.js';
import { CostItemForm } from '../../../costs/item-form.js';
import { ItemTrailView } from '../../../costs/item-trail.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import {
  removeItem,
  saveItem,
  useCostChange,
  useCostItem,
  useStructure,
  type CostItem,
  type CostModel,
  type NewCostItem,
} from '../../../costs/queries.js';
import type { PageHandle } from '../../../lib/page.js';
import { ConfirmDialog } from '../../../ui/dialog.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.items.one') }) };

export function Component() {
  const { t } = useTranslation();
  return (
    <CostModelFrame here={t('costs.items.one')} trail={(own) => [{ to: `${own}/voci`, label: t('costs.items.title') }]}>
      {(model) => <ItemPage model={model} />}
    </CostModelFrame>
  );
}

function ItemPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  const query = useCostItem(model.id, itemId);
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState icon="search" title={t('costs.items.missing')} />;
  return <QueryState query={query}>{(item) => <OneItem key={item.id} model={model} item={item} />}</QueryState>;
}

/** An item: what it costs in the year, where that went, and its fields while the model is a draft. */
function OneItem({ model, item }: { model: CostModel; item: CostItem }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { euro } = useDecimals();
  const navigate = useNavigate();
  const structure = useStructure(model.id);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const own = `${base}/costi/${model.id}`;
  const saving = useCostChange(({ kind: _kind, ...body }: NewCostItem) => saveItem(model.id, item, body));
  const removal = useCostChange(async () => {
    await removeItem(model.id, item).finally(() => setAsking(false));
    await navigate(`${own}/voci`);
  });
  return (
    <>
      <DoneNotice words={done} />
      <h2>{item.label}</h2>
      <p className="lead-text">
        {t('costs.items.costs', {
          kind: t(`costs.kindOne.${item.kind}`),
          amount: euro(item.yearAmount),
          year: model.year,
        })}
      </p>
      {item.source && <p className="muted">{item.source}</p>}
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      <ItemTrailView own={own} modelId={model.id} itemId={item.id} />
      {model.editable && (
        <section aria-labelledby="edit">
          <h2 id="edit">{t('costs.items.edit')}</h2>
          <QueryState query={structure}>
            {(all) => (
              <CostItemForm
                model={model}
                structure={all}
                kind={item.kind}
                item={item}
                send={async (body) => {
                  await saving.mutateAsync(body);
                  setDone(t('costs.items.saved'));
                }}
              />
            )}
          </QueryState>
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
            {t('costs.items.remove')}
          </button>
        </section>
      )}
      {asking && (
        <ConfirmDialog
          title={t('costs.items.removeTitle')}
          confirm={t('costs.items.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          <p>{t('costs.items.removeText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
