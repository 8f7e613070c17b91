import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDecimals } from './euro.js';
import { takeHours, useCostChange, useStaffHours, type CostModel, type StaffHours } from './queries.js';

/** Of people whose hours are confirmed month by month: what the model has, what there is, what is missing. */
export function StaffHoursPanel({ model, onDone }: { model: CostModel; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { decimal } = useDecimals();
  const query = useStaffHours(model.id);
  const take = useCostChange(async () => {
    await takeHours(model.id);
    onDone(t('costs.hours.taken'));
  });
  const rows = query.data?.items ?? [];
  if (!rows.length) return null;
  const hours = (value: string) => decimal(value.replace(/\.?0+$/, '') || '0');
  const columns: Column<StaffHours>[] = [
    {
      key: 'person',
      header: t('costs.item.person'),
      rowHeader: true,
      cell: ({ personName, label }) => (
        <>
          {personName}
          <span className="cell-note">{label}</span>
        </>
      ),
    },
    { key: 'hours', header: t('costs.hours.inModel'), numeric: true, cell: (row) => hours(row.hours) },
    { key: 'confirmed', header: t('costs.hours.confirmed'), numeric: true, cell: (row) => hours(row.confirmed) },
    { key: 'outside', header: t('costs.hours.outside'), numeric: true, cell: (row) => hours(row.outside) },
    {
      key: 'missing',
      header: t('costs.hours.missing'),
      numeric: true,
      cell: (row) => (
        <>
          {hours(row.missing)}
          {row.openMonths > 0 && (
            <span className="cell-note">{t('costs.hours.openMonths', { count: row.openMonths })}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t('costs.hours.title')}</h2>
      <p>{t('costs.hours.lead')}</p>
      {take.error && <ProblemAlert problem={problemOf(take.error)} />}
      <DataTable
        caption={t('costs.hours.title')}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ itemId }) => itemId}
      />
      {model.editable && (
        <div className="button-row">
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={take.isPending || rows.every((row) => row.hours === row.confirmed)}
            onClick={() => take.mutate(undefined)}
          >
            {t('costs.hours.take')}
          </button>
        </div>
      )}
    </section>
  );
}
