import { useTranslation } from 'react-i18next';
import { today } from '../lib/format.js';
import type { AllowanceState } from './queries.js';

/** What is included and what is left of it, as figures and as a bar. */
export function AllowanceMeters({ allowances }: { allowances: AllowanceState[] }) {
  const { t } = useTranslation();
  return (
    <ul className="allowances">
      {allowances.map((allowance) => (
        <li key={allowance.code}>
          <h3>{allowance.name}</h3>
          <Meter allowance={allowance} />
          <p className="muted">
            {allowance.period === 'year'
              ? t('subscriptions.allowance.year', { year: today().slice(0, 4) })
              : t('subscriptions.allowance.subscription')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Meter({ allowance: { name, granted, used, remaining, unit } }: { allowance: AllowanceState }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(value);
  if (granted === null || remaining === null)
    return <p>{t('subscriptions.allowance.unknown', { used: number(used), unit })}</p>;
  const words = t('subscriptions.allowance.used', { used: number(used), granted: number(granted), unit });
  return (
    <>
      <meter
        className={remaining < 0 ? 'allowance allowance-over' : 'allowance'}
        min={0}
        max={Math.max(granted, used)}
        value={used}
        aria-label={name}
        aria-valuetext={words}
      />
      <p>
        {words}{' '}
        <strong>
          {remaining < 0
            ? t('subscriptions.allowance.over', { over: number(-remaining) })
            : t('subscriptions.allowance.left', { left: number(remaining) })}
        </strong>
      </p>
    </>
  );
}
