import { useTranslation } from 'react-i18next';
import { useAmounts } from './amounts.js';
import type { Simulation } from './queries.js';

/** What the plan comes to, in seven figures. */
export function KeyFigures({ simulation: { result, comparedYear } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { euro, percent, count } = useAmounts();
  const { bodies, revenue, cost, balance, coverage, breakEven, market, comparison } = result;
  const figures: (readonly [string, string])[] = [
    [t('simulations.figure.revenue'), euro(revenue)],
    [t('simulations.figure.cost'), cost === null ? t('simulations.noCosts') : euro(cost)],
    [t('simulations.figure.balance'), euro(balance)],
    [t('simulations.figure.coverage'), percent(coverage)],
    [
      t('simulations.figure.adhering'),
      t('simulations.ofBodies', { some: count(bodies.adhering), all: count(bodies.all) }),
    ],
    [
      t('simulations.figure.breakEven'),
      breakEven ? (breakEven.average === null ? t('simulations.never') : count(breakEven.average)) : '–',
    ],
    ...(comparison && comparedYear
      ? [[t('simulations.figure.before', { year: comparedYear }), euro(comparison.before)] as const]
      : []),
    ...(market ? [[t('simulations.figure.saving'), euro(market.saving)] as const] : []),
  ];
  return (
    <dl className="facts facts-narrow">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
