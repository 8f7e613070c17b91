import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { useMemberships } from '../api/queries.js';
import type { Ticket } from '../api/types.js';
import { sendOnCtrlEnter } from '../forms/ctrl-enter.js';
import { useFieldMessage } from '../forms/field-message.js';
import { DraftNotice } from '../forms/draft-notice.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { minutesField, requiredText } from '../forms/schemas.js';
import { codeOf, useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../forms/use-draft.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { BodyCombobox } from './body-combobox.js';
import { ServiceCombobox } from './service-combobox.js';

const CHANNELS = ['phone', 'desk', 'email'] as const;
const DEFAULT_MINUTES = '5';

const schema = z.object({
  body: z.object({ id: z.string(), name: z.string() }).refine(({ id }) => id !== '', 'required'),
  callerName: requiredText(LIMITS.name),
  channel: z.enum(CHANNELS),
  service: z.object({ id: z.string(), title: z.string() }).refine(({ id }) => id !== '', 'required'),
  subject: requiredText(LIMITS.subject),
  text: requiredText(LIMITS.message),
  minutes: minutesField,
});
type CallValues = z.infer<typeof schema>;
const EMPTY: CallValues = {
  body: { id: '', name: '' },
  callerName: '',
  channel: 'phone',
  service: { id: '', title: '' },
  subject: '',
  text: '',
  minutes: DEFAULT_MINUTES,
};
const NAMES = ['body', 'callerName', 'service', 'subject', 'text', 'minutes'] as const;

/** The order of the fields is the order of a call: who, what about, what was said, how long. */
export function RecordCallForm({ onSaved }: { onSaved: (ticket: Ticket) => void }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const draft = useStoredDraft<CallValues>('call');
  const [sent, setSent] = useState(false);
  const { form, submit, problem, busy } = useApiForm<CallValues>({
    schema,
    defaultValues: draft.kept ?? EMPTY,
    fields: {
      bodyId: 'body',
      serviceId: 'service',
      'onBehalf.callerName': 'callerName',
      'onBehalf.minutes': 'minutes',
      'onBehalf.channel': 'channel',
    },
    send: async ({ body: caller, callerName, channel, service, subject, text, minutes }) => {
      const requesterId = people.find((person) => person.displayName === callerName)?.id;
      const onBehalf = { channel, callerName, minutes: Number(minutes), ...(requesterId ? { requesterId } : {}) };
      const body = { bodyId: caller.id, serviceId: service.id, subject, text, onBehalf };
      const header = { 'Idempotency-Key': keyFor(body) };
      const ticket = await unwrap(api.POST('/api/v1/tickets', { params: { header }, body }));
      setSent(true);
      draft.forget();
      await client.invalidateQueries({ queryKey: ['tickets'] });
      onSaved(ticket);
    },
  });
  useKeepDraft('call', form, !sent);
  const bodyId = form.watch('body').id;
  const people = useMemberships({ bodyId }, bodyId !== '').data?.items ?? [];
  const labels = {
    body: t('ticket.body'),
    callerName: t('call.caller'),
    service: t('ticket.service'),
    subject: t('ticket.subject'),
    text: t('call.text'),
    minutes: t('call.minutes'),
  };
  const limits = {
    body: 0,
    callerName: LIMITS.name,
    service: 0,
    subject: LIMITS.subject,
    text: LIMITS.message,
    minutes: LIMITS.minutes,
  };
  // In the order of the page: by it the first wrong field gets the focus, and a Controller would come last.
  NAMES.forEach((name) => form.register(name));
  const error = (name: (typeof NAMES)[number]) => message(codeOf(form.formState.errors, name), limits[name]);
  const entries = NAMES.flatMap((name) => {
    const words = error(name);
    return words ? [{ name, label: labels[name], message: words }] : [];
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} onKeyDown={sendOnCtrlEnter(() => void submit())}>
      <DraftNotice
        found={draft.kept !== null}
        onStartOver={() => {
          draft.forget();
          form.reset(EMPTY);
        }}
      />
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <div className="form-columns">
        <Controller
          control={form.control}
          name="body"
          render={({ field }) => (
            <BodyCombobox
              name="body"
              label={labels.body}
              hint={t('call.bodyHint')}
              error={error('body')}
              adhering
              autoFocus
              selected={field.value.id ? field.value : null}
              onSelect={(body) => field.onChange(body ?? { id: '', name: '' })}
              inputRef={field.ref}
            />
          )}
        />
        <TextField
          label={labels.callerName}
          hint={t('call.callerHint')}
          error={error('callerName')}
          list="known-callers"
          autoComplete="off"
          maxLength={LIMITS.name}
          {...form.register('callerName')}
          required
        />
        <datalist id="known-callers">
          {people.map((person) => (
            <option key={person.id} value={person.displayName} />
          ))}
        </datalist>
      </div>
      <Controller
        control={form.control}
        name="service"
        render={({ field }) => (
          <ServiceCombobox
            name="service"
            label={labels.service}
            error={error('service')}
            selected={field.value.id ? field.value : null}
            onSelect={(service) => field.onChange(service ?? { id: '', title: '' })}
            inputRef={field.ref}
          />
        )}
      />
      <TextField
        label={labels.subject}
        error={error('subject')}
        maxLength={LIMITS.subject}
        {...form.register('subject')}
        required
      />
      <TextArea label={labels.text} error={error('text')} rows={4} {...form.register('text')} required />
      <div className="form-columns">
        <Choices legend={t('call.channel')} inline>
          {CHANNELS.map((channel) => (
            <Choice
              key={channel}
              value={channel}
              label={t(`ticket.channel.${channel}`)}
              {...form.register('channel')}
              id={`channel-${channel}`}
            />
          ))}
        </Choices>
        <TextField
          label={labels.minutes}
          error={error('minutes')}
          inputMode="numeric"
          {...form.register('minutes')}
          required
        />
      </div>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('call.save')}
        </button>
        <p className="muted">
          <kbd>Ctrl</kbd> + <kbd>↵</kbd> {t('call.saveKey')}
        </p>
      </div>
    </form>
  );
}
