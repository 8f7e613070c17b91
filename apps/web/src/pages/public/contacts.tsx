import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../../api/types.js';
import { NextClosures, OpenNow } from '../../centre/opening-state.js';
import type { PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { PageTitle } from '../../ui/page-title.js';
import { PhoneLink } from '../../ui/phone-link.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('contacts.title') }) };

/** How to reach the centre; what it has not told is left out. */
export function Component() {
  const centre = useCentre();
  const { t, i18n } = useTranslation();
  const rows: [string, ReactNode][] = [
    [t('contacts.phone'), centre.phone && <PhoneLink number={centre.phone} />],
    [
      t('contacts.hours'),
      centre.openingHours && (
        <>
          {centre.openingHours} <OpenNow centre={centre} />
          {centre.hoursNote && <span className="cell-note">{centre.hoursNote}</span>}
        </>
      ),
    ],
    [t('openings.closures'), centre.nextClosures.length > 0 && <NextClosures centre={centre} />],
    [t('openings.patron'), centre.patronDay && patronWords(centre.patronDay, i18n.language)],
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

/** 15 febbraio, Santi Faustino e Giovita. */
function patronWords({ day, month, name }: NonNullable<Centre['patronDay']>, language: string): string {
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'it-IT', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2024, month - 1, day)));
  return `${words}, ${name}`;
}
