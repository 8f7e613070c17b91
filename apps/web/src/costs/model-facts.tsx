import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from '#app/contracts';
import { DateTime } from '../ui/date-time.js';
import { useDecimals } from './euro.js';
import type { CostModel } from './queries.js';

/** The rules of a model, its act, and what was done with it. */
export function CostModelFacts({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { decimal, euro } = useDecimals();
  const { method, rulesName, rulesSource, yearlyHours, overheadRate, act, history } = model;
  return (
    <>
      <section className="cost-section" aria-labelledby="rules">
        <h2 id="rules">{t('costs.rules.title')}</h2>
        <dl className="facts">
          <Fact name={t('costs.rules.method')}>{t(`costs.methods.${method}`)}</Fact>
          <Fact name={t('costs.rules.name')}>
            {rulesName}
            {rulesSource && <span className="cell-note">{rulesSource}</span>}
          </Fact>
          <Fact name={t('costs.rules.hours')}>{decimal(yearlyHours)}</Fact>
          <Fact name={t('costs.rules.overheads')}>
            {overheadRate === null ? t('costs.rules.actual') : t('costs.rules.flat', { rate: decimal(overheadRate) })}
          </Fact>
          {act && (
            <Fact name={t('costs.act.title')}>
              {t('costs.act.words', { organ: act.organ, number: act.number, date: dayWords(act.date) })}
            </Fact>
          )}
        </dl>
      </section>
      <details>
        <summary>{t('costs.history')}</summary>
        <ul className="plain-list">
          {history.map(({ command, actorName, at, reason, total }) => (
            <li key={at + command}>
              <DateTime value={at} time /> – {t(`costs.happened.${command}`)}, {actorName}
              {total && ` (${euro(total)})`}
              {reason && <span className="cell-note">{reason}</span>}
            </li>
          ))}
        </ul>
      </details>
    </>
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
