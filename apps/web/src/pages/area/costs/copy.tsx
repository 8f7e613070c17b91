import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { COST_MODEL_KINDS, type CostModelKind } from '#app/contracts';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { copyModel, useCostChange, type CostModel, type CostModelCopy } from '../../../costs/queries.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import type { PageHandle } from '../../../lib/page.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Select, TextField } from '../../../ui/field.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.copy.title') }) };

export function Component() {
  const { t } = useTranslation();
  return <CostModelFrame here={t('costs.copy.title')}>{(model) => <CopyPage model={model} />}</CostModelFrame>;
}

/** Another year's model out of this one. */
function CopyPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [year, setYear] = useState(String(model.year + 1));
  const [kind, setKind] = useState<CostModelKind>('budget');
  const copy = useCostChange((body: CostModelCopy) => copyModel(model.id, body, keyFor(body)));
  const wrong = !/^2[01]\d\d$/.test(year);
  const inUse = copy.error && problemOf(copy.error).code === 'duplicate';
  if (!can('costs.edit')) return <EmptyState icon="lock" title={t('problem.permission_denied.what')} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    copy.mutate({ year: Number(year), kind }, { onSuccess: ({ id }) => void navigate(`${base}/costi/${id}`) });
  };
  return (
    <form noValidate onSubmit={send}>
      <p>{t('costs.copy.lead')}</p>
      {copy.error && !inUse && <ProblemAlert problem={problemOf(copy.error)} />}
      <div className="filter-row">
        <TextField
          name="year"
          label={t('costs.year')}
          inputMode="numeric"
          value={year}
          error={wrong ? t('costs.wrongNumber') : inUse ? t('costs.yearInUse') : undefined}
          required
          onChange={({ target }) => setYear(target.value)}
        />
        <Select
          name="kind"
          label={t('costs.kind')}
          value={kind}
          required
          onChange={({ target }) => setKind(COST_MODEL_KINDS.find((one) => one === target.value) ?? 'budget')}
        >
          {COST_MODEL_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`costs.modelKinds.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="button-row">
        <button className="btn btn-primary" disabled={copy.isPending}>
          {copy.isPending ? t('form.sending') : t('costs.copy.send')}
        </button>
      </div>
    </form>
  );
}
