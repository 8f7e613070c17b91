import { useTranslation } from 'react-i18next';
import { dayWords } from '#app/contracts';
import { DateTime } from '../ui/date-time.js';
import type { Plan } from './queries.js';

/** Who did what with a plan, the newest first. */
export function PlanHistory({ events }: Pick<Plan, 'events'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('plans.history')}</h2>
      <ol className="plain-list">
        {events.map(({ command, number, at, actorName, reason, act }, index) => (
          <li key={index}>
            <DateTime value={at} time /> — {t(`plans.activity.${command}`, { number })}
            {', '}
            {actorName ?? t('plans.bySystem')}
            {act && `. ${t('plans.byAct', { ...act, date: dayWords(act.date) })}`}
            {reason && `. ${t('plans.reason')}: ${reason}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
