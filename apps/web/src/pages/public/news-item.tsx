import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { PublicNews } from '../../api/types.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { newsData } from '../../lib/structured-data.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { PageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { PrintButton } from '../../ui/print-button.js';

export async function loader(args: LoaderFunctionArgs): Promise<PublicNews> {
  const path = { slug: param(args, 'centre'), code: param(args, 'code') };
  return load(apiOf(args).GET('/api/v1/centres/{slug}/news/{code}', { params: { path } }));
}

export const handle: PageHandle<PublicNews> = {
  head: ({ data, centre }) =>
    data && {
      title: data.title,
      description: data.summary,
      type: 'article',
      ...(centre && { structured: (address) => newsData(data, centre, address) }),
    },
};

/** One news item, as it is published. */
export function Component() {
  const news = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t } = useTranslation();
  return (
    <div className="container page">
      <Breadcrumb
        trail={[
          { to: `/${centre.slug}`, label: t('nav.home') },
          { to: `/${centre.slug}/notizie`, label: t('publicNews.title') },
        ]}
        here={news.title}
      />
      <article className="narrow">
        <PageTitle eyebrow={<NewsDates news={news} />} lead={news.summary}>
          {news.title}
        </PageTitle>
        <PlainText text={news.text} />
        <p className="no-print button-row">
          <Link className="btn btn-outline-primary" to={`/${centre.slug}/notizie`}>
            {t('publicNews.all')}
          </Link>
          <PrintButton label={t('publicNews.print')} />
        </p>
      </article>
    </div>
  );
}

/** When it was published; and when it was corrected, if on a later day. */
function NewsDates({ news }: { news: PublicNews }) {
  const { t } = useTranslation();
  return (
    <>
      <DateTime value={news.publishedAt} />
      {news.updatedAt.slice(0, 10) > news.publishedAt.slice(0, 10) && (
        <>
          {', '}
          {t('publicNews.updatedOn')} <DateTime value={news.updatedAt} />
        </>
      )}
    </>
  );
}
