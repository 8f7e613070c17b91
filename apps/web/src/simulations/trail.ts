import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { simulationPath, simulationsPath } from './links.js';
import type { Simulation } from './queries.js';

/** The way from the plans down to a simulation. */
export function useTrail() {
  const { t } = useTranslation();
  const { base } = useActor();
  const toSimulations = (planId: string, title?: string) => [
    { to: `${base}/piani-tariffari`, label: t('simulations.plans') },
    { to: `${base}/piani-tariffari/${planId}`, label: title ?? t('simulations.plan') },
    { to: simulationsPath(base, planId), label: t('simulations.title') },
  ];
  const toSimulation = ({ id, name, plan }: Pick<Simulation, 'id' | 'name' | 'plan'>) => [
    ...toSimulations(plan.id, plan.title),
    { to: simulationPath(base, plan.id, id), label: name },
  ];
  return { toSimulations, toSimulation };
}
