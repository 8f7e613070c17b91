import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { optionalText } from '../forms/schemas.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { askDues, usePlanChoices, type DueRun } from './queries.js';

const REASON = 500;
const schema = z.object({
  planId: z.string().min(1, 'required'),
  year: z.string().regex(/^2[01]\d{2}$/, 'invalid_format'),
  reason: optionalText(REASON),
});

interface NewRunProps {
  planId: string | undefined;
  onDone: (run: DueRun) => void;
  onClose: () => void;
}

/** Of which plan and year dues are reckoned, and why again. */
export function NewRun({ planId = '', onDone, onClose }: NewRunProps) {
  const { t } = useTranslation();
  const plans = usePlanChoices(['approved', 'in_force']);
  return (
    <Dialog title={t('dues.newRun')} onClose={onClose}>
      <QueryState query={plans}>
        {({ items }) =>
          items.length ? (
            <RunForm plans={items} planId={planId} onDone={onDone} />
          ) : (
            <EmptyState icon="file" title={t('dues.noPlan')} />
          )
        }
      </QueryState>
    </Dialog>
  );
}

interface RunFormProps {
  plans: { id: string; title: string; periodFrom: string; periodTo: string }[];
  planId: string;
  onDone: (run: DueRun) => void;
}

function RunForm({ plans, planId, onDone }: RunFormProps) {
  const { t } = useTranslation();
  const [first] = plans;
  const nextYear = String(new Date().getFullYear() + 1);
  const chosen = plans.find(({ id }) => id === planId) ?? first!;
  const keyOf = useIdempotencyKey();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { planId: chosen.id, year: yearOf(chosen, nextYear), reason: '' },
    send: async ({ reason, year, planId: of }) => {
      const body = { planId: of, year: Number(year), ...(reason && { reason }) };
      onDone(await askDues(body, keyOf(body)));
    },
  });
  const { field, entries } = useFields(
    form,
    { planId: t('dues.plan'), year: t('dues.year'), reason: t('dues.reason') },
    { reason: REASON },
    (name, code) => {
      if (name === 'year') return t(code === 'out_of_range' ? 'dues.yearOutside' : 'dues.yearWrong');
      return name === 'reason' && code === 'required' ? t('dues.reasonNeeded') : undefined;
    },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} />}
      <p>{t('dues.newRunHint')}</p>
      <Select {...field('planId')} required>
        {plans.map(({ id, title, periodFrom, periodTo }) => (
          <option key={id} value={id}>
            {t('dues.planPeriod', { title, from: periodFrom.slice(0, 4), to: periodTo.slice(0, 4) })}
          </option>
        ))}
      </Select>
      <TextField {...field('year')} inputMode="numeric" required />
      <TextArea {...field('reason')} rows={3} hint={t('dues.reasonHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('dues.compute')}
        </button>
      </div>
    </form>
  );
}

/** The next year, or the year of the plan that comes closest to it. */
function yearOf({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }, next: string): string {
  const [from, to] = [periodFrom.slice(0, 4), periodTo.slice(0, 4)];
  return next < from ? from : next > to ? to : next;
}
