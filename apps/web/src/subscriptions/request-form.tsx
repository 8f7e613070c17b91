import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, storedFile } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { formatNumber } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { quantityField } from './quantity.js';
import { requestSubscription, useSubscriptionChange, type Eligibility, type NewSubscription } from './queries.js';

interface Values {
  quantity: string;
  note: string;
  /** In the order of what the sheet asks for. */
  papers: z.infer<typeof storedFile>[][];
}

function schemaOf({ quantityUnit, quantityMax, documents }: Eligibility) {
  const files = z.array(storedFile);
  return z.object({
    quantity: quantityField(quantityUnit !== null, quantityMax),
    note: optionalText(LIMITS.reason),
    papers: z.array(files).superRefine((papers, context) => {
      documents.forEach(({ required }, index) => {
        if (required && !papers[index]?.length)
          context.addIssue({ code: 'custom', path: [index], message: 'required' });
      });
    }),
  });
}

/** How much, which papers, a word to the centre: what a request says beside who asks for what. */
export function RequestForm({ eligibility, bodyId }: { eligibility: Eligibility; bodyId: string }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const change = useSubscriptionChange((body: NewSubscription) => requestSubscription(body, keyFor(body)));
  const { serviceId, documents, quantityUnit, quantityMax, approval, requirements } = eligibility;
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema: schemaOf(eligibility) as z.ZodType<Values, Values>,
    defaultValues: { quantity: '', note: '', papers: documents.map(() => []) },
    send: async ({ quantity, note, papers }) => {
      const subscription = await change.mutateAsync({
        serviceId,
        bodyId,
        ...(quantity && { quantity: Number(quantity) }),
        ...(note && { note }),
        documents: documents.flatMap(({ name }, index) =>
          papers[index]!.map(({ id }) => ({ fileId: id, kind: 'requested_document' as const, name })),
        ),
      });
      await navigate(`${base}/attivazioni/${subscription.id}`, { state: { requested: subscription.status } });
    },
  });
  const most = quantityMax === null ? '' : formatNumber(quantityMax, i18n.language);
  const labels = {
    ...(quantityUnit && { quantity: t('subscriptions.quantityOf', { unit: quantityUnit }) }),
    ...Object.fromEntries(documents.map(({ name }, index) => [`papers.${index}`, name])),
    note: t('subscriptions.note'),
  };
  const { field, errorOf, entries } = useFields(form, labels, { note: LIMITS.reason }, (name, code) =>
    name === 'quantity' && code === 'out_of_range' ? t('subscriptions.mostIs', { max: most }) : undefined,
  );
  const byItself = approval === 'automatic' && requirements.state === 'met';
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('subscriptions.kept')} />}
      {quantityUnit && (
        <TextField
          {...field('quantity')}
          inputMode="numeric"
          hint={most && t('subscriptions.mostIs', { max: most })}
          required
        />
      )}
      {documents.map(({ name, required }, index) => (
        <Controller
          key={name}
          control={form.control}
          name={`papers.${index}`}
          render={({ field: files }) => (
            <FileUpload
              name={`papers.${index}`}
              label={name}
              required={required}
              error={errorOf(`papers.${index}`)}
              files={files.value}
              inputRef={files.ref}
              onChange={(update) => {
                form.setValue(`papers.${index}`, update(form.getValues(`papers.${index}`)), { shouldDirty: true });
                form.clearErrors(`papers.${index}`);
              }}
            />
          )}
        />
      ))}
      <TextArea {...field('note')} rows={3} required={false} />
      <p className="muted">{t(byItself ? 'subscriptions.approvedAtOnce' : 'subscriptions.approvedByCentre')}</p>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('subscriptions.send')}
        </button>
      </div>
    </form>
  );
}
