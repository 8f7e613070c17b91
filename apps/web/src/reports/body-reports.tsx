import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { JobProgress } from '../jobs/job-progress.js';
import { Icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { reportYears } from './report-menu.js';

/** Names the work in the address of the page, so that it is found again. */
const PARAM = 'relazioni';

/** Asks for the reports of all bodies, which are drawn while the reader does other things. */
export function BodyReportsMenu() {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: (year: number) =>
      unwrap(
        api.POST('/api/v1/reports/bodies', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { year: String(year) },
        }),
      ),
    onSuccess: (job) => {
      client.setQueryData(['jobs', 'one', job.id], job);
      setParams({ [PARAM]: job.id }, { replace: true, preventScrollReset: true });
    },
  });
  return (
    <div className="export-menu no-print">
      <Menu label={t('reports.bodies')} icon="file" align="end">
        {reportYears().map(({ year, label }) => (
          <li key={year}>
            <button type="button" disabled={ask.isPending} onClick={() => ask.mutate(year)}>
              {t(label, { year })}
            </button>
          </li>
        ))}
      </Menu>
      {ask.isError && <ProblemAlert problem={problemOf(ask.error)} />}
    </div>
  );
}

/** How far the reports have come that the address of the page names, and then where they are had. */
export function BodyReportsProgress() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const jobId = params.get(PARAM);
  if (!jobId) return null;
  return (
    <div className="no-print">
      <JobProgress jobId={jobId} title={t('reports.bodies')} hints={{ stopped: t('reports.stopped') }}>
        {({ archive }) =>
          archive ? (
            <p>
              <a href={`/api/v1/jobs/${jobId}/archive`} download>
                <Icon name="download" /> {t('reports.download', { archive })}
              </a>{' '}
              <span className="muted">{t('reports.kept')}</span>
            </p>
          ) : (
            <p>{t('reports.noArchive')}</p>
          )
        }
      </JobProgress>
    </div>
  );
}
