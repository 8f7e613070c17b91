import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SPACE_KINDS } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { asksFor } from '../../documents/search/queries.js';
import { FACETS, NETWORK_FACETS } from '../../documents/search/search-facets.js';
import { SEARCH_SORTS } from '../../documents/search/search-order.js';
import { IN_NETWORK, SearchPlaces } from '../../documents/search/search-places.js';
import { NetworkResults, Results } from '../../documents/search/search-results.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { ListFilters } from '../../lists/list-filters.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('find.title') }) };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SLUG = /^[a-z0-9-]{1,63}$/;

/** Documents by what they say: in all spaces that whoever asks sees, or in what the network's centres show each other. */
export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const [params] = useSearchParams();
  const given = (name: string, form?: RegExp) => {
    const value = params.get(name)?.trim();
    return value && (!form || form.test(value)) ? value : undefined;
  };
  const filters = {
    kind: oneOf(SPACE_KINDS, params.get('tipo')),
    tag: given('etichetta'),
    year: given('anno', /^(19|2[01])\d\d$/),
    docType: given('genere'),
    sort: oneOf(SEARCH_SORTS, params.get('ordine')),
    cursor: given('cursor'),
  };
  const q = given('q');
  const query = { ...filters, q, spaceId: given('spazio', UUID) };
  const inNetwork = can('network.read') && params.get('dove') === IN_NETWORK;
  if (!can('documents.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle lead={t(inNetwork ? 'find.leadInNetwork' : 'find.lead')}>{t('find.title')}</PageTitle>
      {can('network.read') && <SearchPlaces />}
      <ListFilters
        name="find"
        search={t('find.words')}
        kept={[...(inNetwork ? NETWORK_FACETS : FACETS), 'ordine', 'dove']}
        bare={inNetwork ? `?dove=${IN_NETWORK}` : undefined}
      />
      <details className="find-help">
        <summary>{t('find.help')}</summary>
        <ul>
          <li>{t('find.helpPhrase')}</li>
          <li>{t('find.helpOr')}</li>
          <li>{t('find.helpWithout')}</li>
          <li>{t('find.helpNumbers')}</li>
        </ul>
      </details>
      {inNetwork && q ? (
        <NetworkResults query={{ ...filters, q, centre: given('centro', SLUG) }} />
      ) : !inNetwork && asksFor(query) ? (
        <Results query={query} />
      ) : (
        <EmptyState icon="search" title={t('find.nothingYet')}>
          <p>{t('find.nothingYetText')}</p>
        </EmptyState>
      )}
    </>
  );
}
