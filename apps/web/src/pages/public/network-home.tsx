import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import { formatNumber } from '../../lib/format.js';
import { apiOf, type PageHandle } from '../../lib/page.js';
import { PublicFrame } from '../../shell/public-frame.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = {
  head: ({ t }) => ({ title: t('app.name'), description: t('network.description') }),
};

export async function loader(args: LoaderFunctionArgs) {
  return load(apiOf(args).GET('/api/v1/centres'));
}

/** The network and its centres: the one question here is "which is mine". */
export function Component() {
  const { items } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation();
  return (
    <PublicFrame>
      <div className="hero">
        <div className="container">
          <PageTitle lead={t('network.lead')}>{t('network.title')}</PageTitle>
          {items.some((centre) => centre.isDemo) && (
            <p className="hero-demo">
              <Link className="btn btn-primary" to="/demo">
                <Icon name="presentation" /> {t('demo.card.title')}
              </Link>
              <span>{t('demo.card.text')}</span>
            </p>
          )}
        </div>
      </div>
      <section className="container page" aria-labelledby="centres">
        <h2 id="centres">{t('network.centres')}</h2>
        {items.length === 0 && <EmptyState title={t('network.none')} />}
        <div className="box-grid">
          {items.map((centre) => (
            <Card
              key={centre.slug}
              title={centre.name}
              to={`/${centre.slug}`}
              icon="pa"
              footer={t('network.figures', {
                services: formatNumber(centre.publishedServices, i18n.language),
                bodies: formatNumber(centre.adheringBodies, i18n.language),
              })}
            >
              <p>{centre.ownerName}</p>
              <ul className="tag-list" aria-label={t('centre.lines')}>
                {centre.serviceLines.map((line) => (
                  <li key={line.code} className="tag">
                    {line.name}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      </section>
      <section className="band" aria-labelledby="for-whom">
        <div className="container page">
          <h2 id="for-whom">{t('network.forWhom')}</h2>
          <div className="box-grid box-grid-3">
            {(['citizens', 'clerks', 'centres'] as const).map((who) => (
              <div key={who}>
                <h3>{t(`network.who.${who}.title`)}</h3>
                <p>{t(`network.who.${who}.text`)}</p>
              </div>
            ))}
          </div>
        </div>
      </section>
    </PublicFrame>
  );
}
