import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { LIMITS, isTransfer } from '#app/contracts';
import { useConvention } from '../../adhesions/queries.js';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { useFieldMessage } from '../../forms/field-message.js';
import { optionalText, requiredText } from '../../forms/schemas.js';
import { codeOf, useApiForm } from '../../forms/use-api-form.js';
import { useFields } from '../../forms/use-fields.js';
import type { PageHandle } from '../../lib/page.js';
import { countryNames } from '../../processing/countries.js';
import {
  addTerms,
  useProcessingChange,
  useProcessingTerms,
  type NewTerms,
  type ProcessingTerms,
} from '../../processing/queries.js';
import { AddButton, RemoveButton } from '../../services/list-fields.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select, TextArea, TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('processing.edit') }) };

/** The text of the appointment: what is saved is a new version, which bodies are asked to sign. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { can } = useActor();
  const query = useProcessingTerms(id, can('conventions.edit'));
  if (!can('conventions.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState page icon="search" title={t('conventions.missing')} />;
  return <QueryState query={query}>{(terms) => <TermsForm conventionId={id} terms={terms} />}</QueryState>;
}

const schema = z.object({
  text: requiredText(LIMITS.termsText),
  categories: requiredText(LIMITS.termsText),
  measures: requiredText(LIMITS.termsText),
  subProcessors: z.array(
    z.object({
      name: requiredText(LIMITS.name),
      country: z.string().min(1),
      purpose: requiredText(LIMITS.sheetLine),
      safeguards: optionalText(LIMITS.sheetLine),
    }),
  ),
});
type Values = z.infer<typeof schema>;

function TermsForm({ conventionId, terms }: { conventionId: string; terms: ProcessingTerms }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const convention = useConvention(conventionId);
  const keyFor = useIdempotencyKey();
  const page = `${base}/convenzioni/${conventionId}`;
  const change = useProcessingChange((body: NewTerms) => addTerms(conventionId, body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: {
      text: terms.text,
      categories: terms.categories,
      measures: terms.measures,
      subProcessors: terms.subProcessors.map((one) => ({ ...one, safeguards: one.safeguards ?? '' })),
    },
    send: async (values) => {
      const subProcessors = values.subProcessors.map(({ safeguards, ...one }) => ({
        ...one,
        ...(safeguards && isTransfer(one.country) && { safeguards }),
      }));
      await change.mutateAsync({ ...values, subProcessors });
      await navigate(page, { state: { done: t('processing.saved') } });
    },
  });
  const labels = {
    text: t('processing.text'),
    categories: t('processing.categories'),
    measures: t('processing.measures'),
  };
  const limits = { text: LIMITS.termsText, categories: LIMITS.termsText, measures: LIMITS.termsText };
  const { field, entries } = useFields(form, labels, limits);
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/convenzioni`, label: t('conventions.title') },
          { to: page, label: convention.data?.title ?? t('conventions.name') },
        ]}
        here={t('processing.edit')}
      />
      <PageTitle>{t('processing.edit')}</PageTitle>
      <p>{t(terms.number === 0 ? 'processing.editStandard' : 'processing.editLead', { number: terms.number })}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} />}
        <TextArea {...field('text')} rows={16} hint={t('processing.textHint')} required />
        <TextArea {...field('categories')} rows={4} required />
        <TextArea {...field('measures')} rows={4} required />
        <SubProcessorFields form={form} />
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {busy ? t('form.sending') : t('processing.save')}
          </button>
        </div>
      </form>
    </div>
  );
}

function SubProcessorFields({ form }: { form: ReturnType<typeof useApiForm<Values>>['form'] }) {
  const { t, i18n } = useTranslation();
  const message = useFieldMessage();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'subProcessors' });
  const chosen = form.watch('subProcessors');
  const error = (index: number, name: 'name' | 'purpose' | 'safeguards', limit: number) =>
    message(codeOf(form.formState.errors, `subProcessors.${index}.${name}`), limit);
  return (
    <fieldset className="field group">
      <legend>{t('processing.subProcessors')}</legend>
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="group">
          <legend>{t('processing.subProcessor', { number: index + 1 })}</legend>
          <TextField
            label={t('processing.field.name')}
            error={error(index, 'name', LIMITS.name)}
            maxLength={LIMITS.name}
            {...form.register(`subProcessors.${index}.name`)}
            required
          />
          <Select label={t('processing.field.country')} {...form.register(`subProcessors.${index}.country`)} required>
            {countryNames(i18n.language).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <TextField
            label={t('processing.field.purpose')}
            error={error(index, 'purpose', LIMITS.sheetLine)}
            maxLength={LIMITS.sheetLine}
            {...form.register(`subProcessors.${index}.purpose`)}
            required
          />
          {isTransfer(chosen[index]?.country ?? 'IT') && (
            <TextField
              label={t('processing.field.safeguards')}
              hint={t('processing.field.safeguardsHint')}
              error={error(index, 'safeguards', LIMITS.sheetLine)}
              maxLength={LIMITS.sheetLine}
              {...form.register(`subProcessors.${index}.safeguards`)}
              required={false}
            />
          )}
          <RemoveButton
            label={t('processing.removeSubProcessor', { number: index + 1 })}
            onClick={() => remove(index)}
          />
        </fieldset>
      ))}
      <AddButton
        label={t('processing.addSubProcessor')}
        full={fields.length >= LIMITS.subProcessors}
        onClick={() => append({ name: '', country: 'IT', purpose: '', safeguards: '' })}
      />
    </fieldset>
  );
}
