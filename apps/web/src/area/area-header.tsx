import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Icon } from '../ui/icon.js';
import { AreaNav } from './area-nav.js';
import type { NavItem } from './navigation.js';

interface AreaHeaderProps {
  brandTo: string;
  brand: string;
  nav: NavItem[];
  /** At the right of the brand: what is new. */
  children?: ReactNode;
}

/** One thin band and one of navigation: in the area the work has the room. */
export function AreaHeader({ brandTo, brand, nav, children }: AreaHeaderProps) {
  return (
    <header className="site-header area-header">
      <div className="brand-band brand-band-small">
        <div className="container">
          <Link to={brandTo} className="brand">
            <Icon name="pa" size="md" />
            <span className="brand-name">{brand}</span>
          </Link>
          <div className="header-right">
            {children}
            <LanguageSwitch />
          </div>
        </div>
      </div>
      {nav.length > 0 && <AreaNav items={nav} />}
    </header>
  );
}
