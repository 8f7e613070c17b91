import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { useDossiers, type Dossier } from '../../dossiers/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('dossiers.title') }) };

/** What was laid before the strategic table, the latest first. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const planId = params.get('piano') ?? undefined;
  const dossiers = useDossiers({ planId, cursor: params.get('cursor') || undefined });
  if (!can('tariffs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Dossier>[] = [
    {
      key: 'title',
      header: t('dossiers.field.title'),
      rowHeader: true,
      cell: ({ id, title, planTitle, planNumber }) => (
        <>
          <Link to={`${base}/fascicoli/${id}`}>{title}</Link>
          <span className="cell-note">{t('dues.planOf', { title: planTitle, number: planNumber })}</span>
        </>
      ),
    },
    { key: 'status', header: t('dues.state'), cell: ({ status }) => t(`dossiers.status.${status}`) },
    {
      key: 'meeting',
      header: t('dossiers.vote.meetingOn'),
      cell: ({ meetingOn }) => (meetingOn ? <DateTime value={meetingOn} /> : '–'),
    },
    {
      key: 'vote',
      header: t('dossiers.votes'),
      cell: ({ inFavour, against, abstained }) =>
        inFavour === null ? '–' : t('dossiers.voteWords', { inFavour, against, abstained }),
    },
  ];
  const begin = can('tariffs.edit') && (
    <Link className="btn btn-primary" to={`${base}/fascicoli/nuovo${planId ? `?piano=${planId}` : ''}`}>
      <Icon name="plus" /> {t('dossiers.new')}
    </Link>
  );
  return (
    <>
      <PageTitle lead={t('dossiers.lead')} actions={begin}>
        {t('dossiers.title')}
      </PageTitle>
      <ListView
        caption={t('dossiers.title')}
        query={dossiers}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('dossiers.none')}
        showAll={t('dues.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('dossiers.none')}>
            {begin}
          </EmptyState>
        }
      />
    </>
  );
}
