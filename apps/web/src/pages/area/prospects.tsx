import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PROSPECT_STANDINGS, type ProspectStage } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { ProspectBoard } from '../../relationship/prospect-board.js';
import { ProspectDialog } from '../../relationship/prospect-dialog.js';
import { useProspectCounts, useProspects, type Prospect } from '../../relationship/story-queries.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('prospects.title') }) };

const VIEWS = ['elenco', 'bacheca'] as const;
const FOLLOWERS = ['me', 'nobody'] as const;

/** The bodies that the centre would like to see adhere: as a list, or a column for each stage. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const [moving, setMoving] = useState<{ prospect: Prospect; stage?: ProspectStage | undefined }>();
  const [words, setWords] = useState('');
  const view = oneOf(VIEWS, params.get('vista')) ?? 'bacheca';
  const follower = oneOf(FOLLOWERS, params.get('segue'));
  const filters = {
    standing: oneOf(PROSPECT_STANDINGS, params.get('fase')),
    follower,
    cursor: params.get('cursor') || undefined,
  };
  const allowed = can('relationship.read');
  const list = useProspects(filters, allowed && view === 'elenco');
  const counts = useProspectCounts(allowed).data;
  if (!allowed) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Prospect>[] = [
    {
      key: 'body',
      header: t('body.name'),
      rowHeader: true,
      cell: ({ bodyId, bodyName }) => <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>,
    },
    {
      key: 'standing',
      header: t('prospects.stage'),
      cell: ({ standing, reason }) => (
        <>
          {t(`prospects.standing.${standing}`)}
          {standing === 'lost' && reason && <span className="cell-note">{reason}</span>}
        </>
      ),
    },
    { key: 'since', header: t('prospects.since'), cell: ({ since }) => <DateTime value={since} /> },
    {
      key: 'follower',
      header: t('prospects.follower'),
      cell: ({ followerName }) => followerName ?? t('tasks.nobody'),
    },
    {
      key: 'next',
      header: t('interactions.next'),
      cell: ({ nextTask }) =>
        nextTask ? (
          <>
            {nextTask.title}
            <span className="cell-note">
              <DateTime value={nextTask.dueOn} />
            </span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'edit',
      header: t('prospects.edit'),
      cell: (prospect) =>
        can('relationship.edit') &&
        prospect.standing !== 'adhered' && (
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-label={t('prospects.editIt', { name: prospect.bodyName })}
            onClick={() => setMoving({ prospect })}
          >
            {t('prospects.edit')}
          </button>
        ),
    },
  ];
  return (
    <>
      <PageTitle lead={t('prospects.lead')}>{t('prospects.title')}</PageTitle>
      <DoneNotice words={words} />
      {counts && (
        <p>
          <Link to={`${base}/territorio?adesione=none#righe`}>
            {t('prospects.untouched', { count: counts.untouched })}
          </Link>
        </p>
      )}
      <nav aria-label={t('prospects.views')} className="views">
        <ul>
          {VIEWS.toReversed().map((each) => (
            <li key={each}>
              <Link to={`?vista=${each}`} aria-current={view === each ? 'true' : undefined}>
                {t(`prospects.view.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ListFilters name="prospects" kept={['vista']}>
        {view === 'elenco' && (
          <FilterSelect
            label={t('prospects.stage')}
            name="fase"
            any={t('story.all')}
            options={PROSPECT_STANDINGS.map((standing) => [standing, t(`prospects.standing.${standing}`)])}
          />
        )}
        <FilterSelect
          label={t('prospects.follower')}
          name="segue"
          any={t('prospects.anybody')}
          options={[
            ['me', t('prospects.me')],
            ['nobody', t('tasks.nobody')],
          ]}
        />
      </ListFilters>
      {view === 'bacheca' ? (
        <ProspectBoard follower={follower} onMove={(prospect, stage) => setMoving({ prospect, stage })} />
      ) : (
        <ListView
          caption={t('prospects.title')}
          query={list}
          columns={columns}
          rowKey={({ id }) => id}
          none={t('prospects.none')}
          showAll={t('prospects.showAll')}
          download={{ path: '/api/v1/prospects/export', filters }}
        />
      )}
      {moving && (
        <ProspectDialog
          body={{ id: moving.prospect.bodyId, name: moving.prospect.bodyName }}
          prospect={moving.prospect}
          stage={moving.stage}
          onClose={() => setMoving(undefined)}
          onDone={(text) => {
            setMoving(undefined);
            setWords(text);
          }}
        />
      )}
    </>
  );
}
