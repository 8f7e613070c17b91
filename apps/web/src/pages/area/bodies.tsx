import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BODY_TYPES, POPULATION_BANDS } from '#app/contracts';
import { useBodies } from '../../api/queries.js';
import type { BodySummary } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { useDuplicates } from '../../bodies/duplicates-queries.js';
import { AdhesionStatus } from '../../bodies/adhesion-status.js';
import { formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { filtersOf } from '../../relationship/body-filters.js';
import { useTags } from '../../relationship/queries.js';
import { Segments } from '../../relationship/segments.js';
import type { Column } from '../../ui/data-table.js';
import { TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('bodies.title') }) };

/** The bodies that the role may see: a centre's all, a clerk's own. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, side, can } = useActor();
  const [params] = useSearchParams();
  const asked = filtersOf(params);
  const filters = { ...asked, cursor: params.get('cursor') || undefined };
  const bodies = useBodies(filters);
  const tags = useTags(can('relationship.read')).data?.items ?? [];
  const doubles = useDuplicates('open', can('bodies.edit')).data?.items.length ?? 0;
  const columns: Column<BodySummary>[] = [
    {
      key: 'name',
      header: t('body.name'),
      rowHeader: true,
      cell: (body) => (
        <>
          <Link to={`${base}/enti/${body.id}`}>{body.name}</Link>
          {body.delegatedPowers && <span className="cell-note">{t('delegation.tag')}</span>}
          {body.formerName && <span className="cell-note">{t('bodyHistory.formerly', { name: body.formerName })}</span>}
        </>
      ),
    },
    { key: 'type', header: t('body.type'), cell: (body) => t(`body.types.${body.type}`) },
    { key: 'province', header: t('body.province'), cell: (body) => body.province },
    { key: 'istat', header: t('body.istatCode'), cell: (body) => body.istatCode ?? '–' },
    {
      key: 'population',
      header: t('body.population'),
      numeric: true,
      cell: (body) =>
        body.population ? (
          <>
            {formatNumber(body.population.value, i18n.language)} <span className="muted">({body.population.year})</span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'adhesion',
      header: t('body.adhesion'),
      cell: (body) =>
        body.adheresThrough ? (
          t('grouping.adheresThrough', { name: body.adheresThrough.name })
        ) : body.adhesion ? (
          <AdhesionStatus status={body.adhesion.status} suspended={body.adhesion.suspended} />
        ) : (
          t('body.noAdhesion')
        ),
    },
  ];
  return (
    <>
      <PageTitle
        lead={t(side === 'body' ? 'bodies.leadBody' : 'bodies.lead')}
        actions={
          can('bodies.edit') && (
            <>
              {can('imports.run') && (
                <Link className="btn btn-outline-primary" to={`${base}/enti/importa`}>
                  {t('imports.bodies.short')}
                </Link>
              )}
              {doubles > 0 && (
                <Link className="btn btn-outline-primary" to={`${base}/enti/doppioni`}>
                  {t('duplicates.count', { count: doubles })}
                </Link>
              )}
              <Link className="btn btn-outline-primary" to={`${base}/enti/fusione`}>
                {t('merger.title')}
              </Link>
              <Link className="btn btn-primary" to={`${base}/enti/nuovo`}>
                <Icon name="plus" /> {t('bodyForm.new')}
              </Link>
            </>
          )
        }
      >
        {t(side === 'body' ? 'bodies.titleMine' : 'bodies.title')}
      </PageTitle>
      {side === 'centre' && (
        <ListFilters
          // The fields take what the address says once: a saved list is another address.
          key={params.toString()}
          name="bodies"
          search={t('bodies.search')}
          more={{
            label: t('tags.more'),
            names: ['stato', 'provincia', 'abitanti', 'etichetta'],
            fields: (
              <>
                <FilterSelect
                  label={t('bodyHistory.validity')}
                  name="stato"
                  any={t('bodyHistory.existing')}
                  options={[['ended', t('bodyHistory.endedOnes')]]}
                />
                <TextField
                  label={t('tags.province')}
                  name="provincia"
                  id="filter-provincia"
                  defaultValue={params.get('provincia') ?? ''}
                  maxLength={2}
                />
                <FilterSelect
                  label={t('tags.band')}
                  name="abitanti"
                  any={t('tags.anyBand')}
                  options={POPULATION_BANDS.map((band) => [band, t(`territory.bands.${band}`)])}
                />
                {tags.length > 0 && (
                  <FilterSelect
                    label={t('tags.label')}
                    name="etichetta"
                    any={t('tags.any')}
                    options={tags.map((tag) => [tag.id, tag.name])}
                  />
                )}
              </>
            ),
          }}
        >
          <FilterSelect
            label={t('body.type')}
            name="tipo"
            any={t('bodies.anyType')}
            options={BODY_TYPES.map((type) => [type, t(`body.types.${type}`)])}
          />
          <FilterSelect
            label={t('body.adhesion')}
            name="adesione"
            any={t('bodies.anyAdhesion')}
            options={[
              ['active', t('bodies.adhering')],
              ['none', t('bodies.notAdhering')],
            ]}
          />
        </ListFilters>
      )}
      {can('relationship.read') && <Segments filters={asked} />}
      <ListView
        caption={t('bodies.title')}
        query={bodies}
        columns={columns}
        rowKey={(body) => body.id}
        none={t('adhering.none')}
        showAll={t('bodies.showAll')}
        download={{ path: '/api/v1/bodies/export', filters }}
      />
    </>
  );
}
