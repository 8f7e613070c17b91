import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { TRASH_DAYS } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { documentLink } from '../../documents/links.js';
import {
  recoverDocument,
  useDocumentChange,
  useDocuments,
  type DocumentSummary,
  type Space,
} from '../../documents/queries.js';
import { SpacePage } from '../../documents/space-page.js';
import { addDays } from '../../lib/days.js';
import { formatDate } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('documents.bin') }) };

export function Component() {
  const { t } = useTranslation();
  return (
    <SpacePage title={t('documents.bin')} lead={t('documents.binLead', { days: TRASH_DAYS })}>
      {(space) => <Trash space={space} />}
    </SpacePage>
  );
}

/** What was thrown away, until when it can be taken back. */
function Trash({ space }: { space: Space }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const query = useDocuments({ spaceId: space.id, place: ['trash'], cursor: params.get('cursor') || undefined });
  const recovery = useDocumentChange(recoverDocument);
  const columns: Column<DocumentSummary>[] = [
    {
      key: 'title',
      header: t('documents.field.title'),
      rowHeader: true,
      cell: ({ id, title }) => <Link to={documentLink(base, id)}>{title}</Link>,
    },
    {
      key: 'trashedAt',
      header: t('documents.trashedAt'),
      cell: ({ trashedAt }) => trashedAt && <DateTime value={trashedAt} time />,
    },
    {
      key: 'until',
      header: t('documents.keptUntil'),
      cell: ({ trashedAt }) => trashedAt && formatDate(addDays(trashedAt.slice(0, 10), TRASH_DAYS), i18n.language),
    },
    ...(space.mayWrite
      ? [
          {
            key: 'recover',
            header: t('documents.binActions'),
            cell: ({ id, title, version }: DocumentSummary) => (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                aria-label={t('documents.recoverOne', { title })}
                disabled={recovery.isPending}
                onClick={() => recovery.mutate({ id, version })}
              >
                {t('documents.recover')}
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {recovery.error && <ProblemAlert problem={problemOf(recovery.error)} />}
      <ListView
        caption={t('documents.bin')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('documents.binEmpty')}
        showAll={t('list.first')}
        nothingYet={
          <EmptyState icon="delete" title={t('documents.binEmpty')}>
            <p>{t('documents.binEmptyText')}</p>
          </EmptyState>
        }
      />
    </>
  );
}
