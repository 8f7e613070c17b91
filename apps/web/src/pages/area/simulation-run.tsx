import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { JobProgress } from '../../jobs/job-progress.js';
import type { PageHandle } from '../../lib/page.js';
import { DrawResult } from '../../simulations/draw-result.js';
import { useDrawRun, useSimulation } from '../../simulations/queries.js';
import { useTrail } from '../../simulations/trail.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('simulations.draws.title') }) };

/** A run of random draws: how far it is, with the way to stop it, then what came of it. */
export function Component() {
  const { t } = useTranslation();
  const { simulationId = '', runId = '' } = useParams();
  const client = useQueryClient();
  const simulation = useSimulation(simulationId);
  const run = useDrawRun(runId);
  const { toSimulation } = useTrail();
  const onEnd = useCallback(() => void client.invalidateQueries({ queryKey: ['simulations'] }), [client]);
  return (
    <>
      {simulation.data && <Breadcrumb trail={toSimulation(simulation.data)} here={t('simulations.draws.title')} />}
      <PageTitle eyebrow={simulation.data?.name}>{t('simulations.draws.title')}</PageTitle>
      <QueryState query={run}>
        {(found) =>
          found.summary && simulation.data?.balance ? (
            <DrawResult run={found} summary={found.summary} balance={simulation.data.balance} />
          ) : (
            <JobProgress
              jobId={runId}
              title={t('simulations.draws.working')}
              onEnd={onEnd}
              hints={{ stopped: t('simulations.draws.stopped') }}
            />
          )
        }
      </QueryState>
    </>
  );
}
