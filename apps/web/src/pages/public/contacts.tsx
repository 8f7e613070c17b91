import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';
import { PhoneLink } from '../../ui/phone-link.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('contacts.title') }) };

/** How to reach the centre; what it has not told is left out. */
export function Component() {
  const centre = useCentre();
  const { t } = useTranslation();
  const rows: [string, ReactNode][] = [
    [t('contacts.phone'), centre.phone && <PhoneLink number={centre.phone} />],
    [t('contacts.hours'), centre.openingHours],
    [t('contacts.email'), <a href={`mailto:${centre.email}`}>{centre.email}</a>],
    [t('contacts.pec'), centre.pec && <a href={`mailto:${centre.pec}`}>{centre.pec}</a>],
    [t('contacts.address'), centre.address],
  ];
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('contacts.title')} />
      <PageTitle lead={t('contacts.lead')}>{t('contacts.title')}</PageTitle>
      <dl className="facts">
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
