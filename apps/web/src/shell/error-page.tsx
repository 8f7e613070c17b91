import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useRouteError, useRouteLoaderData } from 'react-router';
import type { Centre } from '../api/types.js';
import { titleBar } from '../lib/page.js';
import { PageTitle } from '../ui/page-title.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

/** Where a page should have been. Inside a centre that is known the centre's header stands around it already. */
export function RootError() {
  const centre = useRouteLoaderData<Centre>('public/centre-layout');
  if (centre) {
    return (
      <div className="container page">
        <ErrorBody centre={centre.slug} />
      </div>
    );
  }
  return (
    <>
      <FallbackHeader />
      <main id="content" className="container page">
        <ErrorBody />
      </main>
      <Footer />
    </>
  );
}

function FallbackHeader() {
  const { t } = useTranslation();
  return <Header brandTo="/" brand={t('app.name')} tagline={t('app.tagline')} />;
}

function ErrorBody({ centre }: { centre?: string }) {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const requestId = isRouteErrorResponse(error) && !missing && typeof error.data === 'string' ? error.data : '';
  const kind = missing ? 'notFound' : 'failed';
  const title = t(`error.${kind}.title`);
  useEffect(() => {
    document.title = titleBar(title, t);
  }, [title, t]);
  return (
    <>
      <PageTitle eyebrow={missing ? '404' : '500'} lead={t(`error.${kind}.what`)}>
        {title}
      </PageTitle>
      <p>{t(`error.${kind}.todo`)}</p>
      {requestId && <p className="notice-small">{t('problem.requestId', { id: requestId })}</p>}
      <ul>
        <li>
          <Link to="/">{t('error.toNetwork')}</Link>
        </li>
        {centre && (
          <li>
            <Link to={`/${centre}/servizi`}>{t('error.toServices')}</Link>
          </li>
        )}
      </ul>
    </>
  );
}
