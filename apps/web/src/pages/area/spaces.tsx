import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SPACE_KINDS, VISIBILITIES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { newSpaceLink, spaceLink } from '../../documents/links.js';
import { useSpaces, type SpaceSummary } from '../../documents/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('spaces.title') }) };

const STATES = ['open', 'archived', 'all'] as const;

/** The spaces of documents that whoever asks sees, by title. */
export function Component() {
  const { t } = useTranslation();
  const { base, can, side, outside } = useActor();
  const [params] = useSearchParams();
  const kind = oneOf(SPACE_KINDS, params.get('tipo'));
  const visibility = oneOf(VISIBILITIES, params.get('visibilita'));
  const state = oneOf(STATES, params.get('stato')) ?? 'open';
  const spaces = useSpaces({
    q: params.get('q')?.trim() || undefined,
    kind: kind && [kind],
    visibility: visibility && [visibility],
    state: state === 'all' ? undefined : [state],
    cursor: params.get('cursor') || undefined,
  });
  if (!can('documents.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<SpaceSummary>[] = [
    {
      key: 'title',
      header: t('spaces.field.title'),
      rowHeader: true,
      cell: ({ id, title, about, archivedAt }) => (
        <>
          <Link to={spaceLink(base, id)}>{title}</Link>
          {about && <span className="cell-note">{about}</span>}
          {archivedAt && <span className="cell-note">{t('spaces.archived')}</span>}
        </>
      ),
    },
    { key: 'kind', header: t('spaces.field.kind'), cell: (space) => t(`spaces.kind.${space.kind}`) },
    {
      key: 'visibility',
      header: t('spaces.field.visibility'),
      cell: (space) => t(`spaces.visibility.${space.visibility}`),
    },
    { key: 'documents', header: t('spaces.documents'), numeric: true, cell: ({ documents }) => documents },
    {
      key: 'changedAt',
      header: t('spaces.changedAt'),
      cell: ({ changedAt }) => (changedAt ? <DateTime value={changedAt} time /> : t('spaces.never')),
    },
  ];
  const open = can('documents.manage') && (
    <Link className="btn btn-primary" to={newSpaceLink(base)}>
      <Icon name="plus" /> {t('spaces.new')}
    </Link>
  );
  return (
    <>
      <PageTitle
        lead={t(outside ? 'spaces.leadOutside' : side === 'centre' ? 'spaces.lead' : 'spaces.leadBody')}
        actions={open}
      >
        {t('spaces.title')}
      </PageTitle>
      <ListFilters name="spaces" search={t('spaces.search')}>
        <FilterSelect
          label={t('spaces.field.kind')}
          name="tipo"
          any={t('spaces.anyKind')}
          options={SPACE_KINDS.map((one) => [one, t(`spaces.kind.${one}`)])}
        />
        <FilterSelect
          label={t('spaces.field.visibility')}
          name="visibilita"
          any={t('spaces.anyVisibility')}
          options={VISIBILITIES.map((one) => [one, t(`spaces.visibility.${one}`)])}
        />
        <FilterSelect
          label={t('spaces.stateLabel')}
          name="stato"
          any={t('spaces.state.open')}
          options={[
            ['archived', t('spaces.state.archived')],
            ['all', t('spaces.state.all')],
          ]}
        />
      </ListFilters>
      <ListView
        caption={t('spaces.title')}
        query={spaces}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('spaces.none')}
        showAll={t('spaces.showAll')}
        nothingYet={
          <EmptyState icon="folder" title={t('spaces.nothingYet')}>
            <p>{t(can('documents.manage') ? 'spaces.nothingYetCentre' : 'spaces.nothingYetOther')}</p>
            {open}
          </EmptyState>
        }
      />
    </>
  );
}
