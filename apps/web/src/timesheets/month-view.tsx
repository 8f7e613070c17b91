import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { formatMinutes } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import { HoursForm } from './hours-form.js';
import { HoursRows } from './hours-rows.js';
import { MonthSteps } from './month-steps.js';
import { MonthSummary } from './month-summary.js';
import type { HoursMonth } from './queries.js';
import { monthAfter, monthName, thisMonth } from './words.js';

interface MonthViewProps {
  month: HoursMonth;
  /** Of somebody else: to be looked at, and opened again. */
  personId?: string;
  onDone: (words: string) => void;
}

/** A month of hours, with the way to the months beside it. */
export function MonthView({ month, personId, onDone }: MonthViewProps) {
  const { t } = useTranslation();
  const editable = !personId && month.status === 'open';
  return (
    <>
      <MonthNav month={month.month} />
      <MonthSteps key={`${month.month} ${month.version}`} month={month} personId={personId} onDone={onDone} />
      <MonthSummary month={month} />
      <section aria-labelledby="hours-rows">
        <h2 id="hours-rows">{t('hours.rows')}</h2>
        <HoursRows month={month} editable={editable} onDone={onDone} />
      </section>
      {editable && (
        <section aria-labelledby="hours-new">
          <h2 id="hours-new">{t('hours.new')}</h2>
          <HoursForm key={month.month} month={month.month} onDone={onDone} />
        </section>
      )}
      {month.events.length > 0 && (
        <section aria-labelledby="hours-events">
          <h2 id="hours-events">{t('hours.history')}</h2>
          <ul>
            {month.events.map((event) => (
              <li key={event.at}>
                <DateTime value={event.at} time />{' '}
                {t(`hours.event.${event.command}`, { name: event.actorName, time: formatMinutes(event.minutes) })}
                {event.reason && <span className="cell-note">{event.reason}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MonthNav({ month }: { month: string }) {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  return (
    <nav className="views" aria-label={t('hours.months')}>
      <ul>
        <li>
          <Link to={`${pathname}?mese=${before}`}>{monthName(before, i18n.language)}</Link>
        </li>
        <li>
          <Link to={`${pathname}?mese=${month}`} aria-current="true">
            {monthName(month, i18n.language)}
          </Link>
        </li>
        {after <= thisMonth() && (
          <li>
            <Link to={`${pathname}?mese=${after}`}>{monthName(after, i18n.language)}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
