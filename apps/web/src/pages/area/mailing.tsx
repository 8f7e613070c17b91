import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { MailingDraft } from '../../outreach/mailing-draft.js';
import { MailingOutcomes } from '../../outreach/mailing-outcomes.js';
import { targetWords } from '../../outreach/target-words.js';
import { cancelMailing, removeMailing, useMailing, useMailingChange, type Mailing } from '../../outreach/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('mailing.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useMailing(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('mailing.missing')}>
        <Link to={`${base}/comunicazioni`}>{t('mailing.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(mailing) => <MailingPage key={id} mailing={mailing} />}</QueryState>;
}

/** A draft with what is left to check, or what became of a mailing that left. */
function MailingPage({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'remove' | 'cancel' | null>(null);
  const [done, setDone] = useState('');
  const removal = useMailingChange(async () => {
    await removeMailing(mailing);
    await navigate(`${base}/comunicazioni`);
  });
  const cancellation = useMailingChange(async () => {
    await cancelMailing(mailing);
    setAsking(null);
    setDone(t('mailing.cancelled'));
  });
  const { subject, status, startedAt, dueAt, endedAt } = mailing;
  const change = asking === 'remove' ? removal : cancellation;
  const failure = removal.error ?? cancellation.error;
  const manages = can('outreach.manage');
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/comunicazioni`, label: t('mailing.title') }]} here={subject} />
      <PageTitle
        eyebrow={t(`mailing.status.${status}`)}
        actions={
          manages && (
            <>
              {status === 'draft' && (
                <>
                  <Link className="btn btn-outline-primary" to="modifica">
                    {t('mailing.edit')}
                  </Link>
                  <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('remove')}>
                    {t('mailing.remove')}
                  </button>
                </>
              )}
              {(status === 'scheduled' || status === 'sending') && (
                <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('cancel')}>
                  {t('mailing.cancel')}
                </button>
              )}
            </>
          )
        }
      >
        {subject}
      </PageTitle>
      <DoneNotice words={done} />
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {status === 'draft' ? (
        manages && <MailingDraft mailing={mailing} onDone={setDone} />
      ) : (
        <MailingOutcomes mailing={mailing} onDone={setDone} />
      )}
      <section aria-labelledby="text">
        <h2 id="text">{t('mailing.text')}</h2>
        <PlainText text={mailing.text} />
        {mailing.attachments.length > 0 && (
          <ul className="file-list" aria-label={t('mailing.attachments')}>
            {mailing.attachments.map(({ fileId, name }) => (
              <li key={fileId}>
                <a href={`/api/v1/files/${fileId}/content`} download={name}>
                  <Icon name="download" /> {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{t('mailing.facts')}</h2>
        <dl className="facts facts-tight">
          <dt>{t('mailing.author')}</dt>
          <dd>{mailing.authorName}</dd>
          <dt>{t('mailing.targets')}</dt>
          <dd>{mailing.targets.map((one) => targetWords(one, t)).join(', ')}</dd>
          {mailing.eventId && (
            <>
              <dt>{t('events.one')}</dt>
              <dd>
                <Link to={`${base}/incontri/${mailing.eventId}`}>{mailing.eventTitle}</Link>
              </dd>
            </>
          )}
          {(startedAt ?? dueAt) && (
            <>
              <dt>{t(startedAt ? 'mailing.startedAt' : 'mailing.dueAt')}</dt>
              <dd>
                <DateTime value={(startedAt ?? dueAt)!} time />
              </dd>
            </>
          )}
          {endedAt && (
            <>
              <dt>{t('mailing.endedAt')}</dt>
              <dd>
                <DateTime value={endedAt} time />
              </dd>
            </>
          )}
        </dl>
      </section>
      {asking && (
        <ConfirmDialog
          title={t(`mailing.${asking}Title`)}
          confirm={t(`mailing.${asking}`)}
          busy={change.isPending}
          danger
          onConfirm={() => change.mutate(undefined)}
          onClose={() => setAsking(null)}
        >
          <p>{t(`mailing.${asking}Text`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
