import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.js';
import { Icon } from '../ui/icon.js';
import { QueryState } from '../ui/query-state.js';
import { problemWords } from '../ui/problem-alert.js';
import { hasEnded, useCancelJob, useJob, type Job } from './queries.js';

interface JobProgressProps {
  /** From the address of the page, so that the work is found again after a reload. */
  jobId: string;
  /** What is being done, as a title. */
  title: string;
  /** Called once, when the work has ended while the page looked on. */
  onEnd?: (job: Job) => void;
  /** What becomes of what was done, where it does not stay. */
  hints?: { stopped: string };
  /** What came of it, once it has succeeded. */
  children?: (job: Job) => ReactNode;
}

/** How far long work has come, with the way to stop it; then what came of it. */
export function JobProgress({ jobId, title, onEnd, hints, children }: JobProgressProps) {
  const query = useJob(jobId);
  const { data: job } = query;
  const ran = useRef(false);
  useEffect(() => {
    if (!job) return;
    if (!hasEnded(job)) ran.current = true;
    else if (ran.current) {
      ran.current = false;
      onEnd?.(job);
    }
  }, [job, onEnd]);
  return (
    <QueryState query={query}>
      {(shown) =>
        hasEnded(shown) ? (
          <Ended job={shown} title={title} hints={hints} result={children} />
        ) : (
          <Running job={shown} title={title} />
        )
      }
    </QueryState>
  );
}

function Running({ job, title }: { job: Job; title: string }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const cancel = useCancelJob(job.id);
  const number = (value: number) => formatNumber(value, i18n.language);
  const { total } = job;
  return (
    <section className="box job" aria-labelledby={id}>
      <h2 className="box-title" id={id}>
        {title}
      </h2>
      {/* Without a value, for as long as nobody knows how much there is to do. */}
      <progress
        aria-label={t('jobs.progress')}
        max={total ?? undefined}
        value={total === null ? undefined : job.done}
      />
      <p className="job-words">
        <span role="status">{t(`jobs.status.${job.status}`)}.</span>{' '}
        {total === null
          ? job.done > 0 && t('jobs.doneSoFar', { done: number(job.done) })
          : t('jobs.ofTotal', { done: number(job.done), total: number(total) })}
      </p>
      <p className="muted">{t(job.cancelRequested ? 'jobs.cancelAsked' : 'jobs.stays')}</p>
      {!job.cancelRequested && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate()}
        >
          <Icon name="close" /> {t('jobs.cancel')}
        </button>
      )}
    </section>
  );
}

const LOOKS = { succeeded: 'notice-success', failed: 'notice-danger', cancelled: 'notice-warning' } as const;

interface EndedProps extends Pick<JobProgressProps, 'title' | 'hints'> {
  job: Job;
  result: JobProgressProps['children'];
}

function Ended({ job, title, hints, result }: EndedProps) {
  const { t } = useTranslation();
  const look = LOOKS[job.status as keyof typeof LOOKS];
  return (
    <div className={`notice ${look}`} role={job.status === 'failed' ? 'alert' : 'status'}>
      <p className="notice-title">
        {title}: {t(`jobs.status.${job.status}`).toLowerCase()}
      </p>
      {job.status === 'succeeded' && result?.(job)}
      {job.status === 'cancelled' && <p>{hints?.stopped ?? t('jobs.cancelledHint')}</p>}
      {job.status === 'failed' && (
        <p>
          {job.error && problemWords({ code: job.error, status: 500 }, t).what} {hints?.stopped ?? t('jobs.failedHint')}
        </p>
      )}
    </div>
  );
}
