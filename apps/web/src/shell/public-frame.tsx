import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Centre } from '../api/types.js';
import { Icon } from '../ui/icon.js';
import { CentreTheme } from './centre-theme.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

/** Header, main part and footer of a public page, of a centre or of the network. */
export function PublicFrame({ centre, children }: { centre?: Centre; children: ReactNode }) {
  const { t } = useTranslation();
  const nav = centre && [
    { to: `/${centre.slug}`, label: t('nav.home'), end: true },
    { to: `/${centre.slug}/servizi`, label: t('services.title') },
    { to: `/${centre.slug}/notizie`, label: t('publicNews.title') },
    { to: `/${centre.slug}/enti-aderenti`, label: t('adhering.title') },
    { to: `/${centre.slug}/contatti`, label: t('contacts.title') },
  ];
  return (
    <>
      {centre && <CentreTheme slug={centre.slug} accent={centre.accent} />}
      <Header
        brandTo={centre ? `/${centre.slug}` : '/'}
        brand={centre?.name ?? t('app.name')}
        tagline={centre?.ownerName ?? t('app.tagline')}
        logo={centre?.logoUrl ? { url: centre.logoUrl, alt: centre.logoAlt ?? '' } : undefined}
        nav={nav}
        account={
          <Link className="account-link" to={centre ? `/${centre.slug}/area` : '/accedi'}>
            <Icon name="user" /> {t('nav.area')}
          </Link>
        }
      />
      <main id="content">{children}</main>
      <Footer centre={centre} />
    </>
  );
}
