import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAudit } from '../../api/queries.js';
import type { AuditEntry } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { AuditFilters, OPERATIONS } from '../../audit/audit-filters.js';
import { ChainState } from '../../audit/chain-state.js';
import { fieldsOf } from '../../audit/fields.js';
import { auditedTable, pageOfRow } from '../../audit/tables.js';
import type { PageHandle } from '../../lib/page.js';
import { dayOf, oneOf } from '../../lib/search.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('audit.title') }) };

/** Who changed what, when. */
export function Component() {
  const { t } = useTranslation();
  const { can, base } = useActor();
  if (!can('audit.read')) {
    return (
      <EmptyState page icon="lock" title={t('problem.permission_denied.what')}>
        <Link to={base}>{t('area.toHome')}</Link>
      </EmptyState>
    );
  }
  return <AuditList />;
}

function AuditList() {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const entries = useAudit({
    tableName: params.get('tabella')?.trim() || undefined,
    rowId: params.get('riga')?.trim() || undefined,
    actorId: params.get('autore')?.trim() || undefined,
    actor: params.get('chi')?.trim() || undefined,
    operation: oneOf(OPERATIONS, params.get('operazione')),
    from: dayOf(params.get('dal')),
    to: dayOf(params.get('al')),
    cursor: params.get('cursor') || undefined,
  });
  const only = (filter: Record<string, string>) => `?${new URLSearchParams(filter).toString()}`;
  const columns: Column<AuditEntry>[] = [
    { key: 'at', header: t('audit.at'), rowHeader: true, cell: ({ at }) => <DateTime value={at} time /> },
    {
      key: 'actor',
      header: t('audit.actor'),
      cell: ({ actorId, actorName }) =>
        actorId ? <Link to={only({ autore: actorId })}>{actorName ?? t('audit.unknown')}</Link> : t('audit.system'),
    },
    { key: 'operation', header: t('audit.operation'), cell: ({ operation }) => t(`audit.done.${operation}`) },
    {
      key: 'table',
      header: t('audit.table'),
      cell: ({ tableName }) => {
        if (tableName === 'audit_entry') return t('audit.register');
        const known = auditedTable(tableName);
        return known ? t(`audit.tables.${known}`) : <code>{tableName}</code>;
      },
    },
    {
      key: 'row',
      header: t('audit.row'),
      cell: ({ tableName, rowId, operation }) => {
        if (!rowId) return '–';
        const page = operation === 'DELETE' ? undefined : pageOfRow(base, tableName, rowId);
        if (tableName === 'audit_entry') return <Link to={only({ autore: rowId })}>{t('audit.ofThisPerson')}</Link>;
        return (
          <>
            <Link to={only({ tabella: tableName, riga: rowId })} title={rowId}>
              {t('audit.ofThisRow')}
            </Link>
            {page && (
              <>
                {' · '}
                <Link to={page}>{t('audit.openRow')}</Link>
              </>
            )}
          </>
        );
      },
    },
    {
      key: 'columns',
      header: t('audit.columns'),
      cell: ({ operation, changedColumns }) => {
        const fields = operation === 'UPDATE' ? fieldsOf(changedColumns) : [];
        return fields.map((field) => t(`audit.fields.${field}`)).join(', ') || '–';
      },
    },
  ];
  return (
    <>
      <PageTitle lead={t('audit.lead')}>{t('audit.title')}</PageTitle>
      <ChainState />
      <AuditFilters />
      <ListView
        caption={t('audit.title')}
        query={entries}
        columns={columns}
        rowKey={(entry) => entry.id}
        none={t('audit.none')}
        showAll={t('audit.showAll')}
      />
    </>
  );
}
