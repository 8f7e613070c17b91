import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BarChart } from '../charts/bar-chart.js';
import { useDecimals } from './euro.js';
import type { ServiceTrail } from './queries.js';

/** The full cost of a service as a tree: what came by itself and by each activity, by which driver, of which items. */
export function ServiceTrailView({ own, trail }: { own: string; trail: ServiceTrail }) {
  const { t } = useTranslation();
  const { euro, euroOf, shortEuro, decimal } = useDecimals();
  const branchName = ({ activityId, name }: ServiceTrail['branches'][number]) =>
    activityId ? t('costs.trail.from', { name }) : t('costs.trail.ofItself');
  return (
    <>
      <p className="lead-text">
        {t('costs.trail.full', { amount: euro(trail.amount) })}
        {trail.unitCost &&
          trail.outputQuantity &&
          ` ${t('costs.trail.unit', {
            amount: euro(Number(trail.unitCost).toFixed(2)),
            quantity: decimal(trail.outputQuantity),
            unit: trail.outputUnit,
          })}`}
      </p>
      <BarChart
        level={2}
        title={t('costs.trail.chart')}
        layout="rows"
        rowsName={t('costs.trail.origin')}
        series={[{ key: 'amount', name: t('costs.result.amount') }]}
        rows={trail.branches.map((branch) => ({
          key: branch.activityId ?? 'own',
          label: branch.activityId ? branch.name : t('costs.result.own'),
          values: { amount: Number(branch.amount) },
        }))}
        format={euroOf}
        formatAxis={shortEuro}
      />
      <section aria-labelledby="tree">
        <h2 id="tree">{t('costs.trail.title')}</h2>
        <ul className="cost-tree">
          {trail.branches.map((branch) => (
            <li key={branch.activityId ?? 'own'}>
              <details open={trail.branches.length < 3}>
                <summary>
                  <span>{branchName(branch)}</span> <strong>{euro(branch.amount)}</strong>
                </summary>
                <ul>
                  {branch.drivers.map(({ driverId, name, amount, items }) => (
                    <li key={driverId ?? 'none'}>
                      <p className="cost-line">
                        <span>{name ? t('costs.trail.divided', { name }) : t('costs.trail.undivided')}</span>{' '}
                        <span>{euro(amount)}</span>
                      </p>
                      <ul>
                        {items.map((item) => (
                          <li key={item.itemId}>
                            <p className="cost-line">
                              <span>
                                <Link to={`${own}/voci/${item.itemId}`}>{item.label}</Link>{' '}
                                <span className="muted">{t(`costs.kindOne.${item.kind}`)}</span>
                              </span>{' '}
                              <span>{euro(item.amount)}</span>
                            </p>
                          </li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
