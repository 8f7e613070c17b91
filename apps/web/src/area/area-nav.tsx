import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { NavEntry } from '../shell/header.js';
import { Icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { isGroup, type NavItem } from './navigation.js';

/** The entries of the area: groups unfold where there is room for them; on a phone all stand in one folded list. */
export function AreaNav({ items }: { items: NavItem[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const fold = () => setOpen(false);
  return (
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
        <ul
          id="area-nav"
          className={open ? 'nav-open' : 'nav-folded'}
          onKeyDown={(event) => {
            if (event.key === 'Escape') fold();
          }}
        >
          {items.map((item) =>
            isGroup(item) ? (
              <li key={item.label} className="nav-group">
                <Menu label={item.label} current={item.entries.some(({ to }) => isWithin(pathname, to))}>
                  {item.entries.map((entry) => (
                    <Entry key={entry.to} entry={entry} onChoose={fold} />
                  ))}
                </Menu>
              </li>
            ) : (
              <Entry key={item.to} entry={item} onChoose={fold} />
            ),
          )}
        </ul>
      </div>
    </nav>
  );
}

function Entry({ entry: { to, label, end }, onChoose }: { entry: NavEntry; onChoose: () => void }) {
  return (
    <li>
      <NavLink to={to} end={end ?? false} onClick={onChoose}>
        {label}
      </NavLink>
    </li>
  );
}

function isWithin(pathname: string, to: string): boolean {
  return pathname === to || pathname.startsWith(`${to}/`);
}
