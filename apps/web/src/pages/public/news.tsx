import { useTranslation } from 'react-i18next';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { PublicNewsPage } from '../../api/types.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { NewsList } from '../../news/news-list.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';

export async function loader(args: LoaderFunctionArgs): Promise<PublicNewsPage> {
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? undefined;
  const path = { slug: param(args, 'centre') };
  return load(apiOf(args).GET('/api/v1/centres/{slug}/news', { params: { path, query: { cursor } } }));
}

export const handle: PageHandle<PublicNewsPage> = {
  head: ({ t, centre }) =>
    centre && {
      title: t('publicNews.title'),
      description: t('publicNews.description', { centre: centre.name }),
      feed: `/${centre.slug}/notizie.atom`,
    },
};

/** What the centre tells, latest first. */
export function Component() {
  const page = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t } = useTranslation();
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('publicNews.title')} />
      <PageTitle lead={t('publicNews.lead')}>{t('publicNews.title')}</PageTitle>
      {page.items.length === 0 ? (
        <EmptyState icon="horn" title={t('publicNews.none')} />
      ) : (
        <NewsList centre={centre} news={page.items} />
      )}
      <Pager nextCursor={page.nextCursor} />
      <p>
        <a href={`/${centre.slug}/notizie.atom`}>{t('publicNews.feed')}</a>
      </p>
    </div>
  );
}
