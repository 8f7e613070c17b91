import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Icon } from './icon.js';

interface PagerProps {
  nextCursor: string | null | undefined;
  /** Of the cursor in the address, where a page has several lists. */
  name?: string;
}

/** The way through a list by cursor: the address keeps it, the browser's "back" goes back. */
export function Pager({ nextCursor, name = 'cursor' }: PagerProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const atStart = !params.has(name);
  if (atStart && !nextCursor) return null;
  const link = (cursor: string | null) => {
    const next = new URLSearchParams(params);
    if (cursor) next.set(name, cursor);
    else next.delete(name);
    const query = next.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
  return (
    <nav className="pager" aria-label={t('list.pages')}>
      {!atStart && (
        <Link className="btn btn-outline-primary btn-sm" to={link(null)}>
          <Icon name="arrow-left" /> {t('list.first')}
        </Link>
      )}
      {nextCursor && (
        <Link className="btn btn-outline-primary btn-sm" to={link(nextCursor)} rel="next">
          {t('list.next')} <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
