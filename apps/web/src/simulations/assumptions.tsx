import { useTranslation } from 'react-i18next';
import { VARIED } from '#app/contracts';
import { useAmounts } from './amounts.js';
import type { Simulation } from './queries.js';

/** What was assumed: only what differs from how it is. */
export function Assumptions({ simulation: { parameters, costModel, served, year } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { percent, count } = useAmounts();
  const { bodies, bodyTypes, adhesion, adhesionOrder, variableCosts } = parameters;
  const lines = [
    t('simulations.assumption.bodies', { who: t(`simulations.bodies.${bodies}`), year, served: count(served) }),
    ...(bodyTypes.length
      ? [t('simulations.assumption.types', { types: bodyTypes.map((type) => t(`body.types.${type}`)).join(', ') })]
      : []),
    ...(Number(adhesion) < 100
      ? [
          t('simulations.assumption.adhesion', {
            percent: percent(adhesion),
            order: t(`simulations.orders.${adhesionOrder}`),
          }),
        ]
      : []),
    ...VARIED.filter((name) => name !== 'adhesion' && Number(parameters[name]) !== 0).map((name) =>
      t('simulations.assumption.change', { what: t(`simulations.varied.${name}`), percent: percent(parameters[name]) }),
    ),
    ...(Number(variableCosts) > 0 ? [t('simulations.assumption.variable', { percent: percent(variableCosts) })] : []),
    costModel
      ? t('simulations.assumption.costs', { kind: t(`simulations.kind.${costModel.kind}`), year: costModel.year })
      : t('simulations.assumption.noCosts'),
  ];
  return (
    <details open>
      <summary>{t('simulations.assumptions')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
