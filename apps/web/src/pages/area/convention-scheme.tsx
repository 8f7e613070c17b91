import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useConvention } from '../../adhesions/queries.js';
import { addScheme, useAgreementChange, useSchemes, type NewScheme, type Scheme } from '../../agreements/queries.js';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { useFieldMessage } from '../../forms/field-message.js';
import { useIdempotencyKey } from '../../forms/idempotency.js';
import { optionalDay, optionalText, requiredText } from '../../forms/schemas.js';
import { codeOf, useApiForm } from '../../forms/use-api-form.js';
import { useFields } from '../../forms/use-fields.js';
import type { PageHandle } from '../../lib/page.js';
import { AddButton, RemoveButton } from '../../services/list-fields.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea, TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('agreements.scheme') }) };

/** The articles of a convention: what is saved is a new version, from the last one. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { can } = useActor();
  const query = useSchemes(id, can('conventions.edit'));
  if (!can('conventions.edit')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState page icon="search" title={t('conventions.missing')} />;
  return <QueryState query={query}>{({ schemes }) => <SchemeForm conventionId={id} last={schemes[0]} />}</QueryState>;
}

const CLAUSE_NUMBER = 20;
const schema = z
  .object({
    clauses: z.array(
      z.object({
        number: requiredText(CLAUSE_NUMBER),
        title: requiredText(LIMITS.name),
        text: requiredText(LIMITS.clauseText),
      }),
    ),
    actOrgan: optionalText(LIMITS.name),
    actNumber: optionalText(LIMITS.actNumber),
    actDate: optionalDay,
  })
  .superRefine(({ actOrgan, actNumber, actDate }, context) => {
    const act = { actOrgan, actNumber, actDate };
    if (Object.values(act).some(Boolean))
      for (const name of ['actOrgan', 'actNumber', 'actDate'] as const)
        if (!act[name]) context.addIssue({ code: 'custom', path: [name], message: 'required' });
  });
type Values = z.infer<typeof schema>;
const FIELDS = { 'act.organ': 'actOrgan', 'act.number': 'actNumber', 'act.date': 'actDate' } as const;

function SchemeForm({ conventionId, last }: { conventionId: string; last: Scheme | undefined }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const convention = useConvention(conventionId);
  const keyFor = useIdempotencyKey();
  const page = `${base}/convenzioni/${conventionId}`;
  const change = useAgreementChange((body: NewScheme) => addScheme(conventionId, body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: {
      clauses: last?.clauses ?? [{ number: '1', title: '', text: '' }],
      actOrgan: '',
      actNumber: '',
      actDate: '',
    },
    fields: FIELDS,
    send: async ({ clauses, actOrgan, actNumber, actDate }) => {
      const act = actOrgan ? { organ: actOrgan, number: actNumber, date: actDate } : null;
      await change.mutateAsync({ clauses, act });
      await navigate(page, { state: { done: t('agreements.saved') } });
    },
  });
  const labels = {
    actOrgan: t('adhesions.organ'),
    actNumber: t('adhesions.actNumber'),
    actDate: t('adhesions.actDate'),
  };
  const { field, entries } = useFields(form, labels, { actOrgan: LIMITS.name, actNumber: LIMITS.actNumber });
  return (
    <div className="narrow">
      <Breadcrumb
        trail={[
          { to: `${base}/convenzioni`, label: t('conventions.title') },
          { to: page, label: convention.data?.title ?? t('conventions.name') },
        ]}
        here={t('agreements.scheme')}
      />
      <PageTitle lead={t('agreements.editLead')}>{t('agreements.scheme')}</PageTitle>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} />}
        <ClauseFields form={form} />
        <fieldset className="field-group">
          <legend>
            {t('agreements.act')} <span className="field-optional">{t('form.optional')}</span>
          </legend>
          <TextField {...field('actOrgan')} />
          <div className="form-columns">
            <TextField {...field('actNumber')} />
            <TextField {...field('actDate')} type="date" />
          </div>
        </fieldset>
        <div className="button-row">
          <button className="btn btn-primary" disabled={busy}>
            {busy ? t('form.sending') : t('agreements.save')}
          </button>
        </div>
      </form>
    </div>
  );
}

function ClauseFields({ form }: { form: ReturnType<typeof useApiForm<Values>>['form'] }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'clauses' });
  const error = (index: number, name: 'number' | 'title' | 'text', limit: number) =>
    message(codeOf(form.formState.errors, `clauses.${index}.${name}`), limit);
  return (
    <>
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="group">
          <legend>{t('agreements.clause', { number: index + 1 })}</legend>
          <div className="form-columns">
            <TextField
              label={t('agreements.clauseNumber')}
              error={error(index, 'number', CLAUSE_NUMBER)}
              maxLength={CLAUSE_NUMBER}
              {...form.register(`clauses.${index}.number`)}
              required
            />
            <TextField
              label={t('agreements.clauseTitle')}
              error={error(index, 'title', LIMITS.name)}
              maxLength={LIMITS.name}
              {...form.register(`clauses.${index}.title`)}
              required
            />
          </div>
          <TextArea
            label={t('agreements.clauseText')}
            rows={4}
            error={error(index, 'text', LIMITS.clauseText)}
            maxLength={LIMITS.clauseText}
            {...form.register(`clauses.${index}.text`)}
            required
          />
          {fields.length > 1 && (
            <RemoveButton label={t('agreements.removeClause', { number: index + 1 })} onClick={() => remove(index)} />
          )}
        </fieldset>
      ))}
      <AddButton
        label={t('agreements.addClause')}
        full={fields.length >= LIMITS.clauses}
        onClick={() => append({ number: String(fields.length + 1), title: '', text: '' })}
      />
    </>
  );
}
