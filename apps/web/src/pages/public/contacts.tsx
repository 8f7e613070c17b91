import { useTranslation } from 'react-i18next';
import type { PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('contacts.title') }) };

export function Component() {
  const centre = useCentre();
  const { t } = useTranslation();
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('contacts.title')} />
      <PageTitle lead={t('contacts.lead')}>{t('contacts.title')}</PageTitle>
      <dl className="facts">
        <div>
          <dt>{t('contacts.phone')}</dt>
          <dd>
            <a href={`tel:${centre.phone.replace(/\s/g, '')}`}>{centre.phone}</a>
          </dd>
        </div>
        <div>
          <dt>{t('contacts.hours')}</dt>
          <dd>{centre.openingHours}</dd>
        </div>
        <div>
          <dt>{t('contacts.email')}</dt>
          <dd>
            <a href={`mailto:${centre.email}`}>{centre.email}</a>
          </dd>
        </div>
        <div>
          <dt>{t('contacts.pec')}</dt>
          <dd>
            <a href={`mailto:${centre.pec}`}>{centre.pec}</a>
          </dd>
        </div>
        <div>
          <dt>{t('contacts.address')}</dt>
          <dd>{centre.address}</dd>
        </div>
      </dl>
    </div>
  );
}
