import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { Adhesion, Convention } from '../api/types.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CommandForm } from './command-form.js';
import type { FormCommand } from './command-values.js';
import { remind, resume, suspend, useAdhesionChange } from './queries.js';

/** Steps whose consequences are told before they are taken. */
const EXPLAINED = [
  'send_back',
  'give_up',
  'give_notice',
  'revoke_notice',
  'extend',
  'suspend',
  'resume',
  'remind',
] as const;
const isExplained = (step: DialogStep): step is (typeof EXPLAINED)[number] => EXPLAINED.some((one) => one === step);
const ASIDE = ['suspend', 'resume', 'remind'] as const;
type AsideStep = (typeof ASIDE)[number];
export type DialogStep = FormCommand | AsideStep;

interface StepDialogProps {
  step: DialogStep;
  adhesion: Adhesion;
  convention: Convention | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** A step beside the main way: says what follows from it, and asks for what it must come with. */
export function StepDialog({ step, adhesion, convention, onClose, onDone }: StepDialogProps) {
  const { t } = useTranslation();
  const { side } = useActor();
  const aside = ASIDE.find((one) => one === step);
  return (
    <Dialog title={t(`adhesions.command.${step}.${side}`)} onClose={onClose}>
      {isExplained(step) && <p>{t(`adhesions.explain.${step}`, { days: adhesion.noticeDays })}</p>}
      {aside ? (
        <AsideForm step={aside} adhesion={adhesion} onDone={onDone} />
      ) : (
        <CommandForm adhesion={adhesion} convention={convention} command={step as FormCommand} onDone={onDone} />
      )}
    </Dialog>
  );
}

/** Suspending, resuming and reminding want words only. */
function AsideForm({ step, adhesion, onDone }: { step: AsideStep; adhesion: Adhesion; onDone: () => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useAdhesionChange((reason: string) => {
    if (step === 'remind') return remind(adhesion, reason, keyFor(reason));
    return step === 'suspend' ? suspend(adhesion, reason) : resume(adhesion, reason);
  });
  const optional = step === 'remind';
  const { form, submit, problem, busy } = useApiForm({
    schema: z.object({ reason: optional ? optionalText(LIMITS.reason) : requiredText(LIMITS.reason) }),
    defaultValues: { reason: '' },
    fields: { text: 'reason' },
    send: async ({ reason }) => {
      await change.mutateAsync(reason);
      onDone();
    },
  });
  const { field } = useFields(form, { reason: t(`adhesions.why.${step}`) }, { reason: LIMITS.reason });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemAlert problem={problem} kept={t('adhesions.kept')} />}
      <TextArea {...field('reason')} rows={4} required={!optional} />
      <div className="button-row">
        <button className={`btn ${step === 'suspend' ? 'btn-danger' : 'btn-primary'}`} disabled={busy}>
          {busy ? t('form.sending') : t(`adhesions.command.${step}.send`)}
        </button>
      </div>
    </form>
  );
}
