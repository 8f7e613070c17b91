import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import { formatDate } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { AbsenceForm } from '../../people/absence-form.js';
import { AbsenceTable } from '../../people/absence-table.js';
import { ABSENCE_VIEWS } from '../../people/absence-views.js';
import { useAbsences } from '../../people/queries.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('absence.title') }) };

/** Who of the centre and of its bodies is away, and who stands in: the head records it for who forgot to. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can, side } = useActor();
  const [params] = useSearchParams();
  const status = oneOf(ABSENCE_VIEWS, params.get('stato')) ?? 'current';
  const absences = useAbsences({ status, cursor: params.get('cursor') || undefined }, side === 'centre');
  const [done, setDone] = useState('');
  const [round, setRound] = useState(0);
  if (side !== 'centre') {
    return (
      <EmptyState page icon="lock" title={t('problem.permission_denied.what')}>
        <Link to={`${base}/profilo/assenze`}>{t('absence.toOwn')}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <PageTitle
        lead={t('absence.lead')}
        actions={
          <Link className="btn btn-outline-primary" to={`${base}/profilo/assenze`}>
            {t('absence.toOwn')}
          </Link>
        }
      >
        {t('absence.title')}
      </PageTitle>
      <DoneNotice words={done} />
      <section aria-label={t(`absence.view.${status}`)}>
        <nav className="views" aria-label={t('absence.views')}>
          <ul>
            {ABSENCE_VIEWS.map((view) => (
              <li key={view}>
                <Link to={`?stato=${view}`} aria-current={view === status ? 'true' : undefined}>
                  {t(`absence.view.${view}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <QueryState query={absences}>
          {(page) => (
            <>
              {page.items.length === 0 ? (
                <EmptyState icon="check-circle" title={t(`absence.none.${status}`)} />
              ) : (
                <AbsenceTable caption={t(`absence.view.${status}`)} absences={page.items} onEnded={setDone} />
              )}
              <Pager nextCursor={page.nextCursor} />
            </>
          )}
        </QueryState>
      </section>
      {can('memberships.manage') && (
        <section aria-labelledby="new-absence">
          <h2 id="new-absence">{t('absence.newForOther')}</h2>
          <AbsenceForm
            key={round}
            forOthers
            onSet={({ displayName, substituteName, endsOn }) => {
              setDone(
                t('absence.doneFor', {
                  name: displayName,
                  substitute: substituteName,
                  to: formatDate(endsOn, i18n.language),
                }),
              );
              setRound(round + 1);
            }}
          />
        </section>
      )}
    </>
  );
}
