import { useTranslation } from 'react-i18next';
import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { LIMITS } from '#app/contracts';
import { load } from '../../api/client.js';
import type { PublicDocumentPage } from '../../api/types.js';
import { formatBytes } from '../../lib/format.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';

interface DocumentsData {
  page: PublicDocumentPage;
  q: string;
}

export async function loader(args: LoaderFunctionArgs): Promise<DocumentsData> {
  const params = new URL(args.request.url).searchParams;
  const q = params.get('q')?.trim().slice(0, LIMITS.search) ?? '';
  const query = { q: q || undefined, cursor: params.get('cursor') ?? undefined };
  const path = { slug: param(args, 'centre') };
  const page = await load(apiOf(args).GET('/api/v1/centres/{slug}/documents', { params: { path, query } }));
  return { page, q };
}

export const handle: PageHandle<DocumentsData> = {
  head: ({ t, centre }) =>
    centre && {
      title: t('publicDocuments.title'),
      description: t('publicDocuments.description', { centre: centre.name }),
    },
};

/** What the centre shows to everybody: a plain page that works without scripts. */
export function Component() {
  const { page, q } = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t, i18n } = useTranslation();
  const here = `/${centre.slug}/documenti`;
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('publicDocuments.title')} />
      <PageTitle lead={t('publicDocuments.lead')}>{t('publicDocuments.title')}</PageTitle>
      <Form method="get" action={here} role="search" className="search-form" key={q}>
        <div className="field">
          <label htmlFor="search-q">{t('publicDocuments.search')}</label>
          <input id="search-q" type="search" name="q" className="control" defaultValue={q} maxLength={LIMITS.search} />
        </div>
        <button type="submit" className="btn btn-primary">
          <Icon name="search" /> {t('services.search')}
        </button>
      </Form>
      {page.items.length === 0 ? (
        <EmptyState icon="file" title={t(q ? 'publicDocuments.noneFound' : 'publicDocuments.none')}>
          <p>{q ? <Link to={here}>{t('publicDocuments.all')}</Link> : t('publicDocuments.noneHint')}</p>
        </EmptyState>
      ) : (
        <ul className="service-list">
          {page.items.map(({ id, title, description, docType, name, size, changedAt }) => (
            <li key={id} className="service-item">
              <p className="service-meta">
                {docType && <span>{docType}</span>}
                <DateTime value={changedAt} />
              </p>
              <h2 className="service-name">{title}</h2>
              {description && <p>{description}</p>}
              <p>
                <a href={`/api/v1/centres/${centre.slug}/documents/${id}/content`} download>
                  {t('publicDocuments.download', { name })}
                </a>{' '}
                ({formatBytes(size, i18n.language)})
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager nextCursor={page.nextCursor} />
    </div>
  );
}
