import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { Centre } from '../../api/types.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export function loader(args: LoaderFunctionArgs): Promise<Centre> {
  return load(apiOf(args).GET('/api/v1/centres/{slug}', { params: { path: { slug: param(args, 'centre') } } }));
}

export const handle: PageHandle<Centre> = {
  head: ({ data, t }) =>
    data && { title: t('openData.title'), description: t('openData.description', { centre: data.name }) },
};

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/deed.it';
const FORMATS = ['jsonld', 'csv', 'xlsx'] as const;

/** The catalogue to take away, and under which licence. */
export function Component() {
  const centre = useCentre();
  const { t } = useTranslation();
  const address = `/api/v1/centres/${centre.slug}/open-data`;
  return (
    <div className="container page reading">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('openData.title')} />
      <PageTitle lead={t('openData.lead')}>{t('openData.title')}</PageTitle>
      <section aria-labelledby="open-data-files">
        <h2 id="open-data-files">{t('openData.filesTitle')}</h2>
        <ul>
          {FORMATS.map((format) => (
            <li key={format}>
              <a href={`${address}/services?format=${format}`} download>
                <Icon name="download" /> {t(`openData.${format}`)}
              </a>
              <br />
              {t(`openData.${format}Hint`)}
            </li>
          ))}
          <li>
            <Link to={`/${centre.slug}/tariffe`}>{t('publicTariffs.title')}</Link>
            <br />
            {t('publicTariffs.openData')}
          </li>
          <li>
            <a href={`${address}/dataset`}>{t('openData.dataset')}</a>
            <br />
            {t('openData.datasetHint')}
          </li>
        </ul>
      </section>
      <section aria-labelledby="open-data-licence">
        <h2 id="open-data-licence">{t('openData.licenceTitle')}</h2>
        <p>{t('openData.licence', { owner: centre.ownerName })}</p>
        <p>
          <a href={LICENCE} rel="license">
            {t('openData.licenceLink')} <Icon name="external-link" />
          </a>
        </p>
      </section>
      <section aria-labelledby="open-data-update">
        <h2 id="open-data-update">{t('openData.updateTitle')}</h2>
        <p>{t('openData.update')}</p>
      </section>
    </div>
  );
}
