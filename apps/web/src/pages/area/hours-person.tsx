import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ContractHours } from '../../timesheets/contract-hours.js';
import { MonthView } from '../../timesheets/month-view.js';
import { useHoursMonth } from '../../timesheets/queries.js';
import { monthIn } from '../../timesheets/words.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('hours.person') }) };

/** The hours of somebody, for who keeps the costs: how many are to be worked, and a month of them. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const query = useHoursMonth(monthIn(params.get('mese')), id);
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('hours.noPerson')}>
        <Link to={`${base}/ore/persone`}>{t('hours.people.title')}</Link>
      </EmptyState>
    );
  return (
    <QueryState query={query}>
      {(month) => (
        <>
          <Breadcrumb
            trail={[{ to: `${base}/ore/persone`, label: t('hours.people.title') }]}
            here={month.displayName}
          />
          <PageTitle eyebrow={t('hours.person')}>{month.displayName}</PageTitle>
          <DoneNotice words={done} />
          <ContractHours personId={id} onDone={setDone} />
          <MonthView month={month} personId={id} onDone={setDone} />
        </>
      )}
    </QueryState>
  );
}
