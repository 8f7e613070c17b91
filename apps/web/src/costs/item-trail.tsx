import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../ui/data-table.js';
import { useDecimals } from './euro.js';
import { useItemTrail, type ItemTrail } from './queries.js';
import { ResultState } from './result-state.js';

type Destination = ItemTrail['services'][number];

/** Where every euro of an item went. */
export function ItemTrailView({ own, modelId, itemId }: { own: string; modelId: string; itemId: string }) {
  const { t } = useTranslation();
  const { euro } = useDecimals();
  const query = useItemTrail(modelId, itemId);
  const columns: Column<Destination>[] = [
    {
      key: 'service',
      header: t('costs.result.service'),
      rowHeader: true,
      cell: ({ objectId, name }) => <Link to={`${own}/servizi/${objectId}`}>{name}</Link>,
    },
    {
      key: 'by',
      header: t('costs.trail.by'),
      cell: ({ by }) =>
        by.length
          ? by.map(({ objectId, name, amount }) => (
              <span className="cell-note" key={objectId}>
                {name}: {euro(amount)}
              </span>
            ))
          : t('costs.trail.direct'),
    },
    { key: 'amount', header: t('costs.result.amount'), numeric: true, cell: ({ amount }) => euro(amount) },
  ];
  return (
    <section aria-labelledby="went">
      <h2 id="went">{t('costs.trail.went')}</h2>
      <ResultState own={own} query={query}>
        {(trail) =>
          trail.services.length ? (
            <>
              <DataTable
                caption={t('costs.trail.went')}
                hideCaption
                columns={columns}
                rows={trail.services}
                rowKey={({ objectId }) => objectId}
              />
              <p>
                {t('costs.trail.sum')}: <strong>{euro(trail.amount)}</strong>
              </p>
            </>
          ) : (
            <p className="muted">{t('costs.trail.nowhere')}</p>
          )
        }
      </ResultState>
    </section>
  );
}
