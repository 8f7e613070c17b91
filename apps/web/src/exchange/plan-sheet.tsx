import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { Breadcrumb } from '../ui/breadcrumb.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { DoneNotice } from '../ui/done-notice.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageTitle } from '../ui/page-title.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { decidePlan, stepPlan, usePlan, usePlansPath, type PlanDecision, type PlanDetail } from './plan-queries.js';
import { useNetworkChange } from './queries.js';
import { ReasonDialog } from './reason-dialog.js';

/** A plan of the data bank, as its address names it. */
export function PlanSheet() {
  const { t } = useTranslation();
  const { slug = '', id = '' } = useParams();
  const path = usePlansPath();
  const plan = usePlan(slug, id);
  if (plan.isError && problemOf(plan.error).status === 404)
    return (
      <EmptyState page icon="lock" title={t('networkPlans.gone')}>
        <Link to={path}>{t('networkPlans.toList')}</Link>
      </EmptyState>
    );
  return <QueryState query={plan}>{(found) => <Sheet plan={found} />}</QueryState>;
}

function Sheet({ plan }: { plan: PlanDetail }) {
  const { t, i18n } = useTranslation();
  const path = usePlansPath();
  const { centreSlug, centreName, id, title, bodyName, province, url, actOrgan, actNumber, actOn, status } = plan;
  const act = [
    actOrgan,
    actNumber && t('networkPlans.number', { number: actNumber }),
    actOn && t('networkPlans.on', { day: formatDate(actOn, i18n.language) }),
  ]
    .filter(Boolean)
    .join(', ');
  const facts: [string, ReactNode][] = [
    [t('networkPlans.field.province'), province],
    [t('networkPlans.field.year'), plan.year],
    [t('networkPlans.field.model'), t(`networkPlans.model.${plan.model}`)],
    [t('networkPlans.field.stage'), t(`networkPlans.stage.${plan.stage}`)],
    [t('networkPlans.field.act'), act],
    [
      t('networkPlans.field.url'),
      url && (
        <a href={url} rel="noreferrer">
          {url}
        </a>
      ),
    ],
    [t('networkPlans.field.centre'), centreName],
    [t('networkPlans.field.status'), status !== 'accepted' && t(`networkPlans.status.${status}`)],
  ];
  return (
    <>
      <Breadcrumb trail={[{ to: path, label: t('networkPlans.title') }]} here={title} />
      <PageTitle eyebrow={bodyName}>{title}</PageTitle>
      <PlanSteps plan={plan} />
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {plan.summary && (
        <section aria-labelledby="summary">
          <h2 id="summary">{t('networkPlans.field.summary')}</h2>
          <PlainText text={plan.summary} />
        </section>
      )}
      <Attached plan={plan} />
      {plan.events.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">{t('networkPlans.history')}</h2>
          <ul>
            {plan.events.map((event) => (
              <li key={`${event.at}${event.command}`}>
                {t(`networkPlans.did.${event.command}`)} · <DateTime value={event.at} time /> · {event.actorName}
                {event.reason && <span className="cell-note">{event.reason}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.mayChange && (
        <p className="no-print">
          <Link to={`${path}/${centreSlug}/${id}/modifica`}>{t('networkPlans.edit')}</Link>
        </p>
      )}
    </>
  );
}

function Attached({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  const { base, session } = useActor();
  if (!plan.attached.length) return null;
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">{t('networkPlans.field.documents')}</h2>
      <ul>
        {plan.attached.map(({ id, title, shown }) => (
          <li key={id}>
            {session.membership.centre ? (
              <Link to={`${base}/rete/documenti/${plan.centreSlug}/${id}`}>{title}</Link>
            ) : (
              <a href={`/api/v1/network/centres/${plan.centreSlug}/documents/${id}/content`} download>
                {title}
              </a>
            )}
            {!shown && <span className="cell-note">{t('networkPlans.notShown')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Step = 'propose' | 'withdraw';
type Decision = PlanDecision['command'];

/** What its centre, and who decides, can do with it now. */
function PlanSteps({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Decision | 'withdraw' | null>(null);
  const [done, setDone] = useState('');
  const step = useNetworkChange((command: Step) => stepPlan(plan.id, command));
  const decide = useNetworkChange((decision: PlanDecision) => decidePlan(plan, decision));
  const failure = step.error ?? decide.error;
  const ask = (question: typeof asking) => {
    step.reset();
    decide.reset();
    setAsking(question);
  };
  const after = (command: Step | Decision) => ({
    onSuccess: ({ status }: PlanDetail) => {
      setAsking(null);
      setDone(t(`networkPlans.done.${status === 'accepted' ? 'accept' : command}`));
    },
  });
  // The others read it: to take it from them is asked once.
  const take = (command: Step) =>
    command === 'withdraw' && plan.status === 'accepted' ? ask(command) : step.mutate(command, after(command));
  return (
    <>
      <DoneNotice words={done} />
      {failure && !asking && <ProblemAlert problem={problemOf(failure)} />}
      {plan.status === 'proposed' && plan.own && <p>{t('networkPlans.waiting')}</p>}
      <div className="button-row no-print">
        {(plan.decisions as Decision[]).map((command) => (
          <button
            key={command}
            type="button"
            className={`btn ${command === 'accept' ? 'btn-primary' : 'btn-outline-primary'}`}
            disabled={decide.isPending}
            onClick={() => (command === 'accept' ? decide.mutate({ command }, after(command)) : ask(command))}
          >
            {t(`networkPlans.command.${command}`)}
          </button>
        ))}
        {(plan.commands as Step[]).map((command) => (
          <button
            key={command}
            type="button"
            className="btn btn-outline-primary"
            disabled={step.isPending}
            onClick={() => take(command)}
          >
            {t(`networkPlans.command.${command}`)}
          </button>
        ))}
      </div>
      {asking === 'withdraw' && (
        <ConfirmDialog
          title={t('networkPlans.ask.withdraw', { title: plan.title })}
          confirm={t('networkPlans.command.withdraw')}
          busy={step.isPending}
          danger
          onConfirm={() => step.mutate(asking, after(asking))}
          onClose={() => ask(null)}
        >
          {failure && <ProblemAlert problem={problemOf(failure)} />}
          <p>{t('networkPlans.withdrawText')}</p>
        </ConfirmDialog>
      )}
      {asking && asking !== 'withdraw' && (
        <ReasonDialog
          title={t(`networkPlans.ask.${asking}`, { title: plan.title })}
          confirm={t(`networkPlans.command.${asking}`)}
          busy={decide.isPending}
          error={failure}
          onClose={() => ask(null)}
          onConfirm={(reason) => decide.mutate({ command: asking, reason }, after(asking))}
        />
      )}
    </>
  );
}
