import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { NetworkFrame } from '../../exchange/network-frame.js';
import { NetworkRequests } from '../../exchange/network-requests.js';
import { ParticipationState } from '../../exchange/participation-state.js';
import { useNetworkCentres, useParticipation, type NetworkCentre } from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { byRegion, mentions } from '../../lib/regions.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PhoneLink } from '../../ui/phone-link.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.centres.title') }) };

/** The centres that take part, by region, and how the own one does; for the network's own people also who asked. */
export function Component() {
  const { t } = useTranslation();
  const participation = useParticipation();
  return (
    <NetworkFrame part="centres">
      {participation.data?.home && <NetworkRequests />}
      <section aria-label={t('exchange.centres.title')}>
        <Directory />
      </section>
      <QueryState query={participation}>{(own) => !own.home && <ParticipationState participation={own} />}</QueryState>
    </NetworkFrame>
  );
}

function Directory() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const centres = useNetworkCentres();
  const words = params.get('q')?.trim() ?? '';
  const line = params.get('ambito');
  return (
    <QueryState query={centres}>
      {({ items }) => {
        const lines = [...new Set(items.flatMap((centre) => centre.lines))].toSorted();
        const found = items.filter(
          (centre) =>
            (!line || centre.lines.includes(line)) &&
            (!words || mentions(words, centre.ownerName, centre.name, centre.province, centre.address)),
        );
        return (
          <>
            <ListFilters name="centres" search={t('exchange.centres.search')}>
              <FilterSelect
                label={t('centre.lines')}
                name="ambito"
                any={t('exchange.centres.anyLine')}
                options={lines.map((name) => [name, name])}
              />
            </ListFilters>
            {found.length === 0 && (
              <EmptyState icon="search" title={t('exchange.centres.none')}>
                <Link to={pathname}>{t('exchange.showAll')}</Link>
              </EmptyState>
            )}
            {byRegion(found, ({ ownerName }) => ownerName).map(([region, ofRegion]) => (
              <RegionTable key={region ?? ''} region={region ?? t('exchange.centres.elsewhere')} centres={ofRegion} />
            ))}
          </>
        );
      }}
    </QueryState>
  );
}

function RegionTable({ region, centres }: { region: string; centres: NetworkCentre[] }) {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <section aria-label={region}>
      <h2>{region}</h2>
      <DataTable
        caption={t('exchange.centres.of', { region })}
        hideCaption
        rows={centres}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'name',
            header: t('exchange.field.centre'),
            rowHeader: true,
            cell: ({ slug, name, ownerName, home }) => (
              <>
                <Link to={`${base}/rete/centri/${slug}`}>{ownerName}</Link>
                <span className="cell-note">{home ? t('exchange.centres.home') : name}</span>
              </>
            ),
          },
          { key: 'lines', header: t('centre.lines'), cell: ({ lines }) => lines.join(', ') },
          {
            key: 'contact',
            header: t('exchange.field.contact'),
            cell: ({ email, phone }) => (
              <>
                <a href={`mailto:${email}`}>{email}</a>
                {phone && (
                  <span className="cell-note">
                    <PhoneLink number={phone} />
                  </span>
                )}
              </>
            ),
          },
          { key: 'services', header: t('exchange.field.services'), numeric: true, cell: ({ services }) => services },
          {
            key: 'documents',
            header: t('exchange.field.documents'),
            numeric: true,
            cell: ({ slug, documents }) =>
              documents > 0 ? <Link to={`${base}/rete?centro=${slug}`}>{documents}</Link> : documents,
          },
        ]}
      />
    </section>
  );
}
