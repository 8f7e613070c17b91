import { useTranslation } from 'react-i18next';
import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { LIMITS } from '#app/contracts';
import { load } from '../../api/client.js';
import type { AdheringBodyPage } from '../../api/types.js';
import { formatNumber } from '../../lib/format.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';

interface AdheringData {
  page: AdheringBodyPage;
  q: string;
}

export async function loader(args: LoaderFunctionArgs): Promise<AdheringData> {
  const params = new URL(args.request.url).searchParams;
  const q = params.get('q')?.trim() ?? '';
  const query = { q: q || undefined, cursor: params.get('cursor') ?? undefined };
  const path = { slug: param(args, 'centre') };
  const page = await load(apiOf(args).GET('/api/v1/centres/{slug}/adhering-bodies', { params: { path, query } }));
  return { page, q };
}

export const handle: PageHandle<AdheringData> = {
  head: ({ data, t }) => data && { title: t('adhering.title'), description: t('adhering.lead') },
};

/** Who adheres, in the open. */
export function Component() {
  const { page, q } = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t, i18n } = useTranslation();
  const lead = t('adhering.count', {
    count: centre.adheringBodies,
    shown: formatNumber(centre.adheringBodies, i18n.language),
  });
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('adhering.title')} />
      <PageTitle lead={lead}>{t('adhering.title')}</PageTitle>
      <Form method="get" role="search" className="search-form" key={q}>
        <div className="field">
          <label htmlFor="bodies-q">{t('adhering.search')}</label>
          <input id="bodies-q" type="search" name="q" className="control" defaultValue={q} maxLength={LIMITS.search} />
        </div>
        <button type="submit" className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
      </Form>
      {page.items.length === 0 ? (
        <EmptyState icon="search" title={t('adhering.none')}>
          <Link to={`/${centre.slug}/enti-aderenti`}>{t('adhering.all')}</Link>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('adhering.title')}
          hideCaption
          rows={page.items}
          rowKey={(body) => `${body.name}|${body.province}`}
          columns={[
            { key: 'name', header: t('body.name'), cell: (body) => body.name, rowHeader: true },
            {
              key: 'website',
              header: t('body.website'),
              cell: ({ website }) => (website ? <a href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</a> : '–'),
            },
            { key: 'type', header: t('body.type'), cell: (body) => t(`body.types.${body.type}`) },
            { key: 'province', header: t('body.province'), cell: (body) => body.province },
            {
              key: 'since',
              header: t('adhering.since'),
              cell: (body) => (body.adheringSince ? <DateTime value={body.adheringSince} /> : '–'),
            },
          ]}
        />
      )}
      <Pager nextCursor={page.nextCursor} />
    </div>
  );
}
