import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { NETWORK_PLAN_MODELS, NETWORK_PLAN_STAGES, REGIONS } from '#app/contracts';
import { FilterSelect, ListFilters, SortSelect } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { QueryState } from '../ui/query-state.js';
import { useOwnPlans, usePlans, usePlansPath, type Plan } from './plan-queries.js';
import { useNetworkCentres } from './queries.js';

const PROVINCES = Object.values(REGIONS).flat().toSorted();
const FIRST_YEAR = 2015;
const years = () =>
  Array.from({ length: new Date().getFullYear() + 3 - FIRST_YEAR }, (_none, index) =>
    String(FIRST_YEAR + index),
  ).reverse();

/** What is said of a plan in every list; in those of several centres also whose it is. */
function useColumns(centre: boolean): Column<Plan>[] {
  const { t } = useTranslation();
  const path = usePlansPath();
  return [
    {
      key: 'title',
      header: t('networkPlans.field.title'),
      rowHeader: true,
      cell: ({ id, centreSlug, title, bodyName, province }) => (
        <>
          <Link to={`${path}/${centreSlug}/${id}`}>{title}</Link>
          <span className="cell-note">
            {bodyName} ({province})
          </span>
        </>
      ),
    },
    { key: 'year', header: t('networkPlans.field.year'), numeric: true, cell: ({ year }) => year },
    { key: 'model', header: t('networkPlans.field.model'), cell: ({ model }) => t(`networkPlans.model.${model}`) },
    { key: 'stage', header: t('networkPlans.field.stage'), cell: ({ stage }) => t(`networkPlans.stage.${stage}`) },
    ...(centre
      ? [{ key: 'centre', header: t('networkPlans.field.centre'), cell: ({ centreName }: Plan) => centreName }]
      : []),
  ];
}

/** The data bank, with its filters in the address. */
export function PlanList() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const pick = <Code extends string>(name: string, codes: readonly Code[]) =>
    codes.find((code) => code === params.get(name));
  const filters = {
    q: params.get('q')?.trim() || undefined,
    province: pick('provincia', PROVINCES),
    year: pick('anno', years()),
    model: pick('modello', NETWORK_PLAN_MODELS),
    stage: pick('stato', NETWORK_PLAN_STAGES),
    centre: params.get('centro') || undefined,
    sort: params.get('ordine') === 'bodyName' ? ('bodyName' as const) : undefined,
  };
  const plans = usePlans({ ...filters, cursor: params.get('cursor') || undefined });
  const centres = useNetworkCentres();
  const columns = useColumns(true);
  return (
    <section aria-label={t('networkPlans.title')}>
      <ListFilters
        name="plans"
        search={t('networkPlans.search')}
        more={{
          label: t('networkPlans.moreFilters'),
          names: ['modello', 'stato', 'centro', 'ordine'],
          fields: (
            <>
              <FilterSelect
                label={t('networkPlans.field.model')}
                name="modello"
                any={t('networkPlans.any')}
                options={NETWORK_PLAN_MODELS.map((model) => [model, t(`networkPlans.model.${model}`)])}
              />
              <FilterSelect
                label={t('networkPlans.field.stage')}
                name="stato"
                any={t('networkPlans.any')}
                options={NETWORK_PLAN_STAGES.map((stage) => [stage, t(`networkPlans.stage.${stage}`)])}
              />
              <FilterSelect
                label={t('networkPlans.field.centre')}
                name="centro"
                any={t('networkPlans.any')}
                options={(centres.data?.items ?? []).map(({ slug, ownerName }) => [slug, ownerName])}
              />
              <SortSelect
                sorts={[
                  ['-year', t('networkPlans.sort.year')],
                  ['bodyName', t('networkPlans.sort.bodyName')],
                ]}
              />
            </>
          ),
        }}
      >
        <FilterSelect
          label={t('networkPlans.field.province')}
          name="provincia"
          any={t('networkPlans.anyProvince')}
          options={PROVINCES.map((code) => [code, code])}
        />
        <FilterSelect
          label={t('networkPlans.field.year')}
          name="anno"
          any={t('networkPlans.any')}
          options={years().map((year) => [year, year])}
        />
      </ListFilters>
      <ListView
        caption={t('networkPlans.title')}
        query={plans}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('networkPlans.none')}
        showAll={t('networkPlans.showAll')}
        download={{ path: '/api/v1/network/plans/export', filters }}
        nothingYet={
          <EmptyState icon="folder" title={t('networkPlans.nothingYet')}>
            <p>{t('networkPlans.nothingYetText')}</p>
          </EmptyState>
        }
      />
    </section>
  );
}

/** What waits for a decision; who does not decide is shown none of it. */
export function ProposedPlans() {
  const { t } = useTranslation();
  const columns = useColumns(true);
  const proposed = usePlans({ status: 'proposed', limit: 100 });
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{t('networkPlans.proposed')}</h2>
      <QueryState query={proposed}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('networkPlans.noneProposed')}</p>
          ) : (
            <DataTable
              caption={t('networkPlans.proposed')}
              hideCaption
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                ...columns,
                {
                  key: 'at',
                  header: t('networkPlans.field.changedAt'),
                  cell: ({ changedAt }) => <DateTime value={changedAt} />,
                },
              ]}
            />
          )
        }
      </QueryState>
    </section>
  );
}

/** What the own centre entered, with how it stands. */
export function OwnPlans() {
  const { t } = useTranslation();
  const columns = useColumns(false);
  const own = useOwnPlans();
  return (
    <QueryState query={own}>
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="own-plans">
            <h2 id="own-plans">{t('networkPlans.own')}</h2>
            <DataTable
              caption={t('networkPlans.own')}
              hideCaption
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                ...columns,
                {
                  key: 'status',
                  header: t('networkPlans.field.status'),
                  cell: ({ status }) => t(`networkPlans.status.${status}`),
                },
              ]}
            />
          </section>
        )
      }
    </QueryState>
  );
}
