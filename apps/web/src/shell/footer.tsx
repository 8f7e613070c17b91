import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Centre } from '../api/types.js';
import { PhoneLink } from '../ui/phone-link.js';
import { Icon } from '../ui/icon.js';

export function Footer({ centre }: { centre?: Centre | undefined }) {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div className="container">
        <div className="footer-columns">
          <div>
            <p className="footer-name">{centre?.name ?? t('app.name')}</p>
            <p>{centre?.ownerName ?? t('app.tagline')}</p>
          </div>
          {centre && (
            <div>
              <h2>{t('contacts.title')}</h2>
              <ul className="plain-list">
                {centre.phone && (
                  <li>
                    <Icon name="telephone" /> <PhoneLink number={centre.phone} />
                  </li>
                )}
                <li>
                  <Icon name="mail" /> <a href={`mailto:${centre.email}`}>{centre.email}</a>
                </li>
              </ul>
            </div>
          )}
          {centre && (
            <div>
              <h2>{t('footer.site')}</h2>
              <ul className="plain-list">
                <li>
                  <Link to={`/${centre.slug}/accessibilita`}>{t('accessibility.title')}</Link>
                </li>
                <li>
                  <Link to={`/${centre.slug}/privacy`}>{t('privacy.title')}</Link>
                </li>
                <li>
                  <Link to={`/${centre.slug}/accordi`}>{t('publicAgreements.title')}</Link>
                </li>
                <li>
                  <Link to={`/${centre.slug}/documenti`}>{t('publicDocuments.title')}</Link>
                </li>
                <li>
                  <Link to={`/${centre.slug}/tariffe`}>{t('publicTariffs.title')}</Link>
                </li>
                <li>
                  <Link to={`/${centre.slug}/open-data`}>{t('openData.title')}</Link>
                </li>
                <li>
                  <Link to="/">{t('footer.allCentres')}</Link>
                </li>
              </ul>
            </div>
          )}
        </div>
      </div>
    </footer>
  );
}
