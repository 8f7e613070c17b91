import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { ApprovalActFields, wholeAct } from '../forms/approval-act-fields.js';
import { today } from '../lib/format.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { stepPlan, useTariffChange, type Plan, type PlanStep } from './queries.js';

type Command = PlanStep['command'];

/** What is to be done next with a plan, and what else may be done with it. */
export function PlanSteps({ plan, onDone }: { plan: Plan; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [asking, setAsking] = useState<Command | null>(null);
  const [reason, setReason] = useState('');
  const [act, setAct] = useState({ organ: '', number: '', date: today() });
  const step = useTariffChange('tariff-plans', async (body: PlanStep) => {
    await stepPlan(plan, body).finally(() => setAsking(null));
    onDone(t(`plans.done.${body.command}`));
  });
  const { steps, status, editable, tariffs } = plan;
  const home = `${base}/piani-tariffari/${plan.id}`;
  const ready = asking === 'approve' ? wholeAct(act) : asking === 'propose' || reason.trim();
  const send = (command: Command) =>
    step.mutate({
      command,
      ...(command === 'approve' && { act: wholeAct(act) }),
      ...(reason.trim() && (command === 'drop' || command === 'send_back') && { reason: reason.trim() }),
    });
  const primary = (on: boolean) => `btn ${on ? 'btn-primary' : 'btn-outline-primary'}`;
  return (
    <>
      {step.error && <ProblemAlert problem={problemOf(step.error)} />}
      <p>{t(`plans.next.${status}`)}</p>
      <div className="button-row">
        {editable && (
          <Link className={primary(tariffs === 0)} to={`${home}/tariffe`}>
            {t('plans.editTariffs')}
          </Link>
        )}
        {tariffs > 0 && (
          <Link className={primary(status === 'draft')} to={`${home}/simulazioni`}>
            {t('plans.simulate')}
          </Link>
        )}
        {steps.map((command) => (
          <button
            key={command}
            type="button"
            className={primary(command === 'propose' || command === 'approve')}
            onClick={() => {
              setReason('');
              setAsking(command);
            }}
          >
            {t(`plans.command.${command}`)}
          </button>
        ))}
        <Link className="btn btn-outline-primary" to={`${home}/versioni`}>
          {t('plans.versions')}
        </Link>
        {editable && (
          <Link className="btn btn-outline-primary" to={`${home}/modifica`}>
            {t('plans.editPlan')}
          </Link>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={t(`plans.ask.${asking}`)}
          confirm={t(`plans.command.${asking}`)}
          busy={step.isPending || !ready}
          danger={asking === 'drop'}
          onConfirm={() => send(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t(`plans.askText.${asking}`)}</p>
          {(asking === 'drop' || asking === 'send_back') && (
            <TextArea
              name="reason"
              label={t('plans.reason')}
              rows={3}
              value={reason}
              maxLength={LIMITS.reason}
              required
              onChange={({ target }) => setReason(target.value)}
            />
          )}
          {asking === 'approve' && <ApprovalActFields act={act} onChange={setAct} />}
        </ConfirmDialog>
      )}
    </>
  );
}
