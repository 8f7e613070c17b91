import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { DeadlineBadge } from '../deadlines/parts.js';
import { useDeadlines, useProgress } from '../deadlines/queries.js';
import { formatDate, formatNumber, today } from '../lib/format.js';
import { Card } from '../ui/card.js';
import { Icon } from '../ui/icon.js';

const SHOWN = 5;

/** What the bodies that I serve have to do by law, what is late first; nothing where nothing is asked. */
export function NextDeadlines() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const deadlines = useDeadlines({ status: ['due', 'late'], limit: SHOWN });
  const items = deadlines.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="obligations">
      <h2 id="obligations">{t('deadlines.homeMine')}</h2>
      <ul className="deadline-list">
        {items.map(({ id, title, bodyName, siteName, dueOn, status }) => (
          <li key={id} className={status === 'late' ? 'deadline-now' : undefined}>
            <span className="deadline-day">{formatDate(dueOn, i18n.language)}</span>
            <span>
              <Link to={`${base}/scadenze/${id}`}>{title}</Link> {status === 'late' && <DeadlineBadge status="late" />}
              <span className="cell-note">{siteName ? `${bodyName}, ${siteName}` : bodyName}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="arrow-link" to={`${base}/scadenze`}>
          {t('deadlines.allMine')} <Icon name="arrow-right" />
        </Link>
      </p>
    </section>
  );
}

/** How far bodies are with what is asked of them this year. */
export function DeadlineCards() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const progress = useProgress(today().slice(0, 4), can('deadlines.read'));
  const items = progress.data?.items ?? [];
  if (items.length === 0) return null;
  const sum = (part: 'late' | 'due' | 'done' | 'doneLate' | 'notApplicable') =>
    items.reduce((total, one) => total + one[part], 0);
  const number = (value: number) => formatNumber(value, i18n.language);
  const late = sum('late');
  return (
    <section aria-labelledby="obligations">
      <h2 id="obligations">{t('deadlines.homeTitle')}</h2>
      <div className="box-grid box-grid-3">
        <Card
          title={t('deadlines.homeLate')}
          to={`${base}/scadenze/elenco?stato=late`}
          figure={number(late)}
          tone={late > 0 ? 'strong' : 'plain'}
        />
        <Card title={t('deadlines.homeDue')} to={`${base}/scadenze/elenco?stato=due`} figure={number(sum('due'))} />
        <Card
          title={t('deadlines.homeSettled')}
          to={`${base}/scadenze`}
          figure={number(sum('done') + sum('doneLate') + sum('notApplicable'))}
        />
      </div>
    </section>
  );
}
