import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

/** The value of the address's `dove` for the network. */
export const IN_NETWORK = 'rete';

/** Where is searched: in the own centre, or in what the centres of the network show each other. The words stay. */
export function SearchPlaces() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const q = params.get('q');
  const link = (place: string | null) =>
    `?${new URLSearchParams({ ...(q && { q }), ...(place && { dove: place }) }).toString()}`;
  const places = [
    { place: null, words: t('find.inCentre') },
    { place: IN_NETWORK, words: t('find.inNetwork') },
  ];
  const chosen = params.get('dove') === IN_NETWORK ? IN_NETWORK : null;
  return (
    <nav className="views" aria-label={t('find.where')}>
      <ul>
        {places.map(({ place, words }) => (
          <li key={words}>
            <Link to={link(place)} aria-current={place === chosen ? 'page' : undefined}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
