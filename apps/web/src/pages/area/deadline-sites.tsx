import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { DeadlineViews } from '../../deadlines/parts.js';
import { saveSite, useDeadlineChange, useSites, type Site } from '../../deadlines/queries.js';
import { SiteForm } from '../../deadlines/site-form.js';
import { formatDate, formatNumber, today } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { usePageSize } from '../../lib/use-phone.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { BodyFilter } from '../../tickets/body-filter.js';
import type { Column } from '../../ui/data-table.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.sites') }) };

/** The web sites and apps of bodies: what is asked of each site is asked of these. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { can, side, session } = useActor();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const [closing, setClosing] = useState<Site | null>(null);
  const several = side === 'centre' || session.membership.bodies.length > 1;
  const body = params.get('ente') ?? '';
  const closed = oneOf(['yes', 'no'], params.get('chiusi')) ?? 'no';
  const sites = useSites({
    bodyId: body || undefined,
    closed,
    q: params.get('q')?.trim() || undefined,
    limit: usePageSize(),
    cursor: params.get('cursor') || undefined,
  });
  const change = useDeadlineChange(async ({ site, closedOn }: { site: Site; closedOn: string | null }) => {
    await saveSite(site, { closedOn }).finally(() => setClosing(null));
    setDone(t(closedOn ? 'deadlines.siteClosed' : 'deadlines.siteReopened', { name: site.name }));
  });
  if (!can('deadlines.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Site>[] = [
    {
      key: 'name',
      header: t('deadlines.siteName'),
      rowHeader: true,
      cell: ({ name, url }) => (
        <>
          {name}
          <a className="cell-note" href={url} rel="noreferrer">
            {url}
          </a>
        </>
      ),
    },
    ...(several ? [{ key: 'body', header: t('deadlines.body'), cell: ({ bodyName }: Site) => bodyName }] : []),
    { key: 'kind', header: t('deadlines.siteKind'), cell: ({ kind }) => t(`deadlines.siteKinds.${kind}`) },
    {
      key: 'open',
      header: t('deadlines.openOfSite'),
      numeric: true,
      cell: ({ open }) => formatNumber(open, i18n.language),
    },
    {
      key: 'close',
      header: t('deadlines.state'),
      cell: (site) => {
        const { closedOn, mayChange, name } = site;
        if (!mayChange) return closedOn ? formatDate(closedOn, i18n.language) : t('deadlines.siteOpen');
        return (
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            disabled={change.isPending}
            aria-label={t(closedOn ? 'deadlines.reopenSiteOf' : 'deadlines.closeSiteOf', { name })}
            onClick={() => (closedOn ? change.mutate({ site, closedOn: null }) : setClosing(site))}
          >
            {t(closedOn ? 'deadlines.reopenSite' : 'deadlines.closeSite')}
          </button>
        );
      },
    },
  ];
  return (
    <>
      <PageTitle lead={t('deadlines.sitesLead')}>{t('deadlines.sites')}</PageTitle>
      <DeadlineViews />
      <DoneNotice words={done} />
      {change.error && <ProblemAlert problem={problemOf(change.error)} />}
      {can('deadlines.edit') && (
        <details>
          <summary>{t('deadlines.addSite')}</summary>
          <SiteForm onDone={setDone} />
        </details>
      )}
      <ListFilters folds name="sites" search={t('deadlines.searchSite')}>
        {several && <BodyFilter value={body} />}
        <FilterSelect
          label={t('deadlines.state')}
          name="chiusi"
          any={t('deadlines.openSites')}
          options={[['yes', t('deadlines.closedSites')]]}
        />
      </ListFilters>
      <ListView
        compact
        caption={t('deadlines.sites')}
        query={sites}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('deadlines.noSite')}
        showAll={t('deadlines.showAll')}
        nothingYet={
          <EmptyState icon="pa" title={t('deadlines.noSiteYet')}>
            <p>{t('deadlines.noSiteHint')}</p>
          </EmptyState>
        }
      />
      {closing && (
        <ConfirmDialog
          title={t('deadlines.closeSiteTitle', { name: closing.name })}
          confirm={t('deadlines.closeSite')}
          busy={change.isPending}
          onConfirm={() => change.mutate({ site: closing, closedOn: today() })}
          onClose={() => setClosing(null)}
        >
          <p>{t('deadlines.closeSiteText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
