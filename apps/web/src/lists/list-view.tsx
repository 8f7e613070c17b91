import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { ExportMenu, type ListFilters } from '../exports/export-menu.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { usePhone } from '../lib/use-phone.js';
import { Pager } from '../ui/pager.js';
import { QueryState } from '../ui/query-state.js';

interface ListViewProps<Row> {
  /** The name of the table, for who does not see its heading beside it. */
  caption: string;
  /** A page of the list, as it was asked of the API. */
  query: UseQueryResult<{ items: Row[]; nextCursor: string | null }>;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** Said where the filters leave nothing. */
  none: string;
  noneHint?: string;
  /** What leads back to the whole list. */
  showAll: string;
  /** Where there is nothing to filter yet: why, and the next step. */
  nothingYet?: ReactNode;
  /** How the list is taken away: the route, and the question that was asked. */
  download?: { path: string; filters: ListFilters };
  /** The order of the rows, where columns say how they sort. */
  order?: string;
  rowClass?: (row: Row) => string | undefined;
  /** On a phone cells stand one after the other without their headers: for values that say themselves what they are. */
  compact?: boolean;
  /** How a row stands on a phone where its cells would make too tall a card. */
  onPhone?: (row: Row) => ReactNode;
  /** Of the cursor in the address, where a page has several lists. */
  cursorName?: string;
}

/** The one way to show a list: a table of one page, sorted and filtered by the address, with the way on and to a file. */
export function ListView<Row>({
  caption,
  query,
  columns,
  rowKey,
  none,
  noneHint,
  showAll,
  nothingYet,
  download,
  order,
  rowClass,
  compact,
  onPhone,
  cursorName,
}: ListViewProps<Row>) {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <QueryState query={query}>
      {(page) =>
        page.items.length === 0 ? (
          (params.size === 0 && nothingYet) || (
            <EmptyState icon="search" title={none}>
              {noneHint && <p>{noneHint}</p>}
              {params.size > 0 && <Link to={pathname}>{showAll}</Link>}
            </EmptyState>
          )
        ) : (
          <>
            {download && (
              <div className="list-tools">
                {page.nextCursor && <p className="muted">{t('lists.more')}</p>}
                <ExportMenu {...download} />
              </div>
            )}
            {phone && onPhone ? (
              <ul className="folded-rows" aria-label={caption}>
                {page.items.map((row) => (
                  <li key={rowKey(row)}>{onPhone(row)}</li>
                ))}
              </ul>
            ) : (
              <DataTable
                caption={caption}
                hideCaption
                columns={columns}
                rows={page.items}
                rowKey={rowKey}
                rowClass={rowClass}
                order={order}
                compact={compact}
              />
            )}
            <Pager nextCursor={page.nextCursor} name={cursorName} />
          </>
        )
      }
    </QueryState>
  );
}
