import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  BODY_TYPES,
  TERRITORY_PLACES,
  TERRITORY_STANDINGS,
  matchesTerritory,
  type TerritoryFilters,
} from '#app/contracts';
import { formatNumber } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { isServed, rowsAddress, type TerritoryBody } from './territory.js';

interface Line {
  name: string;
  filters: TerritoryFilters;
}

interface CountsProps {
  caption: string;
  /** What the first column says. */
  by: string;
  lines: Line[];
  bodies: TerritoryBody[];
}

/** Bodies counted by where they stand: each figure opens the rows behind it. */
function Counts({ caption, by, lines, bodies }: CountsProps) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const of = (filters: TerritoryFilters) => bodies.filter((body) => matchesTerritory(body, filters));
  const figure = (filters: TerritoryFilters) => {
    const count = of(filters).length;
    return count === 0 ? '0' : <Link to={rowsAddress(filters)}>{formatNumber(count, i18n.language)}</Link>;
  };
  const columns: Column<Line>[] = [
    { key: 'name', header: by, rowHeader: true, cell: ({ name }) => name },
    { key: 'all', header: t('territory.all'), numeric: true, cell: ({ filters }) => figure(filters) },
    ...TERRITORY_STANDINGS.filter((standing) => bodies.some((body) => body.standing === standing)).map((standing) => ({
      key: standing,
      header: t(`territory.standing.${standing}`),
      numeric: true,
      cell: ({ filters }: Line) => figure({ ...filters, standing }),
    })),
    {
      key: 'share',
      header: t('territory.share'),
      numeric: true,
      cell: ({ filters }) => {
        const all = of(filters);
        return all.length === 0 ? '–' : percent.format(all.filter(isServed).length / all.length);
      },
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines.filter(({ filters }) => of(filters).length > 0)}
      rowKey={({ name }) => name}
    />
  );
}

export function CountsByType({ bodies }: { bodies: TerritoryBody[] }) {
  const { t } = useTranslation();
  const lines = [
    ...BODY_TYPES.map((type) => ({ name: t(`body.types.${type}`), filters: { type } })),
    { name: t('territory.total'), filters: {} },
  ];
  return <Counts caption={t('territory.byType')} by={t('body.type')} lines={lines} bodies={bodies} />;
}

export function CountsByPlace({ bodies, province }: { bodies: TerritoryBody[]; province: string }) {
  const { t } = useTranslation();
  const lines = TERRITORY_PLACES.map((place) => ({
    name: t(`territory.place.${place}`, { province }),
    filters: { place },
  }));
  return <Counts caption={t('territory.byPlace')} by={t('territory.where')} lines={lines} bodies={bodies} />;
}
