import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { simulationPath } from '../../simulations/links.js';
import {
  createSimulation,
  useSimulatedPlan,
  useSimulation,
  useSimulationChange,
  type NewSimulation,
  type Simulation,
} from '../../simulations/queries.js';
import { SimulationForm } from '../../simulations/simulation-form.js';
import { useTrail } from '../../simulations/trail.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('simulations.newTitle') }) };

/** A simulation is asked for here: of the plan as it is, or as another one with something changed (`da` in the address). */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { toSimulations } = useTrail();
  const again = params.get('da') ?? '';
  const plan = useSimulatedPlan(id);
  const from = useSimulation(again);
  if (!can('tariffs.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={toSimulations(id, plan.data?.title)} here={t('simulations.newTitle')} />
      <PageTitle lead={t('simulations.newLead')}>{t('simulations.newTitle')}</PageTitle>
      <QueryState query={plan}>
        {({ terms, periodFrom }) =>
          terms.tariffs.length === 0 ? (
            <EmptyState icon="pencil" title={t('simulations.noTariffs')}>
              <Link to={`${base}/piani-tariffari/${id}`}>{t('simulations.writeTariffs')}</Link>
            </EmptyState>
          ) : again ? (
            <QueryState query={from}>{(simulation) => <Form planId={id} from={simulation} />}</QueryState>
          ) : (
            <Form planId={id} year={Number(periodFrom.slice(0, 4))} />
          )
        }
      </QueryState>
    </div>
  );
}

function Form({ planId, from, year }: { planId: string; from?: Simulation; year?: number }) {
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const create = useSimulationChange((body: NewSimulation) => createSimulation(planId, body, keyFor(body)));
  return (
    <SimulationForm
      {...(from && { from })}
      {...(year && { year })}
      send={async (body) => {
        const { id } = await create.mutateAsync(body);
        await navigate(simulationPath(base, planId, id));
      }}
    />
  );
}
