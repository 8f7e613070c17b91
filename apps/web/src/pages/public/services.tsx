import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { Centre, PublicServicePage } from '../../api/types.js';
import type { Translate } from '../../i18n/index.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { lineName, useCentre } from '../../shell/use-centre.js';
import { BODY_TYPES, COMPUTERISATION_LEVELS, SERVICE_INCLUSIONS, SERVICE_LINES } from '#app/contracts';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { ServiceList } from '../../ui/service-list.js';
import { ServiceSearch, type AskedServices } from '../../ui/service-search.js';

interface ServicesData {
  page: PublicServicePage;
  asked: AskedServices;
  centreName: string;
}

export async function loader(args: LoaderFunctionArgs): Promise<ServicesData> {
  const params = new URL(args.request.url).searchParams;
  const q = params.get('q')?.trim() ?? '';
  const serviceLine = oneOf(SERVICE_LINES, params.get('ambito'));
  const inclusion = oneOf(SERVICE_INCLUSIONS, params.get('condizioni'));
  const computerisation = oneOf(COMPUTERISATION_LEVELS, params.get('livello'));
  const path = { slug: param(args, 'centre') };
  const bodyType = oneOf(BODY_TYPES, params.get('ente'));
  const asked = { q: q || undefined, serviceLine, inclusion, computerisation, bodyType };
  const query = { ...asked, cursor: params.get('cursor') ?? undefined };
  const api = apiOf(args);
  const [page, centre]: [PublicServicePage, Centre] = await Promise.all([
    load(api.GET('/api/v1/centres/{slug}/services', { params: { path, query } })),
    load(api.GET('/api/v1/centres/{slug}', { params: { path } })),
  ]);
  return { page, asked, centreName: centre.name };
}

export const handle: PageHandle<ServicesData> = {
  head: ({ data, t, centre }) =>
    data && {
      title: titleOf(data.asked, t, centre),
      description: t('services.description', { centre: data.centreName }),
    },
};

/** A search has a title of its own: who has many tabs open finds it again. */
function titleOf({ q, serviceLine }: AskedServices, t: Translate, centre?: Centre): string {
  const title = serviceLine && centre ? lineName(centre, serviceLine) : t('services.title');
  return q ? t('services.titleOfSearch', { words: q, title }) : title;
}

/** The public catalogue: list and search in one address. */
export function Component() {
  const { page, asked } = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t } = useTranslation();
  const searched = Object.values(asked).some((value) => value !== undefined);
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('services.title')} />
      <PageTitle lead={t('services.lead')}>
        {asked.serviceLine ? lineName(centre, asked.serviceLine) : t('services.title')}
      </PageTitle>
      <ServiceSearch centre={centre} asked={asked} full />
      <p role="status" className="result-count">
        {searched && t('services.found', { count: page.items.length, more: page.nextCursor ? '+' : '' })}
      </p>
      {page.items.length === 0 ? (
        <EmptyState icon="search" title={t('services.none')}>
          <p>{t('services.noneHint')}</p>
          <p>
            <Link to={`/${centre.slug}/servizi`}>{t('services.showAll')}</Link>
          </p>
        </EmptyState>
      ) : (
        <ServiceList centre={centre} services={page.items} />
      )}
      <Pager nextCursor={page.nextCursor} />
    </div>
  );
}
