import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { NoticeList } from '../../notices/notice-list.js';
import { useNoticeChange, useNoticeCounts, useNotices } from '../../notices/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('notices.title') }) };

const SHOWN = 15;

/** The inbox: what happened that concerns me, whether a mail left or not. */
export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const onlyUnread = params.has('da-leggere');
  const notices = useNotices({
    unread: onlyUnread ? 'true' : undefined,
    cursor: params.get('cursor') || undefined,
    limit: SHOWN,
  });
  const counts = useNoticeCounts();
  const all = useNoticeChange();
  const unread = counts.data?.unread ?? 0;
  return (
    <>
      <PageTitle
        lead={t('notices.lead')}
        actions={
          <>
            {unread > 0 && (
              <button
                type="button"
                className="btn btn-outline-primary"
                disabled={all.isPending}
                onClick={() => all.mutate('all')}
              >
                <Icon name="check" /> {t('notices.readAll')}
              </button>
            )}
            <Link className="btn btn-outline-primary" to={`${base}/profilo/notifiche`}>
              <Icon name="settings" /> {t('notices.preferences')}
            </Link>
          </>
        }
      >
        {t('notices.title')}
      </PageTitle>
      {all.isError && <ProblemAlert problem={problemOf(all.error)} />}
      <nav className="views" aria-label={t('notices.views')}>
        <ul>
          <li>
            <Link to="?" aria-current={onlyUnread ? undefined : 'true'}>
              {t('notices.all')}
            </Link>
          </li>
          <li>
            <Link to="?da-leggere" aria-current={onlyUnread ? 'true' : undefined}>
              {t('notices.onlyUnread', { count: unread })}
            </Link>
          </li>
        </ul>
      </nav>
      <QueryState query={notices}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <EmptyState icon="mail-open" title={t(onlyUnread ? 'notices.noneUnread' : 'notices.none')}>
                <p>{t(onlyUnread ? 'notices.noneUnreadHint' : 'notices.noneHint')}</p>
                <Link to={onlyUnread ? '?' : base}>{t(onlyUnread ? 'notices.showAll' : 'area.toHome')}</Link>
              </EmptyState>
            ) : (
              <NoticeList notices={page.items} />
            )}
            <Pager nextCursor={page.nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}
