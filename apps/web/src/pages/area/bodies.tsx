import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BODY_TYPES, LIMITS } from '#app/contracts';
import { useBodies } from '../../api/queries.js';
import type { BodySummary } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { AdhesionStatus } from '../../bodies/adhesion-status.js';
import { formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select, TextField } from '../../ui/field.js';
import { FilterForm } from '../../ui/filter-form.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('bodies.title') }) };

const ADHESIONS = ['active', 'none'] as const;

/** The bodies that the role may see: a centre's all, a clerk's own. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, side, can } = useActor();
  const [params] = useSearchParams();
  const bodies = useBodies({
    q: params.get('q')?.trim() || undefined,
    type: oneOf(BODY_TYPES, params.get('tipo')),
    adhesion: oneOf(ADHESIONS, params.get('adesione')),
    cursor: params.get('cursor') || undefined,
  });
  const columns: Column<BodySummary>[] = [
    {
      key: 'name',
      header: t('body.name'),
      rowHeader: true,
      cell: (body) => <Link to={`${base}/enti/${body.id}`}>{body.name}</Link>,
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
        body.adhesion ? (
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
            <Link className="btn btn-primary" to={`${base}/enti/nuovo`}>
              <Icon name="plus" /> {t('bodyForm.new')}
            </Link>
          )
        }
      >
        {t(side === 'body' ? 'bodies.titleMine' : 'bodies.title')}
      </PageTitle>
      {side === 'centre' && (
        <FilterForm>
          <div className="filters-first">
            <TextField
              label={t('bodies.search')}
              type="search"
              name="q"
              id="bodies-q"
              data-shortcut="/"
              defaultValue={params.get('q') ?? ''}
              maxLength={LIMITS.search}
            />
            <Select label={t('body.type')} name="tipo" id="bodies-type" defaultValue={params.get('tipo') ?? ''}>
              <option value="">{t('bodies.anyType')}</option>
              {BODY_TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`body.types.${type}`)}
                </option>
              ))}
            </Select>
            <Select
              label={t('body.adhesion')}
              name="adesione"
              id="bodies-adhesion"
              defaultValue={params.get('adesione') ?? ''}
            >
              <option value="">{t('bodies.anyAdhesion')}</option>
              <option value="active">{t('bodies.adhering')}</option>
              <option value="none">{t('bodies.notAdhering')}</option>
            </Select>
            <button className="btn btn-primary">
              <Icon name="search" /> {t('services.search')}
            </button>
          </div>
        </FilterForm>
      )}
      <QueryState query={bodies}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <EmptyState icon="search" title={t('adhering.none')}>
                <Link to={`${base}/enti`}>{t('bodies.showAll')}</Link>
              </EmptyState>
            ) : (
              <DataTable
                caption={t('bodies.title')}
                hideCaption
                columns={columns}
                rows={page.items}
                rowKey={(body) => body.id}
              />
            )}
            <Pager nextCursor={page.nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}
