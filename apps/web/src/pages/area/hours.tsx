import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { MonthView } from '../../timesheets/month-view.js';
import { useHoursMonth } from '../../timesheets/queries.js';
import { monthIn, monthName } from '../../timesheets/words.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('hours.title') }) };

/** One's own hours of a month. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const query = useHoursMonth(monthIn(params.get('mese')));
  if (!can('timesheets.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle
        eyebrow={query.data && monthName(query.data.month, i18n.language)}
        lead={t('hours.lead')}
        actions={
          can('costs.read') && (
            <Link className="btn btn-outline-primary" to={`${base}/ore/persone`}>
              {t('hours.people.title')}
            </Link>
          )
        }
      >
        {t('hours.title')}
      </PageTitle>
      <DoneNotice words={done} />
      <QueryState query={query}>{(month) => <MonthView month={month} onDone={setDone} />}</QueryState>
    </>
  );
}
