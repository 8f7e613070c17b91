import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useTicketChange } from '../api/queries.js';
import type { StoredFile } from '../api/upload.js';
import type { Ticket } from '../api/types.js';
import { useActor } from '../area/session.js';
import { sendOnCtrlEnter } from '../forms/ctrl-enter.js';
import { useFieldMessage } from '../forms/field-message.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredText } from '../forms/schemas.js';
import { codeOf, useApiForm } from '../forms/use-api-form.js';
import { useKeepDraft, useStoredDraft } from '../forms/use-draft.js';
import { Choice, Choices, TextArea } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { sendMessage, sendTransition } from './changes.js';
import { MODES, modesFor, type Mode } from './composer-modes.js';

const schema = z.object({ mode: z.enum(MODES), text: requiredText(LIMITS.message) });
type ComposerValues = z.infer<typeof schema>;

/** Writing an answer and what the answer does are one step. */
export function TicketComposer({ ticket }: { ticket: Ticket }) {
  const [round, setRound] = useState(0);
  const modes = modesFor(ticket, useActor());
  if (modes.length === 0) return null;
  return <ComposerForm key={round} ticket={ticket} modes={modes} onSent={() => setRound(round + 1)} />;
}

function ComposerForm({ ticket, modes, onSent }: { ticket: Ticket; modes: Mode[]; onSent: () => void }) {
  const { t } = useTranslation();
  const { side } = useActor();
  const message = useFieldMessage();
  const name = `reply-${ticket.id}`;
  const draft = useStoredDraft<ComposerValues>(name);
  const keyFor = useIdempotencyKey();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const change = useTicketChange(ticket.id, ({ mode, text }: ComposerValues) => {
    const fileIds = files.map(({ id }) => id);
    if (mode === 'ask' || mode === 'solve') return sendTransition(ticket, { command: mode, text, fileIds });
    const body = { kind: mode === 'internal' ? ('internal' as const) : ('public' as const), text, fileIds };
    return sendMessage(ticket, body, keyFor(body));
  });
  const first = modes[0] ?? 'message';
  const { form, submit, problem, busy } = useApiForm<ComposerValues>({
    schema,
    defaultValues:
      draft.kept && modes.includes(draft.kept.mode) ? draft.kept : { mode: first, text: draft.kept?.text ?? '' },
    send: async (values) => {
      await change.mutateAsync(values);
      draft.forget();
      onSent();
    },
  });
  useKeepDraft(name, form, true);
  const chosen = form.watch('mode');
  const mode = modes.includes(chosen) ? chosen : first;
  const internal = mode === 'internal';
  return (
    <form
      className={`composer no-print${internal ? ' composer-internal' : ''}`}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnCtrlEnter(() => void submit())}
      aria-labelledby="composer-title"
    >
      <h2 id="composer-title">{t(side === 'body' ? 'ticket.writeToCentre' : 'ticket.write')}</h2>
      {problem && <ProblemAlert problem={problem} kept={t('ticket.textKept')} />}
      {modes.length > 1 && (
        <Choices legend={t('ticket.whatToDo')}>
          {modes.map((value) => (
            <Choice
              key={value}
              value={value}
              id={`mode-${value}`}
              label={t(`ticket.mode.${value}`)}
              hint={t(`ticket.modeHint.${value}`)}
              data-shortcut={value === 'message' ? 'o' : value === 'internal' ? 'i' : undefined}
              {...form.register('mode')}
            />
          ))}
        </Choices>
      )}
      <TextArea
        label={t(internal ? 'ticket.noteText' : 'ticket.replyText')}
        hint={internal ? t('ticket.noteHint') : undefined}
        error={message(codeOf(form.formState.errors, 'text'), LIMITS.message)}
        rows={6}
        {...form.register('text')}
        required
      />
      <FileUpload name="reply-files" files={files} onChange={setFiles} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(side === 'body' ? 'ticket.sendBody' : `ticket.sendMode.${mode}`)}
        </button>
      </div>
    </form>
  );
}
