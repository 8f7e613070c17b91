import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { EventFigures } from '../../events/event-figures.js';
import { EventSteps } from '../../events/event-steps.js';
import { GuestList } from '../../events/guest-list.js';
import { NewParticipantForm } from '../../events/new-participant.js';
import { ParticipantList } from '../../events/participant-list.js';
import { useEvent, type RoadshowEvent } from '../../events/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('events.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useEvent(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('events.missing')}>
        <Link to={`${base}/incontri`}>{t('events.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(event) => <EventPage key={id} event={event} />}</QueryState>;
}

/** An event: what to do next, its figures, who comes, who answered. */
function EventPage({ event }: { event: RoadshowEvent }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [done, setDone] = useState('');
  const { status, title, startsAt, endsAt, place, onlineUrl, openLink, cancelReason } = event;
  const running = status === 'open' || status === 'closed';
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/incontri`, label: t('events.title') }]} here={title} />
      <PageTitle eyebrow={t(`events.status.${status}`)}>{title}</PageTitle>
      <DoneNotice words={done} />
      {cancelReason && (
        <p className="notice notice-warning">
          {t('events.cancelReason')}: {cancelReason}
        </p>
      )}
      {event.forgottenAt && <p className="notice notice-info">{t('events.forgotten')}</p>}
      {can('outreach.manage') && <EventSteps event={event} onDone={setDone} />}
      <section aria-labelledby="facts">
        <h2 id="facts">{t('events.facts')}</h2>
        <dl className="facts">
          <Fact name={t('events.field.startsAt')}>
            <DateTime value={startsAt} time />
          </Fact>
          <Fact name={t('events.field.endsAt')}>
            <DateTime value={endsAt} time />
          </Fact>
          {place && <Fact name={t('events.field.place')}>{place}</Fact>}
          {onlineUrl && (
            <Fact name={t('events.field.onlineUrl')}>
              <a href={onlineUrl} rel="noreferrer">
                {onlineUrl}
              </a>
            </Fact>
          )}
          <Fact name={t('events.field.seats')}>{event.seats ?? t('events.unlimited')}</Fact>
          <Fact name={t('events.field.perBody')}>{event.perBody}</Fact>
          <Fact name={t('events.field.contact')}>{event.contact}</Fact>
          <Fact name={t('events.organiser')}>{event.organiserName}</Fact>
          {openLink && status !== 'cancelled' && (
            <Fact name={t('events.openLink')}>
              <input className="control token-text" aria-label={t('events.openLink')} value={openLink} readOnly />
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                onClick={() =>
                  void navigator.clipboard.writeText(openLink).then(() => setDone(t('events.done.copied')))
                }
              >
                {t('events.copy')}
              </button>
            </Fact>
          )}
        </dl>
        {event.description && <PlainText text={event.description} />}
      </section>
      {status !== 'draft' && (
        <>
          <EventFigures event={event} />
          <ParticipantList event={event} onDone={setDone} />
          {running && can('outreach.manage') && (
            <details>
              <summary>{t('events.add')}</summary>
              <NewParticipantForm eventId={event.id} present={false} onDone={setDone} />
            </details>
          )}
          <GuestList event={event} />
        </>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
