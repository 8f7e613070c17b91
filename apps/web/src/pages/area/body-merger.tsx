import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { MergerForm, mergerInput, type MergerValues } from '../../bodies/merger-form.js';
import { MergerPlan } from '../../bodies/merger-plan.js';
import { mergeBodies, planMerger, useBodyChange, type InheritedThing, type NewMerger } from '../../bodies/queries.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('merger.title') }) };

/** A merger of bodies in two steps: what is to happen, and what will pass, confirmed. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [values, setValues] = useState<MergerValues>();
  const [items, setItems] = useState<InheritedThing[]>();
  const plan = useMutation({ mutationFn: planMerger });
  const merge = useBodyChange((input: NewMerger) => mergeBodies(input, keyFor(input)));
  if (!can('bodies.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const confirm = async (chosen: MergerValues) => {
    const body = await merge.mutateAsync(mergerInput(chosen));
    await navigate(`${base}/enti/${body.id}`, { state: { done: 'merged' } });
  };
  return (
    <div className="narrow">
      <Breadcrumb trail={[{ to: `${base}/enti`, label: t('bodies.title') }]} here={t('merger.title')} />
      <PageTitle lead={t(items ? 'merger.confirmLead' : 'merger.lead')}>
        {t(items ? 'merger.planTitle' : 'merger.title')}
      </PageTitle>
      {values && items ? (
        <>
          {merge.isError && <ProblemAlert problem={problemOf(merge.error)} />}
          <MergerPlan values={values} items={items} />
          <div className="button-row">
            <button
              type="button"
              className="btn btn-danger"
              disabled={merge.isPending}
              onClick={() => void confirm(values).catch(() => undefined)}
            >
              {merge.isPending ? t('form.sending') : t('merger.confirm')}
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setItems(undefined)}>
              {t('merger.back')}
            </button>
          </div>
        </>
      ) : (
        <MergerForm
          values={values}
          onPlan={async (chosen) => {
            const { items: planned } = await plan.mutateAsync(mergerInput(chosen));
            setValues(chosen);
            setItems(planned);
          }}
        />
      )}
    </div>
  );
}
