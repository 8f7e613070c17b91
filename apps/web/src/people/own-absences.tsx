import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../area/session.js';
import { oneOf } from '../lib/search.js';
import { EmptyState } from '../ui/empty-state.js';
import { Pager } from '../ui/pager.js';
import { QueryState } from '../ui/query-state.js';
import { ABSENCE_VIEWS } from './absence-views.js';
import { AbsenceTable } from './absence-table.js';
import { useAbsences } from './queries.js';

/** The absences that concern one person: their own, and those in which they stand in. */
export function OwnAbsences({ onEnded }: { onEnded: (words: string) => void }) {
  const { t } = useTranslation();
  const { session } = useActor();
  const membershipId = session.membership.id;
  const [params] = useSearchParams();
  const past = oneOf(ABSENCE_VIEWS, params.get('stato')) === 'past';
  const current = useAbsences({ membershipId, status: 'current' }, !past);
  const future = useAbsences({ membershipId, status: 'future' }, !past);
  const over = useAbsences({ membershipId, status: 'past', cursor: params.get('cursor') || undefined }, past);
  return (
    <section aria-labelledby="own-absences">
      <div className="section-head">
        <h2 id="own-absences">{t(past ? 'absence.past' : 'absence.coming')}</h2>
        <Link to={past ? '?' : '?stato=past'}>{t(past ? 'absence.showComing' : 'absence.showPast')}</Link>
      </div>
      {past ? (
        <QueryState query={over}>
          {(page) => (
            <>
              {page.items.length === 0 ? (
                <EmptyState icon="clock" title={t('absence.none.past')} />
              ) : (
                <AbsenceTable caption={t('absence.past')} absences={page.items} onEnded={onEnded} />
              )}
              <Pager nextCursor={page.nextCursor} />
            </>
          )}
        </QueryState>
      ) : (
        <QueryState query={current}>
          {(now) => (
            <QueryState query={future}>
              {(later) =>
                now.items.length + later.items.length === 0 ? (
                  <EmptyState icon="check-circle" title={t('absence.none.own')}>
                    <p>{t('absence.noneHint')}</p>
                  </EmptyState>
                ) : (
                  <AbsenceTable
                    caption={t('absence.coming')}
                    absences={[...now.items, ...later.items]}
                    onEnded={onEnded}
                  />
                )
              }
            </QueryState>
          )}
        </QueryState>
      )}
    </section>
  );
}
