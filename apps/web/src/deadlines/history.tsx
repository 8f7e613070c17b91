import { useTranslation } from 'react-i18next';
import { formatDate } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import type { DeadlineEvent } from './queries.js';

/** What happened, the newest first, with what shows that it was done. */
export function DeadlineHistory({ events }: { events: readonly DeadlineEvent[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('deadlines.history')}</h2>
      {events.length === 0 ? (
        <p className="muted">{t('deadlines.noHistory')}</p>
      ) : (
        <ol className="history" reversed>
          {[...events].reverse().map((event) => (
            <li key={event.id}>
              <p>
                <strong>{t(`deadlines.happened.${event.command}`)}</strong> · <DateTime value={event.at} time />
                <span className="cell-note">
                  {[t(`deadlines.actor.${event.actor}`), event.actorName].filter(Boolean).join(', ')}
                </span>
              </p>
              <Shown event={event} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Shown({ event }: { event: DeadlineEvent }) {
  const { t, i18n } = useTranslation();
  const { evidence, evidenceUrl, fileId, fileName, doneOn, note, cause, command, dueOn } = event;
  return (
    <>
      {evidence && doneOn && <p>{t('deadlines.doneOn', { day: formatDate(doneOn, i18n.language) })}</p>}
      {evidenceUrl && (
        <p>
          <a href={evidenceUrl} rel="noreferrer">
            {evidenceUrl}
          </a>
        </p>
      )}
      {fileId && (
        <p>
          <a href={`/api/v1/files/${fileId}/content`}>{fileName ?? t('deadlines.kind.file')}</a>
        </p>
      )}
      {command === 'move' && <p>{t('deadlines.movedTo', { day: formatDate(dueOn, i18n.language) })}</p>}
      {cause && <p>{t(`deadlines.cause.${cause}`)}</p>}
      {note && <q>{note}</q>}
    </>
  );
}
