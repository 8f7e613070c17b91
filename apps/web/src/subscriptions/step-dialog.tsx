import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, subscriptionMachine, type SubscriptionCommand } from '#app/contracts';
import { useActor } from '../area/session.js';
import { optionalDay, optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { formatNumber, today } from '../lib/format.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { quantityField } from './quantity.js';
import { sendTransition, useSubscriptionChange, type Subscription, type Transition } from './queries.js';
import { RequirementsList } from './requirements-list.js';

/** The steps that people take; an end that has come happens by itself. */
export type StepCommand = Exclude<SubscriptionCommand, 'end'>;

interface StepDialogProps {
  command: StepCommand;
  subscription: Subscription;
  onClose: () => void;
  onDone: () => void;
}

interface Values {
  reason: string;
  quantity: string;
  effectiveOn: string;
}

/** What a step of this subscription wants: the machine's needs, and the centre's word on what only it knows. */
function wantsOf(command: StepCommand, { requirements }: Subscription) {
  const { requires = [] } = subscriptionMachine.transition(command);
  const approves = command === 'approve';
  return {
    reason: requires.includes('reason') || (approves && requirements.state === 'to_confirm'),
    note: approves,
    quantity: requires.includes('quantity'),
    effectiveOn: requires.includes('effectiveOn') || approves,
  };
}

function schemaOf(command: StepCommand, subscription: Subscription) {
  const { reason, quantity, effectiveOn } = wantsOf(command, subscription);
  const day = effectiveOn ? requiredDay : optionalDay;
  return z.object({
    reason: reason ? requiredText(LIMITS.reason) : optionalText(LIMITS.reason),
    quantity: quantityField(quantity, subscription.quantityMax).refine(
      (text) => !quantity || Number(text) !== subscription.quantity,
      'in_use',
    ),
    effectiveOn: command === 'request_end' ? day.refine((text) => text >= today(), 'in_the_past') : day,
  });
}

/** A step in a dialog: what follows from it, and what it must come with. */
export function StepDialog({ command, subscription, onClose, onDone }: StepDialogProps) {
  const { t, i18n } = useTranslation();
  const { side } = useActor();
  const wants = wantsOf(command, subscription);
  const change = useSubscriptionChange((body: Transition) => sendTransition(subscription, body));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema: schemaOf(command, subscription),
    defaultValues: { reason: '', quantity: '', effectiveOn: command === 'approve' ? today() : '' },
    send: async ({ reason, quantity, effectiveOn }) => {
      await change.mutateAsync({
        command,
        ...(reason && { reason }),
        ...(wants.quantity && { quantity: Number(quantity) }),
        ...(wants.effectiveOn && { effectiveOn }),
      });
      onDone();
    },
  });
  const { quantityUnit, quantityMax, requestedQuantity, requirements } = subscription;
  const most = quantityMax === null ? '' : t('subscriptions.mostIs', { max: formatNumber(quantityMax, i18n.language) });
  const why = requirements.state === 'to_confirm' ? 'subscriptions.why.confirm' : 'subscriptions.why.note';
  const labels = {
    ...(wants.quantity && { quantity: t('subscriptions.quantityOf', { unit: quantityUnit ?? '' }) }),
    ...(wants.effectiveOn && { effectiveOn: t(`subscriptions.day.${command as 'approve' | 'request_end'}`) }),
    ...((wants.reason || wants.note) && { reason: t(command === 'approve' ? why : 'subscriptions.why.reason') }),
  };
  const { field, entries } = useFields(form, labels, { reason: LIMITS.reason }, (name, code) => {
    if (name !== 'quantity') return undefined;
    if (code === 'in_use') return t('subscriptions.sameQuantity');
    return code === 'out_of_range' ? most : undefined;
  });
  const dangerous = command === 'refuse' || command === 'request_end' || command === 'withdraw';
  return (
    <Dialog title={t(`subscriptions.command.${command}.${side}`)} onClose={onClose}>
      <p>
        {t(`subscriptions.explain.${command}`, {
          quantity: `${requestedQuantity ?? ''} ${quantityUnit ?? ''}`.trim(),
        })}
      </p>
      {command === 'approve' && <RequirementsList check={requirements} />}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} kept={t('subscriptions.kept')} />}
        {wants.quantity && <TextField {...field('quantity')} inputMode="numeric" hint={most} required />}
        {wants.effectiveOn && <TextField {...field('effectiveOn')} type="date" required />}
        {(wants.reason || wants.note) && <TextArea {...field('reason')} rows={3} required={wants.reason} />}
        <div className="button-row">
          <button className={`btn ${dangerous ? 'btn-danger' : 'btn-primary'}`} disabled={busy}>
            {busy ? t('form.sending') : t(`subscriptions.command.${command}.${side}`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
