import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import { AreaFrame } from '../../area/area-frame.js';
import { AreaHeader } from '../../area/area-header.js';
import { RoleBar } from '../../area/role-menu.js';
import { useActor } from '../../area/session.js';
import { formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { DataTable } from '../../ui/data-table.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('networkArea.title') }) };

/** The area of who stands above the centres: one row a centre, with what it publishes and nothing of its own. */
export function Component() {
  return (
    <AreaFrame>
      <NetworkArea />
    </AreaFrame>
  );
}

function NetworkArea() {
  const { t, i18n } = useTranslation();
  const { session, base } = useActor();
  const centres = useQuery({ queryKey: ['centres'], queryFn: () => unwrap(api.GET('/api/v1/centres')) });
  const { membership } = session;
  if (membership.centre) return <Navigate to={base} replace />;
  return (
    <>
      <AreaHeader brandTo={base} brand={membership.network?.name ?? t('area.platform')} nav={[]} />
      <RoleBar />
      <main id="content" className="container page">
        <PageTitle lead={t('networkArea.lead')}>{t('networkArea.title')}</PageTitle>
        <QueryState query={centres}>
          {({ items }) => (
            <DataTable
              caption={t('network.centres')}
              hideCaption
              rows={items}
              rowKey={(centre) => centre.slug}
              columns={[
                {
                  key: 'name',
                  header: t('networkArea.centre'),
                  rowHeader: true,
                  cell: (centre) => <Link to={`/${centre.slug}`}>{centre.name}</Link>,
                },
                { key: 'owner', header: t('networkArea.owner'), cell: (centre) => centre.ownerName },
                {
                  key: 'lines',
                  header: t('centre.lines'),
                  cell: (centre) => centre.serviceLines.map((line) => line.code).join(', '),
                },
                {
                  key: 'services',
                  header: t('networkArea.services'),
                  numeric: true,
                  cell: (centre) => formatNumber(centre.publishedServices, i18n.language),
                },
                {
                  key: 'bodies',
                  header: t('adhering.title'),
                  numeric: true,
                  cell: (centre) => formatNumber(centre.adheringBodies, i18n.language),
                },
              ]}
            />
          )}
        </QueryState>
      </main>
    </>
  );
}
