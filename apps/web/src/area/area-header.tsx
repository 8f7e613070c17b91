import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import type { NavEntry } from '../shell/header.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Icon } from '../ui/icon.js';

interface AreaHeaderProps {
  brandTo: string;
  brand: string;
  nav: NavEntry[];
}

/** One thin band and one of navigation: in the area the work has the room. On a phone the entries fold away. */
export function AreaHeader({ brandTo, brand, nav }: AreaHeaderProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <header className="site-header area-header">
      <div className="brand-band brand-band-small">
        <div className="container">
          <Link to={brandTo} className="brand">
            <Icon name="pa" size="md" />
            <span className="brand-name">{brand}</span>
          </Link>
          <LanguageSwitch />
        </div>
      </div>
      {nav.length > 0 && (
        <nav className="nav-band" aria-label={t('nav.area')}>
          <div className="container">
            <button
              type="button"
              className="nav-toggle"
              aria-expanded={open}
              aria-controls="area-nav"
              onClick={() => setOpen(!open)}
            >
              <Icon name="burger" /> {t('nav.menu')}
            </button>
            <ul id="area-nav" className={open ? 'nav-open' : 'nav-folded'}>
              {nav.map(({ to, label, end }) => (
                <li key={to}>
                  <NavLink to={to} end={end} onClick={() => setOpen(false)}>
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
