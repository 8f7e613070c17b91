import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import type { NewNews, NewsItem } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { NewsForm } from '../../news/news-form.js';
import { NewsStatus } from '../../news/news-status.js';
import { deleteNews, saveNews, useNewsChange, useNewsItem } from '../../news/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { OpenedState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('news.edit') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { can } = useActor();
  // What has been saved is opened anew.
  const { key } = useLocation();
  const query = useNewsItem(id, can('news.manage'));
  if (!can('news.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState page icon="search" title={t('news.missing')} />;
  return (
    <OpenedState key={`${id} ${key}`} query={query}>
      {(news) => <EditNews news={news} />}
    </OpenedState>
  );
}

/** One news item: its words, when it appears, and its end. */
function EditNews({ news }: { news: NewsItem }) {
  const { t } = useTranslation();
  const { base, session } = useActor();
  const navigate = useNavigate();
  const saved = (useLocation().state as { saved?: boolean } | null)?.saved;
  const [asking, setAsking] = useState(false);
  const change = useNewsChange((body: NewNews) => saveNews(news, body));
  const removal = useNewsChange(() => deleteNews(news));
  const list = `${base}/notizie`;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: list, label: t('news.title') }]} here={news.title} />
      <PageTitle eyebrow={<NewsStatus status={news.status} />}>{news.title}</PageTitle>
      <DoneNotice words={saved ? t('news.saved') : ''} />
      {news.status === 'published' && (
        <p>
          <a href={`/${session.membership.centre?.slug ?? ''}/notizie/${news.code}`}>{t('news.seePublic')}</a>
        </p>
      )}
      <NewsForm
        news={news}
        send={async (body) => {
          await change.mutateAsync(body);
          await navigate(`${list}/${news.id}`, { replace: true, state: { saved: true } });
        }}
      />
      {removal.isError && <ProblemAlert problem={problemOf(removal.error)} />}
      <p>
        <button type="button" className="btn btn-outline-danger" onClick={() => setAsking(true)}>
          <Icon name="delete" /> {t('news.delete')}
        </button>
      </p>
      {asking && (
        <ConfirmDialog
          title={t('news.deleteQuestion', { title: news.title })}
          confirm={t('news.delete')}
          danger
          busy={removal.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            removal.mutate(undefined, { onSuccess: () => void navigate(list), onError: () => setAsking(false) })
          }
        >
          <p>{t('news.deleteText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
