import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, PROSPECT_STAGES, type ProspectStage } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { useMemberships } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { FollowUpFields, NO_FOLLOW_UP, NOT_WHOLE, followUp, isWhole, taskOf } from './follow-up.js';
import { useRelationshipChange } from './queries.js';
import { createProspect, saveProspect, type Prospect } from './story-queries.js';

const schema = z
  .object({
    stage: z.enum(PROSPECT_STAGES, 'required'),
    since: requiredDay,
    followerId: z.string(),
    reason: optionalText(LIMITS.reason),
    note: optionalText(LIMITS.reason),
    ...followUp,
  })
  .refine(isWhole, NOT_WHOLE)
  .refine(({ stage, reason }) => stage !== 'lost' || reason, { path: ['reason'], message: 'required' });

interface ProspectDialogProps {
  body: { id: string; name: string };
  /** The one to change; a new one where there is none. */
  prospect?: Prospect | undefined;
  /** Where it is about to be moved. */
  stage?: ProspectStage | undefined;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** How far a body has come, who follows it, and what is next. */
export function ProspectDialog({ body, prospect, stage, onClose, onDone }: ProspectDialogProps) {
  const { t } = useTranslation();
  const { session } = useActor();
  const me = session.membership.id;
  const keyFor = useIdempotencyKey();
  const people = [
    ...(useMemberships({ role: 'operator' }).data?.items ?? []),
    ...(useMemberships({ role: 'centre_admin' }).data?.items ?? []),
  ].filter(({ id }) => id !== me && id !== prospect?.followerId);
  const change = useRelationshipChange(
    (input: { stage: ProspectStage; since: string; followerId: string | null; note: string; reason?: string }) => {
      if (prospect) return saveProspect(prospect, input);
      const created = { ...input, bodyId: body.id };
      return createProspect(created, keyFor(created));
    },
  );
  const moves = stage && stage !== prospect?.stage;
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      stage: stage ?? prospect?.stage ?? 'contacted',
      since: (!moves && prospect?.standing !== 'adhered' && prospect?.since) || italianDay(new Date()),
      followerId: prospect ? (prospect.followerId ?? '') : me,
      reason: prospect?.reason ?? '',
      note: prospect?.note ?? '',
      ...NO_FOLLOW_UP,
    },
    send: async ({ followerId, reason, next, nextOn, ...values }) => {
      await change.mutateAsync({
        ...values,
        followerId: followerId || null,
        ...(values.stage === 'lost' && { reason }),
        ...taskOf({ next, nextOn }),
      });
      onDone(t('prospects.saved', { name: body.name, stage: t(`prospects.standing.${values.stage}`) }));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      stage: t('prospects.stage'),
      since: t('prospects.since'),
      followerId: t('prospects.follower'),
      reason: t('prospects.reason'),
      note: t('tasks.note'),
      next: t('interactions.nextWhat'),
      nextOn: t('tasks.dueOn'),
    },
    { reason: LIMITS.reason, note: LIMITS.reason, next: LIMITS.taskTitle },
    (name, code) => (name === 'since' && code === 'out_of_range' ? t('interactions.notYet') : undefined),
  );
  return (
    <Dialog title={body.name} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <div className="form-columns">
          <Select {...field('stage')} required>
            {PROSPECT_STAGES.map((each) => (
              <option key={each} value={each}>
                {t(`prospects.standing.${each}`)}
              </option>
            ))}
          </Select>
          <TextField {...field('since')} type="date" required />
        </div>
        {form.watch('stage') === 'lost' && <TextArea {...field('reason')} rows={2} required />}
        <Select {...field('followerId')}>
          <option value="">{t('tasks.nobody')}</option>
          <option value={me}>{session.person.displayName}</option>
          {prospect?.followerId && prospect.followerId !== me && (
            <option value={prospect.followerId}>{prospect.followerName}</option>
          )}
          {people.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
        <TextArea {...field('note')} rows={3} required={false} />
        <FollowUpFields field={field} />
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('prospects.save')}
        </button>
      </form>
    </Dialog>
  );
}
