import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAudit } from '../../api/queries.js';
import type { AuditEntry } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { FilterForm } from '../../ui/filter-form.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('audit.title') }) };

const OPERATIONS = ['insert', 'update', 'delete'] as const;

/** Who changed what, when. */
export function Component() {
  const { t } = useTranslation();
  const { can, base } = useActor();
  if (!can('audit.read')) {
    return (
      <EmptyState icon="lock" title={t('problem.permission_denied.what')}>
        <Link to={base}>{t('area.toHome')}</Link>
      </EmptyState>
    );
  }
  return <AuditList />;
}

function AuditList() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const entries = useAudit({
    tableName: params.get('tabella')?.trim() || undefined,
    rowId: params.get('riga')?.trim() || undefined,
    cursor: params.get('cursor') || undefined,
  });
  const columns: Column<AuditEntry>[] = [
    { key: 'at', header: t('audit.at'), rowHeader: true, cell: (entry) => <DateTime value={entry.at} time /> },
    { key: 'actor', header: t('audit.actor'), cell: (entry) => entry.actorName ?? t('audit.system') },
    {
      key: 'operation',
      header: t('audit.operation'),
      cell: (entry) => {
        const known = OPERATIONS.find((operation) => operation === entry.operation.toLowerCase());
        return known ? t(`audit.${known}`) : entry.operation;
      },
    },
    { key: 'table', header: t('audit.table'), cell: (entry) => <code>{entry.tableName}</code> },
    {
      key: 'row',
      header: t('audit.row'),
      cell: ({ tableName, rowId }) =>
        rowId ? (
          <Link to={`?${new URLSearchParams({ tabella: tableName, riga: rowId }).toString()}`}>
            <code className="short-id">{rowId}</code>
          </Link>
        ) : (
          '–'
        ),
    },
    {
      key: 'columns',
      header: t('audit.columns'),
      cell: ({ operation, changedColumns }) => (operation.toLowerCase() === 'update' ? changedColumns.join(', ') : '–'),
    },
  ];
  return (
    <>
      <PageTitle lead={t('audit.lead')}>{t('audit.title')}</PageTitle>
      <FilterForm>
        <div className="filters-first">
          <TextField
            label={t('audit.table')}
            name="tabella"
            id="audit-table"
            defaultValue={params.get('tabella') ?? ''}
          />
          <TextField label={t('audit.row')} name="riga" id="audit-row" defaultValue={params.get('riga') ?? ''} />
          <button className="btn btn-primary">
            <Icon name="search" /> {t('services.search')}
          </button>
        </div>
      </FilterForm>
      <QueryState query={entries}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <EmptyState icon="search" title={t('audit.none')} />
            ) : (
              <DataTable
                caption={t('audit.title')}
                hideCaption
                columns={columns}
                rows={page.items}
                rowKey={(entry) => entry.id}
              />
            )}
            <Pager nextCursor={page.nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}
