import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { INTERACTION_KINDS } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { dayOf, oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { useInteractions, type Interaction } from '../../relationship/story-queries.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('interactions.title') }) };

/** What was noted of all bodies, the newest first. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const filters = {
    kind: oneOf(INTERACTION_KINDS, params.get('tipo')),
    from: dayOf(params.get('dal')),
    to: dayOf(params.get('al')),
    cursor: params.get('cursor') || undefined,
  };
  const allowed = can('relationship.read');
  const interactions = useInteractions(filters, allowed);
  if (!allowed) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Interaction>[] = [
    {
      key: 'body',
      header: t('body.name'),
      rowHeader: true,
      cell: ({ bodyId, bodyName }) => <Link to={`${base}/enti/${bodyId}#storia`}>{bodyName}</Link>,
    },
    { key: 'day', header: t('interactions.day'), cell: ({ happenedOn }) => <DateTime value={happenedOn} /> },
    { key: 'kind', header: t('interactions.kindLabel'), cell: ({ kind }) => t(`interactions.kind.${kind}`) },
    { key: 'with', header: t('interactions.with'), cell: ({ withName }) => withName ?? '–' },
    {
      key: 'text',
      header: t('interactions.text'),
      cell: ({ text, removalReason, authorName }) => (
        <>
          <span className="story-text">
            {removalReason ? t('interactions.removedBecause', { reason: removalReason }) : text}
          </span>
          <span className="cell-note">{authorName}</span>
        </>
      ),
    },
  ];
  return (
    <>
      <PageTitle lead={t('interactions.lead')}>{t('interactions.title')}</PageTitle>
      <ListFilters name="interactions">
        <FilterSelect
          label={t('interactions.kindLabel')}
          name="tipo"
          any={t('story.all')}
          options={INTERACTION_KINDS.map((kind) => [kind, t(`interactions.kind.${kind}`)])}
        />
        <TextField
          label={t('interactions.from')}
          name="dal"
          id="filter-dal"
          type="date"
          defaultValue={filters.from ?? ''}
        />
        <TextField label={t('interactions.to')} name="al" id="filter-al" type="date" defaultValue={filters.to ?? ''} />
      </ListFilters>
      <ListView
        caption={t('interactions.title')}
        query={interactions}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('interactions.none')}
        showAll={t('interactions.showAll')}
        nothingYet={
          <EmptyState icon="file" title={t('interactions.nothingYet')}>
            <Link to={`${base}/enti`}>{t('bodies.title')}</Link>
          </EmptyState>
        }
        download={{ path: '/api/v1/interactions/export', filters }}
      />
    </>
  );
}
