import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { JoinPlan } from '../../bodies/join-plan.js';
import { joinBodies, useJoinPlan, type JoinDifference, type NewJoin } from '../../bodies/duplicates-queries.js';
import { useBodyChange } from '../../bodies/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('join.title') }) };

/** Two records of one body become one: which stays, what is taken over, what moves, confirmed by name. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [params, setParams] = useSearchParams();
  const [keptId, joinedId] = [params.get('resta') ?? '', params.get('unita') ?? ''];
  const plan = useJoinPlan(keptId, joinedId, can('bodies.edit'));
  const [chosen, setChosen] = useState<Partial<Record<JoinDifference['field'], boolean>>>({});
  const join = useBodyChange((input: NewJoin) => joinBodies(input, keyFor(input)));
  if (!can('bodies.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  // What the record that stays does not say is taken over, unless somebody decides otherwise.
  const taken = ({ field, kept }: JoinDifference) => chosen[field] ?? kept === null;
  const confirm = async (differences: JoinDifference[]) => {
    const take = differences.filter(taken).map(({ field }) => field);
    const body = await join.mutateAsync({ keptId, joinedId, take });
    await navigate(`${base}/enti/${body.id}`, { state: { done: 'joined' } });
  };
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/enti`, label: t('bodies.title') },
          { to: `${base}/enti/doppioni`, label: t('duplicates.title') },
        ]}
        here={t('join.title')}
      />
      <PageTitle lead={t('join.lead')}>{t('join.title')}</PageTitle>
      {plan.isError ? (
        <ProblemAlert problem={problemOf(plan.error)}>
          <Link to={`${base}/enti/doppioni`}>{t('duplicates.title')}</Link>
        </ProblemAlert>
      ) : (
        <QueryState query={plan}>
          {(preview) => (
            <>
              <JoinPlan
                preview={preview}
                taken={taken}
                onTake={(field, fromJoined) => setChosen({ ...chosen, [field]: fromJoined })}
                onSwap={() => {
                  setChosen({});
                  setParams({ resta: joinedId, unita: keptId }, { replace: true });
                }}
              />
              {join.isError && <ProblemAlert problem={problemOf(join.error)} />}
              <p>
                <strong>{t('join.confirmLead', { joined: preview.joined.name, kept: preview.kept.name })}</strong>
              </p>
              <div className="button-row">
                <button
                  type="button"
                  className="btn btn-danger"
                  disabled={join.isPending}
                  onClick={() => void confirm(preview.differences).catch(() => undefined)}
                >
                  {join.isPending ? t('form.sending') : t('join.confirm')}
                </button>
                <Link className="btn btn-outline-primary" to={`${base}/enti/doppioni`}>
                  {t('join.leave')}
                </Link>
              </div>
            </>
          )}
        </QueryState>
      )}
    </div>
  );
}
