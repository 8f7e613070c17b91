import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, SITE_KINDS } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDeadlineChange, writeSite, type NewSite } from './queries.js';

const schema = z.object({
  bodyId: z.string().min(1, 'required'),
  kind: z.enum(SITE_KINDS),
  name: requiredText(LIMITS.subject),
  url: requiredText(LIMITS.url).refine((url) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(url), 'invalid_format'),
});

/** A site or an app of a body, of which something is asked from then on. */
export function SiteForm({ onDone }: { onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { side, session } = useActor();
  const { bodies } = session.membership;
  const keyFor = useIdempotencyKey();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const write = useDeadlineChange(async (site: NewSite) => writeSite(site, keyFor(site)));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { bodyId: bodies.length === 1 ? bodies[0]!.id : '', kind: 'site', name: '', url: '' },
    send: async (site) => {
      await write.mutateAsync(site);
      form.reset();
      setBody(null);
      onDone(t('deadlines.siteAdded', { name: site.name }));
    },
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      bodyId: t('deadlines.body'),
      kind: t('deadlines.siteKind'),
      name: t('deadlines.siteName'),
      url: t('deadlines.siteUrl'),
    },
    { name: LIMITS.subject, url: LIMITS.url },
    (name, code) => (name === 'url' && code === 'invalid_format' ? t('deadlines.wrong.url') : undefined),
  );
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      {side === 'centre' && (
        <BodyCombobox
          name="bodyId"
          label={t('deadlines.body')}
          selected={body}
          error={errorOf('bodyId')}
          onSelect={(chosen) => {
            setBody(chosen);
            form.setValue('bodyId', chosen?.id ?? '', { shouldValidate: form.formState.isSubmitted });
          }}
        />
      )}
      {side !== 'centre' && bodies.length > 1 && (
        <Select {...field('bodyId')} required>
          <option value="">{t('form.choose')}</option>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select {...field('kind')} required>
        {SITE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`deadlines.siteKinds.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('name')} hint={t('deadlines.siteNameHint')} required />
      <TextField {...field('url')} type="url" hint={t('deadlines.siteUrlHint')} required />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('deadlines.addSite')}
        </button>
      </div>
    </form>
  );
}
