import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useRelationshipChange } from './queries.js';
import { removeInteraction, type Interaction } from './story-queries.js';

interface RemovalDialogProps {
  interaction: Interaction;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Takes the words of a contact away: why stays in their place. */
export function RemovalDialog({ interaction, onClose, onDone }: RemovalDialogProps) {
  const { t } = useTranslation();
  const change = useRelationshipChange((reason: string) => removeInteraction(interaction, reason));
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({ reason: requiredText(LIMITS.reason) }),
    defaultValues: { reason: '' },
    send: async ({ reason }) => {
      await change.mutateAsync(reason);
      onDone(t('interactions.removed'));
    },
  });
  const { field } = useFields(form, { reason: t('interactions.reason') }, { reason: LIMITS.reason });
  return (
    <Dialog title={t('interactions.removeTitle')} onClose={onClose}>
      <p>{t('interactions.removeText')}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <TextArea {...field('reason')} rows={2} required />
        <div className="button-row">
          <button className="btn btn-danger" disabled={busy}>
            {t('interactions.remove')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
