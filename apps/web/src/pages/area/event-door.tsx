import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { NewParticipantForm } from '../../events/new-participant.js';
import { markAttendance, useEvent, useEventChange, useParticipants, type Participant } from '../../events/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('events.doorTitle') }) };

/** As many as a phone shows; more are found by name. */
const SHOWN = 50;

/** The list at the door, for a phone: a name is found, one tap marks who is there. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const event = useEvent(id);
  if (!can('outreach.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <QueryState query={event}>
        {({ title, attended, registered }) => (
          <>
            <Breadcrumb
              trail={[
                { to: `${base}/incontri`, label: t('events.title') },
                { to: `${base}/incontri/${id}`, label: title },
              ]}
              here={t('events.doorTitle')}
            />
            <PageTitle eyebrow={title} lead={t('events.doorLead', { attended, registered })}>
              {t('events.doorTitle')}
            </PageTitle>
            <Door id={id} registered={registered + event.data!.waiting} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function Door({ id, registered }: { id: string; registered: number }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const q = useDebounced(text.trim());
  const people = useParticipants(id, { status: ['registered', 'waiting'], limit: SHOWN, ...(q && { q }) });
  const mark = useEventChange((person: Participant) => markAttendance(id, person.id, !person.attendedAt));
  return (
    <>
      <TextField
        name="door"
        type="search"
        label={t('events.doorSearch')}
        value={text}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
      />
      <p role="status">{told}</p>
      {mark.error && <ProblemAlert problem={problemOf(mark.error)} />}
      <QueryState query={people}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState icon="search" title={t('events.noPeople')} />
          ) : (
            <>
              <ul className="door-list">
                {items.map((person) => (
                  <li key={person.id}>
                    <div>
                      <strong>{person.name}</strong>
                      <span className="cell-note">
                        {[person.bodyName, person.status === 'waiting' ? t('events.participantStatus.waiting') : '']
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </div>
                    <button
                      type="button"
                      className={`btn ${person.attendedAt ? 'btn-primary' : 'btn-outline-primary'}`}
                      aria-label={t(person.attendedAt ? 'events.unmark' : 'events.mark', { name: person.name })}
                      disabled={mark.isPending && mark.variables.id === person.id}
                      onClick={() => mark.mutate(person)}
                    >
                      {person.attendedAt && <Icon name="check" />}{' '}
                      {t(person.attendedAt ? 'events.here' : 'events.arrived')}
                    </button>
                  </li>
                ))}
              </ul>
              {nextCursor && !q && registered > items.length && (
                <p className="muted">{t('events.doorMore', { count: registered - items.length })}</p>
              )}
            </>
          )
        }
      </QueryState>
      <details>
        <summary>{t('events.walkIn')}</summary>
        <NewParticipantForm eventId={id} present onDone={setTold} />
      </details>
    </>
  );
}
