import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PageHandle } from '../../lib/page.js';
import { useAmounts } from '../../simulations/amounts.js';
import { useSimulation, useSimulationDue } from '../../simulations/queries.js';
import { useTrail } from '../../simulations/trail.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('simulations.reckoning') }) };

/** What one body would pay in a simulation, line by line. */
export function Component() {
  const { t } = useTranslation();
  const { simulationId = '', bodyId = '' } = useParams();
  const simulation = useSimulation(simulationId);
  const due = useSimulationDue(simulationId, bodyId);
  const { euro } = useAmounts();
  const { toSimulation } = useTrail();
  return (
    <QueryState query={due}>
      {({ bodyName, outcome, due: amount, before, difference, saving, lines }) => (
        <div className="reading">
          {simulation.data && <Breadcrumb trail={toSimulation(simulation.data)} here={bodyName} />}
          <PageTitle eyebrow={simulation.data?.name}>{bodyName}</PageTitle>
          <dl className="facts facts-narrow">
            {(
              [
                [t('simulations.due'), euro(amount)],
                [t('simulations.beforeShort'), euro(before)],
                [t('simulations.difference'), euro(difference)],
                [t('simulations.saving'), euro(saving)],
                [t('simulations.effect'), t(`simulations.outcome.${outcome}`)],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {lines.length === 0 && <p className="notice notice-info">{t('simulations.noLines')}</p>}
          {lines.map(({ tariffId, name, amount: total, steps }) => (
            <section key={tariffId}>
              <h2>
                {name}: {euro(total)}
              </h2>
              <ol>
                {steps.map(({ label, reckoning, sources, amount: cameTo }, at) => (
                  <li key={`${label} ${at}`}>
                    <strong>{label}</strong>
                    {reckoning && `: ${reckoning}`} = {cameTo}
                    {sources.length > 0 && <span className="cell-note">{sources.join('; ')}</span>}
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </QueryState>
  );
}
