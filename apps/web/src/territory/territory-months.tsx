import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import type { Territory } from './territory.js';

const STEP = 40;
const BAR = 28;
const HEIGHT = 150;
const HEAD = 18;
const FOOT = 24;

/** How many bodies adhered at the end of each month; the table says the same. */
export function TerritoryMonths({ months }: { months: Territory['months'] }) {
  const { t, i18n } = useTranslation();
  const most = Math.max(1, ...months.map(({ bodies }) => bodies));
  const named = (month: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <figure className="territory-chart">
      <figcaption>{t('territory.months')}</figcaption>
      <svg viewBox={`0 0 ${months.length * STEP} ${HEAD + HEIGHT + FOOT}`} aria-hidden="true">
        {months.map(({ month, bodies }, index) => {
          const height = (bodies / most) * HEIGHT;
          const x = index * STEP + (STEP - BAR) / 2;
          return (
            <g key={month}>
              <rect x={x} y={HEAD + HEIGHT - height} width={BAR} height={height} className="territory-bar" />
              <text x={x + BAR / 2} y={HEAD + HEIGHT - height - 5} textAnchor="middle">
                {formatNumber(bodies, i18n.language)}
              </text>
              {index % 3 === 0 && (
                <text x={x} y={HEAD + HEIGHT + FOOT - 6}>
                  {named(month, { month: 'short', year: '2-digit' })}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details className="fold">
        <summary>{t('conventions.asTable')}</summary>
        <DataTable
          caption={t('territory.months')}
          hideCaption
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              header: t('territory.month'),
              rowHeader: true,
              cell: ({ month }) => named(month, { month: 'long', year: 'numeric' }),
            },
            {
              key: 'bodies',
              header: t('territory.adhering'),
              numeric: true,
              cell: ({ bodies }) => formatNumber(bodies, i18n.language),
            },
          ]}
        />
      </details>
    </figure>
  );
}
