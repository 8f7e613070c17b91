import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import type { PageHandle } from '../../../lib/page.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import { DateTime } from '../../../ui/date-time.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { PlainText } from '../../../ui/plain-text.js';
import { QueryState } from '../../../ui/query-state.js';
import { Actions } from '../../../working-tables/actions.js';
import { Agenda } from '../../../working-tables/agenda.js';
import { Attendance } from '../../../working-tables/attendance.js';
import { useMeeting, type Meeting } from '../../../working-tables/meeting-queries.js';
import { MeetingSteps } from '../../../working-tables/meeting-steps.js';
import { Minutes } from '../../../working-tables/minutes.js';
import { OwnAnswers } from '../../../working-tables/own-answer.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('workingTables.meeting.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useMeeting(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('workingTables.meeting.missing')}>
        <Link to={`${base}/tavoli`}>{t('workingTables.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(meeting) => <MeetingPage key={id} meeting={meeting} />}</QueryState>;
}

/** A meeting: what to do next, agenda, who is there, minutes, what follows. */
function MeetingPage({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [done, setDone] = useState('');
  const { status, title, number, tableId, tableTitle, startsAt, endsAt, place, onlineUrl, notes, cancelReason } =
    meeting;
  const state = t(`workingTables.meeting.status.${status}`);
  const fact = (name: string, value: ReactNode) => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      <Breadcrumb
        trail={[
          { to: `${base}/tavoli`, label: t('workingTables.title') },
          { to: `${base}/tavoli/${tableId}`, label: tableTitle },
        ]}
        here={title}
      />
      <PageTitle eyebrow={number ? `${t('workingTables.meeting.number', { number })} · ${state}` : state}>
        {title}
      </PageTitle>
      <DoneNotice words={done} />
      {cancelReason && (
        <p className="notice notice-warning">
          {t('workingTables.reason')}: {cancelReason}
        </p>
      )}
      {meeting.manages && <MeetingSteps meeting={meeting} onDone={setDone} />}
      <dl className="facts">
        {fact(t('workingTables.meeting.startsAt'), <DateTime value={startsAt} time />)}
        {fact(t('workingTables.meeting.endsAt'), <DateTime value={endsAt} time />)}
        {place && fact(t('workingTables.meeting.place'), place)}
        {onlineUrl &&
          fact(
            t('workingTables.meeting.onlineUrl'),
            <a href={onlineUrl} rel="noreferrer">
              {onlineUrl}
            </a>,
          )}
      </dl>
      {notes && <PlainText text={notes} />}
      <OwnAnswers meeting={meeting} onDone={setDone} />
      <Agenda meeting={meeting} onDone={setDone} />
      {status !== 'draft' && status !== 'cancelled' && <Attendance meeting={meeting} onDone={setDone} />}
      <Minutes meeting={meeting} onDone={setDone} />
      <Actions meeting={meeting} onDone={setDone} />
      {meeting.history.length > 0 && (
        <details>
          <summary>{t('workingTables.history')}</summary>
          <ul className="plain-list">
            {meeting.history.map(({ id, command, actorName, itemTitle, reason, at }) => (
              <li key={id}>
                <DateTime value={at} time /> – {t(`workingTables.meeting.activity.${command}`)}
                {itemTitle && ` «${itemTitle}»`}
                {actorName && `, ${actorName}`}
                {reason && `: ${reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
