import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { ExportMenu } from '../../exports/export-menu.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';
import { FoundDocuments, FoundNetworkDocuments } from './found-documents.js';
import {
  useDocumentFacets,
  useDocumentSearch,
  useNetworkFacets,
  useNetworkSearch,
  type DocumentFacets,
  type NetworkFacets,
  type NetworkSearchQuery,
  type SearchQuery,
} from './queries.js';
import { SearchFacets } from './search-facets.js';
import { SearchOrder } from './search-order.js';

/** What was found in the own centre. */
export function Results({ query }: { query: SearchQuery }) {
  const { t } = useTranslation();
  return (
    <Findings
      query={useDocumentSearch(query)}
      facets={useDocumentFacets(query).data}
      tools={
        <>
          {query.q && <SearchOrder />}
          <ExportMenu path="/api/v1/document-search/export" filters={query} />
        </>
      }
      noneHint={t('find.noneText')}
    >
      {(items) => <FoundDocuments items={items} />}
    </Findings>
  );
}

/** What was found in what the centres of the network show each other. */
export function NetworkResults({ query }: { query: NetworkSearchQuery }) {
  const { t } = useTranslation();
  return (
    <Findings
      query={useNetworkSearch(query)}
      facets={useNetworkFacets(query).data}
      tools={
        <>
          <SearchOrder />
          <ExportMenu path="/api/v1/network/document-search/export" filters={query} />
        </>
      }
      noneHint={t('find.noneInNetwork')}
    >
      {(items) => <FoundNetworkDocuments items={items} />}
    </Findings>
  );
}

interface FindingsProps<Item> {
  query: UseQueryResult<{ items: Item[]; nextCursor: string | null }>;
  facets: DocumentFacets | NetworkFacets | undefined;
  tools: ReactNode;
  /** What to do where nothing was found. */
  noneHint: string;
  children: (items: readonly Item[]) => ReactNode;
}

function Findings<Item>({ query, facets, tools, noneHint, children }: FindingsProps<Item>) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const place = params.get('dove');
  return (
    <QueryState query={query}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <EmptyState icon="search" title={t('find.none')}>
            <p>{noneHint}</p>
            <Link to={place ? `${pathname}?dove=${place}` : pathname}>{t('find.startAnew')}</Link>
          </EmptyState>
        ) : (
          <div className="find">
            <section aria-labelledby="found">
              <h2 id="found" aria-live="polite">
                <Total facets={facets} />
              </h2>
              <div className="list-tools">{tools}</div>
              {children(items)}
              <Pager nextCursor={nextCursor} />
            </section>
            <aside className="find-facets no-print" aria-label={t('find.narrow')}>
              {facets && <SearchFacets facets={facets} />}
            </aside>
          </div>
        )
      }
    </QueryState>
  );
}

function Total({ facets }: { facets: DocumentFacets | NetworkFacets | undefined }) {
  const { t } = useTranslation();
  if (!facets) return t('find.found');
  return facets.more
    ? t('find.totalMore', { total: facets.total.toLocaleString('it') })
    : t('find.total', { count: facets.total });
}
