import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NewNews } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { NewsForm } from '../../news/news-form.js';
import { createNews, useNewsChange } from '../../news/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('news.new') }) };

export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const change = useNewsChange((body: NewNews) => createNews(keyFor(body), body));
  if (!can('news.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/notizie`, label: t('news.title') }]} here={t('news.new')} />
      <PageTitle>{t('news.new')}</PageTitle>
      <NewsForm
        send={async (body) => {
          const news = await change.mutateAsync(body);
          await navigate(`${base}/notizie/${news.id}`, { state: { saved: true } });
        }}
      />
    </div>
  );
}
