import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { useServiceTrail, type CostModel } from '../../../costs/queries.js';
import { ResultState } from '../../../costs/result-state.js';
import { ServiceTrailView } from '../../../costs/service-trail.js';
import type { PageHandle } from '../../../lib/page.js';
import { EmptyState } from '../../../ui/empty-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.trail.page') }) };

export function Component() {
  const { t } = useTranslation();
  return <CostModelFrame here={t('costs.trail.page')}>{(model) => <ServicePage model={model} />}</CostModelFrame>;
}

function ServicePage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { objectId = '' } = useParams();
  const query = useServiceTrail(model.id, objectId);
  const own = `${base}/costi/${model.id}`;
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState icon="search" title={t('costs.trail.missing')} />;
  return (
    <ResultState own={own} query={query}>
      {(trail) => (
        <>
          <h2>{trail.name}</h2>
          <ServiceTrailView own={own} trail={trail} />
        </>
      )}
    </ResultState>
  );
}
