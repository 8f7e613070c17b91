import { useTranslation } from 'react-i18next';
import { BarChart } from '../charts/bar-chart.js';
import { formatNumber } from '../lib/format.js';
import { QueryState } from '../ui/query-state.js';
import { useProgress, type ObligationProgress } from './queries.js';

const PARTS = ['done', 'doneLate', 'notApplicable', 'due', 'late'] as const;

/** Beside its bar a name has room for some words. */
const short = (title: string) => {
  const [name = title] = title.split(':');
  return name.length > LABEL ? `${name.slice(0, LABEL).trimEnd()}…` : name;
};
const LABEL = 30;

const settled = ({ done, doneLate, notApplicable }: ObligationProgress) => done + doneLate + notApplicable;
const all = (one: ObligationProgress) => settled(one) + one.due + one.late;

/** How far bodies are with each obligation of the year. */
export function ProgressChart({ year }: { year: string }) {
  const { t, i18n } = useTranslation();
  const progress = useProgress(year);
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <QueryState query={progress}>
      {({ items }) => {
        if (items.length === 0) return null;
        const sum = (count: (one: ObligationProgress) => number) => items.reduce((total, one) => total + count(one), 0);
        return (
          <BarChart
            title={t('deadlines.progress', { year })}
            level={2}
            lead={t('deadlines.progressLead', {
              settled: number(sum(settled)),
              all: number(sum(all)),
              late: number(sum(({ late }) => late)),
            })}
            series={PARTS.map((key) => ({ key, name: t(`deadlines.part.${key}`) }))}
            rows={items.map((one) => ({
              key: one.obligationId,
              label: short(one.title),
              values: Object.fromEntries(PARTS.map((part) => [part, one[part]])),
            }))}
            rowsName={t('deadlines.obligation')}
            format={number}
            stacked
            layout="rows"
          />
        );
      }}
    </QueryState>
  );
}
