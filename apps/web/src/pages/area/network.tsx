import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { NetworkFrame } from '../../exchange/network-frame.js';
import { useNetworkCentres, useNetworkDocuments, type NetworkDocument } from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.documents.title') }) };

/** What the centres of the network show each other. */
export function Component() {
  return (
    <NetworkFrame part="documents">
      <SharedDocuments />
    </NetworkFrame>
  );
}

function SharedDocuments() {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const centres = useNetworkCentres();
  const documents = useNetworkDocuments({
    q: params.get('q')?.trim() || undefined,
    centre: params.get('centro') || undefined,
    cursor: params.get('cursor') || undefined,
  });
  const columns: Column<NetworkDocument>[] = [
    {
      key: 'title',
      header: t('exchange.field.title'),
      rowHeader: true,
      cell: ({ id, centreSlug, title, spaceTitle }) => (
        <>
          <Link to={`${base}/rete/documenti/${centreSlug}/${id}`}>{title}</Link>
          {spaceTitle && <span className="cell-note">{spaceTitle}</span>}
        </>
      ),
    },
    {
      key: 'centre',
      header: t('exchange.field.centre'),
      cell: ({ centreName, own }) => (own ? t('exchange.ours', { centre: centreName }) : centreName),
    },
    { key: 'comments', header: t('exchange.field.comments'), numeric: true, cell: ({ comments }) => comments },
    {
      key: 'changedAt',
      header: t('exchange.field.changedAt'),
      cell: ({ changedAt }) => <DateTime value={changedAt} />,
    },
  ];
  return (
    <>
      <ListFilters name="network" search={t('exchange.search')}>
        <FilterSelect
          label={t('exchange.field.centre')}
          name="centro"
          any={t('exchange.anyCentre')}
          options={(centres.data?.items ?? []).map(({ slug, ownerName }) => [slug, ownerName])}
        />
      </ListFilters>
      <ListView
        caption={t('exchange.documents.title')}
        query={documents}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('exchange.documents.none')}
        showAll={t('exchange.showAll')}
        nothingYet={
          <EmptyState icon="folder" title={t('exchange.documents.nothingYet')}>
            <p>{t('exchange.documents.nothingYetText')}</p>
          </EmptyState>
        }
      />
    </>
  );
}
