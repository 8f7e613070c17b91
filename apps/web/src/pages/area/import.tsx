import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { ImportRows } from '../../imports/import-rows.js';
import { useImport, useImportStep, type Import } from '../../imports/queries.js';
import { targetOf } from '../../imports/targets.js';
import { JobProgress } from '../../jobs/job-progress.js';
import { figureOf } from '../../jobs/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('imports.page') }) };

/** One import: what its rows would do, the work that writes them, and the way back. Its address is all that it needs. */
export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { id = '' } = useParams();
  const batch = useImport(id);
  const target = targetOf(batch.data?.target);
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t(target.title), to: `${base}/${target.list}` },
          { label: t(`${target.words}.short`), to: `${base}/${target.start}` },
        ]}
        here={batch.data?.fileName ?? t('imports.page')}
      />
      <QueryState query={batch}>
        {(shown) => (
          <>
            <PageTitle lead={t(`${target.words}.leads`, leadOf(shown))}>{shown.fileName}</PageTitle>
            <Standing batch={shown} />
            <h2>{t('imports.rowsTitle')}</h2>
            <ImportRows batch={shown} />
          </>
        )}
      </QueryState>
    </>
  );
}

const leadOf = ({ rows, creates, updates, same, wrong }: Import) => ({ rows, creates, updates, same, wrong });

/** Where the import stands, and what may be done next. */
function Standing({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const client = useQueryClient();
  const { words, see, queries } = targetOf(batch.target);
  const again = useCallback(
    () => void Promise.all(['imports', queries].map((key) => client.invalidateQueries({ queryKey: [key] }))),
    [client, queries],
  );
  const good = batch.creates + batch.updates;
  return (
    <div className="import-standing">
      {batch.ignored.length > 0 && (
        <p className="notice">
          {t('imports.ignored', { columns: batch.ignored.map((name) => `«${name}»`).join(', ') })}
        </p>
      )}
      {batch.status === 'preview' &&
        (good > 0 ? <Confirm batch={batch} good={good} /> : <p className="notice">{t('imports.noGood')}</p>)}
      {batch.jobId && (
        <JobProgress jobId={batch.jobId} title={t('imports.writing')} onEnd={again}>
          {(job) => (
            <p>
              {t(`${words}.written`, {
                created: figureOf(job, 'created'),
                updated: figureOf(job, 'updated'),
                refused: figureOf(job, 'refused'),
              })}{' '}
              <Link to={`${base}/${see}`}>{t(`${words}.see`)}</Link>
            </p>
          )}
        </JobProgress>
      )}
      {batch.undoJobId && (
        <JobProgress jobId={batch.undoJobId} title={t('imports.undoing')} onEnd={again}>
          {(job) => <p>{t('imports.undone', { undone: figureOf(job, 'undone'), kept: figureOf(job, 'kept') })}</p>}
        </JobProgress>
      )}
      {batch.status === 'applied' && batch.applied > 0 && <Undo batch={batch} />}
    </div>
  );
}

function Confirm({ batch, good }: { batch: Import; good: number }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const confirm = useImportStep(batch.id, 'confirmation');
  return (
    <>
      {confirm.isError && <ProblemAlert problem={problemOf(confirm.error)} />}
      {batch.wrong > 0 && <p>{t('imports.choose', { count: batch.wrong })}</p>}
      <p className="import-actions">
        <button type="button" className="btn btn-primary" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
          <Icon name="check" /> {t('imports.confirm', { count: good })}
        </button>
        <Link className="btn btn-outline-primary" to={`${base}/${targetOf(batch.target).start}`}>
          {t('imports.another')}
        </Link>
      </p>
    </>
  );
}

function Undo({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const undo = useImportStep(batch.id, 'undo');
  const [asking, setAsking] = useState(false);
  return (
    <>
      {undo.isError && <ProblemAlert problem={problemOf(undo.error)} />}
      <p>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking(true)}>
          <Icon name="restore" /> {t('imports.undo')}
        </button>{' '}
        {batch.keptUntil && (
          <span className="muted">
            {t('imports.undoUntil')} <DateTime value={batch.keptUntil} />.
          </span>
        )}
      </p>
      {asking && (
        <ConfirmDialog
          title={t('imports.undo')}
          confirm={t('imports.undoConfirm')}
          busy={undo.isPending}
          onConfirm={() => undo.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{t(`${targetOf(batch.target).words}.undoHint`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
