import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { stepDocument, useDocumentChange, type DocumentDetail, type DocumentStep } from './queries.js';

interface DocumentStepsProps {
  document: DocumentDetail;
  /** Whether the space shows documents after their approval: elsewhere there is nothing to submit them for. */
  reviewed: boolean;
  onDone: (words: string) => void;
}

/** The review: what the API lets this person do now. */
export function DocumentSteps({ document, reviewed, onDone }: DocumentStepsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const step = useDocumentChange(async (body: DocumentStep) => {
    await stepDocument(document, body).finally(() => setAsking(false));
    onDone(t(`documents.done.${body.command}`));
  });
  const { commands, missing } = document;
  if (commands.length === 0 || (!reviewed && document.status === 'draft')) return null;
  const can = (command: DocumentStep['command']) => commands.includes(command);
  const button = (command: 'submit' | 'approve', primary: boolean) => (
    <button
      type="button"
      className={`btn ${primary ? 'btn-primary' : 'btn-outline-primary'}`}
      disabled={step.isPending}
      onClick={() => step.mutate({ command })}
    >
      {t(`documents.command.${command}`)}
    </button>
  );
  return (
    <>
      {step.error && <ProblemAlert problem={problemOf(step.error)} />}
      <div className="button-row no-print">
        {can('submit') && missing.length === 0 && button('submit', false)}
        {can('approve') && button('approve', true)}
        {can('send_back') && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
            {t('documents.command.send_back')}
          </button>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={t('documents.sendBackTitle')}
          confirm={t('documents.command.send_back')}
          busy={step.isPending || !reason.trim()}
          onConfirm={() => step.mutate({ command: 'send_back', reason: reason.trim() })}
          onClose={() => setAsking(false)}
        >
          <TextArea
            name="reason"
            label={t('documents.sendBackReason')}
            rows={3}
            value={reason}
            maxLength={LIMITS.reason}
            required
            onChange={({ target }) => setReason(target.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
