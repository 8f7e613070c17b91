import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { SPACE_KINDS } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { FoundDocuments } from '../../documents/search/found-documents.js';
import {
  asksFor,
  useDocumentFacets,
  useDocumentSearch,
  type DocumentFacets,
  type SearchQuery,
} from '../../documents/search/queries.js';
import { SEARCH_SORTS, SearchOrder } from '../../documents/search/search-order.js';
import { FACETS, SearchFacets } from '../../documents/search/search-facets.js';
import { ExportMenu } from '../../exports/export-menu.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { ListFilters } from '../../lists/list-filters.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('find.title') }) };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Documents by what they say, in all spaces that whoever asks sees. */
export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const [params] = useSearchParams();
  const given = (name: string, form?: RegExp) => {
    const value = params.get(name)?.trim();
    return value && (!form || form.test(value)) ? value : undefined;
  };
  const query: SearchQuery = {
    q: given('q'),
    spaceId: given('spazio', UUID),
    kind: oneOf(SPACE_KINDS, params.get('tipo')),
    tag: given('etichetta'),
    year: given('anno', /^(19|2[01])\d\d$/),
    docType: given('genere'),
    sort: oneOf(SEARCH_SORTS, params.get('ordine')),
    cursor: given('cursor'),
  };
  const asked = asksFor(query);
  if (!can('documents.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle lead={t('find.lead')}>{t('find.title')}</PageTitle>
      <ListFilters name="find" search={t('find.words')} kept={[...FACETS, 'ordine']} />
      <details className="find-help">
        <summary>{t('find.help')}</summary>
        <ul>
          <li>{t('find.helpPhrase')}</li>
          <li>{t('find.helpOr')}</li>
          <li>{t('find.helpWithout')}</li>
          <li>{t('find.helpNumbers')}</li>
        </ul>
      </details>
      {asked ? (
        <Results query={query} />
      ) : (
        <EmptyState icon="search" title={t('find.nothingYet')}>
          <p>{t('find.nothingYetText')}</p>
        </EmptyState>
      )}
    </>
  );
}

function Results({ query }: { query: SearchQuery }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const found = useDocumentSearch(query);
  const facets = useDocumentFacets(query);
  return (
    <QueryState query={found}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <EmptyState icon="search" title={t('find.none')}>
            <p>{t('find.noneText')}</p>
            <Link to={pathname}>{t('find.startAnew')}</Link>
          </EmptyState>
        ) : (
          <div className="find">
            <section aria-labelledby="found">
              <h2 id="found" aria-live="polite">
                <Total facets={facets.data} />
              </h2>
              <div className="list-tools">
                {query.q && <SearchOrder />}
                <ExportMenu path="/api/v1/document-search/export" filters={query} />
              </div>
              <FoundDocuments items={items} nextCursor={nextCursor} />
            </section>
            <aside className="find-facets no-print" aria-label={t('find.narrow')}>
              {facets.data && <SearchFacets facets={facets.data} />}
            </aside>
          </div>
        )
      }
    </QueryState>
  );
}

function Total({ facets }: { facets: DocumentFacets | undefined }) {
  const { t } = useTranslation();
  if (!facets) return t('find.found');
  return facets.more
    ? t('find.totalMore', { total: facets.total.toLocaleString('it') })
    : t('find.total', { count: facets.total });
}
