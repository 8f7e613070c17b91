import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LIMITS, type CostModelCommand } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { ApprovalActFields, wholeAct } from '../forms/approval-act-fields.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { MissingList } from './missing-list.js';
import { removeModel, stepModel, useCostChange, type CostModel, type CostModelStep } from './queries.js';

const NO_ACT = { organ: '', number: '', date: '' };

/** What is to be done next with a model: close it, approve it with its act, take it back. */
export function CostModelSteps({
  own,
  model,
  onDone,
}: {
  own: string;
  model: CostModel;
  onDone: (words: string) => void;
}) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<CostModelCommand | 'remove' | null>(null);
  const [reason, setReason] = useState('');
  const [act, setAct] = useState(NO_ACT);
  const step = useCostChange(async (body: CostModelStep) => {
    await stepModel(model, body).finally(() => setAsking(null));
    onDone(t(`costs.done.${body.command}`));
  });
  const removal = useCostChange(async () => {
    await removeModel(model).finally(() => setAsking(null));
    await navigate(`${base}/costi`);
  });
  const failure = step.error ?? removal.error;
  const problem = failure && problemOf(failure);
  const { commands, status, history } = model;
  const never = history.every(({ command }) => command === 'create');
  const incomplete = (asking === 'reopen' && !reason.trim()) || (asking === 'approve' && !wholeAct(act));
  const confirm = () => {
    if (asking === 'remove') removal.mutate(undefined);
    else if (asking === 'reopen') step.mutate({ command: 'reopen', reason: reason.trim() });
    else if (asking === 'approve') step.mutate({ command: 'approve', act: wholeAct(act) });
    else step.mutate({ command: 'close' });
  };
  return (
    <>
      {problem?.code === 'uncomputable' ? (
        <MissingList own={own} problem={problem} />
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      <div className="button-row no-print">
        {commands.map((command) => (
          <button
            key={command}
            type="button"
            className={`btn ${command === 'reopen' ? 'btn-outline-primary' : 'btn-primary'}`}
            onClick={() => setAsking(command)}
          >
            {t(`costs.command.${command}`)}
          </button>
        ))}
        {model.editable && (
          <Link className="btn btn-outline-primary" to={`${own}/regole`}>
            {t('costs.rules.edit')}
          </Link>
        )}
        {can('costs.edit') && (
          <Link className="btn btn-outline-primary" to={`${own}/copia`}>
            {t('costs.copy.action')}
          </Link>
        )}
        {model.editable && never && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('remove')}>
            {t('costs.remove.action')}
          </button>
        )}
      </div>
      {status === 'closed' && can('costs.approve') && !commands.includes('approve') && (
        <p className="muted">{t('costs.secondPerson')}</p>
      )}
      {asking && (
        <ConfirmDialog
          title={t(`costs.ask.${asking}`)}
          confirm={asking === 'remove' ? t('costs.remove.action') : t(`costs.command.${asking}`)}
          busy={step.isPending || removal.isPending || incomplete}
          danger={asking === 'remove'}
          onConfirm={confirm}
          onClose={() => setAsking(null)}
        >
          <p>{t(`costs.askText.${asking}`)}</p>
          {asking === 'reopen' && (
            <TextArea
              name="reason"
              label={t('costs.reason')}
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
