import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { Assumptions } from '../../simulations/assumptions.js';
import { BreakEven, Coverage } from '../../simulations/coverage.js';
import { Draws } from '../../simulations/draws.js';
import { Effects } from '../../simulations/effects.js';
import { KeyFigures } from '../../simulations/key-figures.js';
import { simulationsPath } from '../../simulations/links.js';
import { removeSimulation, useSimulation, useSimulationChange, type Simulation } from '../../simulations/queries.js';
import { useTrail } from '../../simulations/trail.js';
import { Warnings } from '../../simulations/warnings.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('simulations.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { id = '', simulationId = '' } = useParams();
  const query = useSimulation(simulationId);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('simulations.gone')}>
        <Link to={simulationsPath(base, id)}>{t('simulations.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(simulation) => <Result key={simulationId} simulation={simulation} />}</QueryState>;
}

/** What the plan would come to: figures, warnings, costs, break-even, bodies, draws. */
function Result({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { toSimulations } = useTrail();
  const { id, name, number, year, plan } = simulation;
  const actions = (
    <>
      <PrintButton />
      {can('tariffs.edit') && (
        <Link className="btn btn-primary" to={`${simulationsPath(base, plan.id)}/nuova?da=${id}`}>
          <Icon name="refresh" /> {t('simulations.again')}
        </Link>
      )}
    </>
  );
  return (
    <>
      <Breadcrumb trail={toSimulations(plan.id, plan.title)} here={name} />
      <PageTitle eyebrow={t('simulations.eyebrow', { plan: plan.title, number, year })} actions={actions}>
        {name}
      </PageTitle>
      {number !== plan.number && (
        <p className="notice notice-warning">{t('simulations.oldVersion', { number, now: plan.number })}</p>
      )}
      <KeyFigures simulation={simulation} />
      <Assumptions simulation={simulation} />
      <Warnings simulation={simulation} />
      <Coverage simulation={simulation} />
      <BreakEven simulation={simulation} />
      <Effects simulation={simulation} />
      <Draws simulation={simulation} />
      {can('tariffs.edit') && <Remove simulation={simulation} />}
    </>
  );
}

function Remove({ simulation: { id, name, plan } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = useSimulationChange(async () => {
    await removeSimulation(id);
    await navigate(simulationsPath(base, plan.id));
  });
  return (
    <div className="button-row no-print">
      <button type="button" className="btn btn-outline-danger" onClick={() => setAsked(true)}>
        {t('simulations.remove')}
      </button>
      {asked && (
        <ConfirmDialog
          title={t('simulations.removeTitle', { name })}
          confirm={t('simulations.remove')}
          busy={remove.isPending}
          danger
          onConfirm={() => remove.mutate(undefined)}
          onClose={() => setAsked(false)}
        >
          {remove.error && <ProblemAlert problem={problemOf(remove.error)} />}
          <p>{t('simulations.removeText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
