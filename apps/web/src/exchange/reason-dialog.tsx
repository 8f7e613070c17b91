import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';

interface ReasonDialogProps {
  title: string;
  confirm: string;
  busy: boolean;
  /** Why it was refused: whoever asked closes only what succeeded, so that what was typed stays. */
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, before a centre is told of a decision. */
export function ReasonDialog({ title, confirm, busy, error, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      busy={busy || !reason.trim()}
      danger
      onConfirm={() => onConfirm(reason.trim())}
      onClose={onClose}
    >
      {Boolean(error) && <ProblemAlert problem={problemOf(error)} />}
      <TextArea
        name="reason"
        label={t('exchange.reason')}
        hint={t('exchange.reasonHint')}
        rows={3}
        maxLength={LIMITS.reason}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
