import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  BODY_TYPES,
  LIMITS,
  POPULATION_BANDS,
  TERRITORY_PLACES,
  TERRITORY_STANDINGS,
  matchesTerritory,
} from '#app/contracts';
import { useActor } from '../area/session.js';
import { ExportMenu } from '../exports/export-menu.js';
import { formatDate, formatNumber } from '../lib/format.js';
import { FilterSelect, ListFilters } from '../lists/list-filters.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { filtersOf, type Territory, type TerritoryBody } from './territory.js';

/** The bodies behind a figure: all, or those that the address chooses. */
export function TerritoryRows({ territory: { bodies, province } }: { territory: Territory }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const filters = filtersOf(params);
  const rows = bodies.filter((body) => matchesTerritory(body, filters));
  return (
    <section className="territory-rows" aria-labelledby="righe">
      <h2 id="righe">{t('territory.rows', { count: rows.length })}</h2>
      <ListFilters key={params.toString()} name="territory">
        <FilterSelect
          label={t('body.adhesion')}
          name="adesione"
          any={t('territory.anyStanding')}
          options={TERRITORY_STANDINGS.map((standing) => [standing, t(`territory.standing.${standing}`)])}
        />
        <FilterSelect
          label={t('body.type')}
          name="tipo"
          any={t('bodies.anyType')}
          options={BODY_TYPES.map((type) => [type, t(`body.types.${type}`)])}
        />
        <FilterSelect
          label={t('body.population')}
          name="fascia"
          any={t('territory.anyBand')}
          options={POPULATION_BANDS.map((band) => [band, t(`territory.bands.${band}`)])}
        />
        <FilterSelect
          label={t('territory.where')}
          name="dove"
          any={t('territory.anywhere')}
          options={TERRITORY_PLACES.map((place) => [place, t(`territory.place.${place}`, { province })])}
        />
      </ListFilters>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('territory.none')} />
      ) : (
        <>
          <ExportMenu path="/api/v1/territory/export" filters={{ ...filters }} />
          <BodyTable rows={rows} caption={t('territory.rows', { count: rows.length })} name="righe" />
        </>
      )}
    </section>
  );
}

interface BodyTableProps {
  rows: TerritoryBody[];
  caption: string;
  /** Of the choice to see all of them, in the address. */
  name: string;
}

/** The first of many bodies; the address keeps that somebody wants to see, or print, all of them. */
export function BodyTable({ rows, caption, name }: BodyTableProps) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const shown = params.get(name) === 'tutte' ? rows : rows.slice(0, LIMITS.defaultPageSize);
  const all = new URLSearchParams(params);
  all.set(name, 'tutte');
  const columns: Column<TerritoryBody>[] = [
    {
      key: 'name',
      header: t('body.name'),
      rowHeader: true,
      cell: ({ id, name }) => <Link to={`${base}/enti/${id}`}>{name}</Link>,
    },
    { key: 'type', header: t('body.type'), cell: ({ type }) => t(`body.types.${type}`) },
    { key: 'province', header: t('body.province'), cell: ({ province }) => province },
    {
      key: 'population',
      header: t('body.population'),
      numeric: true,
      cell: ({ population }) => (population === null ? '–' : formatNumber(population, i18n.language)),
    },
    {
      key: 'standing',
      header: t('body.adhesion'),
      cell: ({ standing, through }) => [t(`territory.standing.${standing}`), through].filter(Boolean).join(' '),
    },
    {
      key: 'ends',
      header: t('territory.until'),
      cell: ({ endsOn }) => (endsOn ? formatDate(endsOn, i18n.language) : '–'),
    },
    {
      key: 'services',
      header: t('territory.services'),
      numeric: true,
      cell: ({ id, services }) =>
        services === 0 ? (
          '0'
        ) : (
          <Link to={`${base}/attivazioni?ente=${id}`}>{formatNumber(services, i18n.language)}</Link>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={caption} hideCaption columns={columns} rows={shown} rowKey={({ id }) => id} />
      {shown.length < rows.length && (
        <p>
          {t('territory.shownOf', { shown: formatNumber(shown.length, i18n.language) })}{' '}
          <Link to={`?${all.toString()}`} preventScrollReset>
            {t('territory.showAll', { count: rows.length })}
          </Link>
        </p>
      )}
    </>
  );
}
