import { useTranslation } from 'react-i18next';
import { VISIBILITIES } from '#app/contracts';
import { oneOf } from '../lib/search.js';
import { DateTime } from '../ui/date-time.js';
import type { DocumentDetail } from './queries.js';

/** What was done with a document, the last first. */
export function DocumentHistory({ document: { events } }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const wordsOf = ({ activity, number, reason }: DocumentDetail['events'][number]) => {
    // Of a share the reason is the visibility it was given; none: that of the space.
    if (activity !== 'share') return t(`documents.activity.${activity}`, { number });
    const visibility = oneOf(VISIBILITIES, reason);
    return t('documents.activity.share', {
      visibility: visibility ? t(`spaces.visibility.${visibility}`) : t('documents.asSpace'),
    });
  };
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('documents.history')}</h2>
      <ol className="history">
        {events.map((event) => (
          <li key={`${event.at} ${event.activity} ${event.number}`}>
            {wordsOf(event)}
            {event.activity !== 'share' && event.reason && <q>{event.reason}</q>}
            <span className="muted">
              {event.actorName}, <DateTime value={event.at} time />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
