import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { dayWords } from '#app/contracts';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { Exceptions } from '../../plans/exceptions.js';
import { PlanHistory } from '../../plans/plan-history.js';
import { PlanSteps } from '../../plans/plan-steps.js';
import { PlanTerms } from '../../plans/plan-terms.js';
import { useCostModels, usePlan, type Plan } from '../../plans/queries.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('plans.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = usePlan(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('plans.missingPlan')}>
        <Link to={`${base}/piani-tariffari`}>{t('plans.title')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(plan) => <PlanPage key={id} plan={plan} />}</QueryState>;
}

/** A plan: what to do next, what it says in words, agreements with single bodies, who did what. */
function PlanPage({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [done, setDone] = useState('');
  const { status, title, conventionTitle, periodFrom, periodTo, act, costModelId, currentVersion } = plan;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/piani-tariffari`, label: t('plans.title') }]} here={title} />
      <PageTitle eyebrow={t(`plans.status.${status}`)}>{title}</PageTitle>
      <DoneNotice words={done} />
      <PlanSteps plan={plan} onDone={setDone} />
      <dl className="facts">
        <Fact name={t('plans.form.convention')}>{conventionTitle}</Fact>
        <Fact name={t('plans.period')}>{`${dayWords(periodFrom)} – ${dayWords(periodTo)}`}</Fact>
        <Fact name={t('plans.version')}>{currentVersion}</Fact>
        {costModelId && (
          <Fact name={t('plans.form.costs')}>
            <CostName id={costModelId} />
          </Fact>
        )}
        {act && <Fact name={t('plans.approvedBy')}>{t('plans.byAct', { ...act, date: dayWords(act.date) })}</Fact>}
      </dl>
      <section aria-labelledby="terms">
        <h2 id="terms">{t('plans.tariffs')}</h2>
        <PlanTerms terms={plan.terms} />
      </section>
      <Exceptions plan={plan} onDone={setDone} />
      <PlanHistory events={plan.events} />
    </>
  );
}

function CostName({ id }: { id: string }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const model = useCostModels().data?.items.find((each) => each.id === id);
  if (!model || !can('costs.read')) return t('plans.form.chosenCosts');
  return <Link to={`${base}/costi/${id}`}>{t(`plans.form.cost.${model.kind}`, { year: model.year })}</Link>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
