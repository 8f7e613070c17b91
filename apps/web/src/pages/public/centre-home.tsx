import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { Centre, PublicNewsSummary } from '../../api/types.js';
import { formatNumber } from '../../lib/format.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { officeOf } from '../../lib/structured-data.js';
import { NewsList } from '../../news/news-list.js';
import { useCentre } from '../../shell/use-centre.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { ServiceList } from '../../ui/service-list.js';
import { ServiceSearch } from '../../ui/service-search.js';

interface HomeData {
  centre: Centre;
  services: Awaited<ReturnType<typeof firstServices>>;
  news: PublicNewsSummary[];
}

const SHOWN = 6;
const NEWS_SHOWN = 3;

async function firstServices(args: LoaderFunctionArgs) {
  const path = { slug: param(args, 'centre') };
  return load(apiOf(args).GET('/api/v1/centres/{slug}/services', { params: { path, query: { limit: SHOWN } } }));
}

export async function loader(args: LoaderFunctionArgs): Promise<HomeData> {
  const path = { slug: param(args, 'centre') };
  const [centre, services, news] = await Promise.all([
    load(apiOf(args).GET('/api/v1/centres/{slug}', { params: { path } })),
    firstServices(args),
    load(apiOf(args).GET('/api/v1/centres/{slug}/news', { params: { path, query: { limit: NEWS_SHOWN } } })),
  ]);
  return { centre, services, news: news.items };
}

export const handle: PageHandle<HomeData> = {
  head: ({ data, t }) =>
    data && {
      title: data.centre.name,
      description: t('centre.description', { owner: data.centre.ownerName }),
      feed: `/${data.centre.slug}/notizie.atom`,
      structured: (address) => [officeOf(data.centre, address)],
    },
};

/** The public face of a centre: what it offers, how to ask. */
export function Component() {
  const centre = useCentre();
  const { services, news } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation();
  return (
    <>
      <div className="hero">
        <div className="container">
          <PageTitle lead={centre.welcome ?? t('centre.lead', { owner: centre.ownerName })}>{centre.name}</PageTitle>
          <ServiceSearch centre={centre} />
        </div>
      </div>
      <section className="container page" aria-labelledby="lines">
        <h2 id="lines">{t('centre.lines')}</h2>
        <div className="box-grid box-grid-4">
          {centre.serviceLines.map((line) => (
            <Card key={line.code} title={line.name} to={`/${centre.slug}/servizi?ambito=${line.code}`} icon="folder">
              <p>{t(`line.${line.code}`)}</p>
            </Card>
          ))}
        </div>
      </section>
      <section className="band" aria-labelledby="services">
        <div className="container page">
          <h2 id="services">{t('services.title')}</h2>
          <ServiceList centre={centre} services={services.items} level={3} />
          <p>
            <Link className="arrow-link" to={`/${centre.slug}/servizi`}>
              {t('centre.allServices', { count: centre.publishedServices })} <Icon name="arrow-right" />
            </Link>
          </p>
        </div>
      </section>
      {news.length > 0 && (
        <section className="container page" aria-labelledby="news">
          <h2 id="news">{t('publicNews.title')}</h2>
          <NewsList centre={centre} news={news} level={3} />
          <p>
            <Link className="arrow-link" to={`/${centre.slug}/notizie`}>
              {t('publicNews.all')} <Icon name="arrow-right" />
            </Link>
          </p>
        </section>
      )}
      <section className="container page" aria-labelledby="next">
        <h2 id="next">{t('centre.howTo')}</h2>
        <div className="box-grid box-grid-3">
          <Card title={t('centre.ask.title')} to={`/${centre.slug}/area`} icon="user">
            <p>{t('centre.ask.text')}</p>
          </Card>
          <Card title={t('centre.call.title')} to={`/${centre.slug}/contatti`} icon="telephone">
            <p>
              {centre.phone ?? centre.email}
              <br />
              {centre.openingHours}
            </p>
          </Card>
          <Card title={t('adhering.title')} to={`/${centre.slug}/enti-aderenti`} icon="pa">
            <p>
              {t('centre.adheringCount', {
                count: centre.adheringBodies,
                shown: formatNumber(centre.adheringBodies, i18n.language),
              })}
            </p>
          </Card>
        </div>
      </section>
    </>
  );
}
