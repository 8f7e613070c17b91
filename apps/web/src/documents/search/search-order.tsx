import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { oneOf } from '../../lib/search.js';

/** As the API calls them; the first is that of an address that says none. */
export const SEARCH_SORTS = ['relevance', 'latest'] as const;

/** In which order what was found is shown, kept in the address. */
export function SearchOrder() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const chosen = oneOf(SEARCH_SORTS, params.get('ordine')) ?? SEARCH_SORTS[0];
  const link = (sort: string) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    if (sort === SEARCH_SORTS[0]) next.delete('ordine');
    else next.set('ordine', sort);
    return `?${next.toString()}`;
  };
  return (
    <nav className="found-order no-print" aria-label={t('find.order')}>
      <ul>
        {SEARCH_SORTS.map((sort) => (
          <li key={sort}>
            <Link to={link(sort)} aria-current={sort === chosen ? 'true' : undefined}>
              {t(`find.sort.${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
