import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { DueFigures, DueLine } from '../../dues/due-sheet.js';
import { useDue, type Due } from '../../dues/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dues.one') }) };

export function Component() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useDue(id, i18n.language);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('dues.missingPage')}>
        <Link to={`${base}/quote`}>{t('dues.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(due) => <DuePage due={due} />}</QueryState>;
}

/** Why a body pays what it pays. */
function DuePage({ due }: { due: Due }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { bodyName, year, status, planTitle, planNumber, planAct, convention } = due;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/quote`, label: t('dues.title') }]} here={`${bodyName}, ${year}`} />
      <PageTitle
        eyebrow={t('dues.one')}
        lead={t('dues.oneLead', { year })}
        actions={
          <a className="btn btn-primary" href={`/api/v1/dues/${due.id}/sheet`} download>
            <Icon name="download" /> {t('dues.sheet')}
          </a>
        }
      >
        {bodyName}
      </PageTitle>
      {status !== 'announced' && <p className="notice notice-warning">{t(`dues.stateNotice.${status}`)}</p>}
      <DueFigures due={due} />
      <section aria-labelledby="due-lines">
        <h2 id="due-lines">{t('dues.how')}</h2>
        {due.lines.map((line) => (
          <DueLine key={line.tariffId} line={line} />
        ))}
      </section>
      <section aria-labelledby="due-basis">
        <h2 id="due-basis">{t('dues.basis')}</h2>
        <dl className="facts">
          <div>
            <dt>{t('dues.plan')}</dt>
            <dd>{t('dues.planOf', { title: planTitle, number: planNumber })}</dd>
          </div>
          {planAct && (
            <div>
              <dt>{t('dues.act')}</dt>
              <dd>{planAct}</dd>
            </div>
          )}
          <div>
            <dt>{t('dues.convention')}</dt>
            <dd>{convention}</dd>
          </div>
          <div>
            <dt>{t('dues.adheres')}</dt>
            <dd>
              <DateTime value={due.adheresFrom} /> – <DateTime value={due.adheresTo} />
            </dd>
          </div>
          <div>
            <dt>{t('dues.computedAt')}</dt>
            <dd>
              <DateTime value={due.computedAt} />
            </dd>
          </div>
          {due.announcedAt && (
            <div>
              <dt>{t('dues.announcedAt')}</dt>
              <dd>
                <DateTime value={due.announcedAt} />
              </dd>
            </div>
          )}
        </dl>
        <p className="muted">{t('dues.frozen')}</p>
      </section>
    </>
  );
}
