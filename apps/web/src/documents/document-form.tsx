import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_CHECKS, LIMITS } from '#app/contracts';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { changesOf, documentSchema, documentValues, type DocumentValues } from './document-schema.js';
import { DocTypeField, flowOptions, formationOptions, registerOptions } from './metadata-fields.js';
import { saveDocument, useDocumentChange, type DocumentDetail } from './queries.js';

interface DocumentFormProps {
  document: DocumentDetail;
  onSaved: () => void;
  onClose: () => void;
}

/** What a document says of itself, in the groups of annex 5 of the AgID guidelines. */
export function DocumentForm({ document, onSaved, onClose }: DocumentFormProps) {
  const { t } = useTranslation();
  // What somebody else changed meanwhile is told, not written over.
  const [opened] = useState(document);
  const save = useDocumentChange((values: DocumentValues) => saveDocument(opened, changesOf(values)));
  const { form, submit, problem, busy } = useApiForm<DocumentValues>({
    schema: documentSchema,
    defaultValues: documentValues(opened),
    send: async (values) => {
      await save.mutateAsync(values);
      onSaved();
    },
    fields: {
      'metadata.formation': 'formation',
      'metadata.flow': 'flow',
      'metadata.register': 'register',
      'metadata.registerCode': 'registerCode',
      'metadata.sender': 'sender',
      'metadata.recipients': 'recipients',
      'metadata.attachments': 'attachments',
      'metadata.mainDocument': 'mainDocument',
      'metadata.checks': 'checks',
      'metadata.classification': 'classification',
      'metadata.dossier': 'dossier',
      'metadata.notes': 'notes',
    },
  });
  const asked = (name: Exclude<keyof DocumentValues, 'tags' | 'confidential' | 'checks'>) => {
    const label = t(`documents.field.${name}`);
    return document.missing.some((one) => one === name) ? `${label} – ${t('documents.askedFor')}` : label;
  };
  const { field, entries } = useFields(
    form,
    {
      title: asked('title'),
      description: asked('description'),
      tags: t('documents.field.tags'),
      docType: asked('docType'),
      author: asked('author'),
      documentOn: asked('documentOn'),
      formation: asked('formation'),
      flow: asked('flow'),
      protocolNumber: asked('protocolNumber'),
      protocolOn: asked('protocolOn'),
      register: asked('register'),
      registerCode: asked('registerCode'),
      sender: asked('sender'),
      recipients: asked('recipients'),
      attachments: asked('attachments'),
      mainDocument: asked('mainDocument'),
      checks: t('documents.field.checks'),
      classification: asked('classification'),
      dossier: asked('dossier'),
      retentionYears: asked('retentionYears'),
      notes: asked('notes'),
    },
    {
      title: LIMITS.documentTitle,
      description: LIMITS.spaceText,
      docType: LIMITS.documentType,
      author: LIMITS.name,
      protocolNumber: LIMITS.protocolNumber,
      registerCode: LIMITS.name,
      sender: LIMITS.name,
      recipients: LIMITS.note,
      attachments: 9_999,
      mainDocument: LIMITS.documentTitle,
      classification: LIMITS.name,
      dossier: LIMITS.name,
      retentionYears: LIMITS.retentionYears,
      notes: LIMITS.note,
    },
    (name) =>
      name === 'tags' ? t('documents.wrongTags', { max: LIMITS.documentTags, length: LIMITS.documentTag }) : undefined,
  );
  return (
    <form noValidate className="form-box" onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <h3>{t('documents.group.what')}</h3>
      <TextField {...field('title')} required autoFocus />
      <TextArea {...field('description')} rows={3} required={false} />
      <div className="form-columns">
        <DocTypeField {...field('docType')} />
        <TextField {...field('tags')} hint={t('documents.field.tagsHint')} required={false} />
        <TextField {...field('author')} hint={t('documents.field.authorHint')} required={false} />
        <TextField {...field('documentOn')} type="date" hint={t('documents.field.documentOnHint')} required={false} />
      </div>
      <Choice
        {...form.register('confidential')}
        type="checkbox"
        label={t('documents.field.confidential')}
        hint={t('documents.field.confidentialHint')}
      />
      <h3>{t('documents.group.register')}</h3>
      <p className="muted">{t('documents.group.registerHint')}</p>
      <div className="form-columns">
        <Select {...field('register')} required={false}>
          {registerOptions(t)}
        </Select>
        <TextField {...field('registerCode')} hint={t('documents.field.registerCodeHint')} required={false} />
        <TextField {...field('protocolNumber')} required={false} />
        <TextField {...field('protocolOn')} type="date" required={false} />
        <Select {...field('flow')} hint={t('documents.field.flowHint')} required={false}>
          {flowOptions(t)}
        </Select>
        <Select {...field('formation')} hint={t('documents.field.formationHint')} required={false}>
          {formationOptions(t)}
        </Select>
        <TextField {...field('sender')} required={false} />
        <TextField {...field('recipients')} hint={t('documents.field.recipientsHint')} required={false} />
      </div>
      <Choices legend={t('documents.field.checks')} inline>
        {DOCUMENT_CHECKS.map((one) => (
          <Choice
            key={one}
            {...form.register('checks')}
            type="checkbox"
            value={one}
            label={t(`documents.check.${one}`)}
          />
        ))}
      </Choices>
      <p className="muted">{t('documents.field.checksHint')}</p>
      <h3>{t('documents.group.archive')}</h3>
      <p className="muted">{t('documents.group.archiveHint')}</p>
      <div className="form-columns">
        <TextField {...field('classification')} hint={t('documents.field.classificationHint')} required={false} />
        <TextField {...field('dossier')} hint={t('documents.field.dossierHint')} required={false} />
        <TextField {...field('mainDocument')} hint={t('documents.field.mainDocumentHint')} required={false} />
        <TextField
          {...field('attachments')}
          inputMode="numeric"
          hint={t('documents.field.attachmentsHint')}
          required={false}
        />
        <TextField
          {...field('retentionYears')}
          inputMode="numeric"
          hint={t('documents.field.retentionYearsHint')}
          required={false}
        />
      </div>
      <TextArea {...field('notes')} rows={2} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('documents.save')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
