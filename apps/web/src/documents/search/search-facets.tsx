import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { DocumentFacets, NetworkFacets } from './queries.js';

/** The parameters of the address by which a search is narrowed, in the own centre and in the network. */
export const FACETS = ['spazio', 'tipo', 'anno', 'genere', 'etichetta'] as const;
export const NETWORK_FACETS = ['centro', 'tipo', 'anno', 'genere', 'etichetta'] as const;
type Facet = (typeof FACETS | typeof NETWORK_FACETS)[number];

interface Value {
  value: string;
  words: string;
  count: number;
}

/** What was found by space or centre, kind of space, year, type and tag; a click narrows the search, another takes it back. */
export function SearchFacets({ facets }: { facets: DocumentFacets | NetworkFacets }) {
  const { t } = useTranslation();
  const plain = ({ value, count }: { value: string; count: number }): Value => ({ value, words: value, count });
  const first: [Facet, Value[]] =
    'spaces' in facets
      ? ['spazio', facets.spaces.map(({ id, title, count }) => ({ value: id, words: title, count }))]
      : ['centro', facets.centres.map(({ slug, name, count }) => ({ value: slug, words: name, count }))];
  const all: [Facet, Value[]][] = [
    first,
    ['tipo', facets.kinds.map(({ value, count }) => ({ value, words: t(`spaces.kind.${value}`), count }))],
    ['anno', facets.years.map(plain)],
    ['genere', facets.docTypes.map(plain)],
    ['etichetta', facets.tags.map(plain)],
  ];
  return (
    <>
      {all
        .filter(([, values]) => values.length > 0)
        .map(([facet, values]) => (
          <FacetList key={facet} facet={facet} values={values} />
        ))}
    </>
  );
}

function FacetList({ facet, values }: { facet: Facet; values: readonly Value[] }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const chosen = params.get(facet);
  const link = (value: string) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    if (value === chosen) next.delete(facet);
    else next.set(facet, value);
    return `?${next.toString()}`;
  };
  return (
    <section className="facet" aria-labelledby={`facet-${facet}`}>
      <h3 id={`facet-${facet}`}>{t(`find.facet.${facet}`)}</h3>
      <ul>
        {values.map(({ value, words, count }) => (
          <li key={value}>
            <Link to={link(value)} aria-current={value === chosen ? 'true' : undefined}>
              {words} <span className="facet-count">{count}</span>
              {value === chosen && <span className="facet-remove">{t('find.removeFilter')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
