import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Icon } from './icon.js';

/** The way through a list by cursor: the address keeps it, the browser's "back" goes back. */
export function Pager({ nextCursor }: { nextCursor: string | null | undefined }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const atStart = !params.has('cursor');
  if (atStart && !nextCursor) return null;
  const link = (cursor: string | null) => {
    const next = new URLSearchParams(params);
    if (cursor) next.set('cursor', cursor);
    else next.delete('cursor');
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
