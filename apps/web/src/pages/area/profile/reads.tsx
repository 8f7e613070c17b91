import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProfileFrame } from '../../../account/profile-frame.js';
import { useOwnReads } from '../../../account/queries.js';
import type { OwnRead } from '../../../api/types.js';
import type { PageHandle } from '../../../lib/page.js';
import { DataTable, type Column } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Pager } from '../../../ui/pager.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('account.reads.title') }) };

/** Who looked at my data, and when. */
export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const reads = useOwnReads(params.get('cursor') || undefined);
  const columns: Column<OwnRead>[] = [
    { key: 'at', header: t('account.reads.at'), rowHeader: true, cell: ({ at }) => <DateTime value={at} time /> },
    {
      key: 'reader',
      header: t('account.reads.reader'),
      cell: ({ readerName, side }) => readerName ?? t(`account.reads.side.${side}`),
    },
    {
      key: 'what',
      header: t('account.reads.what'),
      cell: ({ tableName }) => t(tableName === 'audit_entry' ? 'account.reads.register' : 'account.reads.sheet'),
    },
  ];
  return (
    <ProfileFrame part="reads">
      <QueryState query={reads}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <EmptyState icon="check-circle" title={t('account.reads.none')} />
            ) : (
              <DataTable
                caption={t('account.reads.title')}
                hideCaption
                columns={columns}
                rows={page.items}
                rowKey={(read) => read.id}
              />
            )}
            <Pager nextCursor={page.nextCursor} />
            <p className="muted">{t('account.reads.limits')}</p>
          </>
        )}
      </QueryState>
    </ProfileFrame>
  );
}
