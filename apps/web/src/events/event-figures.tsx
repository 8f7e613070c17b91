import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../ui/data-table.js';
import type { RoadshowEvent } from './queries.js';

type Row = RoadshowEvent['byType'][number];

/** How many were told, answered, come and came: each figure opens its rows. */
export function EventFigures({ event }: { event: RoadshowEvent }) {
  const { t } = useTranslation();
  const { invited, answered, declined, registered, waiting, attended, seats, byType } = event;
  const figures = [
    ['invited', invited, '#answers'],
    ['answered', answered, '#answers'],
    ['declined', declined, '?risposta=declined#answers'],
    [
      'registered',
      seats ? t('events.ofSeats', { taken: registered, seats }) : registered,
      '?iscrizione=registered#people',
    ],
    ['waiting', waiting, '?iscrizione=waiting#people'],
    ['attended', attended, '?presenza=yes#people'],
  ] as const;
  const columns: Column<Row>[] = [
    {
      key: 'type',
      header: t('events.bodyType'),
      rowHeader: true,
      cell: ({ bodyType }) => (bodyType ? t(`body.types.${bodyType}`) : t('events.otherBodies')),
    },
    ...(['invited', 'answered', 'registered', 'waiting', 'attended'] as const).map((key) => ({
      key,
      header: t(`events.figure.${key}`),
      numeric: true,
      cell: (row: Row) => row[key],
    })),
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('events.figures')}</h2>
      <dl className="facts facts-narrow">
        {figures.map(([key, value, to]) => (
          <div key={key}>
            <dt>{t(`events.figure.${key}`)}</dt>
            <dd>
              <Link to={to} preventScrollReset={to.startsWith('?')}>
                {value}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {byType.length > 1 && (
        <DataTable
          caption={t('events.byType')}
          columns={columns}
          rows={byType}
          rowKey={({ bodyType }) => bodyType ?? 'other'}
        />
      )}
    </section>
  );
}
