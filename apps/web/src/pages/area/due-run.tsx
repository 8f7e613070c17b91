import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { euros } from '../../dues/amounts.js';
import { dueColumns } from '../../dues/due-columns.js';
import { MissingFigures } from '../../dues/missing-figures.js';
import { useDueRun, useDueRunStep, useDues, type DueRun, type DueRunCommand } from '../../dues/queries.js';
import { JobProgress } from '../../jobs/job-progress.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Card } from '../../ui/card.js';
import { DateTime } from '../../ui/date-time.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dues.runs') }) };

const ORDERS = ['name', '-name', 'amount', '-amount'] as const;

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useDueRun(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('dues.missingRun')}>
        <Link to={`${base}/quote/calcoli`}>{t('dues.runs')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(run) => <RunPage run={run} />}</QueryState>;
}

/** What a reckoning came to, body by body, and the way to tell them. */
function RunPage({ run }: { run: DueRun }) {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const client = useQueryClient();
  const [asking, setAsking] = useState<DueRunCommand | null>(null);
  const [done, setDone] = useState('');
  const step = useDueRunStep(run, (command) => {
    setAsking(null);
    setDone(t(`dues.done.${command === 'announce' ? 'announce' : 'drop'}`));
  });
  const { year, status, planTitle, planNumber, knownBy, reason, jobId, bodies } = run;
  const shown = (amount: string) => euros(amount, i18n.language);
  const may = (command: DueRunCommand) => can('tariffs.edit') && run.commands.includes(command);
  return (
    <>
      <Breadcrumb
        trail={[
          { to: `${base}/quote`, label: t('dues.title') },
          { to: `${base}/quote/calcoli`, label: t('dues.runs') },
        ]}
        here={t('dues.runOf', { year })}
      />
      <PageTitle
        eyebrow={t(`dues.status.${status}`)}
        lead={t('dues.planOf', { title: planTitle, number: planNumber })}
        actions={
          <>
            {may('announce') && (
              <button type="button" className="btn btn-primary" onClick={() => setAsking('announce')}>
                {t('dues.announce')}
              </button>
            )}
            {may('drop') && (
              <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('drop')}>
                {t('dues.drop')}
              </button>
            )}
          </>
        }
      >
        {t('dues.runOf', { year })}
      </PageTitle>
      <DoneNotice words={done} />
      {step.error && <ProblemAlert problem={problemOf(step.error)} />}
      {status === 'computing' && jobId && (
        <JobProgress
          jobId={jobId}
          title={t('dues.computing')}
          onEnd={() => void client.invalidateQueries({ queryKey: ['dueRuns'] })}
        />
      )}
      {status === 'failed' && <MissingFigures run={run} />}
      {reason && <p>{t('dues.because', { reason })}</p>}
      {status === 'computed' && (
        <p className="notice notice-info">
          {t('dues.knownBy')} <DateTime value={knownBy} />.
        </p>
      )}
      {status !== 'computing' && status !== 'failed' && (
        <>
          <section aria-label={t('dues.inShort')} className="box-grid box-grid-3">
            <Card level={2} title={t('dues.bodies')} figure={bodies} />
            <Card level={2} title={t('dues.sum')} figure={shown(run.amount)} tone="strong" />
            <Card level={2} title={t('dues.formerSum')} figure={run.compared ? shown(run.formerAmount) : '–'}>
              <p>
                {run.compared
                  ? t('dues.comparedWith', { count: run.compared, amount: shown(run.comparedAmount) })
                  : t('dues.noFormer')}
              </p>
            </Card>
          </section>
          <RunDues runId={run.id} />
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t(asking === 'announce' ? 'dues.announce' : 'dues.drop')}
          confirm={t(asking === 'announce' ? 'dues.announceNow' : 'dues.dropNow')}
          danger={asking === 'drop'}
          busy={step.isPending}
          onConfirm={() => step.mutate(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t(asking === 'announce' ? 'dues.announceText' : 'dues.dropText', { count: bodies, year })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function RunDues({ runId }: { runId: string }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const sort = oneOf(ORDERS, params.get('ordine')) ?? 'name';
  const filters = { runId, q: params.get('q')?.trim() || undefined, sort };
  const dues = useDues({ ...filters, cursor: params.get('cursor') || undefined });
  return (
    <section aria-labelledby="run-dues">
      <h2 id="run-dues">{t('dues.perBody')}</h2>
      <ListFilters name="run-dues" search={t('dues.search')} />
      <ListView
        caption={t('dues.perBody')}
        query={dues}
        columns={dueColumns(base, i18n.language, t, false)}
        rowKey={({ id }) => id}
        order={sort}
        none={t('dues.none')}
        showAll={t('dues.showAll')}
        download={{ path: '/api/v1/dues/export', filters }}
      />
    </section>
  );
}
