import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { INTERACTION_KINDS, LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import type { StoredFile } from '../api/upload.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { FollowUpFields, NO_FOLLOW_UP, NOT_WHOLE, followUp, isWhole, taskOf } from './follow-up.js';
import { useRelationshipChange } from './queries.js';
import { createInteraction, saveInteraction, type Interaction, type NewInteraction } from './story-queries.js';

const schema = z
  .object({
    kind: z.enum(INTERACTION_KINDS, 'required'),
    happenedOn: requiredDay,
    withName: optionalText(LIMITS.name),
    text: requiredText(LIMITS.interaction),
    ...followUp,
  })
  .refine(isWhole, NOT_WHOLE);

interface InteractionDialogProps {
  body: { id: string; name: string };
  /** Whom it may have been with, to choose from. */
  names: readonly string[];
  /** The one to change; a new one where there is none. */
  interaction?: Interaction | undefined;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** A call, a meeting, a visit or a note, and what is to be done next: written in one go. */
export function InteractionDialog({ body, names, interaction, onClose, onDone }: InteractionDialogProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const change = useRelationshipChange((input: Omit<NewInteraction, 'bodyId'>) => {
    if (interaction) return saveInteraction(interaction, input);
    const created = { ...input, bodyId: body.id, fileIds: files.map(({ id }) => id) };
    return createInteraction(created, keyFor(created));
  });
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      kind: interaction?.kind ?? 'call',
      happenedOn: interaction?.happenedOn ?? italianDay(new Date()),
      withName: interaction?.withName ?? '',
      text: interaction?.text ?? '',
      ...NO_FOLLOW_UP,
    },
    send: async ({ kind, happenedOn, withName, text, ...next }) => {
      await change.mutateAsync({ kind, happenedOn, withName: withName || null, text, ...taskOf(next) });
      onDone(t('interactions.saved', { kind: t(`interactions.kind.${kind}`) }));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      kind: t('interactions.kindLabel'),
      happenedOn: t('interactions.day'),
      withName: t('interactions.with'),
      text: t('interactions.text'),
      next: t('interactions.nextWhat'),
      nextOn: t('tasks.dueOn'),
    },
    { withName: LIMITS.name, text: LIMITS.interaction, next: LIMITS.taskTitle },
    (name, code) => (name === 'happenedOn' && code === 'out_of_range' ? t('interactions.notYet') : undefined),
  );
  return (
    <Dialog
      title={interaction ? t('interactions.change') : t('interactions.new', { name: body.name })}
      onClose={onClose}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <div className="form-columns">
          <Select {...field('kind')} required>
            {INTERACTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`interactions.kind.${kind}`)}
              </option>
            ))}
          </Select>
          <TextField {...field('happenedOn')} type="date" required />
        </div>
        <TextField
          {...field('withName')}
          hint={t('interactions.withHint')}
          list="story-names"
          required={false}
          autoComplete="off"
        />
        <datalist id="story-names">
          {[...new Set(names)].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextArea {...field('text')} rows={5} required />
        {!interaction && (
          <>
            <FollowUpFields field={field} />
            <FileUpload name="storyFiles" files={files} onChange={setFiles} />
          </>
        )}
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('interactions.save')}
        </button>
      </form>
    </Dialog>
  );
}
