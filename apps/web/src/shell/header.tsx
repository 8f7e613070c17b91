import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Icon } from '../ui/icon.js';
import { LanguageSwitch } from './language-switch.js';

export interface NavEntry {
  to: string;
  label: string;
  end?: boolean;
}

interface HeaderProps {
  brandTo: string;
  brand: string;
  tagline?: string | undefined;
  /** A picture of the centre's own in place of the general drawing. */
  logo?: { url: string; alt: string } | undefined;
  /** At the right of the thin band: sign in, or who one is. */
  account?: ReactNode;
  nav?: NavEntry[];
  navLabel?: string;
}

/** The three bands that Italians know from their public services: where, who, what. */
export function Header({ brandTo, brand, tagline, logo, account, nav, navLabel }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="site-header">
      <div className="slim-band">
        <div className="container">
          <Link to="/" className="slim-brand">
            {t('app.name')}
          </Link>
          <div className="slim-right">
            <LanguageSwitch />
            {account}
          </div>
        </div>
      </div>
      <div className="brand-band">
        <div className="container">
          <Link to={brandTo} className="brand">
            {logo ? <img src={logo.url} alt={logo.alt} className="brand-logo" /> : <Icon name="pa" size="lg" />}
            <span>
              <span className="brand-name">{brand}</span>
              {tagline && <span className="brand-tagline">{tagline}</span>}
            </span>
          </Link>
        </div>
      </div>
      {nav && nav.length > 0 && (
        <nav className="nav-band" aria-label={navLabel ?? t('nav.main')}>
          <div className="container">
            <ul>
              {nav.map(({ to, label, end }) => (
                <li key={to}>
                  <NavLink to={to} end={end}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}
