import { useTranslation } from 'react-i18next';
import { DOCUMENT_METADATA, LIMITS, SPACE_KINDS, VISIBILITIES } from '#app/contracts';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { DocTypeField, flowOptions, formationOptions, registerOptions } from './metadata-fields.js';
import type { Space } from './queries.js';
import { SpaceAbout } from './space-about.js';
import { needsAbout, spaceSchema, spaceValues, type SpaceValues } from './space-schema.js';

interface SpaceFormProps {
  space?: Space;
  send: (values: SpaceValues) => Promise<unknown>;
}

/** What a space is about, who reads it, and what its documents say of themselves. */
export function SpaceForm({ space, send }: SpaceFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<SpaceValues>({
    schema: spaceSchema,
    defaultValues: spaceValues(space),
    send,
    fields: { conventionId: 'about', serviceId: 'about', bodyId: 'about' },
  });
  const kind = form.watch('kind');
  const { field, errorOf, entries } = useFields(
    form,
    {
      ...(!space && needsAbout(kind) && { about: t(`spaces.about.${kind}`) }),
      title: t('spaces.field.title'),
      description: t('spaces.field.description'),
      docType: t('documents.field.docType'),
      retentionYears: t('documents.field.retentionYears'),
      formation: t('documents.field.formation'),
      flow: t('documents.field.flow'),
      register: t('documents.field.register'),
      registerCode: t('documents.field.registerCode'),
      classification: t('documents.field.classification'),
      dossier: t('documents.field.dossier'),
    },
    {
      title: LIMITS.spaceTitle,
      description: LIMITS.spaceText,
      docType: LIMITS.documentType,
      retentionYears: LIMITS.retentionYears,
      classification: LIMITS.name,
      dossier: LIMITS.name,
    },
  );
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      {!space && (
        <Select {...form.register('kind')} label={t('spaces.field.kind')} hint={t(`spaces.kindHint.${kind}`)}>
          {SPACE_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`spaces.kind.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {!space && needsAbout(kind) && (
        <SpaceAbout
          key={kind}
          kind={kind}
          error={errorOf('about')}
          onChoose={(id) => form.setValue('about', id, { shouldValidate: form.formState.isSubmitted })}
        />
      )}
      <TextField {...field('title')} required />
      <TextArea {...field('description')} rows={3} hint={t('spaces.field.descriptionHint')} required={false} />
      <Choices legend={t('spaces.field.visibility')}>
        {VISIBILITIES.map((one) => (
          <Choice
            key={one}
            {...form.register('visibility')}
            value={one}
            label={t(`spaces.visibility.${one}`)}
            hint={t(`spaces.visibilityHint.${one}`)}
          />
        ))}
      </Choices>
      <Choice
        {...form.register('needsApproval')}
        type="checkbox"
        label={t('spaces.field.needsApproval')}
        hint={t('spaces.field.needsApprovalHint')}
      />
      <details className="space-template" open={entries.length > 0 || undefined}>
        <summary>{t('spaces.template')}</summary>
        <p className="muted">{t('spaces.templateHint')}</p>
        <Choices legend={t('spaces.field.requiredMetadata')} inline>
          {DOCUMENT_METADATA.map((one) => (
            <Choice
              key={one}
              {...form.register('requiredMetadata')}
              type="checkbox"
              value={one}
              label={t(`documents.field.${one}`)}
            />
          ))}
        </Choices>
        <h3>{t('spaces.defaults')}</h3>
        <div className="form-columns">
          <DocTypeField {...field('docType')} />
          <TextField
            {...field('retentionYears')}
            inputMode="numeric"
            hint={t('documents.field.retentionYearsHint')}
            required={false}
          />
          <Select {...field('formation')} required={false}>
            {formationOptions(t)}
          </Select>
          <Select {...field('flow')} required={false}>
            {flowOptions(t)}
          </Select>
          <Select {...field('register')} required={false}>
            {registerOptions(t)}
          </Select>
          <TextField {...field('registerCode')} required={false} />
          <TextField {...field('classification')} required={false} />
          <TextField {...field('dossier')} required={false} />
        </div>
        <Choice
          {...form.register('confidential')}
          type="checkbox"
          label={t('documents.field.confidential')}
          hint={t('documents.field.confidentialHint')}
        />
      </details>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(space ? 'spaces.save' : 'spaces.create')}
        </button>
      </div>
    </form>
  );
}
