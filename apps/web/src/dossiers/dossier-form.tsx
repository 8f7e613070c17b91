import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { localeOf } from '../dues/amounts.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { usePlanSimulations, type Dossier } from './queries.js';

const PROPOSAL = 10_000;
const schema = z.object({
  title: requiredText(LIMITS.name),
  proposal: optionalText(PROPOSAL),
  simulationIds: z.array(z.string()).max(6, 'too_long'),
});
type Values = z.infer<typeof schema>;

interface DossierFormProps {
  planId: string;
  dossier?: Dossier;
  title?: string;
  send: (values: Values) => Promise<unknown>;
}

/** Why these tariffs, and which simulations the table sees. */
export function DossierForm({ planId, dossier, title = '', send }: DossierFormProps) {
  const { t, i18n } = useTranslation();
  const simulations = usePlanSimulations(planId);
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: {
      title: dossier?.title ?? title,
      proposal: dossier?.proposal ?? '',
      simulationIds: dossier?.scenarios.map(({ simulationId }) => simulationId) ?? [],
    },
    send,
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      title: t('dossiers.field.title'),
      proposal: t('dossiers.field.proposal'),
      simulationIds: t('dossiers.field.simulations'),
    },
    { title: LIMITS.name, proposal: PROPOSAL },
  );
  const percent = (value: string | null) =>
    value === null
      ? ''
      : `, ${t('dossiers.covers', { percent: value.replace('.', localeOf(i18n.language) === 'it' ? ',' : '.') })}`;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <TextArea {...field('proposal')} rows={10} hint={t('dossiers.field.proposalHint')} required={false} />
      <QueryState query={simulations}>
        {({ items }) =>
          items.length ? (
            <Choices legend={t('dossiers.field.simulations')} error={errorOf('simulationIds')}>
              {items.map(({ id, name, year, coverage }) => (
                <Choice
                  key={id}
                  {...form.register('simulationIds')}
                  type="checkbox"
                  value={id}
                  label={`${name} (${year}${percent(coverage)})`}
                />
              ))}
            </Choices>
          ) : (
            <p className="notice notice-warning">{t('dossiers.noSimulations')}</p>
          )
        }
      </QueryState>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('dossiers.save')}
        </button>
      </div>
    </form>
  );
}
