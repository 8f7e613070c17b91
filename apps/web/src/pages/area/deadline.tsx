import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { DeadlineBadge, DueDay } from '../../deadlines/parts.js';
import {
  stepDeadline,
  useDeadline,
  useDeadlineChange,
  type Deadline,
  type DeadlineStep,
} from '../../deadlines/queries.js';
import { DeadlineHistory } from '../../deadlines/history.js';
import { EvidenceForm, ReasonForm } from '../../deadlines/step-form.js';
import { formatDate } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useDeadline(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('deadlines.missing')}>
        <Link to={`${base}/scadenze`}>{t('deadlines.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(deadline) => <DeadlinePage key={id} deadline={deadline} />}</QueryState>;
}

type Command = Deadline['commands'][number];

/** What is to be done by when, why, and how one shows that it was done. */
function DeadlinePage({ deadline }: { deadline: Deadline }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const [asking, setAsking] = useState<Command | null>(null);
  const [done, setDone] = useState('');
  const change = useDeadlineChange(async (body: DeadlineStep) => {
    await stepDeadline(deadline, body);
    setAsking(null);
    setDone(t(`deadlines.doneWords.${body.command}`));
  });
  const { title, bodyId, bodyName, siteName, siteUrl, status, commands, roundOn, dueOn } = deadline;
  const form = asking && commands.includes(asking) ? asking : null;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/scadenze`, label: t('deadlines.title') }]} here={title} />
      <PageTitle eyebrow={bodyName}>{title}</PageTitle>
      <DoneNotice words={done} />
      <p>
        <DeadlineBadge status={status} />
      </p>
      <dl className="facts">
        <Fact name={t('deadlines.dueOn')}>
          <DueDay dueOn={dueOn} status={status} />
          {roundOn !== dueOn && (
            <span className="cell-note">{t('deadlines.movedFrom', { day: formatDate(roundOn, i18n.language) })}</span>
          )}
        </Fact>
        <Fact name={t('deadlines.body')}>
          <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>
        </Fact>
        {siteUrl && (
          <Fact name={siteName}>
            <a href={siteUrl} rel="noreferrer">
              {siteUrl}
            </a>
          </Fact>
        )}
        <Fact name={t('deadlines.norm')}>
          {deadline.norm}
          {deadline.sourceUrl && (
            <>
              {' '}
              <a className="nowrap" href={deadline.sourceUrl} rel="noreferrer">
                {t('deadlines.source')} <Icon name="external-link" />
              </a>
            </>
          )}
        </Fact>
      </dl>
      <PlainText text={deadline.description} />
      {deadline.note && <p className="notice notice-info">{deadline.note}</p>}
      {!form && commands.length > 0 && (
        <div className="button-row">
          {commands.map((command) => (
            <button
              key={command}
              type="button"
              className={`btn ${command === 'fulfil' ? 'btn-primary' : 'btn-outline-primary'}`}
              onClick={() => setAsking(command)}
            >
              {t(`deadlines.ask.${command}`)}
            </button>
          ))}
        </div>
      )}
      {form === 'fulfil' && (
        <EvidenceForm accepted={deadline.accepted} send={change.mutateAsync} onClose={() => setAsking(null)} />
      )}
      {form && form !== 'fulfil' && (
        <ReasonForm command={form} send={change.mutateAsync} onClose={() => setAsking(null)} />
      )}
      <DeadlineHistory events={deadline.history} />
    </>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
