import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowanceState } from './queries.js';

interface MetersProps<State> {
  allowances: State[];
  /** Where several services are shown together: whose it is. */
  of?: (allowance: State) => ReactNode;
}

/** What is included and what is left of it, as figures and as a bar. */
export function AllowanceMeters<State extends AllowanceState>({ allowances, of }: MetersProps<State>) {
  const { t } = useTranslation();
  return (
    <ul className="allowances">
      {allowances.map((allowance, index) => (
        <li key={index}>
          <h3>{allowance.name}</h3>
          {of && <p>{of(allowance)}</p>}
          <Meter allowance={allowance} />
          <p className="muted">
            {allowance.year !== null
              ? t('subscriptions.allowance.year', { year: String(allowance.year) })
              : t('subscriptions.allowance.subscription')}
            {allowance.countedBy !== 'hand' && ` · ${t(`subscriptions.allowance.counted.${allowance.countedBy}`)}`}
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
