import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { formatMinutes } from '../lib/format.js';
import { useHoursMonth, useHoursPeople } from '../timesheets/queries.js';
import { monthAfter, monthName, thisMonth } from '../timesheets/words.js';

const MOST = 100;

/** Last month’s hours that wait for the reader; and, for who keeps the costs, those that wait for others. */
export function HoursToConfirm() {
  const { can } = useActor();
  return (
    <>
      {can('timesheets.write') && <Own />}
      {can('costs.edit') && <OfOthers />}
    </>
  );
}

/** Only where somebody expects hours, or some stand: who has no contract is asked nothing. */
function Own() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const last = monthAfter(thisMonth(), -1);
  const { data } = useHoursMonth(last);
  if (!data || data.status !== 'open' || !(data.expectedMinutes || data.workedMinutes)) return null;
  const month = monthName(last, i18n.language);
  return (
    <p className="notice notice-warning">
      {t('homes.hours.own', { month })}{' '}
      {data.missingMinutes ? t('homes.hours.missing', { time: formatMinutes(data.missingMinutes) }) : ''}{' '}
      <Link to={`${base}/ore?mese=${last}`}>{t('homes.hours.open')}</Link>
    </p>
  );
}

function OfOthers() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { data } = useHoursPeople({ limit: MOST });
  const waiting = data?.items.filter(({ openMonths, minutesPerDay }) => openMonths > 0 && minutesPerDay) ?? [];
  if (!waiting.length) return null;
  const months = waiting.reduce((sum, { openMonths }) => sum + openMonths, 0);
  return (
    <p className="notice notice-info">
      {t('homes.hours.others', { count: waiting.length, months: t('hours.people.openCount', { count: months }) })}{' '}
      <Link to={`${base}/ore/persone`}>{t('hours.people.title')}</Link>
    </p>
  );
}
