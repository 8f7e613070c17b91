import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import { providerAddress, type CentreWays } from './sign-in-ways.js';

/** The centre's own ways in, before those by the e-mail address. */
export function ProviderButtons({ centre, providers, next }: CentreWays & { next: string | null }) {
  const { t } = useTranslation();
  if (!centre || providers.length === 0) return null;
  return (
    <section className="provider-ways" aria-labelledby="provider-ways">
      <h2 id="provider-ways">{t('account.provider.title', { centre: centre.name })}</h2>
      <ul className="plain-list provider-buttons">
        {providers.map(({ id, label }) => (
          <li key={id}>
            <a className="btn btn-primary" href={providerAddress(centre.slug, id, next)}>
              <Icon name="user" /> {t('account.provider.enter', { label })}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('account.provider.other')}</h2>
    </section>
  );
}
