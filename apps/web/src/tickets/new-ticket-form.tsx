import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { AdhesionNeeded } from '../adhesions/adhesion-needed.js';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Ticket } from '../api/types.js';
import { sendOnCtrlEnter } from '../forms/ctrl-enter.js';
import { useFieldMessage } from '../forms/field-message.js';
import { useBodiesAskedFor } from '../bodies/bodies-asked-for.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { chosenId, requiredText } from '../forms/schemas.js';
import { codeOf, useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft } from '../forms/use-draft.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ServiceCombobox } from './service-combobox.js';

const file = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number() });
const schema = z.object({
  bodyId: chosenId,
  service: z.object({ id: z.string(), title: z.string() }).refine(({ id }) => id !== '', 'required'),
  subject: requiredText(LIMITS.subject),
  text: requiredText(LIMITS.message),
  files: z.array(file),
});
export type NewTicketValues = z.infer<typeof schema>;

interface NewTicketFormProps {
  initial: NewTicketValues;
  onSent: (ticket: Ticket) => Promise<void>;
}

export function NewTicketForm({ initial, onSent }: NewTicketFormProps) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const keyFor = useIdempotencyKey();
  const [sent, setSent] = useState(false);
  const bodies = useBodiesAskedFor();
  const { form, submit, problem, busy } = useApiForm<NewTicketValues>({
    schema,
    defaultValues: initial,
    fields: { serviceId: 'service', fileIds: 'files' },
    send: async ({ bodyId, service, subject, text, files }) => {
      const body = { bodyId, serviceId: service.id, subject, text, fileIds: files.map(({ id }) => id) };
      const header = { 'Idempotency-Key': keyFor(body) };
      const ticket = await unwrap(api.POST('/api/v1/tickets', { params: { header }, body }));
      setSent(true);
      await onSent(ticket);
    },
  });
  useKeepDraft('new-ticket', form, !sent);
  const { errors } = form.formState;
  const labels = {
    bodyId: t('ticket.body'),
    service: t('ticket.service'),
    subject: t('ticket.subject'),
    text: t('newTicket.text'),
  };
  const limits = { bodyId: 0, service: 0, subject: LIMITS.subject, text: LIMITS.message };
  const names = ['bodyId', 'service', 'subject', 'text'] as const;
  // In the order of the page: by it the first wrong field gets the focus, and a Controller would come last.
  names.forEach((name) => form.register(name));
  const error = (name: (typeof names)[number]) => message(codeOf(errors, name), limits[name]);
  const entries = names.flatMap((name) => {
    const words = error(name);
    return words ? [{ name, label: labels[name], message: words }] : [];
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} onKeyDown={sendOnCtrlEnter(() => void submit())}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      {bodies.length === 1 ? (
        <p className="form-fact">
          {t('newTicket.for')} <strong>{bodies[0]?.name}</strong>
        </p>
      ) : (
        <Select
          label={labels.bodyId}
          hint={t('newTicket.bodyHint')}
          error={error('bodyId')}
          {...form.register('bodyId')}
          required
        >
          <option value="">{t('form.choose')}</option>
          {bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {body.name}
            </option>
          ))}
        </Select>
      )}
      <AdhesionNeeded bodyId={form.watch('bodyId')} />
      <Controller
        control={form.control}
        name="service"
        render={({ field }) => (
          <ServiceCombobox
            name="service"
            label={labels.service}
            hint={t('newTicket.serviceHint')}
            error={error('service')}
            selected={field.value.id ? field.value : null}
            onSelect={(service) => field.onChange(service ?? { id: '', title: '' })}
            inputRef={field.ref}
          />
        )}
      />
      <TextField
        label={labels.subject}
        hint={t('newTicket.subjectHint')}
        error={error('subject')}
        maxLength={LIMITS.subject}
        {...form.register('subject')}
        required
      />
      <TextArea
        label={labels.text}
        hint={t('newTicket.textHint')}
        error={error('text')}
        rows={9}
        {...form.register('text')}
        required
      />
      <FileUpload
        name="files"
        files={form.watch('files')}
        onChange={(update) => form.setValue('files', update(form.getValues('files')), { shouldDirty: true })}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('newTicket.send')}
        </button>
        <p className="muted">{t('newTicket.draftNote')}</p>
      </div>
    </form>
  );
}
