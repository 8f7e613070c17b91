import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ADHESION_STATUSES, ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES } from '#app/contracts';
import type { AdhesionSummary, Campaign, Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import type { Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Pager } from '../ui/pager.js';
import { QueryState } from '../ui/query-state.js';
import { AdhesionTable } from './adhesion-table.js';
import { ReminderDialog } from './reminder-dialog.js';
import { useAdhesions, type AdhesionQuery, type ReminderRequest } from './queries.js';

const VIEWS = ['toRemind', 'reminded', 'silent', 'received', 'active', 'extended'] as const;
type View = (typeof VIEWS)[number];

const LATER = ADHESION_STATUSES.filter(
  (status) => status !== 'requested' && !ENDED_ADHESION_STATUSES.some((ended) => ended === status),
);
const QUESTIONS: Record<View, AdhesionQuery> = {
  toRemind: { status: ['requested'], reminder: 'none' },
  reminded: { status: ['requested'], reminder: 'reminded' },
  silent: { status: ['requested'], reminder: 'silent' },
  received: { status: LATER },
  active: { status: [...LIVE_ADHESION_STATUSES] },
  extended: { term: 'extended' },
};
/** What the API calls the bodies of a list that are reminded together; of the other lists nobody is. */
const FILTERS: Partial<Record<View, ReminderRequest['filter']>> = {
  toRemind: 'to_remind',
  reminded: 'reminded',
  silent: 'silent',
};

interface CampaignListsProps {
  convention: Convention;
  progress: Campaign;
  onDone: (words: string) => void;
}

/** The bodies of a campaign by where they stand; the late ones are reminded singly, some or all. */
export function CampaignLists({ convention, progress, onDone }: CampaignListsProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const view = oneOf(VIEWS, params.get('vista')) ?? VIEWS.find((name) => progress[name] > 0) ?? 'toRemind';
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{t('conventions.lists')}</h2>
      <nav className="views" aria-label={t('conventions.lists')}>
        <ul>
          {VIEWS.map((name) => (
            <li key={name}>
              <Link to={`?vista=${name}`} aria-current={name === view ? 'true' : undefined} preventScrollReset>
                {t(`conventions.view.${name}`)} ({progress[name]})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <CampaignList key={view} view={view} convention={convention} total={progress[view]} onDone={onDone} />
    </section>
  );
}

interface CampaignListProps extends Omit<CampaignListsProps, 'progress'> {
  view: View;
  total: number;
}

function CampaignList({ view, convention, total, onDone }: CampaignListProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [params] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<'chosen' | 'all' | null>(null);
  const cursor = params.get('cursor') || undefined;
  const adhesions = useAdhesions({ ...QUESTIONS[view], conventionId: convention.id, cursor });
  const reminds = view in FILTERS && can('adhesions.manage');
  const request = asking === 'chosen' ? { adhesionIds: [...chosen] } : { filter: FILTERS[view] };
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const choice: Column<AdhesionSummary> = {
    key: 'choice',
    header: t('conventions.choice'),
    cell: (adhesion) => (
      <RowChoice adhesion={adhesion} chosen={chosen.includes(adhesion.id)} onToggle={() => toggle(adhesion.id)} />
    ),
  };
  return (
    <QueryState query={adhesions}>
      {(page) =>
        page.items.length === 0 ? (
          <EmptyState icon="check-circle" title={t(`conventions.listNone.${view}`)} />
        ) : (
          <>
            {reminds && (
              <div className="button-row no-print">
                <button
                  type="button"
                  className="btn btn-primary btn-sm"
                  disabled={chosen.length === 0}
                  onClick={() => setAsking('chosen')}
                >
                  <Icon name="mail" /> {t('conventions.remindChosen')}
                </button>
                <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking('all')}>
                  {t('conventions.remindAll', { count: total })}
                </button>
                <p role="status" className="muted">
                  {t('conventions.chosen', { count: chosen.length })}
                </p>
              </div>
            )}
            <AdhesionTable
              caption={t(`conventions.view.${view}`)}
              adhesions={page.items}
              before={reminds ? choice : undefined}
            />
            <Pager nextCursor={page.nextCursor} />
            {asking && (
              <ReminderDialog
                convention={convention}
                request={request}
                count={asking === 'all' ? total : chosen.length}
                onClose={() => setAsking(null)}
                onDone={(words) => {
                  setAsking(null);
                  setChosen([]);
                  onDone(words);
                }}
              />
            )}
          </>
        )
      }
    </QueryState>
  );
}

function RowChoice({
  adhesion,
  chosen,
  onToggle,
}: {
  adhesion: AdhesionSummary;
  chosen: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  return (
    <input
      type="checkbox"
      className="row-check"
      aria-label={t('conventions.select', { name: adhesion.bodyName })}
      checked={chosen}
      onChange={onToggle}
    />
  );
}
