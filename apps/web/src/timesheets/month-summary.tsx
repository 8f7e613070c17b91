import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../lib/format.js';
import type { HoursMonth } from './queries.js';

/** What is expected of a month, what is there, what is missing: what nobody can say is said, too. */
export function MonthSummary({ month }: { month: HoursMonth }) {
  const { t } = useTranslation();
  const { expectedMinutes, unknown, workingDays, awayMinutes, absenceMinutes, missingMinutes, lateMinutes } = month;
  return (
    <section aria-labelledby="hours-summary">
      <h2 id="hours-summary">{t('hours.summary')}</h2>
      <dl className="facts">
        <Fact name={t('hours.expected')}>
          {expectedMinutes === null ? t(`hours.unknown.${unknown!}`) : formatMinutes(expectedMinutes)}
          {workingDays !== null && <span className="cell-note">{t('hours.workingDays', { count: workingDays })}</span>}
        </Fact>
        <Fact name={t('hours.worked')}>
          {formatMinutes(month.workedMinutes)}
          {month.requestMinutes > 0 && (
            <span className="cell-note">
              {t('hours.ofWhichRequests', { time: formatMinutes(month.requestMinutes) })}
            </span>
          )}
        </Fact>
        {awayMinutes + absenceMinutes > 0 && (
          <Fact name={t('hours.absence')}>
            {formatMinutes(awayMinutes + absenceMinutes)}
            {awayMinutes > 0 && (
              <span className="cell-note">{t('hours.ofWhichKnown', { time: formatMinutes(awayMinutes) })}</span>
            )}
          </Fact>
        )}
        <Fact name={t('hours.missing')}>
          {missingMinutes === null ? (
            t('hours.cannotSay')
          ) : missingMinutes === 0 ? (
            t('hours.nothingMissing')
          ) : (
            <strong>{formatMinutes(missingMinutes)}</strong>
          )}
        </Fact>
        <Fact name={t('hours.state')}>
          {t(`hours.status.${month.status}`)}
          {month.confirmedMinutes !== null && (
            <span className="cell-note">
              {t('hours.confirmedTime', { time: formatMinutes(month.confirmedMinutes) })}
            </span>
          )}
        </Fact>
      </dl>
      {lateMinutes > 0 && (
        <p className="notice notice-warning">{t('hours.late', { time: formatMinutes(lateMinutes) })}</p>
      )}
    </section>
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
