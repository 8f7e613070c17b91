import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../../area/session.js';
import { CostResultView } from '../../../costs/cost-result.js';
import { CostModelFacts } from '../../../costs/model-facts.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { CostModelSteps } from '../../../costs/model-steps.js';
import { useCostResult, type CostModel } from '../../../costs/queries.js';
import { ResultState } from '../../../costs/result-state.js';
import type { PageHandle } from '../../../lib/page.js';
import { DoneNotice } from '../../../ui/done-notice.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.model') }) };

export function Component() {
  return <CostModelFrame>{(model) => <ModelPage key={model.id} model={model} />}</CostModelFrame>;
}

/** What a model comes to, and what is to be done with it. */
function ModelPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [done, setDone] = useState('');
  const result = useCostResult(model.id);
  const own = `${base}/costi/${model.id}`;
  return (
    <>
      <DoneNotice words={done} />
      {model.note && <p className="notice notice-info">{model.note}</p>}
      <CostModelSteps own={own} model={model} onDone={setDone} />
      {model.editable && model.withoutSource > 0 && (
        <p className="notice notice-info">
          {t('costs.withoutSource', { count: model.withoutSource })}{' '}
          <Link to={`${own}/voci?fonte=no`}>{t('costs.showThem')}</Link>
        </p>
      )}
      <ResultState own={own} query={result}>
        {(costs) => <CostResultView own={own} model={model} result={costs} />}
      </ResultState>
      <CostModelFacts model={model} />
    </>
  );
}
