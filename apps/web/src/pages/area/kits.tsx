import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { useKitImports, useKits, type KitImportSummary, type KitSummary } from '../../kits/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('kits.title') }) };

/** What the centre hands on to others, and what it got from them. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  if (!can('kits.manage')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle
        lead={t('kits.lead')}
        actions={
          <>
            <Link className="btn btn-primary" to={`${base}/kit/nuovo`}>
              <Icon name="plus" /> {t('kits.new')}
            </Link>
            <Link className="btn btn-outline-primary" to={`${base}/kit/carica`}>
              <Icon name="upload" /> {t('kits.import')}
            </Link>
          </>
        }
      >
        {t('kits.title')}
      </PageTitle>
      <OwnKits />
      <ReceivedKits />
    </>
  );
}

function OwnKits() {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const query = useKits(params.get('cursor') || undefined);
  const columns: Column<KitSummary>[] = [
    {
      key: 'title',
      header: t('kits.name'),
      rowHeader: true,
      cell: (kit) => <Link to={`${base}/kit/${kit.id}`}>{kit.title}</Link>,
    },
    { key: 'release', header: t('kits.release'), numeric: true, cell: ({ release }) => release },
    { key: 'services', header: t('kits.services'), numeric: true, cell: ({ services }) => services },
    { key: 'at', header: t('kits.releasedAt'), cell: ({ releasedAt }) => <DateTime value={releasedAt} /> },
  ];
  return (
    <section aria-labelledby="own-kits">
      <h2 id="own-kits">{t('kits.mine')}</h2>
      <ListView
        caption={t('kits.mine')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('kits.mineNone')}
        showAll={t('kits.mine')}
        nothingYet={<p>{t('kits.mineNone')}</p>}
      />
    </section>
  );
}

/** In the address, beside that of the centre's own kits. */
const RECEIVED_CURSOR = 'ricevuti';

function ReceivedKits() {
  const { t } = useTranslation();
  const { base } = useActor();
  const [params] = useSearchParams();
  const query = useKitImports(params.get(RECEIVED_CURSOR) || undefined);
  const columns: Column<KitImportSummary>[] = [
    {
      key: 'title',
      header: t('kits.name'),
      rowHeader: true,
      cell: (kit) => (
        <>
          <Link to={`${base}/kit/ricevuti/${kit.id}`}>{kit.title}</Link>
          <span className="cell-note">{kit.sourceName}</span>
        </>
      ),
    },
    { key: 'release', header: t('kits.release'), numeric: true, cell: ({ release }) => release },
    { key: 'services', header: t('kits.services'), numeric: true, cell: ({ services }) => services },
    { key: 'status', header: t('kits.statusLabel'), cell: ({ status }) => t(`kits.status.${status}`) },
    { key: 'at', header: t('kits.createdAt'), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
  ];
  return (
    <section aria-labelledby="received-kits">
      <h2 id="received-kits">{t('kits.received')}</h2>
      <ListView
        caption={t('kits.received')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('kits.receivedNone')}
        showAll={t('kits.received')}
        nothingYet={<p>{t('kits.receivedNone')}</p>}
        cursorName={RECEIVED_CURSOR}
      />
    </section>
  );
}
