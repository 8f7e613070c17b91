import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { DossierForm } from '../../dossiers/dossier-form.js';
import { DossierParts } from '../../dossiers/dossier-parts.js';
import { drawDossier, saveDossier, useDossier, useDossierChange, type Dossier } from '../../dossiers/queries.js';
import { VoteForm } from '../../dossiers/vote-form.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { JobProgress } from '../../jobs/job-progress.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Dialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dossiers.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useDossier(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('dossiers.missing')}>
        <Link to={`${base}/fascicoli`}>{t('dossiers.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(dossier) => <DossierPage key={id} dossier={dossier} />}</QueryState>;
}

/** A dossier: what it says, its PDF, and what the table decided. */
function DossierPage({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const [asking, setAsking] = useState<'edit' | 'vote' | null>(null);
  const [done, setDone] = useState('');
  const [drawing, setDrawing] = useState<string | null>(null);
  const draw = useDossierChange(async () => {
    const job = await drawDossier(dossier, keyOf({ id: dossier.id, version: dossier.version }));
    setDrawing(job.id);
  });
  const { title, planTitle, planNumber, status, commands } = dossier;
  const edits = can('tariffs.edit') && commands.includes('record');
  const finished = (words: string) => {
    setAsking(null);
    setDone(words);
    void client.invalidateQueries({ queryKey: ['dossiers'] });
  };
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/fascicoli`, label: t('dossiers.title') }]} here={title} />
      <PageTitle
        eyebrow={t(`dossiers.status.${status}`)}
        lead={t('dues.planOf', { title: planTitle, number: planNumber })}
        actions={
          edits && (
            <>
              <button
                type="button"
                className="btn btn-primary"
                disabled={draw.isPending}
                onClick={() => draw.mutate({})}
              >
                {t('dossiers.draw')}
              </button>
              <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('vote')}>
                {t('dossiers.recordVote')}
              </button>
              <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('edit')}>
                {t('dossiers.edit')}
              </button>
            </>
          )
        }
      >
        {title}
      </PageTitle>
      <DoneNotice words={done} />
      {draw.error && <ProblemAlert problem={problemOf(draw.error)} />}
      {drawing && (
        <JobProgress
          jobId={drawing}
          title={t('dossiers.drawing')}
          onEnd={() => void client.invalidateQueries({ queryKey: ['dossiers'] })}
        />
      )}
      <DossierParts dossier={dossier} />
      {asking === 'edit' && (
        <Dialog title={t('dossiers.edit')} onClose={() => setAsking(null)}>
          <DossierForm
            planId={dossier.planId}
            dossier={dossier}
            send={async (values) => {
              await saveDossier(dossier, values);
              finished(t('dossiers.saved'));
            }}
          />
        </Dialog>
      )}
      {asking === 'vote' && (
        <Dialog title={t('dossiers.recordVote')} onClose={() => setAsking(null)}>
          <VoteForm dossier={dossier} onDone={() => finished(t('dossiers.vote.saved'))} />
        </Dialog>
      )}
    </>
  );
}
