import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useConventions } from '../adhesions/queries.js';
import { chosenId, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useCostModels, usePlans, type NewPlan, type Plan } from './queries.js';

const schema = z.object({
  conventionId: chosenId,
  title: requiredText(LIMITS.name),
  periodFrom: requiredDay,
  periodTo: requiredDay,
  costModelId: z.string(),
  copyOf: z.string(),
});

interface PlanFormProps {
  plan?: Plan;
  send: (body: NewPlan) => Promise<unknown>;
}

/** What a plan is for: its convention and its period; the convention that is chosen fills in the rest. */
export function PlanForm({ plan, send }: PlanFormProps) {
  const { t } = useTranslation();
  const conventions = useConventions().data?.conventions ?? [];
  const costs = useCostModels().data?.items ?? [];
  const plans = usePlans({ limit: 100 }).data?.items ?? [];
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      conventionId: plan?.conventionId ?? '',
      title: plan?.title ?? '',
      periodFrom: plan?.periodFrom ?? '',
      periodTo: plan?.periodTo ?? '',
      costModelId: plan?.costModelId ?? '',
      copyOf: '',
    },
    send: ({ costModelId, copyOf, ...values }) =>
      send({ ...values, costModelId: costModelId || null, ...(copyOf && { copyOf }) }),
  });
  const { field, entries } = useFields(
    form,
    {
      conventionId: t('plans.form.convention'),
      title: t('plans.form.title'),
      periodFrom: t('plans.form.from'),
      periodTo: t('plans.form.to'),
      costModelId: t('plans.form.costs'),
      copyOf: t('plans.form.copy'),
    },
    { title: LIMITS.name },
    (_name, code) => (code === 'out_of_range' ? t('plans.form.outside') : undefined),
  );
  const choose = (id: string) => {
    const convention = conventions.find((each) => each.id === id);
    if (!convention || plan) return;
    const { title, validFrom, validTo } = convention;
    form.setValue('title', t('plans.form.titleOf', { convention: title }).slice(0, LIMITS.name));
    form.setValue('periodFrom', validFrom);
    form.setValue('periodTo', validTo ?? `${validFrom.slice(0, 4)}-12-31`);
  };
  const convention = field('conventionId');
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      {!plan && (
        <Select
          {...convention}
          hint={t('plans.form.conventionHint')}
          required
          onChange={(event) => {
            void convention.onChange(event);
            choose(event.target.value);
          }}
        >
          <option value="">{t('plans.form.choose')}</option>
          {conventions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <TextField {...field('title')} required />
      <div className="filter-row">
        <TextField {...field('periodFrom')} type="date" required />
        <TextField {...field('periodTo')} type="date" required />
      </div>
      <Select {...field('costModelId')} hint={t('plans.form.costsHint')} required={false}>
        <option value="">{t('plans.form.noCosts')}</option>
        {costs.map(({ id, year, kind }) => (
          <option key={id} value={id}>
            {t(`plans.form.cost.${kind}`, { year })}
          </option>
        ))}
      </Select>
      {!plan && plans.length > 0 && (
        <Select {...field('copyOf')} required={false}>
          <option value="">{t('plans.form.noCopy')}</option>
          {plans.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(plan ? 'plans.form.save' : 'plans.form.begin')}
        </button>
      </div>
    </form>
  );
}
