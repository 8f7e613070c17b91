import { useTranslation } from 'react-i18next';
import type { FeedbackSummary } from '../api/types.js';
import { formatNumber } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';

const BAR = 46;
const STEP = 60;
const HEIGHT = 150;
const FOOT = 24;
const MOST = 5;

/** The average stars of each month, with how many answers they come from; the table says the same. */
export function FeedbackChart({ months }: { months: FeedbackSummary['months'] }) {
  const { t, i18n } = useTranslation();
  const number = (value: string) =>
    new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1 }).format(Number(value));
  const name = (month: string, width: 'short' | 'long') =>
    new Intl.DateTimeFormat(i18n.language, {
      month: width,
      ...(width === 'long' && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <figure className="feedback-chart">
      <figcaption>{t('feedback.chart')}</figcaption>
      <svg viewBox={`0 0 ${months.length * STEP} ${HEIGHT + FOOT}`} aria-hidden="true">
        {months.map(({ month, average }, index) => {
          const height = (Number(average ?? 0) / MOST) * (HEIGHT - FOOT);
          const x = index * STEP + (STEP - BAR) / 2;
          return (
            <g key={month}>
              <rect x={x} y={HEIGHT - height} width={BAR} height={height} className="feedback-bar" />
              <text x={x + BAR / 2} y={HEIGHT - height - 6} textAnchor="middle">
                {average === null ? '–' : number(average)}
              </text>
              <text x={x + BAR / 2} y={HEIGHT + FOOT - 6} textAnchor="middle">
                {name(month, 'short')}
              </text>
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{t('conventions.asTable')}</summary>
        <DataTable
          caption={t('feedback.chart')}
          hideCaption
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', header: t('feedback.month'), rowHeader: true, cell: ({ month }) => name(month, 'long') },
            {
              key: 'answers',
              header: t('feedback.answers'),
              numeric: true,
              cell: ({ answers }) => formatNumber(answers, i18n.language),
            },
            {
              key: 'average',
              header: t('feedback.average'),
              numeric: true,
              cell: ({ average }) => (average === null ? '–' : number(average)),
            },
          ]}
        />
      </details>
    </figure>
  );
}
