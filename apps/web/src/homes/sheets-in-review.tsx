import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServices } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

const SHOWN = 5;

/** The sheets that somebody handed in, for who may publish; nothing where none waits. */
export function SheetsInReview() {
  const { t } = useTranslation();
  const { base } = useActor();
  const services = useServices({ working: 'in_review', limit: SHOWN });
  const waiting = services.data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="in-review">
      <h2 id="in-review">{t('review.waiting')}</h2>
      <p className="muted">{t('review.waitingHint')}</p>
      <ul className="deadline-list">
        {waiting.map(({ id, title, audience, updatedAt }) => (
          <li key={id} className="deadline-now">
            <span className="deadline-day">
              <DateTime value={updatedAt} />
            </span>
            <span>
              <Link to={`${base}/servizi/${id}?vista=anteprima`}>{title}</Link>
              <span className="cell-note">{audience}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="arrow-link" to={`${base}/servizi?lavorazione=in_review`}>
          {t('review.all')} <Icon name="arrow-right" />
        </Link>
      </p>
    </section>
  );
}
